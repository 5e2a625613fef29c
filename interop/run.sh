#!/usr/bin/env bash
# Foreign clients against our sandbox: published packages of five languages, unmodified, with their
# own verification on, each perform the same steps in every mode of platform keys.
#
#   interop/run.sh             run everything, print one table (table.awk) and `N passed, N failed`
#   interop/run.sh --prepare   only install the clients (the one part that needs registries);
#                              with names (node, python, go, java, rust) only those
#
# WXPAY names the program to test; without it, the newest build in the target folder is taken.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${CARGO_TARGET_DIR:-$here/../target}
mkdir -p "$target/interop"
target=$(cd "$target" && pwd)
work=$target/interop
results=$work/results.tsv
sandbox_pid=''

export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost
export PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1
export NODE_PATH=$work/node/node_modules
export GOFLAGS=-mod=readonly GOTOOLCHAIN=local

main() {
  if [[ ${1:-} == --prepare ]]; then
    shift
    prepare "$@"
    return
  fi
  prepare

  local wxpay
  wxpay=$(find_wxpay)
  : >"$results"
  run_mode certificate "$wxpay" certificate
  run_mode public-key "$wxpay" public-key
  run_mode both "$wxpay" certificate public-key
  run_through_tls "$wxpay"
  awk -f "$here/table.awk" "$results"
}

# --- the clients, installed under target/ and kept as long as their pinned versions stay -----

