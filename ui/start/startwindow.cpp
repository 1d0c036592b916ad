// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startwindow.h"

#include "app/client/api.h"
#include "ui/settings/settingsdialog.h"
#include "ui/start/flowlayout.h"
#include "ui/start/pagecard.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"
#include "ui/theme/words.h"
#include "ui/window/banner.h"
#include "ui/window/inklabel.h"
#include "ui/window/windows.h"
#include "ui/workspace/sentences.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
constexpr int recentShown = 12;
constexpr int columnWidth = 4 * 216 + 3 * space::l;
} // namespace

StartWindow::StartWindow(Windows &windows, Workspace &workspace)
    : m_windows(windows),
      m_workspace(workspace),
      m_banners(new BannerArea(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(1060, 740);
    restoreGeometry(QByteArray::fromBase64(workspace.library().setting(u"start"_s).toLatin1()));

    auto *page = new QWidget(this);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xl);
    m_column->addWidget(makeWelcome());
    m_column->addStretch();
    page->setMaximumWidth(columnWidth);

    auto *frame = new QWidget(this);
    auto *middle = new QHBoxLayout(frame);
    middle->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    middle->addWidget(page, 1);
    middle->setAlignment(Qt::AlignHCenter);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(frame);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(scroll, 1);
    setCentralWidget(centre);

    addShortcuts();
    connect(&workspace, &Workspace::stateChanged, this, &StartWindow::workspaceChanged);
    connect(&workspace, &Workspace::membershipsChanged, this, &StartWindow::refresh);
    workspaceChanged();
}

// -- the ways in ----------------------------------------------------------------------------------

QWidget *StartWindow::makeWelcome()
{
    auto *box = new QWidget(this);
    auto *mark = new QLabel(box);
    mark->setPixmap(QIcon(u":/app/org.callout.Callout.svg"_s).pixmap(56, 56));
    auto *heading = new QLabel(box);
    QFont large = semibold(heading->font());
    large.setPointSizeF(large.pointSizeF() * 1.7);
    heading->setFont(large);
    auto *words = new InkLabel({}, Ink::Muted, box);

    auto *open = new Button({}, Button::Kind::Primary, box);
    open->setIconName(u"open-file"_s);
    connect(open, &Button::clicked, this, [this] { m_windows.chooseFiles(this); });
    auto *paste = new Button({}, Button::Kind::Plain, box);
    paste->setIconName(u"paste"_s);
    connect(paste, &Button::clicked, this, [this] {
        if (!m_windows.openMime(*QGuiApplication::clipboard()->mimeData()))
            complain(tr("There is no picture, file or Callout link on the clipboard."));
    });
    auto *sample = new Button({}, Button::Kind::Plain, box);
    sample->setIconName(u"image"_s);
    connect(sample, &Button::clicked, this, [this] { m_windows.openSample(); });
    auto *settings = new IconButton(u"settings"_s, {}, box);
    connect(settings, &IconButton::clicked, this,
            [this] { (new SettingsDialog(m_workspace, this))->open(); });

    keepTold(box, [=, this] {
        setWindowTitle(tr("Callout"));
        heading->setText(tr("Talk about that spot"));
        words->setText(
            tr("Open a picture, click anywhere on it, and write. Share a link, and the others are there."));
        open->setText(tr("Open a picture…"));
        paste->setText(tr("Paste"));
        paste->setToolTip(tr("A picture, a file or a link from the clipboard"));
        sample->setText(tr("Try the sample"));
        settings->setLabel(tr("Settings"));
    });

    auto *title = new QVBoxLayout;
    title->setSpacing(space::xs);
    title->addWidget(heading);
    title->addWidget(words);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    top->addWidget(mark, 0, Qt::AlignTop);
    top->addLayout(title, 1);
    top->addWidget(settings, 0, Qt::AlignTop);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::s);
    ways->addWidget(open);
    ways->addWidget(paste);
    ways->addWidget(sample);
    ways->addSpacing(space::l);
    ways->addWidget(makeLinkRow(), 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xl);
    column->addLayout(top);
    column->addLayout(ways);
    return box;
}

QWidget *StartWindow::makeLinkRow()
{
    auto *row = new QWidget(this);
    m_link = new QLineEdit(row);
    m_link->addAction(icon(u"link"_s, Ink::Muted), QLineEdit::LeadingPosition);
    auto *join = new Button({}, Button::Kind::Plain, row);
    join->setEnabled(false);
    keepTold(row, [=, this] {
        m_link->setPlaceholderText(tr("Paste a callout:// link to join"));
        m_link->setAccessibleName(tr("Link to join"));
        join->setText(tr("Join"));
    });
    connect(m_link, &QLineEdit::textChanged, join,
            [join](const QString &text) { join->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_link, &QLineEdit::returnPressed, this, &StartWindow::openLink);
    connect(join, &Button::clicked, this, &StartWindow::openLink);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_link, 1);
    line->addWidget(join);
    return row;
}

void StartWindow::openLink()
{
    const QString text = m_link->text().trimmed();
    if (text.isEmpty())
        return;
    m_banners->dismiss(u"trouble"_s);
    m_windows.openLink(text);
}

