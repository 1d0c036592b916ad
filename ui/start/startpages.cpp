// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages on the start page: those opened lately, and those of each server.
#include "ui/start/startwindow.h"

#include "app/client/api.h"
#include "ui/start/flowlayout.h"
#include "ui/start/pagecard.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"
#include "ui/window/inklabel.h"
#include "ui/window/windows.h"
#include "ui/workspace/sentences.h"

#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
constexpr int recentShown = 12;
}

StartWindow::Section &StartWindow::section(const QString &key, const QString &title)
{
    for (const auto &known : m_sections) {
        if (known->key == key) {
            if (!title.isEmpty())
                known->heading->setText(title);
            return *known;
        }
    }
    auto *box = new QWidget(this);
    auto *heading = new QLabel(title, box);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(semibold(heading->font()));
    auto *hint = new InkLabel({}, Ink::Muted, box);
    auto *cards = new FlowLayout(space::l);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(heading);
    column->addWidget(hint);
    column->addLayout(cards);
    m_column->insertWidget(m_column->count() - 1, box);
    m_sections.push_back(std::make_unique<Section>(Section { key, box, heading, cards, hint }));
    return *m_sections.back();
}

void StartWindow::setCards(Section &section, const std::vector<Library::Entry> &entries,
                           const QStringList &details)
{
    // Cards that say the same stay: whoever is on one with the keyboard stays there.
    if (section.shown == entries && section.details == details)
        return;
    section.shown = entries;
    section.details = details;
    while (QLayoutItem *item = section.cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (size_t at = 0; at < entries.size(); ++at) {
        const Library::Entry &entry = entries[at];
        const bool elsewhere = section.key.isEmpty() && entry.server != Library::privateServer();
        auto *card = new PageCard(entry, elsewhere ? m_workspace.describe(entry.server) : QString(),
                                  section.box);
        card->setDetail(details.value(qsizetype(at)));
        connect(card, &PageCard::clicked, this,
                [this, server = entry.server, urlId = entry.urlId] { m_windows.visitPage(server, urlId); });
        section.cards->addWidget(card);
        card->show();
    }
}

void StartWindow::refresh()
{
    refreshRecent();
    refreshServers();
}

void StartWindow::refreshRecent()
{
    Section &recent = section({}, tr("Opened lately"));
    const auto entries = m_workspace.library().recent(recentShown);
    const Timestamp now = m_workspace.clock().now();
    QStringList details;
    for (const Library::Entry &entry : entries)
        details << shortTime(entry.openedAt, now, locale());
    setCards(recent, entries, details);
    recent.hint->setVisible(entries.empty());
    recent.hint->setText(
        tr("Nothing yet. Drop a picture or a document here, or try the sample to see how it feels: "
           "everything stays on this computer until you share it."));
}

/// One for each server and workspace there, however many invitations led to it.
StartWindow::Section *StartWindow::sectionOf(const QString &serverId)
{
    const auto membership = m_workspace.library().membership(serverId);
    for (const auto &known : m_sections) {
        if (membership && known->key == membership->endpoint.key())
            return known.get();
    }
    return nullptr;
}

void StartWindow::refreshServers()
{
    const auto memberships = m_workspace.library().memberships();
    std::erase_if(m_sections, [&memberships](const auto &section) {
        const bool stays = section->key.isEmpty()
            || std::any_of(memberships.begin(), memberships.end(),
                           [&section](const auto &one) { return one.endpoint.key() == section->key; });
        if (!stays)
            section->box->deleteLater();
        return !stays;
    });
    for (const Library::Membership &membership : memberships) {
        Session *server = m_workspace.session(membership.id);
        const bool isNew = !sectionOf(membership.id);
        Section &shown = section(membership.endpoint.key(),
                                 tr("On %1").arg(m_workspace.describe(membership.id)));
        if (isNew)
            shown.hint->setText(tr("Asking for its pages…"));
        if (!shown.pages.contains(membership.id)) {
            shown.pages[membership.id] = {};
            connect(server, &Session::stateChanged, this, [this, id = membership.id] { askForPages(id); });
        }
        askForPages(membership.id);
    }
}

void StartWindow::askForPages(const QString &serverId)
{
    Session *server = m_workspace.session(serverId);
    Section *shown = sectionOf(serverId);
    if (!server || !shown)
        return;
    const auto state = server->state();
    const bool stuck = state == Connection::State::Rejected || state == Connection::State::WaitingToRetry
        || state == Connection::State::Blocked || state == Connection::State::Offline;
    if (stuck && shown->shown.empty()) {
        shown->hint->setText(connectionFailure(*server));
        shown->hint->show();
    }
    if (state != Connection::State::Online)
        return;
    server->api().listPages(
        {}, {}, [this, self = QPointer(this), serverId](protocol::Outcome<protocol::PageList> list) {
            if (self && list)
                showPages(serverId, list->pages);
        });
}

void StartWindow::showPages(const QString &serverId, const std::vector<Page> &pages)
{
    if (Section *shown = sectionOf(serverId)) {
        shown->pages[serverId] = pages;
        showAll(*shown);
    }
}

void StartWindow::showAll(Section &section)
{
    std::vector<Library::Entry> entries;
    QStringList details;
    QSet<QString> known;
    const Timestamp now = m_workspace.clock().now();
    for (const auto &[serverId, pages] : section.pages) {
        for (const Page &page : pages) {
            if (known.contains(page.urlId))
                continue;
            known.insert(page.urlId);
            Library::Entry entry =
                m_workspace.library().entry(serverId, page.urlId).value_or(Library::Entry {});
            entry.server = serverId;
            entry.urlId = page.urlId;
            if (!page.title.isEmpty())
                entry.title = page.title;
            if (entry.title.isEmpty())
                entry.title = QFileInfo(entry.path).fileName();
            QStringList words;
            if (page.open > 0)
                words << tr("%n open", nullptr, page.open);
            words << shortTime(page.lastActivity, now, locale());
            entries.push_back(entry);
            details << words.join(u" · "_s);
        }
    }
    setCards(section, entries, details);
    section.hint->setVisible(entries.empty());
    section.hint->setText(tr("No pages yet. Open a file, then choose Share and “A server” to put it here."));
}

QStringList StartWindow::titles(const QString &key) const
{
    QStringList titles;
    for (const auto &known : m_sections) {
        if (known->key != key)
            continue;
        for (int at = 0; at < known->cards->count(); ++at)
            titles << static_cast<PageCard *>(known->cards->itemAt(at)->widget())->text();
    }
    return titles;
}

} // namespace callout::ui