# prepare [NAME...]: all clients, unless some are named; the benches want a few.
prepare() {
  local client
  if (($# == 0)); then set -- node python go java rust; fi
  for client in "$@"; do "prepare_$client"; done
}

prepare_node() {
  local lock=$here/node/package-lock.json
  if grep -q '"resolved"' "$lock"; then
    die "node/package-lock.json records download addresses; delete its \"resolved\" members"
  fi
  is_fresh node "$lock" "$(node --version)" && return
  cp "$here"/node/{package.json,package-lock.json,.npmrc} "$work/node/"
  (cd "$work/node" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  mark_fresh node "$lock" "$(node --version)"
}

prepare_python() {
  local pinned=$here/python/requirements.txt
  is_fresh python "$pinned" "$(python3 --version)" && return
  python3 -m venv "$work/python/venv"
  local pip=("$work/python/venv/bin/python" -m pip --disable-pip-version-check --quiet)
  "${pip[@]}" install --no-deps --only-binary :all: -r "$pinned" >&2
  "${pip[@]}" check >&2
  mark_fresh python "$pinned" "$(python3 --version)"
}

# Go and Rust take part in the build themselves: what is checked in is our side of the program.
prepare_go() {
  mkdir -p "$work/go"
  (cd "$here/go" && go build -o "$work/go/client" .) >&2
}

prepare_rust() {
  CARGO_TARGET_DIR=$work/rust cargo build --locked --quiet --manifest-path "$here/rust/Cargo.toml" >&2
}

prepare_java() {
  local pom=$here/java/pom.xml version
  version=$(java -version 2>&1 | head -n 1)
  if ! is_fresh java "$pom" "$version"; then
    mvn --batch-mode --quiet --file "$pom" "$copy_dependencies" \
      -DoutputDirectory="$work/java/lib" -DincludeScope=runtime >&2
    mark_fresh java "$pom" "$version"
  fi
  mkdir -p "$work/java/classes"
  javac -d "$work/java/classes" -cp "$work/java/lib/*" "$here/java/Run.java" >&2
}
copy_dependencies=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies

# is_fresh NAME PINS TOOL: is NAME installed from exactly these pins? If not, its folder is emptied.
is_fresh() {
  local stamp=$work/$1/stamp
  if [[ -f $stamp && $(<"$stamp") == "$(fingerprint "$2" "$3")" ]]; then return; fi
  rm -rf "${work:?}/$1"
  mkdir -p "$work/$1"
  return 1
}

mark_fresh() { fingerprint "$2" "$3" >"$work/$1/stamp"; }

fingerprint() { printf '%s %s\n' "$2" "$(sha256sum <"$1")"; }

# --- one sandbox per mode -------------------------------------------------------------------------

# run_mode MODE WXPAY KEY...: each client runs once for each kind of platform key it may believe in.
run_mode() {
  local mode=$1 wxpay=$2 key column
  shift 2
  start_sandbox "$wxpay" "$mode"
  for key in "$@"; do
    column=$mode
    if [[ $mode == both ]]; then
      column="both, $key"
      # Who signs notifications while both kinds are in use is the merchant's choice.
      admin PUT notifications/settings "{\"sign_with\": \"$key\"}"
    fi
    run_client node "$column" node "$here/node/run.cjs" "$key"
    run_client python "$column" "$work/python/venv/bin/python" "$here/python/run.py" "$key"
    run_client python-async "$column" "$work/python/venv/bin/python" "$here/python/flow.py" "$key"
    run_client go "$column" "$work/go/client" "$key"
    run_client java "$column" java -cp "$work/java/lib/*:$work/java/classes" Run "$key"
    run_client wxpay-rs "$column" "$work/rust/debug/wxpay_rs" "$key"
    lacks wxpay-rs "$column" bill upload
    # It never names the key it wants, and a merchant with both is then answered with the certificate.
    if [[ $column == 'both, public-key' ]]; then continue; fi
    run_client wechatpay-v3 "$column" "$work/rust/debug/wechatpay_v3" "$key"
    lacks wechatpay-v3 "$column" upload
  done
  stop_sandbox
}

# lacks CLIENT COLUMN STEP...: steps for which the client has no function.
lacks() {
  local client=$1 column=$2 step
  shift 2
  for step in "$@"; do printf '%s\t%s\t%s\tn/a\n' "$client" "$column" "$step" >>"$results"; done
}

# The clients as they are, with the host that they have built in: a proxy and a CA in the environment lead them to
# the sandbox. The npm package cannot speak to such a proxy; it takes the HTTPS address.
run_through_tls() {
  local key=public-key
  start_sandbox "$1" public-key
  if [[ $(member proxy_url) == '' ]]; then die 'this sandbox has no proxy'; fi
  local proxy ca=$work/ca.pem store=$work/ca.p12
  proxy=$(member proxy_url)
  member ca >"$ca"
  rm -f "$store"
  keytool -importcert -noprompt -storetype PKCS12 -keystore "$store" -storepass sandbox -alias sandbox -file "$ca" 2>/dev/null
  local address=${proxy#http://}
  export INTEROP_MARK=T
  run_client node 'HTTPS address' env INTEROP_GATEWAY="$(member https_url)" NODE_EXTRA_CA_CERTS="$ca" \
    node "$here/node/run.cjs" "$key"
  export INTEROP_BUILT_IN_HOST=1
  local python=(env HTTPS_PROXY="$proxy" REQUESTS_CA_BUNDLE="$ca" SSL_CERT_FILE="$ca" "$work/python/venv/bin/python")
  run_client python 'through proxy' "${python[@]}" "$here/python/run.py" "$key"
  run_client python-async 'through proxy' "${python[@]}" "$here/python/flow.py" "$key"
  run_client go 'through proxy' env HTTPS_PROXY="$proxy" SSL_CERT_FILE="$ca" "$work/go/client" "$key"
  run_client java 'through proxy' java -Dhttps.proxyHost="${address%:*}" -Dhttps.proxyPort="${address##*:}" \
    -Djavax.net.ssl.trustStore="$store" -Djavax.net.ssl.trustStorePassword=sandbox \
    -cp "$work/java/lib/*:$work/java/classes" Run "$key"
  unset INTEROP_MARK INTEROP_BUILT_IN_HOST
  rm -f "$ca" "$store"
  stop_sandbox
}

start_sandbox() {
  settings=$work/settings.json
  local log=$work/sandbox-$2.log tries=0
  # It will hold the merchant's private key: nobody else's business.
  (umask 077 && : >"$settings")
  "$1" sandbox --listen 127.0.0.1:0 --mode "$2" --json >"$settings" 2>"$log" </dev/null &
  sandbox_pid=$!
  # The whole first line has arrived once its line feed is there; making keys takes a moment.
  until [[ -s $settings && $(wc -l <"$settings") -gt 0 ]]; do
    tries=$((tries + 1))
    if ! kill -0 "$sandbox_pid" 2>/dev/null || ((tries > 600)); then
      tail -n 20 "$log" >&2
      die "the sandbox did not come up in $2 mode"
    fi
    sleep 0.1
  done
  export WXPAY_SANDBOX_SETTINGS=$settings
  # Noon of tomorrow by its clock, so that no client pays before midnight and refunds after.
  admin POST clock "{\"set\": $(TZ=Asia/Shanghai date --date='tomorrow 12:00' +%s)}"
}

# A member of the settings; empty if it is not there.
member() {
  node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))[process.argv[2]] ?? ""' "$settings" "$1"
}

# admin METHOD PATH BODY
admin() {
  node -e 'fetch(process.argv[1], { method: process.argv[2], body: process.argv[3], headers: { "Content-Type": "application/json" } })
    .then((answer) => { if (!answer.ok) throw new Error(`${process.argv[1]}: ${answer.status}`); })' \
    "$(member base_url)/_sandbox/$2" "$1" "$3"
}

# Ends the one process that start_sandbox began, and removes the keys it printed.
stop_sandbox() {
  if [[ -n $sandbox_pid ]]; then
    kill -TERM "$sandbox_pid" 2>/dev/null || true
    wait "$sandbox_pid" 2>/dev/null || true
    sandbox_pid=''
  fi
  rm -f "$work/settings.json"
}
trap stop_sandbox EXIT
trap 'exit 130' INT TERM

# run_client CLIENT COLUMN COMMAND...: collects the client's own lines; a client that dies without
# saying which step failed gets a line of its own.
run_client() {
  local client=$1 column=$2 status=0 log
  log="$work/$1-${2//[^a-z]/-}.log"
  shift 2
  timeout 120 "$@" >"$log" 2>"$log.stderr" </dev/null || status=$?
  awk -F'\t' -v OFS='\t' -v client="$client" -v column="$column" \
    'NF >= 2 { print client, column, $1, $2, $3 }' "$log" >>"$results"
  if ((status != 0)) && ! grep -q $'\tFAIL\t' "$log"; then
    printf '%s\t%s\t%s\tFAIL\texit code %s: %s\n' "$client" "$column" 'whole run' "$status" \
      "$(tail -n 3 "$log.stderr" | tr '\n\t' '  ')" >>"$results"
  fi
}

# --- helpers --------------------------------------------------------------------------------------

find_wxpay() {
  local candidates=("$target/release/wxpay" "$target/debug/wxpay") newest='' candidate
  if [[ -n ${WXPAY:-} ]]; then candidates=("$WXPAY"); fi
  for candidate in "${candidates[@]}"; do
    if [[ -x $candidate && (-z $newest || $candidate -nt $newest) ]]; then newest=$candidate; fi
  done
  if [[ -z $newest ]]; then
    die "no program at ${candidates[*]}; build it with \`cargo build\` or name it in WXPAY"
  fi
  realpath "$newest"
}

die() {
  printf 'interop: %s\n' "$*" >&2
  exit 1
}

main "$@"
