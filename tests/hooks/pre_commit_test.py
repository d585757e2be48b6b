#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""pre_commit_test.py TOOLS WORK DAGC: commits to a small repository under the shipped hooks, and what becomes of each.

Prints a transcript; the first thing that is not as it should be ends it with exit code 1.
"""
import os
import pathlib
import shutil
import subprocess
import sys

import yaml

TOOLS, WORK, DAGC = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
SOURCE = pathlib.Path(__file__).resolve().parents[2]
REPO = WORK / "repository"
HOOKS = WORK / "hooks"
CALLS = WORK / "calls"

FIXERS = ["trailing-whitespace-fixer", "end-of-file-fixer", "mixed-line-ending"]

# Files that are not for dagc, as they lie about in repositories.
FOREIGN = {
    "chart/templates/job.yaml": "{{- if .Values.job }}\nkind: Job\n  name: {{ .Release.Name }}\n{{- end }}\n",
    "infra/stack.yaml": "Resources:\n  Bucket:\n    Name: !Sub '${AWS::StackName}-b'\n",
    ".gitlab-ci.yml": "build:\n  script:\n    - !reference [.setup, script]\n",
    "playbook.yml": "- hosts: all\n  tasks:\n    - debug: {msg: hello}\n",
    "tsconfig.json": '{\n  // comments\n  "include": ["src"],\n}\n',
    "compose.yaml": "version: '3'\nservices:\n  web: {image: nginx}\n",
    "README.md": "# Notes\n\nversion: v2alpha\n",
    "empty.yaml": "",
    "logo.png": "\x89PNG\r\n\x1a\n\0\0",
}


def fail(message):
    print(f"FAILED: {message}")
    sys.exit(1)


def expect(condition, message):
    if not condition:
        fail(message)


def run(*command, cwd=REPO, stdin=None):
    """Runs a command, shows it and what it prints, and returns its exit code and that text."""
    done = subprocess.run(command, cwd=cwd, input=stdin, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(f"$ {' '.join(map(str, command))}\n{done.stdout}[exit {done.returncode}]\n", flush=True)
    return done.returncode, done.stdout


def git(*arguments, cwd=REPO):
    code, text = run("git", *arguments, cwd=cwd)
    expect(code == 0, f"git {arguments[0]} failed")
    return text


def write(path, text):
    file = REPO / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def manifest(name, command="[date]", stack="container", word="hello"):
    image = "docker.io/library/alpine:3.20"
    spec = f"image: {image}\n          command: {command}" if stack == "container" else f"word: {word}"
    return (
        f"version: v2alpha\nname: {name}\ntype: workflow\nspec:\n  dag:\n    - name: load\n      spec:\n"
        f"        stack: {stack}\n        stackSpec:\n          {spec}\n"
    )


STACK = """version: v2alpha
name: greeter
type: stack
spec:
  name: greeter
  version: "1.0"
  workflowJobConfig:
    containerResourceTemplate: |
      container:
        image: docker.io/library/alpine:3.20
        command: [echo, "{{ .ApplicationSpec.StackSpec.word }}"]
