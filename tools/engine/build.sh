#!/usr/bin/env bash
# tools/engine/build.sh [CACHE_DIR]: builds the programs of tests/engine/go that are missing in the cache.
#
# Each program lies in CACHE_DIR/<name>-<hash>, where the hash covers its sources, go.mod, go.sum and the Go version, so
# nothing is ever built twice and nothing stale is ever used; CACHE_DIR/bin holds links to the current ones. The modules
# are public and pinned by go.sum; nothing of the engine is kept in this repository. Without a Go that can build them
# the script says SKIPPED and why, and ends well.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
src=$(cd "$here/../../tests/engine/go" && pwd)
cache=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/dagc/engine}
programs=(argo-v3.4 argo-v3.5 argo-v3.6 argo-v3.7 argo-v4.0 crdcheck podcheck kubexpand clusterdata templates_go argo-controller)
argo_module=github.com/argoproj/argo-workflows/v4

# Every go.mod names the same Go version; GOTOOLCHAIN=local keeps go from downloading another one.
export CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS="-mod=readonly -buildvcs=false -trimpath" GOWORK=off
needed=$(sed -n 's/^go //p' "$src/core/go.mod")
if ! command -v go >/dev/null; then
  echo "SKIPPED: the engine programs are not built, because Go is not installed (Go $needed or newer is needed)"
  exit 0
fi
have=$(go env GOVERSION)
if [ "$(printf '%s\n' "$needed" "${have#go}" | sort -V | head -n 1)" != "$needed" ]; then
  echo "SKIPPED: the engine programs are not built, because Go is too old (${have#go} found, $needed or newer is needed)"
  exit 0
fi
mkdir -p "$cache/bin"
cache=$(cd "$cache" && pwd)

# hash_of FOLDER...: what the program is made of.
hash_of() {
  (cd "$src" && echo "$have" && cat "$here/build.sh" && find "$@" -type f | LC_ALL=C sort | xargs sha256sum) |
    sha256sum | cut -c 1-16
}

sources_of() {
  case $1 in
    argo-controller) echo "controller argo-v4.0" ;;
    crdcheck) echo "crdcheck argo-v4.0 crds-v4.0.5 core" ;;
    templates_go) echo "../../templates/go" ;;
    podcheck | kubexpand | clusterdata) echo "$1" ;;
    *) echo "$1 core" ;;
  esac
}

# argo_source [FOLDER]: the folder of the pinned 4.0 module in Go's module cache, checked against go.sum.
argo_source() {
  (cd "$src/${1:-argo-v4.0}" && go mod download "$argo_module" && go list -m -f '{{.Dir}}' "$argo_module")
}

operator_source() {
  (cd "$src/clusterdata" && go list -m -f '{{.Dir}}' github.com/external-secrets/external-secrets)
}

# build_controller OUT: the controller's test helpers are needed, so it is a test binary of its package. Go refuses
# overlays below the module cache, so the module is copied; its other tests are left out.
build_controller() {
  local out=$1 work=$scratch/argo-source pkg module
  module=$(argo_source)
  cp -r "$module" "$work" && chmod -R u+w "$work"
  pkg=$work/workflow/controller
  find "$pkg" -maxdepth 1 -name '*_test.go' ! -name controller_test.go -delete
  cp "$src"/controller/dagc_*_test.go "$pkg"
  (cd "$work" && go test -c -ldflags "-s -w" -o "$out/argo-controller" ./workflow/controller)
}

build_one() {
  local name=$1 out=$2
  case $name in
    argo-controller) build_controller "$out" ;;
    templates_go) (cd "$src/../../templates/go" && go build -ldflags "-s -w" -o "$out/$name" .) ;;
    *) (cd "$src/$name" && go build -ldflags "-s -w" -o "$out/$name" .) ;;
  esac
  if [ "$name" = crdcheck ]; then # the CRDs of 4.0 come with the public modules
    mkdir "$out/crds-v4.0" "$out/crds-v4.0.5"
    cp "$(argo_source)"/manifests/base/crds/full/argoproj.io_*.yaml "$out/crds-v4.0"
    cp "$(argo_source crds-v4.0.5)"/manifests/base/crds/full/argoproj.io_*.yaml "$out/crds-v4.0.5"
    chmod -R u+w "$out"
  fi
  if [ "$name" = clusterdata ]; then # so do those of the external-secrets operator
    mkdir "$out/crds-external-secrets"
    cp "$(operator_source)"/config/crds/bases/external-secrets.io_externalsecrets.yaml "$out/crds-external-secrets"
    chmod -R u+w "$out"
  fi
}

# link TARGET NAME: leaves a link alone that is right already, because tests may be reading through it.
link() {
  if [ "$(readlink "$cache/bin/$2")" != "$1" ]; then ln -sfn "$1" "$cache/bin/$2"; fi
}

scratch=$(mktemp -d "$cache/work.XXXXXX")
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
for name in "${programs[@]}"; do
  read -ra folders <<<"$(sources_of "$name")"
  target=$cache/$name-$(hash_of "${folders[@]}")
  if [ -d "$target" ]; then
    touch "$target"
    echo "cached $name"
  else
    begin=$SECONDS
    part=$scratch/$name
    mkdir "$part"
    build_one "$name" "$part"
    mv -T "$part" "$target" 2>/dev/null || test -d "$target" # another run was quicker
    echo "built $name in $((SECONDS - begin)) s"
  fi
  link "$target/$name" "$name"
  if [ "$name" = crdcheck ]; then
    link "$target/crds-v4.0" crds-v4.0
    link "$target/crds-v4.0.5" crds-v4.0.5
  fi
  if [ "$name" = clusterdata ]; then link "$target/crds-external-secrets" crds-external-secrets; fi
done

# What no run has asked for in a month is in nobody's way but the disk's.
find "$cache" -mindepth 1 -maxdepth 1 -type d ! -name bin -mtime +30 -exec rm -rf {} +
echo "engine programs: $cache/bin"
