// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagewindow.h"

#include "app/client/drafts.h"
#include "ui/canvas/canvasview.h"
#include "ui/chat/chatwindow.h"
#include "ui/chat/errortext.h"
#include "ui/chat/linkprompt.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/presence/statetext.h"
#include "ui/presence/topbar.h"
#include "ui/review/filmstrip.h"
#include "ui/share/links.h"
#include "ui/start/linkdialog.h"
#include "ui/theme/theme.h"
#include "ui/window/banner.h"
#include "ui/window/dialogfit.h"
#include "ui/window/drophint.h"
#include "ui/window/findbar.h"
#include "ui/window/history.h"
#include "ui/window/pageactions.h"
#include "ui/window/pageindicator.h"
#include "ui/window/sidepanel.h"
#include "ui/window/stage.h"
#include "ui/window/toast.h"
#include "ui/window/waitingpane.h"
#include "ui/window/windows.h"

#include <QAction>
#include <QDir>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

PageWindow::PageWindow(Windows &windows, Workspace &workspace, std::unique_ptr<PageSource> source)
    : m_windows(windows),
      m_workspace(workspace),
      m_source(std::move(source)),
      m_history(new History(this)),
      m_actions(new PageActions(m_history, this)),
      m_bar(new TopBar(this)),
      m_banners(new BannerArea(this)),
      m_splitter(new QSplitter(this)),
      m_panel(new DiscussionPanel(this)),
      m_side(new SidePanel(m_panel, this)),
      m_body(new QStackedWidget(this)),
      m_stage(new Stage(workspace.drafts(), this)),
      m_find(new FindBar(&m_stage->canvas(), this)),
      m_pageNumber(new PageIndicator(m_stage)),
      m_waiting(new WaitingPane(this)),
      m_password(new PasswordPane(this)),
      m_strip(new FilmStrip(this)),
      m_toast(new Toast(m_body)),
      m_drop(new DropHint(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumSize(480, 360);
    compose();
    connectSource();
    connectWorkspace();
    connectStage();
    connectPanel();
    connectActions();
    connectText();
    restorePlaces();
    refreshTitle();
    m_source->start();
}

PageWindow::~PageWindow() = default;

void PageWindow::compose()
{
    m_body->addWidget(m_stage);
    m_body->addWidget(m_waiting);
    m_body->addWidget(m_password);
    auto *right = new QWidget(this);
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_find);
    rows->addWidget(m_body, 1);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_banners);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_strip);
    setCentralWidget(centre);
    m_bar->setMenu(m_actions->menu());
    m_stage->setFocus();
}

// -- what is shown --------------------------------------------------------------------------------

void PageWindow::connectSource()
{
    connect(m_source.get(), &PageSource::modelChanged, this, &PageWindow::modelChanged);
    connect(m_source.get(), &PageSource::documentChanged, this, &PageWindow::documentChanged);
    connect(m_source.get(), &PageSource::fetchingChanged, this, [this](qint64 bytes, qint64 total) {
        if (!m_source->document())
            m_waiting->showProgress(
                [this] { return tr("Fetching “%1”…").arg(m_source->title()); }, bytes, total,
                { { [] { return tr("Cancel"); }, [this] { m_source->cancelFetching(); } } });
    });
    connect(m_source.get(), &PageSource::titleChanged, this, &PageWindow::refreshTitle);
    connect(m_source.get(), &PageSource::failed, this, &PageWindow::showFailure);
    connect(m_source.get(), &PageSource::noticed, m_banners, &BannerArea::show);
    connect(m_source.get(), &PageSource::unnoticed, m_banners, &BannerArea::dismiss);
    waitForDocument();
}

void PageWindow::connectWorkspace()
{
    connect(&m_workspace.drafts(), &Drafts::errorChanged, this, &PageWindow::sayDrafts);
    connect(&m_workspace, &Workspace::stateChanged, this, &PageWindow::sayDrafts);
    sayDrafts();
    connect(&m_workspace, &Workspace::stateChanged, this, &PageWindow::sayWorkspace);
    sayWorkspace();
    connect(&m_workspace, &Workspace::sharingChanged, this, &PageWindow::sayPort);
    connect(&m_workspace, &Workspace::sharingChanged, this, &PageWindow::sayReach);
    connect(&m_workspace, &Workspace::linksChanged, this, &PageWindow::sayReach);
}

