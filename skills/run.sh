#!/usr/bin/env bash
# Lints the skill and runs every command in it, in an empty folder. Prints `N passed, N failed`.
#
# WXPAY names the program; without it, the debug build in the target folder is taken.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target/skill"
work=$(cd "$target/skill" && pwd)
skill=$here/wechatpay/SKILL.md
wxpay=$(realpath "${WXPAY:-$target/debug/wxpay}")
export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost
passed=0 failed=0 sandbox='' receiver=''

main() {
  rm -rf "$work" && mkdir -p "$work/bin"
  ln -s "$wxpay" "$work/bin/wxpay"
  export PATH=$work/bin:$PATH
  cd "$work"
  counted 'limits of the format' lint
  local port receive
  port=$(free_port) receive=$(free_port)
  # The ports of the text may be taken here; everything else is as it is written.
  blocks | sed "s/:8129/:$port/g; s/:8080/:$receive/g" >commands
  export WECHATPAY_BASE_URL=http://127.0.0.1:$port
  start_receiver "$receive"
  local line
  while IFS= read -r line; do
    case $line in
      *' &')
        set -m
        eval "$line" >sandbox.log 2>&1 </dev/null
        set +m
        sandbox=$!
        ;;
      '. '*)
        # The settings name the sandbox's own address.
        counted "$line" test -s "${line#. }"
        # shellcheck disable=SC1090
        . "${line#. }"
        ;;
      *) counted "$line" eval "$line" ;;
    esac
  done <commands
  printf '%s passed, %s failed\n' "$passed" "$failed"
  ((failed == 0))
}

# What https://agentskills.io asks of a skill.
lint() {
  python3 - "$skill" <<'END'
import pathlib, re, sys

path = pathlib.Path(sys.argv[1])
text = path.read_text("utf-8")
_, head, body = text.split("---\n", 2)
fields = dict(line.split(": ", 1) for line in head.splitlines())
assert fields["name"] == path.parent.name and re.fullmatch(r"[a-z0-9-]{1,64}", fields["name"]), fields["name"]
assert 1 <= len(fields["description"]) <= 1024, len(fields["description"])
assert len(fields.get("compatibility", "")) <= 500
assert set(fields) <= {"name", "description", "license", "compatibility", "metadata", "allowed-tools"}, set(fields)
assert len(body.splitlines()) < 500 and len(body) < 20_000
for link in re.findall(r"\]\(([^)#]+)", body):
    assert link.startswith("http") or (path.parent / link).exists(), link
END
}

# The lines of the blocks of shell.
blocks() { sed -n '/^```sh$/,/^```$/{/^```/d;p}' "$skill"; }

# The book's receiver in Node stands for the service that is checked; it starts when there are settings.
start_receiver() {
  sed -n '/^```js$/,/^```$/{/^```/d;p}' "$root/book/chapters/sandbox/receive.en.md" | sed "s/8080/$1/" >receive.cjs
  (
    until [[ -s sandbox/settings.env ]]; do sleep 0.2; done
    # shellcheck disable=SC1091
    . sandbox/settings.env
    exec node receive.cjs
  ) >receiver.log 2>&1 </dev/null &
  receiver=$!
}

counted() {
  local name=$1
  shift
  if "$@" >command.log 2>&1 </dev/null; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAIL $name:"
    tail -n 20 command.log | sed 's/^/  | /'
  fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

end() {
  local process
  for process in $receiver $sandbox; do kill -TERM "$process" 2>/dev/null || true; done
}
trap end EXIT

main "$@"
