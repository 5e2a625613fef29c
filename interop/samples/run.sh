#!/usr/bin/env bash
# The shell samples of everyday operations, pasted from the pages as they were built: `wxpay req`, and the
# signed curl command. (`book/samples/tests` sends those of all operations, without a process for each.)
#
#   interop/samples/run.sh      WXPAY names the program; needs target/book (`cargo xtask site`), Python, curl
#
# Prints `N passed, N failed`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
wxpay=$(realpath "${WXPAY:-$target/debug/wxpay}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v curl >/dev/null; then
  become=()
  if ((EUID != 0)); then become=(sudo); fi
  "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends curl >&2
fi
mkdir "$work/bin"
ln -s "$wxpay" "$work/bin/wxpay"
export PATH="$work/bin:$PATH" NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
cd "$work"
python3 "$here/paste.py" "$target/book"
