#!/usr/bin/env bash
# A newcomer: pastes the console blocks of both READMEs in order, and starts a project of its own that
# depends on the packed crates.
#
#   interop/newcomer/run.sh              with debug builds, in the target folder that is there already
#   interop/newcomer/run.sh --as-written in a fresh clone, exactly as the READMEs say (some 15 minutes)
#
# Prints `N passed, N failed`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
mkdir -p "$target/interop"
target=$(cd "$target" && pwd)
work=$target/interop/newcomer
rm -rf "$work"
mkdir -p "$work"
passed=0 failed=0

main() {
  local readme
  for readme in README.md README.zh.md; do paste_blocks "$readme" "${1:-}"; done
  own_project
  printf '%s passed, %s failed\n' "$passed" "$failed"
  ((failed == 0))
}

# The commands go to a clone, so that nothing of this checkout that is not committed helps them.
paste_blocks() {
  local folder=$work/${1%.md}
  git clone --quiet "$root" "$folder"
  cp "$root/$1" "$folder/$1"
  if [[ $2 == --as-written ]]; then
    counted "$1" env CARGO_INSTALL_ROOT="$work/installed" PATH="$work/installed/bin:$PATH" \
      python3 "$here/paste.py" "$folder/$1" "$folder"
  else
    mkdir -p "$work/bin"
    cp "$here/cargo" "$work/bin/cargo"
    counted "$1" env CARGO_TARGET_DIR="$target" REAL_CARGO="$(command -v cargo)" REAL_ROOT="$root" \
      CARGO_INSTALL_ROOT="$work/installed" PATH="$work/bin:$work/installed/bin:$PATH" \
      python3 "$here/paste.py" "$folder/$1" "$folder"
  fi
}

# A project outside the workspace, on the crates as a registry would give them.
own_project() {
  local name crate
  (cd "$root" && "${CARGO:-cargo}" run --quiet --package xtask -- package >"$work/package.log" 2>&1) || {
    cat "$work/package.log"
    failed=$((failed + 1))
    return
  }
  mkdir -p "$work/crates" "$work/project/src"
  {
    cat "$here/project.toml"
    printf '\n[patch.crates-io]\n'
    for name in core api sdk catalogue sandbox; do
      crate=$(ls "$target/package/wechatpay-$name"-[0-9]*.crate)
      tar -xzf "$crate" -C "$work/crates"
      printf 'wechatpay-%s = { path = "../crates/%s" }\n' "$name" "$(basename "$crate" .crate)"
    done
  } >"$work/project/Cargo.toml"
  # The program is the one of the README; the versions are those of the lock file.
  awk '/^```rust$/ { code = ""; inside = 1; next }
    /^```$/ { if (inside && code ~ /axum/) { printf "%s", code; exit } inside = 0 }
    inside { code = code $0 "\n" }' "$root/README.md" >"$work/project/src/main.rs"
  cp "$root/Cargo.lock" "$work/project/Cargo.lock"
  counted 'a project of its own' built_and_run
}

built_and_run() {
  if (cd "$work/project" && CARGO_TARGET_DIR=$target cargo run --quiet) >"$work/project.log" 2>&1 &&
    grep -q '^notified: TEA20261201 is paid$' "$work/project.log"; then
    echo '1 passed, 0 failed'
  else
    tail -n 40 "$work/project.log"
    echo '0 passed, 1 failed'
  fi
}

# counted NAME COMMAND...: shows what it printed, and adds up its closing line.
counted() {
  local name=$1 good bad
  shift
  printf -- '-- %s\n' "$name"
  "$@" >"$work/counted.log" 2>&1 || true
  sed '$d' "$work/counted.log"
  if read -r good _ bad _ < <(tail -n 1 "$work/counted.log") && [[ $good =~ ^[0-9]+$ && $bad =~ ^[0-9]+$ ]]; then
    passed=$((passed + good)) failed=$((failed + bad))
  else
    tail -n 1 "$work/counted.log"
    failed=$((failed + 1))
  fi
}

main "$@"
