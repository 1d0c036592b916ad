// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/windows.h"

namespace callout::ui {

/// What the command line asks for: a window that another process has open already comes forward
/// there, and the rest is opened here.
class Opening : public QObject {
    Q_OBJECT
public:
    Opening(Workspace &workspace, Windows &windows, QObject *parent = nullptr);

    /// `activation` is the desktop's token that came with the request, or empty. Opens at once where
    /// no other process can have the targets.
    void begin(const QStringList &targets, Windows::Again again, const QString &activation);

Q_SIGNALS:
    /// Every target came forward elsewhere: there is nothing to do here.
    void nothingLeft();

private:
    void ask();
    void answered(const QString &target, bool raised);
    void openHere(const QStringList &targets);

    Workspace &m_workspace;
    Windows &m_windows;
    QStringList m_targets;
    QStringList m_left; ///< shown by nobody else
    qsizetype m_outstanding = 0;
    QString m_activation;
    Windows::Again m_again = Windows::Again::Raise;
    enum class Asked { No, Yes };
    Asked m_asked = Asked::No;
};

} // namespace callout::ui
