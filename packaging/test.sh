#!/usr/bin/env bash
# What is given to others, made from one program and looked at: the archive with its checksum and list of
# parts, the installed files, the image, and the workflow files that make them elsewhere.
#
#   packaging/test.sh      WXPAY names the program; without it, the debug build in the target folder
#
# Prints `N passed, N failed`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
WXPAY=$(realpath "${WXPAY:-$target/debug/wxpay}")
export WXPAY
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
machine=$(rustc -vV | sed -n 's/^host: //p')
passed=0 failed=0

main() {
  the_archive
  the_image
  the_workflows
  printf '%s passed, %s failed\n' "$passed" "$failed"
  ((failed == 0))
}

the_archive() {
  DIST=$work/dist "$root/packaging/archive.sh" "$machine" >"$work/archive.log" 2>&1 || cat "$work/archive.log"
  local name
  name=$(basename "$work"/dist/*.tar.gz .tar.gz)
  check 'checksums fit' eval "(cd '$work/dist' && sha256sum --check --status '$name.sha256')"
  check 'the checksums cover archive and list of parts' test "$(wc -l <"$work/dist/$name.sha256")" = 2
  mkdir "$work/unpacked"
  tar -xzf "$work/dist/$name.tar.gz" -C "$work/unpacked"
  local file
  for file in bin/wxpay LICENSE-MIT LICENSE-APACHE README.md CHANGELOG.md share/man/man1/wxpay.1 \
    share/bash-completion/completions/wxpay share/zsh/site-functions/_wxpay share/fish/vendor_completions.d/wxpay.fish; do
    check "the archive has $file" test -s "$work/unpacked/$name/$file"
  done
  check 'the program of the archive runs' eval "'$work/unpacked/$name/bin/wxpay' --version | grep -q '^wxpay '"
  local first
  first=$(sha256sum <"$work/dist/$name.tar.gz")
  DIST=$work/dist "$root/packaging/archive.sh" "$machine" >"$work/archive.log" 2>&1 || cat "$work/archive.log"
  check 'the same program gives the same archive' test "$(sha256sum <"$work/dist/$name.tar.gz")" = "$first"
  check 'the list of parts is CycloneDX, complete' parts "$work/dist/$name.cdx.json"
}

# Every part has a name, a version, a licence, a digest (but our own) and an address; what is linked is there.
parts() {
  python3 - "$1" <<'PYTHON'
import json, sys
bom = json.load(open(sys.argv[1]))
assert (bom['bomFormat'], bom['specVersion']) == ('CycloneDX', '1.5'), bom['specVersion']
parts = {part['name']: part for part in bom['components']}
for needed in ('wechatpay-core', 'wechatpay-sandbox', 'rustls', 'aws-lc-rs', 'libsqlite3-sys', 'clap'):
    assert needed in parts, needed
for never in ('tokio-postgres-derive', 'public-api', 'xtask'):
    assert never not in parts, never
for part in bom['components']:
    assert part['version'] and part['licenses'] and part['purl'].startswith('pkg:cargo/'), part
    assert part['name'].startswith('wechatpay-') or len(part['hashes'][0]['content']) == 64, part
known = {part['bom-ref'] for part in bom['components']} | {bom['metadata']['component']['bom-ref']}
for entry in bom['dependencies']:
    assert {entry['ref'], *entry['dependsOn']} <= known, entry
PYTHON
}

the_image() {
  "$root/packaging/image.sh" "$work/wxpay.oci.tar" >"$work/image.log" 2>&1 || cat "$work/image.log"
  mkdir -p "$work/image" "$work/files"
  tar -xf "$work/wxpay.oci.tar" -C "$work/image"
  check 'every blob is what its name says' eval \
    "(cd '$work/image/blobs/sha256' && for it in *; do test \"\$(sha256sum <\$it | cut -d' ' -f1)\" = \"\$it\" || exit 1; done)"
  check 'the image starts the sandbox as nobody, with its ports' python3 - "$work/image" <<'PYTHON'
import json, sys
blob = lambda digest: open(f'{sys.argv[1]}/blobs/sha256/' + digest.split(':')[1], 'rb')
index = json.load(open(sys.argv[1] + '/index.json'))
manifest = json.load(blob(index['manifests'][0]['digest']))
config = json.load(blob(manifest['config']['digest']))
assert len(manifest['layers']) == 1 and config['os'] == 'linux'
settings = config['config']
assert settings['User'] == '65532:65532' and settings['Entrypoint'] == ['/bin/wxpay'], settings
assert settings['Cmd'][0] == 'sandbox' and '8129/tcp' in settings['ExposedPorts'], settings
import tarfile
tar = tarfile.open(fileobj=blob(manifest['layers'][0]['digest']), mode='r:gz')
names = {it.name: it for it in tar}
assert names['bin/wxpay'].mode & 0o111 and names['tmp'].mode & 0o1000, names
tar.extractall(sys.argv[1] + '/../files', filter='tar')
PYTHON
  # Nothing but what is in the image: the loader, the C library, the program.
  if [[ $(id -u) == 0 ]] && chroot "$work/files" /bin/wxpay --version >/dev/null 2>&1; then
    check 'the program runs with nothing but the image' true
  elif unshare --user --map-root-user chroot "$work/files" /bin/wxpay --version >/dev/null 2>&1; then
    check 'the program runs with nothing but the image' true
  else
    check 'the program runs with nothing but the image' libraries
  fi
  "$root/packaging/image.sh" "$work/again.oci.tar" >"$work/image.log" 2>&1
  check 'the same program gives the same image' cmp -s "$work/wxpay.oci.tar" "$work/again.oci.tar"
}

# Where nothing may change its root: every library that the program asks for is there.
libraries() {
  local library
  ldd "$work/files/bin/wxpay" | grep -o '/[^ ]*' | while read -r library; do test -e "$work/files$library"; done
}

the_workflows() {
  check 'workflow files are in order' go run "github.com/rhysd/actionlint/cmd/actionlint@$ACTIONLINT" \
    -shellcheck= -pyflakes= "$root"/.github/workflows/*.yml
}

# check WHAT COMMAND...: the command's output is shown if it fails.
check() {
  local what=$1
  shift
  if "$@" >"$work/check.log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAIL %s\n' "$what"
    tail -n 20 "$work/check.log"
  fi
}

ACTIONLINT=v1.7.12
main "$@"
