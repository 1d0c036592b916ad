// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/workspace.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace callout::ui {

class Button;
class InvitePane;

/// Who else may see this page: by this computer on the network, or by a server.
class ShareDialog : public QDialog {
    Q_OBJECT
public:
    ShareDialog(Workspace &workspace, const QString &serverId, const QString &urlId, QWidget *parent);

    /// A page of a review: one link for all of its pages.
    void setPages(const QStringList &urlIds);
    InvitePane &invites() const { return *m_invites; }

Q_SIGNALS:
    /// The private page is a page of that server now.
    void published(const QString &serverId);

private:
    QWidget *makeNameRow();
    QWidget *makeFooter();
    void compose(const QString &urlId);
    void tellTitle();
    void keepName();
    void refreshFooter();

    Workspace &m_workspace;
    QString m_serverId;
    int m_count = 1; ///< pages that a link is for
    QLineEdit *m_name;
    InvitePane *m_invites;
    QLabel *m_sharing = nullptr;
    Button *m_stop = nullptr;
};

} // namespace callout::ui
