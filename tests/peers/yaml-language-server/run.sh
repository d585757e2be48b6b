#!/usr/bin/env bash
# Holds our schemas against the YAML language server, for ctest: run.sh WORK_DIR
# Exits with 77 (skipped) and the reason where node or its packages cannot be had on this machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
schemas=$here/../../../schemas
work=$1

skip() {
  echo "SKIPPED: $1"
  exit 77
}

command -v node >/dev/null || skip "no node"
command -v npm >/dev/null || skip "no npm"
mkdir -p "$work"
cp "$here/package.json" "$here/package-lock.json" "$work/"
if [[ ! -f $work/installed || $here/package-lock.json -nt $work/installed ]]; then
  (cd "$work" && npm ci --silent --ignore-scripts) || skip "the npm packages cannot be fetched"
  touch "$work/installed"
fi
workflow=$schemas/dataos/v2alpha/workflow.schema.json
target=$schemas/dagc/target.schema.json
pairs=()
for kind in stack secret depot; do
  for file in good bad; do pairs+=("$schemas/dataos/$kind.schema.json=$here/$kind-$file.yaml"); done
done
node "$here/check.mjs" "$work/node_modules" "${pairs[@]}" \
  "$workflow=$here/workflow-good.yaml" "$workflow=$here/workflow-bad.yaml" \
  "$target=$here/target-good.yaml" "$target=$here/target-bad.yaml"
