#!/usr/bin/env bash
# SPDX-FileCopyrightText: Callout contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Holds the arrows of docs/architecture.md: prints every line that includes or uses what its place
# may not, and fails if there is one. Usage: arrows.sh ROOT [--self-test]
set -euo pipefail
root=$1

status=0

# forbid REASON PATTERN PATH… [:not PATH…]: no source line under PATH may match PATTERN.
forbid() {
  local reason=$1 pattern=$2 paths=() excluded=() into=paths
  shift 2
  for arg in "$@"; do
    case $arg in
      :not) into=excluded ;;
      *) if [[ $into == paths ]]; then paths+=("$arg"); else excluded+=("$arg"); fi ;;
    esac
  done
  local file found
  while IFS= read -r file; do
    for skip in "${excluded[@]}"; do
      [[ $file == "$skip"* ]] && continue 2
    done
    if found=$(grep -nE -- "$pattern" "$file"); then
      printf '%s: %s\n' "$file" "$reason"
      printf '%s\n' "$found" | sed 's/^/    /'
      status=1
    fi
  done < <(for path in "${paths[@]}"; do
    [[ -e $path ]] && find "$path" -name '*.h' -o -name '*.cpp'
  done | sort)
}

check() {
  local widgets='^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"](QtWidgets|QWidget|QApplication|Q[A-Za-z]*(Widget|Dialog|Button|(Box|Grid|Form|Stacked)Layout|Label|(Item|Graphics|List|Table|Tree)View)[>/"])'
  forbid "app/ has no window: nothing of ui/" 'include[[:space:]]*[<"]ui/' app
  # webprint is a program of its own: a browser's window that nobody sees.
  forbid "app/ has no window: no QtWidgets" "$widgets" app :not app/webprint/
  forbid "app/ has no window: no QtWidgets" 'Qt6::Widgets' app/*/CMakeLists.txt
  forbid "only callout-webprint links a web engine" '(QWebEngine|QtWebEngine)' app ui :not app/webprint/

  # core <- protocol <- client, server;  core <- document
  forbid "core is the leaf" 'include[[:space:]]*[<"]app/(protocol|document|client|server)/' app/core
  forbid "protocol stands on core alone" 'include[[:space:]]*[<"]app/(document|client|server)/' app/protocol
  forbid "webprint stands on core alone" 'include[[:space:]]*[<"]app/(protocol|document|client|server)/' app/webprint
  forbid "of webprint others know only how it ends" 'include[[:space:]]*[<"]app/webprint/([^e]|e[^x])' \
    app ui :not app/webprint/
  forbid "only callout-pdf links Poppler" '(include[[:space:]]*[<"]poppler|Poppler::)' app ui :not app/pdf/
  forbid "of pdf nobody knows anything but its messages" 'include[[:space:]]*[<"]app/pdf/' app ui :not app/pdf/
  forbid "pdf stands on core and what document shares" \
    'include[[:space:]]*[<"]app/(protocol|client|server|ipc|document/(html|image|markdown|text)/|document/pdf/pdf[^m])' app/pdf
  forbid "document stands on core alone" 'include[[:space:]]*[<"]app/(protocol|client|server)/' app/document
  forbid "client and server do not know each other" 'include[[:space:]]*[<"]app/server/' app/client
  forbid "client does not know who shares its connection" 'include[[:space:]]*[<"]app/ipc/' app/client
  forbid "ipc stands on core, protocol and client" 'include[[:space:]]*[<"]app/(document|server)/' app/ipc
  forbid "of server and document nobody knows ipc" 'include[[:space:]]*[<"]app/ipc/' \
    app/server app/document app/protocol app/core
  forbid "client stands on core and protocol" 'include[[:space:]]*[<"]app/document/' app/client
  forbid "client and server do not know each other" 'include[[:space:]]*[<"]app/client/' app/server
  forbid "server stands on core and protocol" 'include[[:space:]]*[<"]app/document/' app/server
  forbid "only ui/main.cpp links the program with the server" 'include[[:space:]]*[<"]app/server/' \
    ui :not ui/main.cpp

  forbid "Boost stays inside app/server" '(include[[:space:]]*[<"]boost/|boost::)' app ui :not app/server/
  forbid "only app/protocol knows JSON" '(QJson(Object|Array|Value|Document)|include[[:space:]]*[<"]QJson)' \
    app ui :not app/protocol/
  return "$status"
}

# A check that cannot fail proves nothing: plants one line of each kind and expects it to be found.
self_test() {
  local planted place line missed=0
  scratch=$(mktemp -d) # not local: the trap outlives this function
  trap 'rm -rf "$scratch"' EXIT
  while IFS='|' read -r place line; do
    planted=$scratch/tree
    rm -rf "$planted"
    mkdir -p "$planted/$(dirname "$place")"
    printf '%s\n' "$line" >"$planted/$place"
    if (cd "$planted" && status=0 && check) >/dev/null; then
      printf 'not noticed: %s in %s\n' "$line" "$place"
      missed=1
    fi
  done <<'LINES'
app/core/a.h|#include "ui/window/mainwindow.h"
app/client/a.cpp|#include <QWidget>
app/client/a.cpp|#include <QtWidgets>
app/document/a.cpp|#include <QPushButton>
app/core/a.cpp|#include "app/protocol/codec.h"
app/protocol/a.cpp|#include "app/client/session.h"
app/document/a.cpp|#include "app/protocol/codes.h"
app/client/a.cpp|#include "app/server/store.h"
app/server/a.cpp|#include "app/client/link.h"
app/document/a.cpp|#include <QWebEnginePage>
app/document/a.cpp|#include "app/webprint/engine.h"
app/webprint/a.cpp|#include "app/document/document.h"
app/document/a.cpp|#include <poppler-qt6.h>
app/document/a.cpp|#include "app/pdf/pdffile.h"
app/pdf/a.cpp|#include "app/document/pdf/pdfdocument.h"
app/pdf/a.cpp|#include "app/client/link.h"
app/client/a.cpp|#include "app/ipc/hub.h"
app/ipc/a.cpp|#include "app/document/document.h"
app/server/a.cpp|#include "app/ipc/hub.h"
ui/share/a.cpp|#include "app/server/embedded.h"
app/client/a.cpp|#include <boost/asio.hpp>
ui/chat/a.cpp|#include <QJsonObject>
app/server/a.cpp|    QJsonObject object;
LINES
  return "$missed"
}

cd -- "$root"
if [[ ${2:-} == --self-test ]]; then
  self_test
else
  check
fi
