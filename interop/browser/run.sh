#!/usr/bin/env bash
# A real browser against the sandbox: pages of strangers, and names that lead here (DNS rebinding).
# Debian's chromium, driven by playwright-core from npm, pinned.
#
#   interop/browser/run.sh             run it, print `N passed, N failed`
#   interop/browser/run.sh --prepare   only install (needs npm, Python, and Debian's packages for chromium);
#                                      also what site.sh builds the book's site with
#
# WXPAY names the program to test; without it, the debug build in the target folder is taken.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target/interop/browser"
target=$(cd "$target" && pwd)
work=$target/interop/browser
export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost

prepare() {
  local pins
  if grep -q '"resolved"' "$here/package-lock.json"; then
    echo 'package-lock.json records download addresses; delete its "resolved" members' >&2
    exit 1
  fi
  if ! command -v chromium >/dev/null; then install_chromium; fi
  pins="$(node --version) $(cat "$here/package-lock.json" "$here/requirements.txt" | sha256sum)"
  if [[ -f $work/stamp && $(<"$work/stamp") == "$pins" ]]; then return; fi
  rm -rf "$work/node_modules" "$work/venv" "$work/stamp"
  cp "$here"/{package.json,package-lock.json,.npmrc} "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  python3 -m venv "$work/venv"
  "$work/venv/bin/python" -m pip --disable-pip-version-check --quiet \
    install --no-deps --only-binary :all: --require-hashes -r "$here/requirements.txt" >&2
  printf '%s\n' "$pins" >"$work/stamp"
}

install_chromium() {
  local become=()
  if ((EUID != 0)); then become=(sudo); fi
  "${become[@]}" apt-get update >&2
  "${become[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends chromium >&2
}

prepare
if [[ ${1:-} == --prepare ]]; then exit; fi
wxpay=$(realpath "${WXPAY:-$target/debug/wxpay}")
NODE_PATH=$work/node_modules node "$here/run.cjs" "$wxpay" "$(command -v chromium)"
