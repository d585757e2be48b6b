#!/usr/bin/env bash
# Runs one reader over the corpus, for ctest: run.sh corpus|pyyaml|go-yaml|npm-yaml WORK_DIR [PEER_CORPUS]
# Exits with 77 (skipped) and the reason where the reader cannot be had on this machine.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$2
mkdir -p "$work"

skip() {
  echo "SKIPPED: $1"
  exit 77
}

if [[ -f $work/seed && $1 != corpus ]]; then cat "$work/seed"; fi
case $1 in
  corpus)
    export DAGC_SEED=${DAGC_SEED:-20261201}
    if [[ $DAGC_SEED == random ]]; then DAGC_SEED=$RANDOM$RANDOM; fi
    echo "random texts: DAGC_SEED=$DAGC_SEED repeats this run" >"$work/seed"
    strings=${DAGC_SHARED:-$here/../../../shared}/probes/emit_strings.py
    if [[ -f $strings ]] && command -v python3 >/dev/null; then
      python3 "$strings" >"$work/strings.json"
      "$3" "$work/strings.json" >"$work/corpus.jsonl"
    else
      "$3" >"$work/corpus.jsonl"
    fi
    ;;
  pyyaml)
    command -v python3 >/dev/null || skip "no python3"
    python3 -c 'import yaml' 2>/dev/null || skip "no PyYAML for python3"
    python3 "$here/read_pyyaml.py" "$work/corpus.jsonl"
    ;;
  go-yaml)
    command -v go >/dev/null || skip "no go"
    (cd "$here/go" && go mod download) || skip "the Go modules cannot be fetched"
    (cd "$here/go" && go build -o "$work/peers_go" .)
    "$work/peers_go" "$work/corpus.jsonl"
    ;;
  npm-yaml)
    command -v npm >/dev/null || skip "no npm"
    mkdir -p "$work/node"
    cp "$here/node/package.json" "$here/node/package-lock.json" "$work/node/"
    if [[ ! -f $work/node/installed || $here/node/package-lock.json -nt $work/node/installed ]]; then
      (cd "$work/node" && npm ci --silent) || skip "the npm packages cannot be fetched"
      touch "$work/node/installed"
    fi
    node "$here/node/read.mjs" "$work/corpus.jsonl" "$work/node/node_modules"
    ;;
  *)
    echo "unknown reader: $1" >&2
    exit 2
    ;;
esac
