// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/invitepane.h"

#include "app/client/api.h"
#include "ui/chat/errortext.h"
#include "ui/share/links.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"
#include "ui/theme/words.h"
#include "ui/window/inklabel.h"
#include "ui/workspace/sentences.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

constexpr Timestamp hour = 3'600'000;

} // namespace

InvitePane::InvitePane(Workspace &workspace, const QString &serverId, const QString &urlId, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_serverId(serverId),
      m_urlId(urlId),
      m_pages { urlId },
      m_secretKept(linkSetting(serverId, urlId)),
      m_explanation(new InkLabel({}, Ink::Text, this)),
      m_choices(new QWidget(this)),
      m_role(new QComboBox(this)),
      m_period(new QComboBox(this)),
      m_addressRow(new QWidget(this)),
      m_address(new QComboBox(this)),
      m_create(new Button({}, Button::Kind::Primary, this)),
      m_reach(new InkLabel({}, Ink::Muted, this)),
      m_trouble(new InkLabel({}, Ink::Danger, this)),
      m_key(new InkLabel({}, Ink::Muted, this)),
      m_invitesTitle(new QLabel(this)),
      m_scroll(new QScrollArea(this))
{
    fillRoles();
    fillPeriods();
    compose();
    connect(m_create, &Button::clicked, this, &InvitePane::createLink);
    connect(m_address, &QComboBox::activated, this, [this] {
        setSharingHost(m_workspace, m_address->currentData().toString());
        showLink();
        refreshReach();
    });
    connect(&m_workspace, &Workspace::sharingChanged, this, &InvitePane::refresh);
    if (Session *server = session()) {
        connect(server, &Session::stateChanged, this, &InvitePane::refresh);
        m_page = server->page(m_urlId);
        connect(m_page.get(), &PageModel::presenceChanged, this, &InvitePane::listInvites);
    }
    keepTold(this, [this] { refresh(); });
}

Session *InvitePane::session() const
{
    return m_workspace.session(m_serverId);
}

bool InvitePane::mayInvite() const
{
    return session() && session()->self().role >= Role::Moderator;
}

// -- what it looks like ---------------------------------------------------------------------------

void InvitePane::fillRoles()
{
    for (const Role role : { Role::Commenter, Role::Viewer, Role::Moderator })
        m_role->addItem(QString(), int(role));
    keepTold(m_role, [this] {
        m_role->setItemText(0, tr("can comment"));
        m_role->setItemText(1, tr("can only look"));
        m_role->setItemText(2, tr("can comment, move and delete"));
        m_role->setAccessibleName(tr("What people with the link can do"));
    });
}

void InvitePane::fillPeriods()
{
    for (const auto period : { hour, 24 * hour, 7 * 24 * hour, 30 * 24 * hour })
        m_period->addItem(QString(), period);
    m_period->setCurrentIndex(2);
    keepTold(m_period, [this] {
        m_period->setItemText(0, tr("for 1 hour"));
        m_period->setItemText(1, tr("for 1 day"));
        m_period->setItemText(2, tr("for 1 week"));
        m_period->setItemText(3, tr("for 30 days"));
        m_period->setAccessibleName(tr("How long the link works"));
    });
}

void InvitePane::compose()
{
    auto *choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(space::s);
    auto *whoever = new QLabel(m_choices);
    choices->addWidget(whoever);
    choices->addWidget(m_role);
    choices->addWidget(m_period);
    choices->addStretch();
    choices->addWidget(m_create);

    auto *address = new QHBoxLayout(m_addressRow);
    address->setContentsMargins(0, 0, 0, 0);
    address->setSpacing(space::s);
    auto *reached = new QLabel(m_addressRow);
    address->addWidget(reached);
    address->addWidget(m_address);
    address->addStretch();

    keepTold(m_choices, [=, this] {
        whoever->setText(tr("Whoever has the link"));
        reached->setText(tr("They reach this computer at"));
        m_create->setText(tr("Create link"));
        m_invitesTitle->setText(tr("Links to this page"));
    });
    const int labels = std::max(whoever->sizeHint().width(), reached->sizeHint().width());
    whoever->setMinimumWidth(labels);
    reached->setMinimumWidth(labels);
    m_invitesTitle->setFont(semibold(m_invitesTitle->font()));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_explanation);
    column->addWidget(m_addressRow);
    column->addWidget(m_choices);
    column->addWidget(makeLinkRow());
    column->addWidget(m_reach);
    column->addWidget(m_key);
    column->addWidget(m_trouble);
    column->addSpacing(space::xs);
    column->addWidget(m_invitesTitle);
    column->addWidget(m_scroll);
    column->addStretch();
    m_trouble->hide();
    m_key->hide();
    m_scroll->hide();
    m_reach->hide();
    m_invitesTitle->hide();
}