void PageWindow::sayPort()
{
    if (!m_workspace.isSharing() || m_workspace.lostPort() == 0) {
        m_banners->dismiss(u"port"_s);
        return;
    }
    m_banners->show({ u"port"_s, Notice::Tone::Warning, [this] {
                         return tr("Port %1, which you shared at before, is taken by another program, so "
                                   "others reach you at port %2 now. Links that you gave out before do not "
                                   "work: give out new ones.")
                             .arg(QString::number(m_workspace.lostPort()),
                                  QString::number(m_workspace.sharingPort()));
                     } });
}

void PageWindow::sayReach()
{
    const bool shared = isShared(m_workspace, m_source->serverId(), m_source->urlId())
        || (m_model && m_model->presence().count > 1);
    m_bar->setReach(shared ? ConnectionStatus::Reach::Shared : ConnectionStatus::Reach::Private);
}

/// Where the whole workspace is out of order another notice says so.
void PageWindow::sayDrafts()
{
    const Drafts &drafts = m_workspace.drafts();
    if (drafts.error().isEmpty() || m_workspace.state() != Workspace::State::Ready) {
        m_banners->dismiss(u"drafts"_s);
        return;
    }
    m_banners->show({ u"drafts"_s, Notice::Tone::Warning, [path = drafts.path()] {
                         return tr("What you write is not being saved in %1: the disk may be full, or the "
                                   "file is damaged or held by another program. Send it, or copy it, before "
                                   "you close Callout.")
                             .arg(QDir::toNativeSeparators(path));
                     } });
}

/// The private workspace's own server is not there: no connection to speak of, and nothing is saved.
void PageWindow::sayWorkspace()
{
    const bool isPrivate = m_source->serverId().isEmpty() || m_source->serverId() == Library::privateServer();
    if (m_model || !isPrivate || m_workspace.state() != Workspace::State::Failed) {
        m_bar->setTrouble({});
        return;
    }
    StateText text;
    text.words = tr("Workspace not open");
    text.brief = text.words;
    text.spoken = text.words;
    text.reason = m_workspace.failure();
    text.tone = Tone::Bad; // the way back stands beside the reason
    m_bar->setTrouble(text);
}

void PageWindow::waitForDocument()
{
    m_waiting->showProgress([this] { return tr("Opening “%1”…").arg(m_source->title()); }, 0, -1, {});
    m_body->setCurrentWidget(m_waiting);
}

void PageWindow::documentChanged()
{
    const auto &document = m_source->document();
    if (document->state() == Document::State::Failed) // failed() says why
        return;
    restoreReading();
    m_stage->setDocument(document);
    connect(document.get(), &Document::sizeKnown, this, &PageWindow::showDocument, Qt::UniqueConnection);
    connect(document.get(), &Document::finished, this, &PageWindow::showDocument, Qt::UniqueConnection);
    connect(document.get(), &Document::textKnown, this, &PageWindow::refreshText, Qt::UniqueConnection);
    connect(document.get(), &Document::locked, this, &PageWindow::documentLocked, Qt::UniqueConnection);
    if (document->state() == Document::State::Locked)
        askForPassword(PasswordPane::Try::First);
    showDocument();
}

void PageWindow::documentLocked()
{
    if (m_source->document()->state() == Document::State::Locked)
        askForPassword(m_password->isTrying() ? PasswordPane::Try::Again : PasswordPane::Try::First);
}

void PageWindow::showDocument()
{
    const auto &document = m_source->document();
    if (document->size().isEmpty() || document->state() == Document::State::Failed
        || document->state() == Document::State::Locked)
        return;
    m_password->forget(); // it fitted, or none was asked for
    if (m_body->currentWidget() != m_stage) {
        const bool hadFocus = m_body->isAncestorOf(focusWidget());
        m_body->setCurrentWidget(m_stage);
        if (hadFocus || !focusWidget())
            m_stage->setFocus();
    }
    refreshText();
    openWanted();
}

