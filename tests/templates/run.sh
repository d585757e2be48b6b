#!/usr/bin/env bash
# Holds dagc's templates against another engine, for ctest: run.sh go|liquid WORK_DIR TEMPLATE_CORPUS
#
# DAGC_SEED says which templates are made up (`random`: others every time), DAGC_TEMPLATES how many (20000). Exits with 77 (skipped) and the
# reason where the engine cannot be had on this machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$2
mkdir -p "$work"

skip() {
  echo "SKIPPED: $1"
  exit 77
}

seed=${DAGC_SEED:-1}
if [[ $seed == random ]]; then seed=$RANDOM$RANDOM; fi
count=${DAGC_TEMPLATES:-20000}
echo "DAGC_SEED=$seed repeats this run"
corpus() { "$3" "$1" "$here/$1_cases.txt" "$here/data.json" "$count" "$seed" >"$work/$1.jsonl"; }

build_go() {
  export CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS="-mod=readonly -buildvcs=false" GOWORK=off
  (cd "$here/go" && go mod download) || skip "the Go modules cannot be fetched, or Go is too old"
  (cd "$here/go" && go build -o "$work/$1.part" . && mv "$work/$1.part" "$work/templates_go")
}

case $1 in
  go)
    command -v go >/dev/null || skip "no go"
    build_go "$1"
    corpus "$@"
    "$work/templates_go" "$work/go.jsonl"
    ;;
  liquid)
    command -v npm >/dev/null || skip "no npm"
    mkdir -p "$work/node"
    cp "$here/node/package.json" "$here/node/package-lock.json" "$work/node/"
    if [[ ! -f $work/node/installed || $here/node/package-lock.json -nt $work/node/installed ]]; then
      (cd "$work/node" && npm ci --silent) || skip "the npm packages cannot be fetched"
      touch "$work/node/installed"
    fi
    corpus "$@"
    node "$here/node/render.mjs" "$work/liquid.jsonl" "$work/node/node_modules"
    command -v go >/dev/null || skip "no go to run what is left to the operator; liquidjs agrees"
    build_go "$1"
    "$work/templates_go" "$work/liquid.jsonl" residual
    ;;
  *)
    echo "unknown engine: $1" >&2
    exit 2
    ;;
esac