QWidget *InvitePane::makeLinkRow()
{
    m_linkRow = new QWidget(this);
    m_link = new QLineEdit(m_linkRow);
    m_link->setReadOnly(true);
    m_copy = new Button({}, Button::Kind::Plain, m_linkRow);
    m_copy->setIconName(u"copy"_s);
    keepTold(m_linkRow, [this] {
        m_link->setAccessibleName(tr("Link to this page"));
        m_copy->setText(tr("Copy"));
    });
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_link->text());
        m_copy->setText(tr("Copied"));
        m_copy->setIconName(u"check"_s);
    });
    auto *row = new QHBoxLayout(m_linkRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    m_linkRow->hide();
    return m_linkRow;
}

QString InvitePane::link() const
{
    return m_link->text();
}

QString InvitePane::trouble() const
{
    return m_trouble->text();
}

void InvitePane::say(const QString &sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void InvitePane::refresh()
{
    const bool may = isPrivate() || mayInvite();
    m_choices->setVisible(may);
    m_addressRow->setVisible(isPrivate());
    if (isPrivate())
        m_explanation->setText(
            tr("Callout on this computer becomes the server, encrypted. People on your network "
               "open the link while Callout is running here; the page comes to them by itself."));
    else if (may)
        m_explanation->setText(
            tr("The page is kept at %1. Whoever has the link can open it, also while Callout is "
               "not running here.")
                .arg(m_workspace.describe(m_serverId)));
    else
        m_explanation->setText(
            tr("The page is kept at %1. This link opens for people who were already invited; "
               "only moderators can invite others.")
                .arg(m_workspace.describe(m_serverId)));
    if (isPrivate())
        refreshAddresses();
    if (!may)
        showLink();
    sayKey();
    listInvites();
    refreshReach();
}

void InvitePane::refreshAddresses()
{
    m_address->clear();
    const auto addresses = networkAddresses();
    for (const NetworkAddress &known : addresses)
        m_address->addItem(u"%1 (%2)"_s.arg(known.host, known.interface), known.host);
    if (addresses.isEmpty())
        m_address->addItem(tr("127.0.0.1 (only this computer)"), u"127.0.0.1"_s);
    m_address->setCurrentIndex(qMax(0, m_address->findData(sharingHost(m_workspace))));
    m_address->setEnabled(addresses.size() > 1);
}

/// What those who join are shown, in the same form, so that they can compare it.
void InvitePane::sayKey()
{
    const auto link = linkTo(m_workspace, m_serverId, m_urlId);
    m_key->setVisible(link && !link->fingerprint.isEmpty());
    if (link)
        m_key->setText(
            tr("Key, which people see when they join: %1").arg(shortFingerprint(link->fingerprint)));
}

/// How far a link to this computer reaches, before anybody finds out by trying.
void InvitePane::refreshReach()
{
    m_reach->setVisible(isPrivate());
    if (!isPrivate())
        return;
    const bool network = !networkAddresses().isEmpty();
    if (!network) {
        m_reach->setText(
            tr("This computer has no network, so nobody else can reach it. Connect to a network, "
               "then create the link."));
        m_reach->setInk(Ink::Warning);
    } else {
        m_reach->setText(
            tr("People outside your network cannot reach this address. For them, move the page to a "
               "server."));
        m_reach->setInk(Ink::Muted);
    }
}

// -- links ----------------------------------------------------------------------------------------

void InvitePane::setPages(const QStringList &urlIds)
{
    m_pages = urlIds;
}

void InvitePane::createLink()
{
    Q_EMIT aboutToCreate();
    say({});
    if (!isPrivate()) {
        requestInvite();
        return;
    }
    m_workspace.share([this, self = QPointer(this)](const Result<quint16, QString> &port) {
        if (self && port)
            requestInvite();
        else if (self)
            say(port.error());
    });
}

void InvitePane::requestInvite()
{
    if (!session()) {
        say(m_workspace.failure());
        return;
    }
    protocol::InviteRequest request;
    request.role = Role(m_role->currentData().toInt());
    request.pages = PageScope::only(m_pages);
    request.expiresAt = m_workspace.clock().now() + m_period->currentData().toLongLong();
    m_create->setEnabled(false);
    session()->api().createInvite(
        request, [this, self = QPointer(this)](protocol::Outcome<protocol::Invite> made) {
            if (!self)
                return;
            m_create->setEnabled(true);
            if (!made) {
                say(tr("The link could not be created. %1").arg(errorText(made.error())));
                return;
            }
            m_inviteId = made->id;
            m_inviteSecret = made->secret;
            m_workspace.library().setSetting(m_secretKept, m_inviteId + u' ' + m_inviteSecret);
            m_workspace.noteLinks();
            showLink();
            m_link->setFocus();
            m_link->selectAll();
            listInvites();
        });
}

void InvitePane::showLink()
{
    auto link = linkTo(m_workspace, m_serverId, m_urlId);
    const bool complete = link && (!m_inviteSecret.isEmpty() || !(isPrivate() || mayInvite()));
    m_linkRow->setVisible(complete);
    if (!complete) {
        m_link->clear();
        return;
    }
    link->invite = m_inviteSecret;
    m_link->setText(link->toString());
    m_link->setCursorPosition(0);
    m_copy->setText(tr("Copy"));
    m_copy->setIconName(u"copy"_s);
    m_create->setText(tr("Create another link"));
}

void InvitePane::listInvites()
{
    if (!mayInvite())
        return;
    session()->api().listInvites(
        [this, self = QPointer(this)](protocol::Outcome<std::vector<protocol::Invite>> all) {
            if (self && all)
                showInvites(*all);
        });
}

void InvitePane::showInvites(const std::vector<protocol::Invite> &invites)
{
    std::vector<protocol::Invite> mine;
    for (const protocol::Invite &invite : invites) {
        const bool over = invite.expiresAt > 0 && invite.expiresAt < m_workspace.clock().now();
        if (!invite.pages.all && invite.pages.contains(m_urlId) && !over)
            mine.push_back(invite);
    }
    const auto listed = [&mine](const QString &id) {
        return std::any_of(mine.begin(), mine.end(), [&id](const auto &invite) { return invite.id == id; });
    };
    const QStringList kept = m_workspace.library().setting(m_secretKept).split(u' ');
    if (m_inviteId.isEmpty() && kept.size() == 2 && listed(kept.first())) {
        m_inviteId = kept.first();
        m_inviteSecret = kept.last();
    }
    if (!listed(m_inviteId)) {
        m_inviteId.clear();
        m_inviteSecret.clear();
    }
    if (mine.empty() && kept.size() == 2) { // the last one is over
        m_workspace.library().setSetting(m_secretKept, {});
        m_workspace.noteLinks();
    }
    m_invitesTitle->setVisible(!mine.empty());
    m_scroll->setVisible(!mine.empty());
    showLink();
    if (m_invites && mine == m_listed && m_invites->locale() == locale())
        return; // whoever is on a button with the keyboard stays there
    m_listed = mine;
    m_invites = new QWidget;
    auto *rows = new QGridLayout(m_invites);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(space::xs);
    rows->setColumnStretch(0, 1);
    for (size_t row = 0; row < mine.size(); ++row)
        fillRow(int(row), mine[row]);
    m_scroll->setWidget(m_invites);
    m_invites->setAutoFillBackground(false);
    constexpr int shownAtOnce = 4;
    const int all = m_invites->sizeHint().height();
    m_scroll->setFixedHeight(mine.size() <= shownAtOnce ? all : all * shownAtOnce / int(mine.size()));
}

void InvitePane::fillRow(int row, const protocol::Invite &invite)
{
    QStringList words { roleName(invite.role) };
    if (invite.expiresAt > 0)
        words << tr("until %1").arg(fullTime(invite.expiresAt, locale()));
    words << (invite.uses > 0 ? tr("used by %n person(s)", nullptr, invite.uses) : tr("not used yet"));
    auto *label = new ElidedLabel(m_invites);
    label->setText(words.join(u" · "_s));
    auto *revoking = new Button(tr("Revoke"), Button::Kind::Danger, m_invites);
    revoking->setAccessibleName(tr("Revoke the link that %1").arg(label->text()));
    connect(revoking, &Button::clicked, this, [this, id = invite.id] { revoke(id); });
    auto *rows = static_cast<QGridLayout *>(m_invites->layout());
    rows->addWidget(label, row, 0);
    rows->addWidget(revoking, row, 1);
    rows->setRowMinimumHeight(row, measure::control);
}

void InvitePane::revoke(const QString &inviteId)
{
    session()->api().revokeInvite(inviteId, [this, self = QPointer(this)](protocol::Outcome<Done> done) {
        if (!self)
            return;
        if (!done)
            say(tr("The link could not be revoked. %1").arg(errorText(done.error())));
        listInvites();
    });
}

} // namespace callout::ui
