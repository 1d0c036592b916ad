// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/link.h"

#include <QDialog>

class QLineEdit;

namespace callout::ui {

/// Names a server that this person has not met, before a byte is sent to it, and asks by which name
/// they want to be known there. Accepted: go on.
class JoinDialog : public QDialog {
    Q_OBJECT
public:
    JoinDialog(const ShareLink &link, const QString &name, QWidget *parent = nullptr);

    QString name() const;

private:
    QLineEdit *m_name;
};

} // namespace callout::ui
