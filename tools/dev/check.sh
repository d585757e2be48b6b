#!/usr/bin/env bash
# Everything CI runs and more, stopping at the first failure: formatting, shell scripts, tools/test --ci, clang-tidy on
# every file, 32 bit and another standard library, and the release binary.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tools/lib.sh
source tools/lib.sh

formatting() { git ls-files -z -- '*.cc' '*.h' | xargs -0 clang-format-14 --dry-run -Werror; }
scripts() { git grep -lzE '^#!.*\b(ba)?sh$' | xargs -0 shellcheck -x; }
tidy_everything() { cmake --workflow --preset tidy; }

part "packages" install_packages "${build_packages[@]}" "${test_packages[@]}" "${clang_packages[@]}" "${portability_packages[@]}" \
  clang-format-14 shellcheck
use_ccache
part "formatting" formatting
part "shell scripts" scripts
part "tools/test --ci" tools/test --ci
part "clang-tidy on everything" tidy_everything
part "portability" tools/dev/check_portability.sh
part "release build" cmake --workflow --preset release
part "the binary" tools/dev/check_binary.sh build/release/tools/dagc
print_parts
