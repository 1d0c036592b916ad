// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace callout::ui {

class Workspace;

/// The few things to choose: my name. What follows the system, and where things are kept, is said.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Workspace &workspace, QWidget *parent);

private:
    Workspace &m_workspace;
    QLineEdit *m_name;
    QComboBox *m_language;
    QComboBox *m_discuss;
};

} // namespace callout::ui
