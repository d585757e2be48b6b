#!/usr/bin/env bash
# Whether every source compiles for 32 bit and with LLVM's standard library: slips show where a size is not what it is
# here. Needs g++-multilib and libc++-19-dev. check_portability.sh [FILE...]: these files only.
set -euo pipefail
cd "$(dirname "$0")/../.."
files=("$@")
if ((${#files[@]} == 0)); then mapfile -t files < <(git ls-files 'src/*.cc' 'tools/*.cc'); fi

warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
includes=(-Iinclude -Isrc -Itools -Itests)
check() {
  local what=$1
  shift
  printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" "$@" || { echo "$what: failed" >&2; return 1; }
  echo "$what: ${#files[@]} files"
}
check "32 bit" g++ -m32 -std=c++20 -fsyntax-only "${warnings[@]}" -Wno-restrict "${includes[@]}"
check "libc++" clang++-19 -stdlib=libc++ -std=c++20 -fsyntax-only "${warnings[@]}" -Wno-deprecated-declarations "${includes[@]}"