void PageWindow::showFailure(const Sentence &sentence)
{
    std::vector<WaitingPane::Choice> choices { { [] { return tr("Try again"); },
                                                 [this] {
                                                     waitForDocument();
                                                     m_source->retry();
                                                 } } };
    choices.push_back({ [] { return tr("Open another…"); }, [this] { m_windows.chooseFiles(this); } });
    m_waiting->showTrouble(sentence, choices);
    m_body->setCurrentWidget(m_waiting);
}

QString PageWindow::waitingText() const
{
    return m_body->currentWidget() == m_waiting ? m_waiting->text() : QString();
}

void PageWindow::modelChanged()
{
    if (m_model)
        disconnect(m_model.get(), nullptr, this, nullptr);
    disconnect(m_sessionState);
    m_model = m_source->model();
    Session *session = m_source->session();
    m_bar->follow(session, m_model);
    sayWorkspace();
    m_panel->setPage(m_model);
    m_stage->setPage(m_model);
    m_history->setPage(m_model);
    refreshMute();
    if (!m_model)
        return;
    connect(m_model.get(), &PageModel::foreignComment, this, &PageWindow::noticeComment);
    m_sessionState = connect(session, &Session::stateChanged, this, &PageWindow::connectionChanged);
    connect(m_model.get(), &PageModel::unreadChanged, this, &PageWindow::refreshTitle);
    connect(m_model.get(), &PageModel::reset, this, &PageWindow::openWanted);
    connect(m_model.get(), &PageModel::operationRejected, this,
            [this](const protocol::Operation &operation, const protocol::Error &error) {
                if (const ChatWindow *chat = m_stage->chat(); chat && chat->answersFor(operation))
                    return;
                m_toast->show(errorText(error, Deed::Other, m_source->explain(error)));
            });
    connect(m_model.get(), &PageModel::presenceChanged, this, &PageWindow::sayReach);
    connect(m_model.get(), &PageModel::pageChanged, this, &PageWindow::tellStage);
    connectionChanged();
    refreshTitle();
    sayReach();
    offerSharing();
}

/// Links that were given out wait; whether this machine listens again is not decided silently. Asked
/// where such a link leads.
void PageWindow::offerSharing()
{
    const QString server = Library::privateServer();
    if (m_source->serverId() != server || !m_workspace.wasSharing()
        || m_workspace.library().setting(linkSetting(server, m_source->urlId())).isEmpty())
        return;
    m_banners->show({ u"resume"_s,
                      Notice::Tone::Information,
                      [] {
                          return tr("You were sharing when Callout was last closed. Links that you gave out "
                                    "work again once you share.");
                      },
                      { { [] { return tr("Share again"); },
                          [this] {
                              m_workspace.share([toast = QPointer(m_toast)](const auto &port) {
                                  if (toast)
                                      toast->show(port ? tr("Sharing again") : port.error());
                              });
                          } },
                        { [] { return tr("Not now"); }, [this] { m_workspace.forgetSharing(); } } },
                      Notice::Closing::Stays });
    connect(&m_workspace, &Workspace::sharingChanged, m_banners, [this] { m_banners->dismiss(u"resume"_s); });
}

void PageWindow::connectionChanged()
{
    offerReview();
    tellStage();
}

void PageWindow::tellStage()
{
    m_stage->setConnection(statusOf(*m_source->session(), m_model.get()));
}

void PageWindow::refreshTitle()
{
    tellReview();
    const QString title = m_source->title();
    const auto &document = m_source->document();
    m_bar->setTitle(title, document ? document->remark() : QString());
    const int unread = m_model && m_model->isLoaded() ? m_model->unreadConversations() : 0;
    //: window title with the number of discussions with something unread: "(3) mockup.png"
    setWindowTitle(unread > 0 ? tr("(%1) %2").arg(locale().toString(unread), title) : title);
}

// -- stage and panel ------------------------------------------------------------------------------

