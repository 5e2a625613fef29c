#!/usr/bin/env bash
# The book's site, built and read in a real browser: both languages, links, search, phones.
#
#   interop/browser/site.sh             builds it with `cargo xtask site`, prints `N passed, N failed`
#   interop/browser/site.sh --no-build  only reads what stands in target/book
#
# run.sh --prepare installs what it needs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target"
target=$(cd "$target" && pwd)
work=$target/interop/browser
export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost

"$here/run.sh" --prepare
export PATH="$work/venv/bin:$work/node_modules/.bin:$PATH"
if [[ ${1:-} != --no-build ]]; then (cd "$root" && cargo xtask site); fi
NODE_PATH=$work/node_modules node "$here/site.cjs" "$target/book" "$(command -v chromium)"
