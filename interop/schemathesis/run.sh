#!/usr/bin/env bash
# schemathesis against our sandbox: requests made up from openapi/wechatpay-v3.json, signed by a small hook.
#
#   interop/schemathesis/run.sh [--seed N] [--examples N] [--seconds N]   ends with `N passed, N failed`
#   interop/schemathesis/run.sh --prepare                                 only install it
#
# WXPAY names the program to test; without it, target/debug/wxpay is taken.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${CARGO_TARGET_DIR:-$here/../../target}
work=$target/interop/schemathesis
settings=$work/settings.json
sandbox=''

export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1

main() {
  prepare
  if [[ ${1:-} == --prepare ]]; then return; fi
  local tries=0
  # It will hold the merchant's private key: nobody else's business.
  (umask 077 && : >"$settings")
  "${WXPAY:-$target/debug/wxpay}" sandbox --listen 127.0.0.1:0 --mode both --json >"$settings" 2>"$work/sandbox.log" </dev/null &
  sandbox=$!
  until [[ -s $settings && $(wc -l <"$settings") -gt 0 ]]; do
    tries=$((tries + 1))
    if ! kill -0 "$sandbox" 2>/dev/null || ((tries > 600)); then
      tail -n 20 "$work/sandbox.log" >&2
      exit 1
    fi
    sleep 0.1
  done
  WXPAY_SANDBOX_SETTINGS=$settings timeout 240 "$work/venv/bin/python" "$here/run.py" "$@"
}

prepare() {
  local stamp=$work/stamp wanted
  wanted="$(python3 --version) $(sha256sum <"$here/requirements.txt")"
  if [[ -f $stamp && $(<"$stamp") == "$wanted" ]]; then return; fi
  rm -rf "${work:?}"
  mkdir -p "$work"
  python3 -m venv "$work/venv"
  local pip=("$work/venv/bin/python" -m pip --disable-pip-version-check --quiet)
  "${pip[@]}" install --no-deps --only-binary :all: -r "$here/requirements.txt" >&2
  "${pip[@]}" check >&2
  printf '%s\n' "$wanted" >"$stamp"
}

# Ends the one process that main began, and removes the keys it printed.
stop() {
  if [[ -n $sandbox ]]; then
    kill -TERM "$sandbox" 2>/dev/null || true
    wait "$sandbox" 2>/dev/null || true
  fi
  rm -f "$settings"
}
trap stop EXIT
trap 'exit 130' INT TERM

main "$@"
