# shellcheck shell=bash disable=SC2034
# What the commands in tools/ share; sourced, never run.

# install_packages NAME...: those that are not there yet, from Debian, without a question. Does nothing, and needs
# neither the network nor any right, when all are there.
install_packages() {
  command -v dpkg-query >/dev/null || {
    echo "no dpkg here: this needs Debian 12, or these packages by another way: $*" >&2
    return 1
  }
  local have missing=() package sudo=()
  have=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' "$@" 2>/dev/null || true)"
  for package in "$@"; do
    [[ $have == *" installed:$package "* ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    command -v sudo >/dev/null || {
      echo "not root, and no sudo: install ${missing[*]} first" >&2
      return 1
    }
    sudo=(sudo)
    [[ -t 0 ]] || sudo=(sudo -n) # nobody there to type a password
  fi
  echo "installing: ${missing[*]}"
  # env, because sudo starts with an environment of its own. The lock: another apt may be at work on a machine that
  # has just been started.
  local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null
}

build_packages=(g++ cmake ninja-build ccache libyaml-cpp-dev libvalijson-dev nlohmann-json3-dev libcli11-dev libre2-dev)
test_packages=(git jq python3-venv libgtest-dev libgmock-dev librapidcheck-dev)
clang_packages=(clang-19 clang-tidy-19)
portability_packages=(g++-multilib libc++-19-dev)

# Compilation results are kept and found again from any checkout.
use_ccache() {
  command -v ccache >/dev/null || return 0
  export DAGC_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  export CCACHE_SLOPPINESS=pch_defines,time_macros # what was compiled with precompiled headers is kept as well
  if [[ ! -w ${HOME:-/nonexistent} && -z ${CCACHE_DIR:-} ]]; then export CCACHE_DIR=$PWD/build/ccache; fi
}

# part NAME COMMAND...: runs it, and remembers how long it took.
part_names=() part_seconds=()
part() {
  local name=$1 begin=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@"
  part_names+=("$name") part_seconds+=($((SECONDS - begin)))
}
print_parts() {
  local i
  printf '\n== times\n'
  for i in "${!part_names[@]}"; do printf '%6d s  %s\n' "${part_seconds[i]}" "${part_names[i]}"; done
}
