#!/usr/bin/env bash
# Every fuzz target for a minute, by libFuzzer; where it cannot be built, the plain harness instead.
#
#   bash fuzz/run.sh --prepare      installs cargo-fuzz and builds the targets
#   bash fuzz/run.sh [TARGET…]      runs them, two at a time
#   bash fuzz/run.sh --lock         after a dependency of the workspace changed: writes fuzz/Cargo.lock anew
#
# WECHATPAY_FUZZ_SECONDS (60) is how long each goes on. Every run is another one, unless a number as
# WECHATPAY_FUZZ_SEED makes it repeatable, as in the gate, where a change is to answer for what it did.
# What breaks a law is shown as base64; put it into fuzz/seeds/TARGET/ under a name that says what it
# was, and it is tried from then on.
# The last line is `N passed, N failed, N skipped`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${WECHATPAY_FUZZ_SECONDS:-60}
seed=${WECHATPAY_FUZZ_SEED:-0} # 0 is libFuzzer's word for "any"
work=$PWD/target/fuzz
programs=$PWD/fuzz/target/x86_64-unknown-linux-gnu/release

main() {
  mkdir -p "$work"
  if [[ ${1:-} == --prepare || ${1:-} == --lock ]]; then
    "${1#--}"
    return
  fi
  prepare
  if [[ -s $work/toolchain ]]; then
    fuzz "$@"
  else
    printf 'no libFuzzer here (%s): the plain harness instead\n' "$(cat "$work/reason")"
    harness "$@"
  fi
}

# --- preparing ------------------------------------------------------------------------------------

# Leaves the toolchain's name, or the reason why there is none here. Fails if there is one and our
# targets do not build with it.
prepare() {
  rm -f "$work/toolchain" "$work/reason"
  if [[ $(uname -sm) != 'Linux x86_64' ]] || ! command -v c++ >/dev/null; then
    because 'this is not Linux on x86-64 with a C++ compiler'
    return
  fi
  if ! command -v cargo-fuzz >/dev/null && ! cargo install --locked cargo-fuzz --version 0.13.2; then
    because 'cargo-fuzz could not be installed'
    return
  fi
  # cargo-fuzz takes no --locked: this fails if the lock would have to change, and then nothing did.
  if ! cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null; then
    echo 'fuzz/Cargo.lock is behind Cargo.lock: run `fuzz/run.sh --lock` and commit it'
    return 1
  fi
  local toolchain
  for toolchain in $(toolchains); do
    # Coverage needs no sanitizer, and so no nightly either; `unsafe` is forbidden in our code.
    if cargo "+$toolchain" fuzz build --sanitizer none --codegen-units 16; then
      printf '%s\n' "$toolchain" >"$work/toolchain"
      return
    fi
  done
  return 1
}

# What the workspace has, in the same versions, and libFuzzer.
lock() {
  cp Cargo.lock fuzz/Cargo.lock
  cargo metadata --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null
  cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null
}

# Nightly if there is one, for that is what cargo-fuzz is made for; else what builds everything here.
toolchains() {
  if rustc +nightly --version >/dev/null 2>&1; then echo nightly; fi
  rustup show active-toolchain | cut -d' ' -f1
}

because() { printf '%s\n' "$1" | tee "$work/reason"; }

# --- running --------------------------------------------------------------------------------------

fuzz() {
  local names=("$@") name passed=0 failed=0
  if ((${#names[@]} == 0)); then mapfile -t names < <(targets); fi
  rm -rf "$work/seeds" "$work/found"
  write_seeds
  printf 'libFuzzer, %s, %s s for each of %s targets, seed %s\n' \
    "$(cat "$work/toolchain")" "$seconds" "${#names[@]}" "${seed/#%0/any}"
  printf '%s\n' "${names[@]}" | xargs --max-procs 2 --replace bash "${BASH_SOURCE[0]}" --one '{}' || true
  printf '\n%-14s %10s %8s %7s %7s\n' target inputs 'per s' edges corpus
  for name in "${names[@]}"; do
    if [[ $(cat "$work/$name.verdict" 2>/dev/null) == passed ]]; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
    report "$name"
  done
  printf '%s passed, %s failed, 0 skipped\n' "$passed" "$failed"
  ((failed == 0))
}

# `cargo test --workspace` has built the program already; built alone, all it needs is built once more.
write_seeds() {
  local program=${CARGO_TARGET_DIR:-target}/debug/examples/seeds
  if [[ ! -x $program || -n $(find fuzz/targets -newer "$program" -type f -print -quit) ]]; then
    cargo build --locked --quiet --package wechatpay-fuzz-targets --example seeds
  fi
  "$program" "$work/seeds"
}

targets() { sed -n 's/^name = "\(.*\)"$/\1/p' fuzz/Cargo.toml | tail -n +2; }

# One target, in a process of its own. A new input goes where nothing is kept; a bad one is kept.
one() {
  local name=$1 status=0 found=$work/found/$1 log=$work/$1.log
  local dictionary=fuzz/dictionaries/$1.dict options=()
  mkdir -p "$found" "$work/corpus/$name"
  rm -f "$work/$name.verdict"
  if [[ -s $dictionary ]]; then options+=("-dict=$dictionary"); fi
  # An input that takes so long, or so much memory, has broken a law as well.
  "$programs/$name" -max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=768 \
    -max_len=16384 -print_final_stats=1 -artifact_prefix="$found/" "${options[@]}" \
    "$work/corpus/$name" "$work/seeds/$name" >"$log" 2>&1 || status=$?
  if ((status == 0)) && is_at_work "$log"; then
    echo passed >"$work/$name.verdict"
    return
  fi
  echo failed >"$work/$name.verdict"
  printf '── %s failed (exit code %s); the end of %s:\n' "$name" "$status" "$log"
  grep -v '^#' "$log" | tail -n 40
  local input
  for input in "$found"/*; do
    [[ -e $input ]] || continue
    printf '── %s, as base64:\n' "${input##*/}"
    head -c 16384 "$input" | base64 -w 0
    printf '\n'
  done
}

# A target that saw hardly an input, or no more edges than it began with, has looked at nothing.
is_at_work() {
  local inputs edges
  read -r inputs edges < <(figures "$1")
  ((inputs >= seconds && edges >= 100))
}

figures() {
  awk '
    / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1) }
    /^stat::number_of_executed_units:/ { inputs = $2 }
    END { print inputs + 0, edges + 0 }' "$1"
}

report() {
  local inputs edges
  [[ -s $work/$1.log ]] || return 0
  read -r inputs edges < <(figures "$work/$1.log")
  printf '%-14s %10s %8s %7s %7s\n' "$1" "$inputs" "$((inputs / (seconds > 0 ? seconds : 1)))" "$edges" \
    "$(find "$work/corpus/$1" -type f | wc -l)"
}

# The same laws over the same seeds, changed by chance, with no eye for coverage.
harness() {
  local status=0 log=$work/harness.log
  WECHATPAY_FUZZ_SECONDS=$seconds cargo test --locked --package wechatpay-fuzz-targets --test smoke -- \
    --test-threads 2 "$@" >"$log" 2>&1 || status=$?
  tail -n 60 "$log"
  awk '/^test result: / { p += $4; f += $6; s += $8 } END { printf "%d passed, %d failed, %d skipped\n", p, (p + f) ? f : 1, s }' "$log"
  return "$status"
}

if [[ ${1:-} == --one ]]; then one "$2"; else main "$@"; fi
