// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startwindow.h"

#include "ui/settings/settingsdialog.h"
#include "ui/start/flowlayout.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"
#include "ui/window/banner.h"
#include "ui/window/dialogfit.h"
#include "ui/window/drophint.h"
#include "ui/window/inklabel.h"
#include "ui/window/windows.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
constexpr int columnWidth = 4 * 216 + 3 * space::l;
constexpr int linkWidth = 380;
} // namespace

StartWindow::StartWindow(Windows &windows, Workspace &workspace)
    : m_windows(windows),
      m_workspace(workspace),
      m_banners(new BannerArea(this)),
      m_drop(new DropHint(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    resize(roomFor({ 1060, 740 }, *this));
    restoreGeometry(QByteArray::fromBase64(workspace.library().setting(u"start"_s).toLatin1()));
    if (const int seat = windows.seat(); seat > 0 && !isMaximized() && !isFullScreen())
        move(pos() + seat * QPoint(space::xl, space::xl));
    keepOnScreen(*this);

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
    scroll->setVerticalScrollBar(new SlimScrollBar(Qt::Vertical, scroll));
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
    connect(&workspace, &Workspace::membershipsChanged, m_link, &QLineEdit::clear); // it was used
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
            complain([] { return tr("There is no picture, file or Callout link on the clipboard."); });
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
        words->setText(tr("Open a picture or a document, click anywhere on it, and write. Share a link, and "
                          "the others are there."));
        open->setText(tr("Open…"));
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
    auto *ways = new FlowLayout(space::s); // in narrow windows the link has a row of its own
    for (QWidget *way : { static_cast<QWidget *>(open), static_cast<QWidget *>(paste),
                          static_cast<QWidget *>(sample), makeLinkRow() })
        ways->addWidget(way);
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
    m_link->setFixedWidth(linkWidth);
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
    if (const auto link = parseLink(text); link && m_workspace.membershipFor(*link))
        m_link->clear();
    m_windows.visitLink(text);
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
    does(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { (new SettingsDialog(m_workspace, this))->open(); });
    does(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    does(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { m_windows.quit(); });
}

void StartWindow::complain(const Sentence &sentence)
{
    m_banners->show({ u"trouble"_s, Notice::Tone::Warning, sentence });
}

QString StartWindow::trouble() const
{
    return m_banners->texts().join(u'\n');
}

// -- the private workspace ------------------------------------------------------------------------

void StartWindow::workspaceChanged()
{
    if (m_workspace.state() == Workspace::State::Failed)
        m_banners->show({ u"workspace"_s,
                          Notice::Tone::Trouble,
                          [this] { return m_workspace.failure(); },
                          { { [] { return tr("Try again"); }, [this] { m_workspace.start(); } } },
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
    m_drop->enter(*event);
}

void StartWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->leave();
}

void StartWindow::dropEvent(QDropEvent *event)
{
    m_drop->drop(*event, m_windows, *m_banners);
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    if (!m_windows.mayClose(this, *m_banners)) {
        event->ignore();
        return;
    }
    m_workspace.library().setSetting(u"start"_s, QString::fromLatin1(saveGeometry().toBase64()));
    QMainWindow::closeEvent(event);
}

} // namespace callout::ui
