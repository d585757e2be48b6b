#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""ci_page_test.py TOOLS WORK DAGC: holds the examples of docs/ci.md against those who read them.

Jobs against the schemas of GitHub and GitLab, hooks against pre-commit, and the kustomization against kubectl, where
there is one.
"""
import pathlib
import re
import shutil
import subprocess
import sys

TOOLS, WORK, DAGC = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
SOURCE = pathlib.Path(__file__).resolve().parents[2]
FOLDER = WORK / "ci_page"


def run(*command, cwd=FOLDER):
    """Runs a command, which must succeed, and returns what it prints."""
    done = subprocess.run(command, cwd=cwd, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(f"$ {' '.join(map(str, command))}\n{done.stdout}[exit {done.returncode}]\n", flush=True)
    if done.returncode != 0:
        print(f"FAILED: {command[0]}")
        sys.exit(1)
    return done.stdout


def examples(language, mark, count):
    """The blocks of a language that contain the mark, each as a file."""
    page = (SOURCE / "docs/ci.md").read_text()
    blocks = re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    found = [block for block in blocks if mark in block]
    if len(found) != count:
        print(f"FAILED: {len(found)} examples with `{mark}`, expected {count}")
        sys.exit(1)
    paths = []
    for number, block in enumerate(found):
        path = FOLDER / f"{re.sub('[^a-z]', '', mark)}{number}.yaml"
        path.write_text(block)
        paths.append(path)
    return paths


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
for path in examples("yaml", "runs-on:", 2):
    run(TOOLS / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", path)
for path in examples("yaml", "codequality:", 1):
    run(TOOLS / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", path)
for path in examples("yaml", "hooks:", 1):
    run(TOOLS / "pre-commit", "validate-config", path)
run(TOOLS / "pre-commit", "validate-manifest", SOURCE / ".pre-commit-hooks.yaml")

[kustomization] = examples("yaml", "kustomize.config.k8s.io", 1)
kustomization.rename(FOLDER / "kustomization.yaml")
run(DAGC, "compile", SOURCE / "testdata/readme/nightly.yaml", "-o", "argo/")
if shutil.which("kubectl") is None:
    print("no kubectl: the kustomization was not tried")
elif "namespace: data" not in run("kubectl", "kustomize", "."):
    print("FAILED: kustomize sets no namespace")
    sys.exit(1)
print("all as expected")
