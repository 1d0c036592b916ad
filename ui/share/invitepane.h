// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/http.h"
#include "ui/workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace callout::ui {

class Button;
class InkLabel;

/// Makes links to one page, says how far they reach, and takes them back. For a page of the private
/// workspace, making the first link makes this copy of Callout the server.
class InvitePane : public QWidget {
    Q_OBJECT
public:
    InvitePane(Workspace &workspace, const QString &serverId, const QString &urlId, QWidget *parent);

    /// What links are for: the page, and the others of its review.
    void setPages(const QStringList &urlIds);
    /// The link shown; empty before one was made.
    QString link() const;
    QString trouble() const;

public Q_SLOTS:
    void createLink();

Q_SIGNALS:
    /// Before a link is made: what was typed elsewhere in the dialog should hold now.
    void aboutToCreate();

private:
    void requestInvite();
    void compose();
    QWidget *makeLinkRow();
    void fillRoles();
    void fillPeriods();
    void refresh();
    void refreshAddresses();
    void refreshReach();
    void listInvites();
    void showInvites(const std::vector<protocol::Invite> &invites);
    void fillRow(int row, const protocol::Invite &invite);
    void sayKey();
    void revoke(const QString &inviteId);
    void showLink();
    void say(const QString &sentence);
    Session *session() const;
    bool isPrivate() const { return m_serverId == Library::privateServer(); }
    bool mayInvite() const;

    Workspace &m_workspace;
    QString m_serverId;
    QString m_urlId;
    QStringList m_pages; ///< m_urlId among them
    QString m_inviteId;  ///< of the link shown
    QString m_inviteSecret;
    QString m_secretKept; ///< the setting under which the last link of this page is kept
    std::vector<protocol::Invite> m_listed;
    std::shared_ptr<PageModel> m_page; ///< tells when somebody came in

    InkLabel *m_explanation;
    QWidget *m_choices;
    QComboBox *m_role;
    QComboBox *m_period;
    QWidget *m_addressRow;
    QComboBox *m_address;
    Button *m_create;
    QWidget *m_linkRow = nullptr;
    QLineEdit *m_link = nullptr;
    Button *m_copy = nullptr;
    InkLabel *m_reach;
    InkLabel *m_trouble;
    InkLabel *m_key;
    QLabel *m_invitesTitle;
    QScrollArea *m_scroll;
    QWidget *m_invites = nullptr;
};

} // namespace callout::ui
