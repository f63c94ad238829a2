#!/usr/bin/env bash
# Sourced by the scripts that pack.

# pages DIRECTORY: what is there to be read, with all that it links to: no page of an archive leads nowhere.
pages() {
  mkdir -p "$1/docs"
  cp LICENSE NOTICE README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md ARCHITECTURE.md "$1/"
  cp docs/*.md docs/*.svg "$1/docs/"
}

# papers PROGRAM DIRECTORY: the pages of the manual in both languages, and what teaches a shell, from the program itself.
papers() {
  local program=$1 into=$2 lang pages command
  mkdir -p "$into/man/man1" "$into/man/ru/man1" "$into/completions"
  for lang in en ru; do
    pages=$into/man/man1
    [ $lang = ru ] && pages=$into/man/ru/man1
    "$program" --lang $lang man >"$pages/clickwire.1"
    for command in $("$program" --lang en completions fish | sed -n 's/.*_needs_command".* -a "\([a-z]*\)".*/\1/p' | sort -u); do
      [ "$command" = help ] || "$program" --lang $lang man "$command" >"$pages/clickwire-$command.1"
    done
  done
  "$program" --lang en completions bash >"$into/completions/clickwire.bash"
  "$program" --lang en completions zsh >"$into/completions/_clickwire"
  "$program" --lang en completions fish >"$into/completions/clickwire.fish"
  "$program" --lang en completions powershell >"$into/completions/clickwire.ps1"
  [ "$(find "$into/man" -name '*.1' | wc -l)" -ge 40 ] || { echo 'pages of the manual are missing' >&2; return 1; }
}
