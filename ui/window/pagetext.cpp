// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a page window has for documents that are read: pages, contents, find, passwords.
#include "ui/window/pagewindow.h"

#include "ui/canvas/canvasview.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/window/findbar.h"
#include "ui/window/pageactions.h"
#include "ui/window/pageindicator.h"
#include "ui/window/passwordpane.h"
#include "ui/window/sidepanel.h"
#include "ui/window/stage.h"
#include "ui/window/toast.h"

#include <QAction>
#include <QInputDialog>
#include <QStackedWidget>
#include <QUrl>

#include <chrono>

using namespace Qt::StringLiterals;

namespace callout::ui {

void PageWindow::connectText()
{
    CanvasView &canvas = m_stage->canvas();
    connectLinks();
    connect(&canvas, &CanvasView::currentPageChanged, this, &PageWindow::showPageNumber);
    connect(&canvas, &CanvasView::viewChanged, m_side,
            [this, &canvas] { m_side->setReading(canvas.reading()); });
    connect(m_side, &SidePanel::targetChosen, &canvas, [&canvas](const PagePoint &target) {
        canvas.goTo(target);
        canvas.setFocus(); // keys read on from there
    });
    connect(m_password, &PasswordPane::given, this, [this](const QString &password) {
        if (const auto &document = m_source->document())
            document->unlock(password);
    });
    const auto does = [this](PageActions::Id id, auto act) {
        connect(m_actions->action(id), &QAction::triggered, this, act);
    };
    does(PageActions::Find, [this] { find(); });
    does(PageActions::FindNext, [this] { m_find->isHidden() ? find() : m_find->next(); });
    does(PageActions::FindPrevious, [this] { m_find->isHidden() ? find() : m_find->previous(); });
    does(PageActions::GoToPage, [this] { askForPage(); });
    does(PageActions::RunScripts, [this] {
        const bool run = m_actions->action(PageActions::RunScripts)->isChecked();
        m_source->setScripts(run ? Scripts::On : Scripts::Off);
    });
    connect(m_pageNumber, &QAbstractButton::clicked, this, &PageWindow::askForPage);
}

/// There is another document, or more is known of it.
void PageWindow::refreshText()
{
    const auto &document = m_source->document();
    const bool isShown = document && document == m_stage->canvas().document();
    if (isShown)
        m_side->setOutline(document->outline(), document->pages());
    else
        m_side->setOutline({}, {});
    m_side->setReading(m_stage->canvas().reading());
    goToWantedPlace();
    m_find->documentChanged();
    const std::optional<Scripts> scripts = m_source->scripts();
    m_actions->action(PageActions::RunScripts)->setVisible(scripts.has_value());
    m_actions->action(PageActions::RunScripts)->setChecked(scripts == Scripts::On);
    showPageNumber();
    refreshTitle();
    if (isShown && document->text() && !document->text()->text().isEmpty()
        && m_body->currentWidget() == m_stage)
        explainText();
}

void PageWindow::showPageNumber()
{
    const auto &document = m_stage->canvas().document();
    const bool isPaged = document && !document->pages().isContinuous();
    const int page = m_stage->canvas().currentPage();
    m_pageNumber->setPage(page, isPaged ? document->pages().count() : 0);
    m_pageNumber->raise();
}

/// Said once: afterwards the pointer says it.
void PageWindow::explainText()
{
    Library &library = m_workspace.library();
    if (!library.setting(u"explained.text"_s).isEmpty() || !m_model || !m_model->mayComment())
        return;
    library.setSetting(u"explained.text"_s, u"yes"_s);
    m_toast->show(
        tr("Select words to discuss them. Click beside them, or anywhere with Ctrl+Shift, to set a marker."));
}

void PageWindow::askForPassword(PasswordPane::Try which)
{
    m_password->ask(m_source->title(), which);
    m_body->setCurrentWidget(m_password);
    m_password->focusField();
}

void PageWindow::find()
{
    const auto &document = m_stage->canvas().document();
    if (document && document->text() && m_body->currentWidget() == m_stage)
        m_find->open();
    else
        m_actions->action(PageActions::Search)->trigger();
}

void PageWindow::askForPage()
{
    const auto &document = m_stage->canvas().document();
    if (!document || document->pages().isContinuous() || document->pages().count() < 2)
        return;
    const int count = document->pages().count();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"goToPage"_s);
    dialog->setWindowTitle(tr("Go to page"));
    dialog->setLabelText(tr("Page (1 to %1):").arg(locale().toString(count)));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, count);
    dialog->setIntValue(m_stage->canvas().currentPage() + 1);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int page) {
        m_stage->canvas().goTo({ page - 1, {} });
        m_stage->canvas().setFocus();
    });
    dialog->open();
}

/// As it was chosen in the settings.
void PageWindow::takeDiscussDelay()
{
    bool isNumber = false;
    const int delay = m_workspace.library().setting(u"discussDelay"_s).toInt(&isNumber);
    m_stage->setDiscussDelay(isNumber && delay >= 0 ? std::chrono::milliseconds(delay)
                                                    : Stage::usualDiscussDelay);
}

} // namespace callout::ui
