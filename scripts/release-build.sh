#!/usr/bin/env bash
# Builds the program as the release archive for Linux has it: one file that needs nothing of the system, small, and quick to start.
#
#   scripts/release-build.sh [TARGET]     TARGET: x86_64-unknown-linux-gnu (what this machine is, if nothing is said) or aarch64-unknown-linux-gnu
#
# Prints the path of the program. Everything that makes this build another one than `cargo build --release` stands here and nowhere else;
# what each option gains is in docs/platforms.md. Needs Rust and a C compiler (with glibc's static library: Debian's libc6-dev has it).
set -euo pipefail
cd "$(dirname "$0")/.."

target=${1:-$(rustc -vV | sed -n 's/^host: //p')}
case $target in
  x86_64-unknown-linux-gnu | aarch64-unknown-linux-gnu) ;;
  *) echo "release-build: $target is none of x86_64-unknown-linux-gnu, aarch64-unknown-linux-gnu" >&2; exit 2 ;;
esac

flags=(
  # No library is looked for at the start, and no address is put right: that is what makes it quicker than the dynamic one.
  -C target-feature=+crt-static
  -C relocation-model=static
  # The same build wherever it is made: no home of whoever built it stands in it.
  "--remap-path-prefix=$PWD=."
  "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
)
# Functions that came out the same are one, where a linker is there that can do it: rustup's Rust brings one for x86_64, Debian's takes binutils', which cannot.
tried=$(mktemp -d)
trap 'rm -rf "$tried"' EXIT
links() { rustc --target "$target" "$@" -o "$tried/program" - <<<'fn main() {}' 2>/dev/null; }
as_one=(-C "link-arg=-Wl,--icf=all") lld=(-C link-arg=-fuse-ld=lld)
if links "${as_one[@]}"; then
  flags+=("${as_one[@]}")
elif links "${lld[@]}" "${as_one[@]}"; then
  flags+=("${lld[@]}" "${as_one[@]}")
fi

# Small, but for what each key runs through.
options=(--config 'profile.release.opt-level="s"' --config 'profile.release.package."*".opt-level="s"')
for quick in compact_str crossterm ratatui ratatui-core toml_parser unicode-segmentation unicode-width winnow; do
  options+=(--config "profile.release.package.$quick.opt-level=3")
done

commit=$(git rev-parse --short=12 HEAD 2>/dev/null || true)
# What stands in the environment must not make it another build.
unset RUSTFLAGS CARGO_BUILD_RUSTFLAGS
CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; printf '%s' "${flags[*]}")
export CARGO_ENCODED_RUSTFLAGS
${commit:+env CLICKWIRE_COMMIT="$commit"} cargo build --locked --release --target "$target" "${options[@]}" >&2
echo "${CARGO_TARGET_DIR:-target}/$target/release/clickwire"
