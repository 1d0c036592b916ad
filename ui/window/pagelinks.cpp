// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where links in a document lead: within it, to other files, to the web, and back.
#include "ui/window/pagewindow.h"

#include "app/document/filelink.h"
#include "ui/canvas/canvasview.h"
#include "ui/chat/linkprompt.h"
#include "ui/window/banner.h"
#include "ui/window/pageactions.h"
#include "ui/window/passwordpane.h"
#include "ui/window/stage.h"
#include "ui/window/toast.h"
#include "ui/window/windows.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMouseEvent>
#include <QUrl>

namespace callout::ui {

using namespace Qt::StringLiterals;

void PageWindow::connectLinks()
{
    const CanvasView &canvas = m_stage->canvas();
    connect(&canvas, &CanvasView::linkActivated, this, [this](const QUrl &address, CanvasView::LinkWay way) {
        if (isFileLink(address))
            follow(address,
                   way == CanvasView::LinkWay::Here ? Windows::Again::Raise : Windows::Again::NewWindow);
        else
            promptForLink(this, address);
    });
    connect(&canvas, &CanvasView::leaving, this, &PageWindow::leaveTrail);
    connect(m_actions->action(PageActions::Back), &QAction::triggered, this,
            [this] { goAlong(m_trail.back, m_trail.forward); });
    connect(m_actions->action(PageActions::Forward), &QAction::triggered, this,
            [this] { goAlong(m_trail.forward, m_trail.back); });
}

/// A file that lies beside the one that is looked at. Of what came from a server or the web nothing lies
/// on this machine, whatever it says.
void PageWindow::follow(const QUrl &address, Windows::Again again)
{
    const QString shown = m_source->filePath();
    const auto &document = m_stage->canvas().document();
    if (!QFileInfo(shown).isAbsolute() || !document || document->path() != shown) {
        m_toast->show(
            tr("“%1” is a file that lies where this page came from. Callout cannot open it from here.")
                .arg(address.path(QUrl::FullyDecoded)));
        return;
    }
    const auto link = fileLink(shown, address);
    const QFileInfo file(link ? link->path : QString());
    const bool isPage = file.isDir() && QFileInfo(QDir(file.filePath()).filePath(u"index.html"_s)).isFile();
    if (!link) {
        m_toast->show(tr("“%1” is a hidden file, which Callout does not open from a link.")
                          .arg(address.path(QUrl::FullyDecoded)));
    } else if (!file.isFile() && !isPage) {
        m_toast->show(tr("There is no file %1. It may have been moved or renamed.")
                          .arg(QDir::toNativeSeparators(link->path)));
    } else if (file.canonicalFilePath() == shown && again == Windows::Again::Raise) {
        leaveTrail();
        m_stage->canvas().goTo(document->placeOf(link->place).value_or(PagePoint()));
    } else {
        m_windows.follow(*this, *link, again);
    }
}

// -- other documents in this window ------------------------------------------------------------------

/// Everything that showed the page before lets go of it before it goes.
void PageWindow::replaceSource(std::unique_ptr<PageSource> source, Resuming resuming)
{
    keepReading();
    const std::unique_ptr<PageSource> before = std::exchange(m_source, std::move(source));
    m_isResumed = resuming == Resuming::No;
    before->disconnect(this);
    before->disconnect(m_banners);
    if (before->document())
        before->document()->disconnect(this);
    if (before->session())
        before->session()->disconnect(this);
    m_wanted.clear();
    m_wantedPlace.clear();
    m_password->forget();
    m_stage->closeChat();
    m_banners->clear();
    m_stage->setPage(nullptr);
    m_stage->setDocument(nullptr);
    connectSource();
    modelChanged();
    refreshTitle();
}

void PageWindow::visit(std::unique_ptr<PageSource> source, const QString &place)
{
    leaveTrail();
    replaceSource(std::move(source), Resuming::No);
    m_source->start();
    m_stage->setFocus();
    goToPlace(place);
}

void PageWindow::goToPlace(const QString &place)
{
    m_wantedPlace = place;
    goToWantedPlace();
}

void PageWindow::goToWantedPlace()
{
    const auto &document = m_stage->canvas().document();
    if (m_wantedPlace.isEmpty() || !document || document != m_source->document()
        || !document->pages().isWhole() || document->pages().isEmpty())
        return;
    const auto place = document->placeOf(m_wantedPlace);
    if (place)
        m_stage->canvas().goTo(*place);
    if (place || document->text())
        m_wantedPlace.clear(); // found, or it has no such place
}

// -- the way back ------------------------------------------------------------------------------------

void PageWindow::leaveTrail()
{
    constexpr size_t longest = 100;
    m_trail.back.push_back({ m_source->filePath(), m_stage->canvas().place() });
    if (m_trail.back.size() > longest)
        m_trail.back.erase(m_trail.back.begin());
    m_trail.forward.clear();
    tellTrail();
}

void PageWindow::forgetTrail()
{
    m_trail = {};
    tellTrail();
}

void PageWindow::goAlong(std::vector<Step> &from, std::vector<Step> &to)
{
    if (from.empty())
        return;
    const Step step = from.back();
    from.pop_back();
    to.push_back({ m_source->filePath(), m_stage->canvas().place() });
    tellTrail();
    if (step.path == m_source->filePath()) {
        m_stage->canvas().restorePlace(step.place);
        return;
    }
    replaceSource(m_windows.sourceOf(step.path), Resuming::No);
    m_stage->canvas().restorePlace(step.place);
    m_source->start();
    m_stage->setFocus();
}

void PageWindow::tellTrail()
{
    const auto tell = [this](PageActions::Id id, const std::vector<Step> &steps) {
        m_actions->action(id)->setVisible(!steps.empty());
        m_actions->action(id)->setEnabled(!steps.empty());
    };
    tell(PageActions::Back, m_trail.back);
    tell(PageActions::Forward, m_trail.forward);
}

/// The buttons at a mouse's side.
void PageWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        m_actions->action(PageActions::Back)->trigger();
    else if (event->button() == Qt::ForwardButton)
        m_actions->action(PageActions::Forward)->trigger();
    else
        QMainWindow::mousePressEvent(event);
}

} // namespace callout::ui
