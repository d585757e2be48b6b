#!/usr/bin/env bash
# Everything CI runs and more, stopping at the first failure: formatting, shell scripts, tools/test --ci, clang-tidy on
# every file, 32 bit and another standard library, and the release binary. `check.sh SECONDS` looks for leaked secrets
# as long as that (600).
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tools/lib.sh
source tools/lib.sh

formatting() { git ls-files -z -- '*.cc' '*.h' | xargs -0 clang-format-14 --dry-run -Werror; }
scripts() { git grep -lzE '^#!.*\b(ba)?sh$' | xargs -0 shellcheck -x; }
# Looks for leaks and for names of files that get lost, for ten minutes or as long as the first argument says.
leaks() {
  local program
  program=$(find build -path '*/tests/golden/golden_secrets' -type f -perm -u+x | head -n 1)
  DAGC_LEAK_SECONDS=$leak_seconds "$program" --gtest_filter='LeakFuzz.*:FileNames.*' --gtest_brief=1
}
tidy_everything() { cmake --workflow --preset tidy; }

leak_seconds=${1:-600}

part "packages" install_packages "${build_packages[@]}" "${test_packages[@]}" "${clang_packages[@]}" "${portability_packages[@]}" \
  clang-format-14 shellcheck
use_ccache
part "formatting" formatting
part "shell scripts" scripts
part "tools/test --ci" env DAGC_SEED=random DAGC_ALL_PAIRS=1 DAGC_MANY_TREES=1 tools/test --ci
part "leaks and names of files" leaks
part "clang-tidy on everything" tidy_everything
part "portability" tools/dev/check_portability.sh
part "release build" cmake --workflow --preset release
part "the binary" tools/dev/check_binary.sh build/release/tools/dagc
print_parts
