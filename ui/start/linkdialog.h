// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace callout::ui {

class InkLabel;
class Windows;

/// Asks for another link where the one that led here has come to its end; a link on the clipboard is
/// there already. What is no link is said at once, and nothing is opened.
class LinkDialog : public QDialog {
    Q_OBJECT
public:
    explicit LinkDialog(Windows &windows, QWidget *parent = nullptr);

    void accept() override;

private:
    Windows &m_windows;
    QLineEdit *m_link;
    InkLabel *m_trouble;
};

} // namespace callout::ui
