// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page window as a window: its keys, what is dropped on it, how it closes, and where it stands.
#include "ui/window/pagewindow.h"

#include "app/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/theme/theme.h"
#include "ui/window/banner.h"
#include "ui/window/dialogfit.h"
#include "ui/window/drophint.h"
#include "ui/window/pageactions.h"
#include "ui/window/sidepanel.h"
#include "ui/window/stage.h"
#include "ui/window/windows.h"

#include <QAction>
#include <QCloseEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace callout::ui {

void PageWindow::closeEvent(QCloseEvent *event)
{
    if (!m_windows.mayClose(this, *m_banners)) {
        event->ignore();
        return;
    }
    keepPlaces();
    keepReading();
    QMainWindow::closeEvent(event);
}

/// Keys that nothing inside had a use for.
void PageWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_stage->isChatOpen() && event->key() == Qt::Key_Escape)
        m_stage->closeChat();
    else if (m_stage->isChatOpen() && enter)
        m_stage->write();
    else if (m_review && (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp))
        turnPage(event->key() == Qt::Key_PageDown ? 1 : -1);
    else
        QMainWindow::keyPressEvent(event);
}

void PageWindow::dragEnterEvent(QDragEnterEvent *event)
{
    m_drop->enter(*event);
}

void PageWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->leave();
}

void PageWindow::dropEvent(QDropEvent *event)
{
    m_drop->drop(*event, m_windows, *m_banners);
}

void PageWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        refreshTitle();
}

void PageWindow::restorePlaces()
{
    Library &library = m_workspace.library();
    const auto kept = [&library](const QString &key) {
        return QByteArray::fromBase64(library.setting(key).toLatin1());
    };
    resize(roomFor({ 1200, 800 }, *this));
    restoreGeometry(kept(u"window"_s));
    takeDiscussDelay();
    m_splitter->setSizes({ m_panel->sizeHint().width(), width() });
    m_splitter->restoreState(kept(u"splitter"_s));
    m_splitter->setHandleWidth(1);
    m_actions->action(PageActions::Panel)->setChecked(library.setting(u"panel"_s) != u"hidden"_s);
    // Several windows are not laid exactly over each other.
    const auto others = m_windows.pageWindows();
    const QPoint step(space::xl, space::xl);
    if (!others.isEmpty())
        move(others.last()->pos() + step);
    else if (const int seat = m_windows.seat(); seat > 0 && !isMaximized() && !isFullScreen())
        move(pos() + seat * step);
    keepOnScreen(*this);
}

/// What is read is gone on with where it was left; a picture is seen whole, and who follows a link to a
/// discussion is taken there.
void PageWindow::restoreReading()
{
    if (std::exchange(m_isResumed, true) || m_source->document()->fit() != Document::Fit::Width
        || !m_wanted.isEmpty())
        return;
    const Library &library = m_workspace.library();
    QString server = m_source->serverId();
    QString urlId = m_source->urlId();
    if (urlId.isEmpty()) { // of a file it is known before its content has been read
        const auto file = library.fileAt(m_source->filePath());
        if (!file)
            return;
        server = file->server;
        urlId = file->urlId;
    }
    if (const auto left = library.placeOf(server, urlId))
        m_stage->canvas().restorePlace(
            { { left->x, left->y },
              left->zoom > 0 ? left->zoom : 1,
              left->zoom > 0 ? CanvasView::Fitting::Free : CanvasView::Fitting::Fitted,
              left->page });
}

void PageWindow::keepReading()
{
    const CanvasView &canvas = m_stage->canvas();
    const auto &document = canvas.document();
    if (m_source->urlId().isEmpty() || !document || document != m_source->document()
        || document->fit() != Document::Fit::Width || !document->pages().isWhole()
        || document->pages().isEmpty())
        return;
    Library &library = m_workspace.library();
    const CanvasView::Place now = canvas.place();
    const bool isFitted = now.fitting == CanvasView::Fitting::Fitted;
    if (isFitted && canvas.reading().top <= 0)
        library.forgetPlace(m_source->serverId(), m_source->urlId());
    else
        library.rememberPlace(m_source->serverId(), m_source->urlId(),
                              { now.page, now.at.x(), now.at.y(), isFitted ? 0 : now.zoom },
                              m_workspace.clock().now());
}

void PageWindow::keepPlaces()
{
    Library &library = m_workspace.library();
    const auto keep = [&library](const QString &key, const QByteArray &value) {
        library.setSetting(key, QString::fromLatin1(value.toBase64()));
    };
    keep(u"window"_s, saveGeometry());
    keep(u"splitter"_s, m_splitter->saveState());
    library.setSetting(u"panel"_s, m_side->isHidden() ? u"hidden"_s : u"shown"_s);
}

} // namespace callout::ui
