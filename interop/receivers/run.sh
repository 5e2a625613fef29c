#!/usr/bin/env bash
# The receivers of book/chapters/sandbox/receive.en.md, run as they stand there, but on a free port, and
# judged by `wxpay sandbox check`. A language that is not installed is skipped.
#
#   interop/receivers/run.sh   ends with `N passed, N failed, N skipped`
#
# WXPAY names the program to test; without it, the debug build in the target folder is taken.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target/interop/receivers"
target=$(cd "$target" && pwd)
work=$target/interop/receivers
page=$root/book/chapters/sandbox/receive.en.md
wxpay=$(realpath "${WXPAY:-$target/debug/wxpay}")
export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost
sandbox='' receiver=''

main() {
  rm -rf "$work" && mkdir -p "$work"
  local port
  port=$(free_port)
  "$wxpay" sandbox --data "$work/data" --listen "127.0.0.1:$port" >"$work/sandbox.log" 2>&1 </dev/null &
  sandbox=$!
  await "$port" "$sandbox"
  until [[ -s $work/data/settings.env ]]; do
    if ! kill -0 "$sandbox" 2>/dev/null; then cat "$work/sandbox.log" && exit 1; fi
    sleep 0.1
  done
  # shellcheck disable=SC1091
  set -a && . "$work/data/settings.env" && set +a
  local python=$target/interop/python/venv/bin/python
  if [[ ! -x $python ]]; then python=${PYTHON:-python3}; fi
  # Side by side: a check mostly waits.
  try python py "$python -c 'import cryptography'" "$python" &
  try js cjs 'command -v node' node &
  try go go 'command -v go' &
  try java java 'command -v javac' java &
  try php php 'php -r "openssl_get_cipher_methods();"' php -S ADDRESS &
  local running
  for running in $(jobs -p); do
    if [[ $running != "$sandbox" ]]; then wait "$running" || true; fi
  done
  cat "$work"/*.verdict
  printf '%s passed, %s failed, %s skipped\n' "$(count ok)" "$(count FAIL)" "$(count skipped)"
  (($(count ok) > 0 && $(count FAIL) == 0))
}

count() { cat "$work"/*.verdict | grep -c "^$1 " || true; }

# In a shell of its own. try SYNTAX ENDING NEEDED COMMAND...: runs the page's block of that syntax and lets the check judge it.
try() {
  local syntax=$1 ending=$2 needed=$3 port file log=$work/$1.log verdict=$work/$1.verdict
  shift 3
  sandbox='' # the caller's
  if ! bash -c "$needed" >/dev/null 2>&1; then
    echo "skipped $syntax: not installed" >"$verdict"
    return
  fi
  port=$(free_port)
  file=$work/Receive.$ending
  awk -v mark="\`\`\`$syntax" '$0 == mark { on = 1; next } /^```$/ { on = 0 } on' "$page" |
    sed "s/8080/$port/" >"$file"
  # The program itself, so that ending it ends everything.
  if [[ $syntax == go ]]; then
    (cd "$work" && GO111MODULE=off go build -o receive-go "$file") && set -- "$work/receive-go" && file=''
  fi
  setsid "${@/ADDRESS/127.0.0.1:$port}" ${file:+"$file"} >"$log" 2>&1 </dev/null &
  receiver=$!
  await "$port" "$receiver"
  if "$wxpay" sandbox check --notify-url "http://127.0.0.1:$port/notify" --at "$WECHATPAY_BASE_URL" >>"$log" 2>&1; then
    echo "ok $syntax: $(grep ' doubtful, ' "$log" | tail -n 1)" >"$verdict"
  else
    (echo "FAIL $syntax:" && tail -n 40 "$log") >"$verdict"
  fi
  end "$receiver"
  receiver=''
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Waits until a port answers, or the process has ended.
await() {
  local tries=0
  until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
    tries=$((tries + 1))
    if ! kill -0 "$2" 2>/dev/null || ((tries > 600)); then
      return
    fi
    sleep 0.1
  done
}

end() {
  if [[ -n $1 ]]; then
    kill -TERM "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
  fi
}
trap 'end "$receiver"; end "$sandbox"' EXIT

main "$@"
