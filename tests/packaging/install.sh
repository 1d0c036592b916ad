#!/usr/bin/env bash
# SPDX-FileCopyrightText: Callout contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh CMAKE BUILD: what is installed from BUILD is what a desktop needs to start Callout and to
# give it callout:// links.
set -euo pipefail
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
"$1" --install "$2" --prefix "$prefix" >/dev/null

status=0
expect() { # WHAT COMMAND…
  local what=$1
  shift
  "$@" >/dev/null || {
    echo "Missing: $what"
    status=1
  }
}
entry=$prefix/share/applications/org.callout.Callout.desktop
icons=$prefix/share/icons/hicolor
expect "callout, which starts" "$prefix/bin/callout" --version
expect "callout-server, which starts" "$prefix/bin/callout-server" --version
expect "the menu entry, which starts callout with files and links" grep -q '^Exec=callout %U$' "$entry"
expect "callout:// links in the menu entry" grep -q '^MimeType=.*x-scheme-handler/callout;' "$entry"
expect "the icon that scales" test -s "$icons/scalable/apps/org.callout.Callout.svg"
expect "the icon of 48 pixels" test -s "$icons/48x48/apps/org.callout.Callout.png"
expect "the description for software centres" test -s "$prefix/share/metainfo/org.callout.Callout.metainfo.xml"
expect "the licence" test -s "$prefix/share/doc/callout/LICENSE"
exit $status
