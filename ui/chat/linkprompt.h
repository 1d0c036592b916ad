// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;
class QWidget;

namespace callout::ui {

/// Shows where a link really leads and opens it in the browser if that is wanted. Addresses other
/// than http, https and mailto are shown, never opened. Returns at once; the prompt belongs to `parent`.
void promptForLink(QWidget *parent, const QUrl &url);

} // namespace callout::ui
