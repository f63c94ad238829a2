#!/usr/bin/env bash
# Tries an archive and a Debian package in roots that hold nothing else: the program needs no library, no shell and no home, finds names, and leaves
# nothing behind when the package is removed.
#
#   scripts/package-test.sh ARCHIVE.tar.gz PACKAGE.deb
set -euo pipefail
cd "$(dirname "$0")/.."
archive=$(realpath "$1") package=$(realpath "$2")

work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; fi; rm -rf "$work"' EXIT
fail() { echo "package-test: $*" >&2; exit 1; }
# Root goes into another root as it is; anyone else becomes root of a namespace of their own.
if [ "$(id -u)" = 0 ]; then into=("$(command -v chroot)"); else into=("$(command -v unshare)" -r "$(command -v chroot)"); fi
inside() { local root=$1; shift; env -i HOME=/home LANG=C.UTF-8 "${into[@]}" "$root" "$@"; }

# A server that answers each request with 200, for `send`: on loopback, under a name that only the root's own hosts file has.
port_file=$work/port
python3 - "$port_file" <<'SERVER' &
import http.server, sys
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(b"received " + self.path.encode())
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Answer)
open(sys.argv[1], "w").write(str(server.server_port))
server.serve_forever()
SERVER
server=$!
for _ in $(seq 100); do [ -s "$port_file" ] && break; sleep 0.1; done
port=$(cat "$port_file")

# works ROOT PROGRAM: a profile is made, its links come out, one is sent to a name that is looked up.
works() {
  local root=$1 program=$2
  mkdir -p "$root/etc" "$root/home" "$root/tmp"
  printf '127.0.0.1 localhost tracker.test\n' >"$root/etc/hosts"
  inside "$root" "$program" --version
  inside "$root" "$program" new 'My offer' --integration 1win --click-param sub1 --key 48d0524a-3abb-4cd5-82b8-404fa1cb4f7e --base-url https://p.example/go >/dev/null
  inside "$root" "$program" links 'My offer' | grep -q 'https://p.example/go?sub1=' || fail "$program: no links"
  inside "$root" "$program" --lang ru man | grep -q 'ИМЯ' || fail "$program: no manual"
  local folder=$root/home/.config/clickwire/trackers host
  mkdir -p "$folder"
  for host in tracker.test localhost; do
    printf 'id = "local"\nname = "Local"\nendpoint = "http://%s:%s/pb"\n[keys]\nevent = "e"\nclick = "c"\n[links]\nclick_macro = "{click}"\n[events]\nregistration = { event = "reg" }\n' \
      "$host" "$port" >"$folder/local.toml"
    printf 'version = 1\nname = "Sent"\n[tracker]\nid = "local"\n[click]\nparam = "sub1"\n[[postbacks]]\nname = "Registration"\nevent = "reg"\n' \
      >"$root/home/.local/share/clickwire/profiles/sent.toml"
    inside "$root" "$program" send Sent --event reg --clickid abc --yes 2>/dev/null | grep -q 'received /pb?e=reg&c=abc' || fail "$program: $host was not found"
  done
}

echo 'archive: unpacked into an empty root'
mkdir "$work/archive"
tar -xzf "$archive" -C "$work/archive" --strip-components=1
for name in clickwire LICENSE NOTICE README.md docs/guide.en.md docs/guide.ru.md man/man1/clickwire.1 man/ru/man1/clickwire.1 completions/clickwire.bash completions/_clickwire completions/clickwire.fish; do
  [ -s "$work/archive/$name" ] || fail "$name is not in the archive"
done
for page in README.md docs/guide.en.md docs/guide.ru.md docs/clipboard.md; do
  { grep -o '](\([^):]*\))' "$work/archive/$page" || true; } | sed 's/^](//; s/)$//; s/#.*//' | while read -r link; do
    [ -e "$work/archive/$(dirname "$page")/$link" ] || fail "$page leads to $link, which is not in the archive"
  done
done
works "$work/archive" /clickwire

echo 'archive: with its own folder beside it, it leaves the home alone'
mkdir -p "$work/stick/clickwire-data" "$work/stick/home"
cp "$work/archive/clickwire" "$work/stick/"
# /proc tells a program where it lies; an empty root has none, so this one runs outside.
env -i HOME="$work/stick/home" "$work/stick/clickwire" new Offer >/dev/null
[ -e "$work/stick/clickwire-data/profiles/offer.toml" ] || fail "the folder beside the program was not used"
[ -z "$(ls -A "$work/stick/home")" ] || fail "the home was used"

echo 'package: installed into an empty root'
root=$work/root
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info" "$root/var/log"
touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
put() { dpkg --root="$root" --force-not-root --force-bad-path --log=/dev/null "$@" >/dev/null; }
files() { (cd "$root" && find . -not -path './var/lib/dpkg*' -not -type d | sort); }
before=$(files)
put --install "$package"
[ "$(dpkg-query --root="$root" -W -f '${db:Status-Status}' clickwire)" = installed ] || fail 'not installed'
for name in usr/bin/clickwire usr/share/man/man1/clickwire.1.gz usr/share/man/ru/man1/clickwire-links.1.gz usr/share/bash-completion/completions/clickwire \
  usr/share/zsh/vendor-completions/_clickwire usr/share/fish/vendor_completions.d/clickwire.fish usr/share/doc/clickwire/{copyright,docs/guide.ru.md}; do
  [ -s "$root/$name" ] || fail "$name is not installed"
done
works "$root" /usr/bin/clickwire
rm -r "${root:?}"/{home,etc,tmp}

echo 'package: removed again'
put --purge clickwire
[ "$(files)" = "$before" ] || fail "left behind: $(files)"
[ ! -e "$root/usr" ] || fail "left behind: $(find "$root/usr")"
[ -z "$(dpkg-query --root="$root" -W 2>/dev/null)" ] || fail 'dpkg still knows it'
echo 'both work'
