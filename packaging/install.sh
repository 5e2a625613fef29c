#!/usr/bin/env bash
# Installs `wxpay` with its shell completions and its manual pages.
#
#   packaging/install.sh [PREFIX]     PREFIX is ~/.local unless given
#
# WXPAY names a program that is built already; without it, cargo builds one.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
prefix=${1:-$HOME/.local}
wxpay=${WXPAY:-}
if [[ -z $wxpay ]]; then
  (cd "$root" && cargo build --release --locked --package wechatpay-cli --bin wxpay)
  wxpay=${CARGO_TARGET_DIR:-$root/target}/release/wxpay
fi

install -D -m 755 "$wxpay" "$prefix/bin/wxpay"
mkdir -p "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d" "$prefix/share/man/man1"
"$wxpay" completions bash >"$prefix/share/bash-completion/completions/wxpay"
"$wxpay" completions zsh >"$prefix/share/zsh/site-functions/_wxpay"
"$wxpay" completions fish >"$prefix/share/fish/vendor_completions.d/wxpay.fish"
"$wxpay" manual "$prefix/share/man/man1"
printf 'installed %s\n' "$("$prefix/bin/wxpay" --version)"
case :$PATH: in
  *":$prefix/bin:"*) ;;
  *) printf 'add %s to your PATH\n' "$prefix/bin" ;;
esac
