// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Discussing passages of a text: from what is selected to a draft, and a passage's place by hand.
#include "ui/window/stage.h"

#include "app/client/pagemodel.h"
#include "app/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/placements.h"
#include "ui/chat/chatwindow.h"
#include "ui/window/discussbutton.h"
#include "ui/window/stagehint.h"

#include <QKeyEvent>

namespace callout::ui {

void Stage::connectText()
{
    m_discussTimer.setSingleShot(true);
    connect(&m_discussTimer, &QTimer::timeout, this, &Stage::offerDiscussing);
    connect(m_canvas, &CanvasView::selectionChanged, this, &Stage::selectionMoved);
    connect(m_discuss, &QAbstractButton::clicked, this, [this] { discussSelection(); });
    connect(m_hint, &StageHint::cancelled, this, &Stage::stopReattaching);
    connect(&m_canvas->placements(), &Placements::changed, this, &Stage::refreshPassage);
    connect(&m_canvas->placements(), &Placements::describable, this, [this] {
        if (!m_canvas->selection().isEmpty())
            selectionMoved();
    });
}

bool Stage::mayDiscuss() const
{
    return m_page && m_page->mayComment() && m_canvas->lookOnly() == CanvasView::LookOnly::Off;
}

// -- from a selection to a draft ---------------------------------------------------------------------

void Stage::selectionMoved()
{
    m_discuss->hide();
    m_discussTimer.stop();
    if (m_canvas->selection().isEmpty() || m_canvas->isSelecting() || !mayDiscuss())
        return;
    if (m_discussDelay.count() > 0)
        m_discussTimer.start(m_discussDelay);
    else
        offerDiscussing();
}

void Stage::offerDiscussing()
{
    if (!m_canvas->selectionAnchor())
        return; // only spaces; or it is not ready, and comes when it is
    m_discuss->setPurpose(isReattaching() ? DiscussButton::Purpose::Attach : DiscussButton::Purpose::Discuss);
    m_discuss->show();
    m_discuss->raise();
    settleButton();
}

void Stage::settleButton()
{
    if (!m_discuss->isHidden())
        m_discuss->place(m_canvas->selectionEnd(), m_canvas->selectionRect(), rect());
}

bool Stage::discussSelection()
{
    const auto anchor = mayDiscuss() ? m_canvas->selectionAnchor() : std::nullopt;
    if (!anchor)
        return false;
    if (isReattaching()) {
        attach(*anchor);
    } else {
        openDraft(*anchor);
        m_canvas->clearSelection(); // the draft's passage is highlighted instead
    }
    return true;
}

// -- a passage that is not where it was ----------------------------------------------------------------

void Stage::refreshPassage()
{
    const QString id = current();
    const ConversationView *view = m_page && !id.isEmpty() ? m_page->conversation(id) : nullptr;
    if (!view)
        return;
    const Placements &placements = m_canvas->placements();
    const FoundPassage *place = placements.of(id);
    const auto *text = std::get_if<TextAnchor>(&view->conversation.anchor);
    PassageNote note;
    note.before = text ? text->quote.exact : QString();
    note.rights = m_page->mayChange(view->conversation.createdBy) ? PassageNote::Rights::Change
                                                                  : PassageNote::Rights::Read;
    if (placements.isDetached(id)) {
        note.state = PassageNote::State::Detached;
        m_chat->setPassage(note);
    } else if (place && place->placing == Placing::Uncertain) {
        note.state = PassageNote::State::Uncertain;
        note.now = placements.words(place->range);
        m_chat->setPassage(note);
    } else {
        m_chat->setPassage({});
    }
}

void Stage::confirmPassage()
{
    const QString id = current();
    const FoundPassage *place = m_canvas->placements().of(id);
    if (!place)
        return;
    if (const auto anchor = m_canvas->placements().describe(place->range))
        Q_EMIT moveRequested(id, *anchor);
}

void Stage::reattach(const QString &conversationId)
{
    const ConversationView *view = m_page ? m_page->conversation(conversationId) : nullptr;
    if (!view || !m_page->mayChange(view->conversation.createdBy))
        return;
    const bool isText = std::holds_alternative<TextAnchor>(view->conversation.anchor);
    closeChat();
    m_reattaching = conversationId;
    const QString number = locale().toString(view->number);
    m_hint->show(isText ? tr("Select the passage that discussion %1 belongs to.").arg(number)
                        : tr("Click the spot that discussion %1 belongs to.").arg(number));
    m_canvas->setFocus();
    selectionMoved();
}

void Stage::stopReattaching()
{
    if (!isReattaching())
        return;
    m_reattaching.clear();
    m_hint->hide();
    selectionMoved();
}

void Stage::attach(const Anchor &anchor)
{
    const ConversationView *view = m_page ? m_page->conversation(m_reattaching) : nullptr;
    if (view && kindOf(view->conversation.anchor) != kindOf(anchor))
        return; // a passage is not a spot: the hint says what is wanted
    const QString id = m_reattaching;
    stopReattaching();
    m_canvas->clearSelection();
    if (!view)
        return;
    Q_EMIT moveRequested(id, anchor);
    open(id);
}

void Stage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isReattaching())
        stopReattaching();
    else
        QWidget::keyPressEvent(event);
}

} // namespace callout::ui
