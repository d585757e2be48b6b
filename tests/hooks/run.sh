#!/usr/bin/env bash
# Runs one of the tests here, for ctest: run.sh pre_commit|ci_page WORK_DIR DAGC
# Exits with 77 (skipped) and the reason where pre-commit cannot be had on this machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$2
mkdir -p "$work"

skip() {
  echo "SKIPPED: $1"
  exit 77
}

command -v git >/dev/null || skip "no git"
command -v python3 >/dev/null || skip "no python3"
tools=$work/tools
exec 9>"$work/lock" # two tests may start at once
flock 9
if ! cmp -s "$here/requirements.txt" "$tools/installed"; then
  rm -rf "$tools"
  python3 -m venv "$tools" || skip "python3 has no venv"
  "$tools/bin/pip" install -q --disable-pip-version-check --retries 1 --timeout 20 -r "$here/requirements.txt" ||
    skip "pre-commit cannot be fetched"
  cp "$here/requirements.txt" "$tools/installed"
fi
exec 9>&-
exec "$tools/bin/python" "$here/$1_test.py" "$tools/bin" "$work" "$3"
