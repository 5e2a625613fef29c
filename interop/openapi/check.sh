#!/usr/bin/env bash
# The ecosystem's validator against our OpenAPI document: @redocly/openapi-core from npm, pinned.
#
#   interop/openapi/check.sh             check openapi/wechatpay-v3.json, print `N passed, N failed`
#   interop/openapi/check.sh --prepare   only install the validator (the one part that needs npm)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target/interop/openapi"
work=$(cd "$target/interop/openapi" && pwd)

prepare() {
  local pins
  if grep -q '"resolved"' "$here/package-lock.json"; then
    echo 'package-lock.json records download addresses; delete its "resolved" members' >&2
    exit 1
  fi
  pins="$(node --version) $(sha256sum <"$here/package-lock.json")"
  if [[ -f $work/stamp && $(<"$work/stamp") == "$pins" ]]; then return; fi
  rm -rf "$work/node_modules" "$work/stamp"
  cp "$here"/{package.json,package-lock.json,.npmrc} "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  printf '%s\n' "$pins" >"$work/stamp"
}

prepare
if [[ ${1:-} == --prepare ]]; then exit; fi
NODE_PATH=$work/node_modules node "$here/check.cjs" "$root/openapi/wechatpay-v3.json"
