// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/publishpane.h"

#include "ui/share/publisher.h"
#include "ui/start/joindialog.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"
#include "ui/window/inklabel.h"
#include "ui/workspace/sentences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace callout::ui {

PublishPane::PublishPane(Workspace &workspace, const QString &urlId, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_urlId(urlId),
      m_explanation(new InkLabel({}, Ink::Text, this)),
      m_servers(new QComboBox(this)),
      m_move(new Button({}, Button::Kind::Primary, this)),
      m_linkRow(new QWidget(this)),
      m_link(new QLineEdit(m_linkRow)),
      m_progress(new QProgressBar(this)),
      m_status(new InkLabel({}, Ink::Muted, this))
{
    if (Session *own = workspace.session(Library::privateServer()))
        m_page = own->page(urlId);
    fillLinkRow();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_servers, 1);
    row->addWidget(m_move);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_explanation);
    column->addLayout(row);
    column->addWidget(m_linkRow);
    column->addWidget(m_progress);
    column->addWidget(m_status);
    column->addStretch();
    m_progress->hide();
    m_status->hide();
    connect(m_move, &Button::clicked, this, [this] { m_publisher ? stop() : publish(); });
    connect(&workspace, &Workspace::membershipsChanged, this, &PublishPane::refresh);
    keepTold(this, [this] {
        m_servers->setAccessibleName(tr("Server"));
        m_move->setText(m_publisher ? tr("Stop") : tr("Move page there"));
        describe();
    });
    refresh();
}

/// For the link to a server, where none was joined yet.
void PublishPane::fillLinkRow()
{
    auto *join = new Button({}, Button::Kind::Plain, m_linkRow);
    auto *line = new QHBoxLayout(m_linkRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_link, 1);
    line->addWidget(join);
    connect(join, &Button::clicked, this, &PublishPane::join);
    connect(m_link, &QLineEdit::returnPressed, this, &PublishPane::join);
    keepTold(m_linkRow, [this, join] {
        m_link->setPlaceholderText(tr("Paste the callout:// link of a server"));
        m_link->setAccessibleName(tr("Link of a server"));
        join->setText(tr("Join"));
    });
}

void PublishPane::join()
{
    const QString text = m_link->text().trimmed();
    if (text.isEmpty())
        return;
    const auto link = parseLink(text);
    const auto say = [this](const QString &sentence) {
        m_status->setText(sentence);
        m_status->setVisible(!sentence.isEmpty());
    };
    say({});
    if (!link) {
        say(linkFailure(link.error(), text));
    } else if (!link->urlId.isEmpty()) {
        say(tr("This link opens one page only. Ask whoever runs the server for a link to its whole "
               "workspace."));
    } else if (link->invite.isEmpty()) {
        say(tr("This link carries no invitation. Ask whoever runs the server for one that does."));
    } else {
        auto *dialog = new JoinDialog(*link, m_workspace.myName(), this);
        connect(dialog, &JoinDialog::accepted, this, [this, dialog, link = *link] {
            m_link->clear();
            m_workspace.session(m_workspace.join(link, dialog->name()).id);
        });
        dialog->open();
    }
}

void PublishPane::refresh()
{
    m_servers->clear();
    QSet<QString> known;
    for (const Library::Membership &membership : m_workspace.library().memberships()) {
        // A whole workspace, and not only the page of a link; once, however many invitations led there.
        const QString key = membership.endpoint.key();
        if (membership.urlId.isEmpty() && !known.contains(key)) {
            known.insert(key);
            m_servers->addItem(m_workspace.describe(membership.id), membership.id);
        }
    }
    const bool some = m_servers->count() > 0;
    m_servers->setVisible(some);
    m_move->setVisible(some);
    m_linkRow->setVisible(!some);
    describe();
}

void PublishPane::describe()
{
    if (m_servers->count() == 0) {
        m_explanation->setText(
            tr("A server keeps a page reachable while your computer is off, for people everywhere. "
               "You have not joined one yet: ask whoever runs your team's Callout server for a link "
               "to its whole workspace, and paste it here."));
        return;
    }
    const Luggage luggage = m_page ? pack(*m_page) : Luggage {};
    QString text = tr("The page moves to the server and is reachable there while your computer is off. "
                      "Whoever has a link of before is told where it went, and needs a new one.");
    if (luggage.conversations > 0)
        text += u' ' + tr("%n discussion(s) of yours go along.", nullptr, luggage.conversations);
    if (luggage.left > 0)
        text += u' '
            + tr("%n comment(s) in what others began or wrote stay in your workspace: a server writes every "
                 "comment "
                 "under the name of who sends it, and these are not yours.",
                 nullptr, luggage.left);
    m_explanation->setText(text);
}

void PublishPane::publish()
{
    m_publisher = new Publisher(m_workspace, m_urlId, m_servers->currentData().toString(), this);
    connect(m_publisher, &Publisher::progressed, this, [this](const QString &what, double part) {
        m_status->setText(what);
        m_progress->setRange(0, part < 0 ? 0 : 1000);
        m_progress->setValue(part < 0 ? 0 : int(part * 1000));
    });
    connect(m_publisher, &Publisher::failed, this, [this](const QString &sentence) {
        stop();
        m_status->setText(sentence);
        m_status->show();
    });
    connect(m_publisher, &Publisher::finished, this, [this] {
        const QString serverId = m_publisher->toServer();
        stop();
        Q_EMIT published(serverId);
    });
    m_move->setText(tr("Stop"));
    m_servers->setEnabled(false);
    m_progress->show();
    m_status->show();
    m_publisher->start();
}

void PublishPane::stop()
{
    if (m_publisher) {
        m_publisher->cancel();
        m_publisher->deleteLater();
        m_publisher = nullptr;
    }
    m_move->setText(tr("Move page there"));
    m_servers->setEnabled(true);
    m_progress->hide();
    m_status->hide();
}

} // namespace callout::ui
