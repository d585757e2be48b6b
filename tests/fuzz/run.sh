#!/usr/bin/env bash
# Runs fuzz targets one after the other: run.sh SECONDS [TARGET...], after `cmake --workflow --preset fuzz`.
# What is found to be interesting is kept in build/fuzz/corpus; the project's own test data are the seeds.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/fuzz
seconds=${1:?"usage: run.sh SECONDS [TARGET...]"}
shift
targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then targets=(fuzz_reader fuzz_document fuzz_template fuzz_lint fuzz_compile fuzz_cost); fi

# One folder of seeds: every manifest and every example of the test data.
seeds=$build/seeds
mkdir -p "$seeds"
find "$root/testdata" -name '*.yaml' ! -name '*.argo.yaml' -size -64k | while read -r file; do
  cp "$file" "$seeds/$(echo "${file#"$root/testdata/"}" | tr / -)"
done
cat "$here/yaml.dict" "$here/manifest.dict" >"$build/all.dict"

for target in "${targets[@]}"; do
  mkdir -p "$build/corpus/$target" "$build/found/$target"
  dictionary=$build/all.dict
  if [[ $target == fuzz_reader ]]; then dictionary=$here/yaml.dict; fi
  kept=()
  if [[ -d $here/corpus/${target#fuzz_} ]]; then kept=("$here/corpus/${target#fuzz_}"); fi
  echo "== $target, $seconds seconds"
  "$build/tests/fuzz/$target" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -max_len=8192 \
    -dict="$dictionary" -artifact_prefix="$build/found/$target/" -print_final_stats=1 -verbosity=0 \
    "$build/corpus/$target" "$seeds" "${kept[@]}"
done
