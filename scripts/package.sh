#!/usr/bin/env bash
# Makes what is handed to people on Linux: an archive with one static program, and a package for Debian and Ubuntu. Then tries both in an empty root.
#
#   scripts/package.sh [OUT]       OUT: target/packages
#   CLICKWIRE_TARGET=aarch64-unknown-linux-gnu scripts/package.sh
#
# Green on a fresh Debian: what it needs it installs (as root), Rust too where there is none. dpkg-deb is enough for the package: the man pages and completions in it
# come from the program, so they cannot be named before it is built, and nothing has to be compiled only to pack.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/needed.sh
. scripts/papers.sh

out=${1:-target/packages}
target=${CLICKWIRE_TARGET:-x86_64-unknown-linux-gnu}
machine=${target%%-*}
case $machine in x86_64) debian=amd64 ;; aarch64) debian=arm64 ;; *) echo "package: no $machine" >&2; exit 2 ;; esac
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)
# The day of the commit, so that two packings of one source are the same bytes.
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
maintainer='clickwire <noreply@clickwire.invalid>'

needed no-such-command:ca-certificates cargo:cargo-web rustc:rustc-web cc:gcc cc:libc6-dev dpkg-deb:dpkg lintian:lintian gzip:gzip python3:python3

say() { printf '\n== %s\n' "$*"; }

say "build for $target"
program=$(scripts/release-build.sh "$target")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say 'manual and completions'
papers "$program" "$work/papers"

say 'archive'
name=clickwire-$version-linux-$machine
mkdir -p "$work/$name" "$out"
install -m 755 "$program" "$work/$name/clickwire"
pages "$work/$name"
cp -r "$work/papers/." "$work/$name/"
packed() { tar --sort=name --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w --mtime="@$epoch" -C "$work" -c "$1" | gzip -9n; }
packed "$name" >"$out/$name.tar.gz"

say 'Debian package'
root=$work/deb
deb=clickwire_${version}-1_$debian.deb
install -D -m 755 "$program" "$root/usr/bin/clickwire"
for page in "$work"/papers/man/man1/*.1; do
  install -D -m 644 "$page" "$root/usr/share/man/man1/$(basename "$page")"
  install -D -m 644 "$work/papers/man/ru/man1/$(basename "$page")" "$root/usr/share/man/ru/man1/$(basename "$page")"
done
install -D -m 644 "$work/papers/completions/clickwire.bash" "$root/usr/share/bash-completion/completions/clickwire"
install -D -m 644 "$work/papers/completions/_clickwire" "$root/usr/share/zsh/vendor-completions/_clickwire"
install -D -m 644 "$work/papers/completions/clickwire.fish" "$root/usr/share/fish/vendor_completions.d/clickwire.fish"
papers_of=$root/usr/share/doc/clickwire
install -D -m 644 CHANGELOG.md "$papers_of/changelog"
install -m 644 NOTICE README.md CONTRIBUTING.md "$papers_of/"
install -D -m 644 -t "$papers_of/docs" docs/guide.en.md docs/guide.ru.md docs/clipboard.md
{
  printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: clickwire\n\nFiles: *\n'
  sed -n 's/^Copyright (c) /Copyright: /p' LICENSE
  printf 'License: MIT\n'
  sed '1,/^Copyright/d; /./,$!d; s/^$/./; s/^/ /' LICENSE
  printf '\nComment:\n'
  sed 's/^$/./; s/^/ /' NOTICE
} >"$papers_of/copyright"
printf 'clickwire (%s-1) unstable; urgency=medium\n\n  * What is new stands in the changelog beside this file.\n\n -- %s  %s\n' \
  "$version" "$maintainer" "$(LC_ALL=C date -u -R -d "@$epoch")" >"$papers_of/changelog.Debian"
install -D -m 644 /dev/stdin "$root/usr/share/lintian/overrides/clickwire" <<'OVERRIDES'
# One program for every Debian and Ubuntu, whatever its C library: that is what the static build is for.
clickwire: statically-linked-binary [usr/bin/clickwire]
# Not uploaded to Debian: there is no request to close.
clickwire: initial-upload-closes-no-bugs *
OVERRIDES
find "$root/usr/share/man" -type f -exec gzip -9n {} +
gzip -9n "$papers_of/changelog" "$papers_of/changelog.Debian"
mkdir -p "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: clickwire
Version: $version-1
Architecture: $debian
Maintainer: $maintainer
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Section: utils
Priority: optional
Description: finished and checked postback links for media buyers
 clickwire wires a tracker's click id out in the registration link, through
 the partner network, and back in the postback to the tracker. It knows what
 hundreds of partners and the usual trackers call things, builds the links
 ready to paste, and says why a conversion is not counted.
CONTROL
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
find "$root" -exec touch -h -d "@$epoch" {} +
SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group -Zxz --build "$root" "$out/$deb"

say 'checksums'
(cd "$out" && sha256sum "$name.tar.gz" "$deb" >"clickwire-$version-linux-$machine.sha256" && cat "clickwire-$version-linux-$machine.sha256")

say 'lintian'
lintian --allow-root --fail-on error,warning "$out/$deb"

if [ "$(uname -m)" = "$machine" ]; then
  say 'tried in an empty root'
  scripts/package-test.sh "$out/$name.tar.gz" "$out/$deb"
fi
say 'all good'
