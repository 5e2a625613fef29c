#!/usr/bin/env bash
# An archive of `wxpay` for others: program, completions, manual pages, licences, and beside it a
# checksum and a list of its parts (a CycloneDX SBOM, by `cargo xtask sbom`).
#
#   packaging/archive.sh TARGET       such as x86_64-unknown-linux-gnu; writes dist/, or what DIST names
#
# WXPAY names a program that is built already; without it, cargo builds one.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${1:?usage: packaging/archive.sh TARGET}
version=$(sed -n '/^\[workspace.package\]/,/^\[/ s/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
name=wxpay-$version-$target
dist=${DIST:-$root/dist}
cd "$root"

wxpay=${WXPAY:-}
if [[ -z $wxpay ]]; then
  cargo build --release --locked --package wechatpay-cli --bin wxpay --target "$target"
  wxpay=${CARGO_TARGET_DIR:-target}/$target/release/wxpay
fi

rm -rf "${dist:?}/$name"
mkdir -p "$dist"
WXPAY=$wxpay packaging/install.sh "$dist/$name" >/dev/null
if command -v strip >/dev/null; then strip "$dist/$name/bin/wxpay"; fi
cp README.md README.zh.md LICENSE-MIT LICENSE-APACHE CHANGELOG.md "$dist/$name/"
# Always the same bytes for the same program: names sorted, times of the commit.
day=$(git log -1 --format=%ct 2>/dev/null || date +%s)
if tar --version | grep -q GNU; then
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$day" -C "$dist" -cf - "$name" | gzip -n -9 >"$dist/$name.tar.gz"
else
  tar -C "$dist" -czf "$dist/$name.tar.gz" "$name"
fi
rm -rf "${dist:?}/$name"
cargo run --quiet --locked --package xtask -- sbom "$target" >"$dist/$name.cdx.json"
cd "$dist"
if command -v sha256sum >/dev/null; then sha256sum "$name".* >"$name.sha256"; else shasum -a 256 "$name".* >"$name.sha256"; fi
ls -l "$name".*
