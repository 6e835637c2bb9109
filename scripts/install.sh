#!/usr/bin/env bash
# Installs what the project needs and is not there yet. Asks nothing.
#   install.sh               the packages of package-lock.json
#   install.sh --for-tests   also the independent tools that the tests use as judges
set -euo pipefail
cd "$(dirname "$0")/.."

lock=node_modules/.package-lock.json
if [ ! -f "$lock" ] || [ package-lock.json -nt "$lock" ]; then
  echo 'De pakketten worden geïnstalleerd …' >&2
  # Not `npm ci`: that refuses a lock file in which the optional packages of other systems could not be looked up.
  npm install --no-save --no-fund --no-audit --loglevel=error >&2
  touch "$lock"
fi

[ "${1:-}" = --for-tests ] || exit 0

# command -> Debian package
declare -A tools=([soffice]=libreoffice-writer-nogui [pdftotext]=poppler-utils [qpdf]=qpdf [certutil]=libnss3-tools [openssl]=openssl [chromium]=chromium)
missing=()
for tool in "${!tools[@]}"; do
  command -v "$tool" >/dev/null || missing+=("${tools[$tool]}")
done
# Sheets are a package of their own, without a command of their own.
{ soffice=$(command -v soffice) && [ -e "$(dirname "$(readlink -f "$soffice")")/libsclo.so" ]; } || missing+=(libreoffice-calc-nogui)
# Calibri is not free; this one has its measures, so that pages made by LibreOffice look as in Word.
{ command -v fc-list >/dev/null && fc-list | grep -qi carlito; } || missing+=(fonts-crosextra-carlito fontconfig)
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Deze Debian-pakketten worden geïnstalleerd: ${missing[*]} …" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "Er ontbreken programma's (${missing[*]}); tests die ze nodig hebben, worden overgeslagen of mislukken. Installeer ze als beheerder." >&2
fi
