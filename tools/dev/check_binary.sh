#!/usr/bin/env bash
# check_binary.sh PROGRAM: whether a release build is what we ship: a static position-independent executable with stack
# protector, checked library calls, full RELRO and no executable stack, stripped, its debug information beside it.
# Ends with 77, which CTest takes as skipped, where there is no such program.
set -euo pipefail
program=${1:?"usage: check_binary.sh PROGRAM"}
[[ -f $program ]] || { echo "skipped: there is no $program" >&2; exit 77; }

faults=0
fault() { echo "$program: $1" >&2; faults=1; }

headers=$(readelf -hW "$program")
segments=$(readelf -lW "$program")
dynamic=$(readelf -dW "$program")
sections=$(readelf -SW "$program")

[[ $headers =~ Type:[[:space:]]+DYN ]] || fault "not position-independent"
[[ $segments != *INTERP* ]] || fault "asks for a dynamic linker"
[[ $dynamic != *NEEDED* ]] || fault "needs shared libraries"
[[ $segments == *GNU_RELRO* ]] || fault "no RELRO"
[[ $dynamic == *BIND_NOW* || $dynamic =~ FLAGS_1.*NOW ]] || fault "RELRO is partial: the linker binds late"
[[ ! $segments =~ GNU_STACK[^$'\n']*RWE ]] || fault "executable stack"
[[ $dynamic != *TEXTREL* ]] || fault "code is written to at start-up"
[[ $sections != *.symtab* ]] || fault "not stripped"
[[ $sections == *.gnu_debuglink* ]] || fault "does not name its debug information"

# Stripped of names, so they are looked for in what was split off.
if [[ -f $program.debug ]]; then
  names=$(readelf -sW "$program.debug")
  [[ $names == *__stack_chk_fail* ]] || fault "no stack protector"
  [[ $names =~ __(memcpy|snprintf|vsnprintf|read|memmove|memset|strcpy|fread|printf)_chk ]] || fault "no _FORTIFY_SOURCE"
else
  fault "no $program.debug"
fi
((faults == 0)) || exit 1
echo "$program: static PIE, stack protector, _FORTIFY_SOURCE, full RELRO, stripped ($(stat -c %s "$program") bytes)"
