#!/usr/bin/env bash
# Runs the test of the commit hooks, for ctest: run.sh WORK_DIR DAGC
# Exits with 77 (skipped) and the reason where pre-commit cannot be had on this machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
mkdir -p "$work"

skip() {
  echo "SKIPPED: $1"
  exit 77
}

command -v git >/dev/null || skip "no git"
command -v python3 >/dev/null || skip "no python3"
tools=$work/tools
if ! cmp -s "$here/requirements.txt" "$tools/installed"; then
  rm -rf "$tools"
  python3 -m venv "$tools" || skip "python3 has no venv"
  "$tools/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" || skip "pre-commit cannot be fetched"
  cp "$here/requirements.txt" "$tools/installed"
fi
exec "$tools/bin/python" "$here/pre_commit_test.py" "$tools/bin" "$work" "$2"
