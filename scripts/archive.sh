#!/usr/bin/env bash
# Puts a program that is built already into the archive for Windows or macOS: with licence, README, guides, manual and completions, and its checksum.
#
#   scripts/archive.sh TARGET NAME OUT      e.g. aarch64-apple-darwin macos-aarch64 packages
#
# Runs where the program runs: it is asked for its own manual. Linux has scripts/package.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/papers.sh

target=$1 system=$2 out=$3
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)
name=clickwire-$version-$system
built=${CARGO_TARGET_DIR:-target}/$target/release
suffix=
case $target in *windows*) suffix=.exe ;; esac
program=$built/clickwire$suffix

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/$name" "$out"
cp "$program" "$work/$name/"
pages "$work/$name"
papers "$program" "$work/$name"
# A first look at what was built: it runs, and says which version it is.
"$program" --version | grep -qF "clickwire $version" || { echo "archive: $program is not $version" >&2; exit 1; }

if [ -n "$suffix" ]; then
  # Windows unpacks zip by itself. Its own tar makes one, but not the one that a bash there brings along.
  file=$name.zip
  (
    cd "$work"
    if command -v 7z >/dev/null; then 7z a -bd -tzip "$file" "$name" >/dev/null
    elif command -v zip >/dev/null; then zip -qr "$file" "$name"
    else "$SYSTEMROOT/System32/tar.exe" -a -cf "$file" "$name"; fi
  )
else
  file=$name.tar.gz
  tar -C "$work" -czf "$work/$file" "$name"
fi
mv "$work/$file" "$out/"
cd "$out"
if command -v sha256sum >/dev/null; then sha256sum "$file"; else shasum -a 256 "$file"; fi | sed 's/ \*/  /' >"$name.sha256"
cat "$name.sha256"
