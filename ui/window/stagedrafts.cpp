// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was written on the page and not sent, here or in another window or process of this user.
#include "ui/window/stage.h"

#include "ui/canvas/canvasview.h"
#include "ui/chat/chatdrafts.h"
#include "ui/chat/chatwindow.h"

namespace callout::ui {

void Stage::connectDrafts()
{
    connect(&m_drafts, &Drafts::changed, this, [this](const QString &key) {
        if (!m_page)
            return;
        ChatDrafts drafts(m_drafts, {}, *m_page);
        if (!drafts.isHere(key))
            return;
        drafts.follow(key);
        showKept();
    });
}

/// What an earlier run sent and heard nothing of stands where it belongs again, also offline.
void Stage::pageLoaded()
{
    if (m_page) {
        connect(m_page.get(), &PageModel::reset, this, [this] {
            ChatDrafts(m_drafts, {}, *m_page).resume();
            showKept();
        });
        connect(m_page.get(), &PageModel::conversationRemoved, this, &Stage::showKept);
        // Also where no chat was ever opened.
        connect(m_page.get(), &PageModel::operationStored, this,
                [this](const QString &id) { ChatDrafts(m_drafts, {}, *m_page).settle(id); });
        connect(m_page.get(), &PageModel::operationFailed, this,
                [this](const protocol::Operation &operation) {
                    ChatDrafts(m_drafts, {}, *m_page).failed(operation);
                });
        ChatDrafts(m_drafts, {}, *m_page).resume();
    }
    showKept();
}

/// Each has its marker, but for the one that is being written: that is the canvas's own.
void Stage::showKept()
{
    std::vector<CanvasView::Kept> kept;
    if (m_page && m_page->isLoaded()) {
        ChatDrafts drafts(m_drafts, {}, *m_page);
        if (!isChatOpen())
            drafts.recoverDeleted();
        for (const ChatDrafts::Marker &marker : drafts.markers()) {
            if (!isChatOpen() || marker.conversationId != m_chat->draftId())
                kept.push_back({ marker.conversationId, marker.anchor, marker.words });
        }
    }
    m_canvas->setKept(std::move(kept));
    if (!isChatOpen())
        m_canvas->setDraft({});
}

bool Stage::openKept(const QString &id)
{
    const auto &all = m_canvas->kept();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.id == id; });
    if (found == all.end())
        return isChatOpen() && !id.isEmpty() && m_chat->draftId() == id; // it is open
    const CanvasView::Kept kept = *found;
    openDraft(kept.anchor, kept.id);
    return true;
}

} // namespace callout::ui
