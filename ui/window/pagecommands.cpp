// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the actions of a page window do.
#include "ui/window/pagewindow.h"

#include "ui/canvas/canvasview.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/review/review.h"
#include "ui/settings/settingsdialog.h"
#include "ui/share/links.h"
#include "ui/share/sharedialog.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/history.h"
#include "ui/window/pageactions.h"
#include "ui/window/shortcutsdialog.h"
#include "ui/window/sidepanel.h"
#include "ui/window/stage.h"
#include "ui/window/toast.h"
#include "ui/window/viewcontrols.h"
#include "ui/window/windows.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace callout::ui {

void PageWindow::connectActions()
{
    using A = PageActions;
    const auto does = [this](A::Id id, auto act) {
        connect(m_actions->action(id), &QAction::triggered, this, act);
    };
    does(A::Open, [this] { m_windows.chooseFiles(this); });
    does(A::Paste, [this] {
        if (!m_windows.openMime(*QGuiApplication::clipboard()->mimeData()))
            m_toast->show(tr("There is no picture, file or Callout link on the clipboard."));
    });
    does(A::NextPage, [this] { turnPage(1); });
    does(A::PreviousPage, [this] { turnPage(-1); });
    does(A::StartPage, [this] { m_windows.openStart(); });
    does(A::NewWindow, [this] {
        if (!m_source->filePath().isEmpty())
            m_windows.openFile(m_source->filePath(), Windows::Again::NewWindow);
        else
            m_windows.openPage(m_source->serverId(), m_source->urlId(), Windows::Again::NewWindow);
    });
    does(A::Share, [this] { openShare(); });
    does(A::CopyLink, [this] { copyLink(m_stage->current()); });
    does(A::Mute, [this] {
        const bool muted = m_actions->action(A::Mute)->isChecked();
        m_workspace.library().setSetting(muteSetting(), muted ? u"yes"_s : QString());
    });
    does(A::Settings, [this] {
        auto *dialog = new SettingsDialog(m_workspace, this);
        connect(dialog, &QDialog::finished, this, &PageWindow::takeDiscussDelay);
        dialog->open();
    });
    does(A::Shortcuts, [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    does(A::About, [this] { (new AboutDialog(this))->open(); });
    does(A::Close, [this] { close(); });
    does(A::Quit, [this] { m_windows.quit(); });

    CanvasView &canvas = m_stage->canvas();
    does(A::PlaceMarker, [this] { m_stage->placeAtCursor(); });
    does(A::Next, [this] { m_panel->next(); });
    does(A::Previous, [this] { m_panel->previous(); });
    does(A::Reply, [this] { m_stage->write(); });
    does(A::Resolve, [this] { toggleState(m_stage->current()); });
    does(A::Delete, [this] { remove(m_stage->current()); });
    does(A::Search, [this] {
        m_actions->action(PageActions::Panel)->setChecked(true);
        m_side->showDiscussions();
        m_panel->focusSearch();
    });
    does(A::Fit, [&canvas] { canvas.zoomToFit(); });
    does(A::ActualSize, [&canvas] { canvas.zoomTo(1); });
    does(A::ZoomIn, [&canvas] { canvas.zoomIn(); });
    does(A::ZoomOut, [&canvas] { canvas.zoomOut(); });

    connect(m_actions->action(A::Panel), &QAction::toggled, m_side, &QWidget::setVisible);
    connect(m_actions->action(A::ShowResolved), &QAction::toggled, &canvas, [&canvas](bool shown) {
        canvas.setShowResolved(shown ? CanvasView::ShowResolved::Yes : CanvasView::ShowResolved::No);
    });
    QAction *look = m_actions->action(A::LookOnly);
    connect(look, &QAction::toggled, &canvas, [&canvas](bool on) {
        canvas.setLookOnly(on ? CanvasView::LookOnly::On : CanvasView::LookOnly::Off);
    });
    connect(&canvas, &CanvasView::lookOnlyChanged, look, [this, look](CanvasView::LookOnly on) {
        look->setChecked(on == CanvasView::LookOnly::On);
        m_panel->setPlacing(on == CanvasView::LookOnly::On ? DiscussionPanel::Placing::Off
                                                           : DiscussionPanel::Placing::On);
    });
    m_toast->keepClearOf(new ViewControls(canvas, *m_actions));
    new LookOnlySign(canvas);
    connectMenus();
}

void PageWindow::toggleState(const QString &id)
{
    const ConversationView *view = m_model ? m_model->conversation(id) : nullptr;
    if (!view || !m_model->mayComment())
        return;
    const bool resolving = view->conversation.state == ConversationState::Open;
    m_history->toggleState(id);
    if (resolving)
        m_toast->show(tr("Discussion resolved"), tr("Undo"), [this] { m_history->undo(); });
}

void PageWindow::remove(const QString &conversationId)
{
    const ConversationView *view = m_model ? m_model->conversation(conversationId) : nullptr;
    if (!view)
        return;
    if (!m_model->mayChange(view->conversation.createdBy)) {
        m_toast->show(
            tr("Only %1 or a moderator can delete this discussion.").arg(view->conversation.createdBy.name));
        return;
    }
    if (m_stage->current() == conversationId)
        m_stage->closeChat();
    m_history->remove(conversationId);
    sayRemoved();
}

void PageWindow::openShare()
{
    if (m_source->urlId().isEmpty() || !m_model) {
        m_toast->show(tr("There is nothing to share yet: the page is still being opened."));
        return;
    }
    if (m_review && m_review->count() > 1)
        shareReview();
    else
        showShare({ m_source->urlId() });
}

void PageWindow::showShare(const QStringList &urlIds)
{
    auto *dialog = new ShareDialog(m_workspace, m_source->serverId(), m_source->urlId(), this);
    dialog->setPages(urlIds);
    connect(dialog, &ShareDialog::published, this, [this](const QString &serverId) {
        m_windows.openPage(serverId, m_source->urlId());
        close();
    });
    dialog->open();
}

void PageWindow::copyLink(const QString &conversationId)
{
    if (m_source->urlId().isEmpty())
        return;
    const auto link = linkTo(m_workspace, m_source->serverId(), m_source->urlId(), conversationId);
    if (!link) {
        openShare();
        return;
    }
    QGuiApplication::clipboard()->setText(link->toString());
    m_toast->show(tr("Link copied. It opens for people who were invited to this page."));
}

} // namespace callout::ui
