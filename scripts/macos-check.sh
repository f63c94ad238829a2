#!/usr/bin/env bash
# Type-checks clickwire and its tests for macOS (Apple silicon) on Debian. Nothing is run: no Mac is here. The C code of `ring` is compiled by zig.
#
#   scripts/macos-check.sh
#   CLICKWIRE_STD=debian scripts/macos-check.sh   takes Debian's Rust, as where rustup has no standard library for macOS
#
# Green on a fresh Debian: what it needs it installs (as root; zig comes as a Python package, ziglang, into target/).
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/needed.sh

target=aarch64-apple-darwin
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target/macos}
mkdir -p "$CARGO_TARGET_DIR"
say() { printf '\n== %s\n' "$*"; }

say 'tools'
needed no-such-command:ca-certificates python3:python3 no-such-command:python3-venv
tools=$CARGO_TARGET_DIR/tools
if [ ! -x "$tools/zig-cc" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'ziglang>=0.13'
  # What Apple's own compiler is told, zig knows from its target; and it has no SDK to be pointed at.
  cat >"$tools/zig-cc" <<CC
#!/usr/bin/env bash
kept=()
while [ \$# -gt 0 ]; do
  case \$1 in
    -arch | -isysroot) shift ;;
    --target=* | -mmacosx-version-min=* | -mmacos-version-min=*) ;;
    *) kept+=("\$1") ;;
  esac
  shift
done
exec "$tools/bin/python" -m ziglang cc -target aarch64-macos "\${kept[@]}"
CC
  chmod +x "$tools/zig-cc"
fi
"$tools/bin/python" -m ziglang version
export CC_aarch64_apple_darwin=$tools/zig-cc SDKROOT=$tools AR_aarch64_apple_darwin=ar

cargo=(cargo) std=()
if [ "${CLICKWIRE_STD:-}" = debian ] || ! { rustup target list --installed | grep -qx $target || rustup target add $target; } 2>/dev/null; then
  needed no-such-command:rustc-web no-such-command:cargo-web no-such-command:rust-web-src
  cargo=(/usr/bin/cargo) std=("-Zbuild-std=std,panic_unwind")
  export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1
fi
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
"${cargo[@]}" --version

say 'check'
if [ ${#std[@]} = 0 ] && cargo clippy --version >/dev/null 2>&1; then
  cargo clippy --locked --all-targets --target $target -- -D warnings
else
  "${cargo[@]}" check --locked --all-targets --target $target "${std[@]}"
fi
say 'all good'