"""


def commit(message, accepted, says=None):
    """Tries to commit everything, and returns what the hooks said."""
    git("add", "-A")
    CALLS.write_text("")
    code, text = run("git", "commit", "-qm", message)
    expect((code == 0) == accepted, f"the commit `{message}` should be {'accepted' if accepted else 'rejected'}")
    expect(says is None or says in text, f"the hooks do not say `{says}`")
    return text


def calls(*first):
    """The calls of dagc in the last commit that begin with these words."""
    found = [line.split("\t") for line in CALLS.read_text().splitlines()]
    return [words for words in found if words[: len(first)] == list(first)]


def configuration():
    """The shipped hooks, taken from a repository as users do, between the usual fixers."""
    ids = [hook["id"] for hook in yaml.safe_load((SOURCE / ".pre-commit-hooks.yaml").read_text())]
    expect(ids == ["dagc-lint", "dagc-lint-all", "dagc-compile", "dagc-compile-check"], f"the hooks are {ids}")
    local = [
        {"id": name, "name": name, "entry": str(TOOLS / name), "language": "system", "types": ["text"]}
        for name in FIXERS
    ]
    check_yaml = {"id": "check-yaml", "name": "check-yaml", "entry": f"{TOOLS}/check-yaml -m --unsafe"}
    local.append({**check_yaml, "language": "system", "types": ["yaml"], "exclude": "^chart/templates/"})
    hooks = {"repo": str(HOOKS), "rev": "v1.0", "hooks": [{"id": name} for name in ids]}
    return {"repos": [hooks, {"repo": "local", "hooks": local}]}


def make_repositories():
    for folder in (REPO, HOOKS, WORK / "bin", WORK / "home"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    wrapper = WORK / "bin" / "dagc"  # notes each call and hands it on
    wrapper.write_text(f"#!/bin/bash\n(IFS=$'\\t'; echo \"$*\" >>'{CALLS}')\nexec '{DAGC}' \"$@\"\n")
    wrapper.chmod(0o755)
    os.environ["PATH"] = f"{WORK}/bin:{TOOLS}:{os.environ['PATH']}"
    os.environ.update({"HOME": str(WORK / "home"), "PRE_COMMIT_HOME": str(WORK / "home"), "GIT_CONFIG_NOSYSTEM": "1"})
    for name in ("AUTHOR", "COMMITTER"):
        os.environ.update({f"GIT_{name}_NAME": "Test", f"GIT_{name}_EMAIL": "test@example.com"})
    git("init", "-q", "-b", "main", cwd=HOOKS)
    shutil.copy(SOURCE / ".pre-commit-hooks.yaml", HOOKS)
    git("add", "-A", cwd=HOOKS)
    git("commit", "-qm", "hooks", cwd=HOOKS)
    git("tag", "v1.0", cwd=HOOKS)
    git("init", "-q", "-b", "main")


def start():
    code, _ = run("dagc", "init")
    expect(code == 0, "dagc init failed")
    target = (REPO / "dagc.yaml").read_text()
    target = target.replace("#include: [\"workflows/**\"]", 'include: ["teams/**"]')
    target = target.replace("#workspace:", "workspace:")
    write("dagc.yaml", target)
    write(".pre-commit-config.yaml", yaml.safe_dump(configuration(), sort_keys=False))
    write("resources/greeter.yaml", STACK)
    write("teams/a/daily.yaml", manifest("daily"))
    git("add", "-A")
    code, _ = run("pre-commit", "install")
    expect(code == 0, "pre-commit install failed")
    commit("start", accepted=True)
    expect((REPO / "argo/teams/a/daily.yaml").is_file(), "the first commit wrote no output")
    commit("output", accepted=True)


def edit():
    write("teams/a/daily.yaml", manifest("daily", command="[echo, changed]"))
    commit("edit", accepted=False, says="files were modified by this hook")
    expect("changed" in (REPO / "argo/teams/a/daily.yaml").read_text(), "the output has not changed")
    commit("edit", accepted=True)


def foreign():
    for path, text in FOREIGN.items():
        write(path, text)
    text = commit("foreign files", accepted=True)
    expect("error" not in text and "warning" not in text, "a foreign file has a finding")
    # The same file by file, as findings of hooks that pass are hidden.
    code, text = run("dagc", "lint", "--hook", "--fail-on", "warning", "dagc.yaml", *FOREIGN)
    expect(code == 0, "a foreign file has a finding")


def reject():
    write("teams/a/broken.yaml", manifest("broken").replace("stackSpec", "stackSpecs"))
    text = commit("broken", accepted=False, says="teams/a/broken.yaml:9:9: error: ")
    expect("did you mean `stackSpec`?" in text, "the finding has no help")
    (REPO / "teams/a/broken.yaml").unlink()


def two_folders():
    write("resources/greeter.yaml", STACK.replace("echo,", "echo, -n,"))
    write("teams/b/hello.yaml", manifest("hello", stack="greeter:1.0"))
    write("teams/c/daily.yaml", manifest("daily-c"))
    commit("two folders", accepted=True)
    [call] = calls("lint", "--hook")
    expect(call[2:] == ["resources/greeter.yaml", "teams/b/hello.yaml", "teams/c/daily.yaml"], f"{call}")
    commit("their output", accepted=True)
    # Of a step whose stack is in another file, only the workflow is in the commit.
    write("teams/b/hello.yaml", manifest("hello", stack="greeter:1.0", word="good morning"))
    commit("context", accepted=False, says="files were modified by this hook")
    commit("context", accepted=True)
    expect("good morning" in (REPO / "argo/teams/b/hello.yaml").read_text(), "the stack was not found")


def delete():
    git("rm", "-q", "teams/c/daily.yaml")
    commit("delete", accepted=False, says="files were modified by this hook")
    expect(not (REPO / "argo/teams/c/daily.yaml").exists(), "the output of a deleted manifest is still there")
    commit("delete", accepted=True)
    expect(calls("compile", "--prune") != [], "a commit that only deletes skipped the hook")


def rename():
    git("mv", "teams/a/daily.yaml", "teams/a/nightly.yaml")
    commit("rename", accepted=False, says="files were modified by this hook")
    commit("rename", accepted=True)
    expect(not (REPO / "argo/teams/a/daily.yaml").exists(), "the output of the old name is still there")
    expect((REPO / "argo/teams/a/nightly.yaml").is_file(), "the output of the new name is missing")


def many():
    for number in range(300):
        write(f"teams/many/w{number}.yaml", manifest(f"many-{number}"))
    commit("many", accepted=True)
    found = calls("lint", "--hook")
    expect(len(found) == 1 and len(found[0]) == 302, f"dagc lint ran {len(found)} times over the files of one commit")
    shutil.rmtree(REPO / "teams/many")
    shutil.rmtree(REPO / "argo/teams/many")
    commit("few", accepted=True)


def stable():
    """What the fixers change in other files they leave alone in the output."""
    texts = ["trailing blanks  \\nend", "no end of line", "two ends\\n\\n", " first\\n\\tsecond \\n", "a\\r\\nb\\rc", ""]
    command = "[show, " + ", ".join(f'"{text}"' for text in texts) + "]"
    both = manifest("texts", command) + "---\n" + manifest("more-texts", command)
    write("teams/a/texts.yaml", both)
    git("add", "-A")
    run("dagc", "compile")
    git("add", "-A")
    before = (REPO / "argo/teams/a/texts.yaml").read_bytes()
    code, text = run("pre-commit", "run", "--all-files")
    expect(code == 0, "a hook changed a file, or found something")
    expect((REPO / "argo/teams/a/texts.yaml").read_bytes() == before, "the output has changed")
    expect(text.count("Passed") == 8, "not every hook ran")
    commit("texts", accepted=True)


def check_only():
    write("argo/teams/a/texts.yaml", "# edited\n" + (REPO / "argo/teams/a/texts.yaml").read_text())
    code, text = run("pre-commit", "run", "dagc-compile-check", "--all-files")
    expect(code != 0 and "argo/teams/a/texts.yaml" in text, "an edited output is not noticed")
    git("checkout", "-q", "--", "argo")
    code, _ = run("pre-commit", "run", "dagc-compile-check", "--all-files")
    expect(code == 0, "a current output is noticed")


def pipeline():
    """What `dagc lint --help` recommends for pull requests."""
    line = "git diff -z --name-only --diff-filter=d main... | dagc lint --hook --files-from -"
    git("checkout", "-qb", "change")
    code, _ = run("bash", "-c", line)
    expect(code == 0, "an empty list of files is not exit code 0")
    git("rm", "-q", "teams/a/texts.yaml")
    write("teams/a/with blank.yaml", manifest("with-blank").replace("container", "contaner"))
    git("add", "-A")
    git("commit", "-qnm", "change")
    code, text = run("bash", "-c", line)
    expect(code == 1 and "teams/a/with blank.yaml:" in text, "the changed file was not checked")
    expect("texts.yaml" not in text, "a deleted file has a finding")
    git("checkout", "-q", "main")


def init_configuration():
    """The configuration that `dagc init --pre-commit` writes works in a repository that has nothing else."""
    shutil.rmtree(REPO)
    REPO.mkdir()
    git("init", "-q", "-b", "main")
    code, _ = run("dagc", "init", "--pre-commit")
    expect(code == 0, "dagc init --pre-commit failed")
    code, _ = run("pre-commit", "install")
    expect(code == 0, "pre-commit install failed")
    write("daily.yaml", manifest("daily"))
    commit("start", accepted=True)
    expect((REPO / "argo/daily.yaml").is_file(), "no output")
    commit("output", accepted=True)


make_repositories()
for part in (
    start, edit, foreign, reject, two_folders, delete, rename, many, stable, check_only, pipeline, init_configuration
):
    print(f"== {part.__name__}")
    part()
print("all as expected")
