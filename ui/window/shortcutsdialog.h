// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace callout::ui {

class PageActions;

/// Every key of the program on one sheet: those of the actions, and those of canvas and chat.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const PageActions &actions, QWidget *parent);
};

} // namespace callout::ui