void StartWindow::addShortcuts()
{
    const auto does = [this](const QKeySequence &key, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    does(QKeySequence(Qt::CTRL | Qt::Key_O), [this] { m_windows.chooseFiles(this); });
    does(QKeySequence(Qt::CTRL | Qt::Key_V),
         [this] { m_windows.openMime(*QGuiApplication::clipboard()->mimeData()); });
    does(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    does(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_windows.quit(); });
}

void StartWindow::complain(const QString &sentence)
{
    m_banners->show({ u"trouble"_s, Notice::Tone::Warning, sentence });
}

QString StartWindow::trouble() const
{
    return m_banners->texts().join(u'\n');
}

// -- pages ----------------------------------------------------------------------------------------

StartWindow::Section &StartWindow::section(const QString &serverId, const QString &title)
{
    for (const auto &known : m_sections) {
        if (known->serverId == serverId) {
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
    m_sections.push_back(std::make_unique<Section>(Section { serverId, box, heading, cards, hint }));
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
        const bool elsewhere = section.serverId.isEmpty() && entry.server != Library::privateServer();
        auto *card = new PageCard(entry, elsewhere ? m_workspace.describe(entry.server) : QString(),
                                  section.box);
        card->setDetail(details.value(qsizetype(at)));
        connect(card, &PageCard::clicked, this,
                [this, server = entry.server, urlId = entry.urlId] { m_windows.openPage(server, urlId); });
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
    recent.hint->setText(tr("Nothing yet. Drop a picture here, or try the sample to see how it feels: "
                            "everything stays on this computer until you share it."));
}

void StartWindow::refreshServers()
{
    const auto memberships = m_workspace.library().memberships();
    std::erase_if(m_sections, [&memberships](const auto &section) {
        const bool stays = section->serverId.isEmpty()
            || std::any_of(memberships.begin(), memberships.end(),
                           [&section](const auto &one) { return one.id == section->serverId; });
        if (!stays)
            section->box->deleteLater();
        return !stays;
    });
    for (const Library::Membership &membership : memberships) {
        Session *server = m_workspace.session(membership.id);
        const bool isNew = std::none_of(
            m_sections.begin(), m_sections.end(),
            [&membership](const auto &known) { return known->serverId == membership.id; });
        Section &shown = section(membership.id, tr("On %1").arg(m_workspace.describe(membership.id)));
        if (isNew) {
            shown.hint->setText(tr("Asking for its pages…"));
            connect(server, &Session::stateChanged, this, [this, id = membership.id] { askForPages(id); });
        }
        askForPages(membership.id);
    }
}

void StartWindow::askForPages(const QString &serverId)
{
    Session *server = m_workspace.session(serverId);
    const auto shown = std::find_if(m_sections.begin(), m_sections.end(),
                                    [&serverId](const auto &known) { return known->serverId == serverId; });
    if (!server || shown == m_sections.end())
        return;
    const auto state = server->state();
    if (state == Connection::State::Rejected || state == Connection::State::WaitingToRetry) {
        (*shown)->hint->setText(connectionFailure(*server));
        (*shown)->hint->show();
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
    Section &shown = section(serverId, {});
    std::vector<Library::Entry> entries;
    QStringList details;
    const Timestamp now = m_workspace.clock().now();
    for (const Page &page : pages) {
        Library::Entry entry = m_workspace.library().entry(serverId, page.urlId).value_or(Library::Entry {});
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
    setCards(shown, entries, details);
    shown.hint->setVisible(pages.empty());
    shown.hint->setText(tr("No pages yet."));
}

void StartWindow::workspaceChanged()
{
    if (m_workspace.state() == Workspace::State::Failed)
        m_banners->show({ u"workspace"_s,
                          Notice::Tone::Trouble,
                          m_workspace.failure(),
                          { { tr("Try again"), [this] { m_workspace.start(); } } },
                          Notice::Closing::Stays });
    else
        m_banners->dismiss(u"workspace"_s);
}

// -- the window -----------------------------------------------------------------------------------

void StartWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    refresh();
}

void StartWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !m_sections.empty())
        refresh();
    if (event->type() == QEvent::LanguageChange && !m_sections.empty())
        refresh();
}

void StartWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (Windows::canOpen(*event->mimeData()))
        event->acceptProposedAction();
}

void StartWindow::dropEvent(QDropEvent *event)
{
    if (m_windows.openMime(*event->mimeData()))
        event->acceptProposedAction();
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.library().setSetting(u"start"_s, QString::fromLatin1(saveGeometry().toBase64()));
    QMainWindow::closeEvent(event);
}

QStringList StartWindow::titles(const QString &serverId) const
{
    QStringList titles;
    for (const auto &known : m_sections) {
        if (known->serverId != serverId)
            continue;
        for (int at = 0; at < known->cards->count(); ++at)
            titles << static_cast<PageCard *>(known->cards->itemAt(at)->widget())->text();
    }
    return titles;
}

} // namespace callout::ui