void PageWindow::connectStage()
{
    m_stage->setExplain([this](const protocol::Error &error) { return m_source->explain(error); });
    connect(m_stage, &Stage::currentChanged, m_panel, &DiscussionPanel::setCurrent);
    connect(m_stage, &Stage::moveRequested, m_history, &History::move);
    connect(m_stage, &Stage::linkRequested, this, &PageWindow::copyLink);
    connect(m_history, &QUndoStack::indexChanged, m_toast, &Toast::withdraw);
    connect(m_stage, &Stage::stateToggled, m_history, &History::wasToggled);
    connect(m_stage, &Stage::deleted, this, [this](const QString &id) {
        m_history->wasRemoved(id);
        sayRemoved();
    });
    connect(m_stage, &Stage::refused, this, [this] {
        if (m_stage->canvas().lookOnly() == CanvasView::LookOnly::On)
            m_toast->show(tr("Look only is on: nothing can be placed."), tr("Turn off"),
                          [this] { m_stage->canvas().setLookOnly(CanvasView::LookOnly::Off); });
        else if (m_model && m_model->page().readonly)
            m_toast->show(tr("This page is read-only: discussions can be read, not added."));
        else if (!m_model || !m_model->isLoaded())
            m_toast->show(
                tr("The discussions of this page are not loaded yet: the bar at the top says what they "
                   "wait for. Until then none can be begun."));
        else
            m_toast->show(
                tr("You were invited to look at this page, not to comment. Ask for another invitation."));
    });
}

void PageWindow::connectPanel()
{
    m_panel->setDrafts(m_workspace.drafts());
    m_panel->setPlacements(&m_stage->canvas().placements());
    connect(m_panel, &DiscussionPanel::activated, m_stage, &Stage::open);
    connect(m_panel, &DiscussionPanel::stepped, this, [this](const QString &id) {
        QWidget *keyboard = m_panel->isAncestorOf(focusWidget()) ? focusWidget() : m_stage;
        m_stage->open(id);
        keyboard->setFocus();
    });
    connect(m_panel, &DiscussionPanel::replyRequested, m_stage, &Stage::write);
    connect(m_panel, &DiscussionPanel::resolvedChosen, this,
            [this] { m_actions->action(PageActions::ShowResolved)->setChecked(true); });
    connect(m_panel, &DiscussionPanel::searchLeft, m_stage, [this] { m_stage->setFocus(); });
    connect(m_bar, &TopBar::discussionsRequested, m_actions->action(PageActions::Panel), &QAction::toggle);
    connect(m_bar, &TopBar::shareRequested, m_actions->action(PageActions::Share), &QAction::trigger);
    connect(m_bar, &TopBar::tryNowRequested, this, [this] {
        if (Session *session = m_source->session())
            session->tryNow();
    });
    connect(m_bar, &TopBar::newLinkRequested, this, [this] { (new LinkDialog(m_windows, this))->open(); });
    connect(m_bar, &TopBar::signInRequested, this, [this] {
        if (Session *session = m_source->session(); session && !session->signInPage().isEmpty())
            promptForLink(this, session->signInPage());
    });
}

void PageWindow::openConversation(const QString &conversationId)
{
    m_wanted = conversationId;
    openWanted();
}

void PageWindow::openWanted()
{
    const auto &document = m_source->document();
    if (m_wanted.isEmpty() || !m_model || !m_model->isLoaded() || m_body->currentWidget() != m_stage
        || !document || !document->pages().isWhole())
        return;
    const QString wanted = std::exchange(m_wanted, {});
    if (const ConversationView *view = m_model->conversation(wanted)) {
        if (view->conversation.state == ConversationState::Resolved)
            m_actions->action(PageActions::ShowResolved)->setChecked(true);
        m_stage->open(wanted);
    } else {
        m_toast->show(tr("The discussion that the link names has been deleted."));
    }
}

void PageWindow::sayRemoved()
{
    m_toast->show(tr("Discussion deleted"), tr("Undo"), [this] { m_history->undo(); });
}

} // namespace callout::ui
