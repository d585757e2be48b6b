# SPDX-License-Identifier: Apache-2.0
# Reads what dagc wrote with PyYAML (YAML 1.1) and compares.
#   python3 read_pyyaml.py CORPUS
import json
import sys

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def first_difference(path, want, got):
    if type(want) is not type(got):
        return f"{path} is {got!r}, not {want!r}"
    if isinstance(want, dict):
        for key, value in want.items():
            if key not in got:
                return f"{path}[{key!r}] is missing"
            difference = first_difference(f"{path}[{key!r}]", value, got[key])
            if difference:
                return difference
        return "" if len(got) == len(want) else f"{path} has {len(got)} keys, not {len(want)}"
    if isinstance(want, list):
        if len(got) != len(want):
            return f"{path} has {len(got)} items, not {len(want)}"
        for i, (a, b) in enumerate(zip(want, got)):
            difference = first_difference(f"{path}[{i}]", a, b)
            if difference:
                return difference
        return ""
    return "" if want == got else f"{path} is {got!r}, not {want!r}"


cases = failures = 0
with open(sys.argv[1], encoding="utf-8", newline="\n") as corpus:
    for line in corpus:
        case = json.loads(line)
        cases += 1
        try:
            difference = first_difference("", case["value"], yaml.load(case["yaml"], Loader))
        except yaml.YAMLError as error:
            difference = str(error)
        if difference:
            failures += 1
            if failures <= 10:
                print(difference)
print(f"{cases} cases, {failures} failures")
sys.exit(1 if cases == 0 or failures > 0 else 0)
