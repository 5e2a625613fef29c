#!/usr/bin/env bash
# An image of the sandbox, FROM scratch: the program, the C library it is linked with, and the roots of TLS.
#
#   packaging/image.sh [ARCHIVE]      writes an OCI archive, target/wxpay.oci.tar unless named
#
# WXPAY names a program that is built already; without it, cargo builds one. Needs Python, and neither a
# daemon nor root; `podman load -i ARCHIVE` or `docker load -i ARCHIVE` takes it from there. With a daemon,
# `docker build` makes the same of the folder and `packaging/Containerfile`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
archive=$(realpath -m "${1:-$target/wxpay.oci.tar}")
wxpay=${WXPAY:-}
if [[ -z $wxpay ]]; then
  (cd "$root" && cargo build --release --locked --package wechatpay-cli --bin wxpay)
  wxpay=$target/release/wxpay
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files=$work/root
install -D -m 755 "$wxpay" "$files/bin/wxpay"
strip "$files/bin/wxpay"
# Every library that the loader names, and the loader itself, where the program looks for them.
ldd "$wxpay" | grep -o '/[^ ]*' | sort -u | while read -r library; do
  install -D -m 755 "$(realpath "$library")" "$files$library"
done
if [[ -f /etc/ssl/certs/ca-certificates.crt ]]; then
  install -D -m 644 /etc/ssl/certs/ca-certificates.crt "$files/etc/ssl/certs/ca-certificates.crt"
fi
install -d -m 1777 "$files/tmp"
version=$(sed -n '/^\[workspace.package\]/,/^\[/ s/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH
mkdir -p "$(dirname "$archive")"
python3 "$root/packaging/oci.py" "$files" "$archive" "$root/packaging/Containerfile" "wxpay:$version"
