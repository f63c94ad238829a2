#!/usr/bin/env bash
# Builds clickwire for Windows on Debian, and runs it under Wine: clippy, the unit tests, and the acceptance tests of the command line and the files.
#
#   scripts/windows.sh [--all] [FILTER…]     --all: every acceptance test (slow); FILTER: only tests whose name has it
#   CLICKWIRE_STD=debian scripts/windows.sh  takes Debian's Rust, as where rustup has no standard library for Windows
#
# Green on a fresh Debian: what it needs it installs (as root). What Wine cannot tell stands in docs/platforms.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/needed.sh

target=x86_64-pc-windows-gnu
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target/windows}
say() { printf '\n== %s\n' "$*"; }

say 'tools'
needed no-such-command:ca-certificates x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 wine64:wine64
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
cargo=(cargo) std=()
if [ "${CLICKWIRE_STD:-}" = debian ] || ! { rustup target list --installed | grep -qx $target || rustup target add $target; } 2>/dev/null; then
  # Debian's newest Rust (made for browsers) brings the standard library's source, of which one for Windows is built.
  needed no-such-command:rustc-web no-such-command:cargo-web no-such-command:rust-web-src
  cargo=(/usr/bin/cargo) std=("-Zbuild-std=std,panic_unwind")
  export RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1
fi
"${cargo[@]}" --version

say 'Wine'
mkdir -p "$CARGO_TARGET_DIR"
export WINEPREFIX=$CARGO_TARGET_DIR/wine WINEDEBUG=-all
[ -d "$WINEPREFIX/drive_c" ] || "$wine" wineboot --init 2>/dev/null
system=$WINEPREFIX/drive_c/windows/system32
if [ ! -e "$system/bcryptprimitives.dll" ]; then
  # Wine 8 lacks what Rust takes its random numbers from: this one asks the older function.
  stub=$(mktemp -d)
  cat >"$stub/random.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) { return SystemFunction036(data, (ULONG)length); }
C
  x86_64-w64-mingw32-gcc -shared -O1 -o "$system/bcryptprimitives.dll" "$stub/random.c" -ladvapi32
  rm -r "$stub"
fi
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=$wine CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
# What stands there is for the linker of another system.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
on_windows() { "${cargo[@]}" "$1" --locked --target $target "${std[@]}" "${@:2}"; }

if [ ${#std[@]} = 0 ] && cargo clippy --version >/dev/null 2>&1; then
  say 'clippy'
  on_windows clippy --all-targets -- -D warnings
fi

say 'build'
on_windows build
on_windows test --no-run
program=$CARGO_TARGET_DIR/$target/debug/clickwire.exe

say 'by hand: what a first look at it would be'
export CLICKWIRE_LANG=en CLICKWIRE_PROFILES_DIR='C:\try'
rm -rf "$WINEPREFIX/drive_c/try"
"$wine" "$program" --version
"$wine" "$program" new 'CON' --integration 1win --click-param sub1 --key 48d0524a-3abb-4cd5-82b8-404fa1cb4f7e --base-url https://p.example/go
"$wine" "$program" links CON
"$wine" "$program" integrations | head -3
"$wine" "$program" path
unset CLICKWIRE_LANG CLICKWIRE_PROFILES_DIR

say 'unit tests'
on_windows test --lib

say 'acceptance tests under Wine'
# The pages and the wizard are the same code everywhere and are tested on Linux; here runs what meets the system.
filters=(windows:: cli:: portable:: file_names:: history:: hidden:: import:: integration_files:: mask:: of_1_0_0:: papers:: plain:: plain_acts:: plain_at_once::
  reach:: replace:: send:: settings:: sheet:: toml_keeping:: tracker_commands:: trackers:: unreadable:: odd_toml::)
if [ "${1:-}" = --all ]; then filters=(); shift; fi
[ $# -gt 0 ] && filters=("$@")
# One after another: under Wine 8 a program that is started beside others now and then does not begin.
on_windows test --test acceptance -- --test-threads=1 "${filters[@]}"

say 'all good'
