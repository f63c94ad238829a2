#!/usr/bin/env bash
# Sourced by the other scripts. needed COMMAND:PACKAGE …: installs what is not there, as a fresh Debian needs it.
needed() {
  local missing=() pair
  for pair in "$@"; do
    dpkg-query -W -f '${Status}' "${pair#*:}" 2>/dev/null | grep -q 'install ok' && continue
    # A command from elsewhere does as well; a library has no command of its own and shares the compiler's name.
    [ "${pair%%:*}" != cc ] && command -v "${pair%%:*}" >/dev/null && continue
    missing+=("${pair#*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "installed, for it is needed: ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
