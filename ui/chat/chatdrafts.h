// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/drafts.h"
#include "app/client/pagemodel.h"

namespace callout::ui {

/// The drafts of one page's discussions: what stands in the field, and what was sent and is not
/// stored yet. The latter is kept under its own key until the server has it, so that a crash, a
/// refusal or a remote delete leaves it readable here.
class ChatDrafts {
public:
    ChatDrafts(Drafts &drafts, QString place, PageModel &page)
        : m_drafts(drafts),
          m_place(std::move(place)),
          m_page(page)
    {
    }

    QString replyKey(const QString &conversationId) const;
    QString editKey(const QString &commentId) const;
    QString markerKey(const QString &conversationId) const;

    QString text(const QString &key) const { return m_drafts.draft(key); }
    void keep(const QString &key, const QString &text) { m_drafts.keep(key, text); }
    void forget(const QString &key) { m_drafts.forget(key); }

    /// Words for a discussion, or for one of its comments, and where it stands, should it be deleted.
    void keepWords(const QString &key, const QString &conversationId, const QString &text);
    /// A reply left the field for the wire.
    void sent(const QString &conversationId, const QString &commentId, const QString &text);
    /// The server has it, or the user threw it away.
    void settle(const protocol::Operation &operation);
    /// Was refused: the words of a reply go back into its field, before what stands there now.
    void refuse(const protocol::Operation &operation);
    /// Replies sent by an earlier run of which the server knows nothing go back into the field.
    void recover(const QString &conversationId);
    /// Words for what somebody else has deleted: for a comment they go into the field of its
    /// discussion, for a discussion they become a marker at its place that is not sent yet.
    void recoverDeleted();
    /// The comment in the field was deleted: its words are a reply now.
    void editIntoReply(const QString &conversationId, const QString &commentId);
    /// A marker that was written and not sent.
    struct Marker {
        QString conversationId; ///< that it is to have
        Anchor anchor;
    };
    std::vector<Marker> markers() const;
    /// No words: neither they nor the place are kept.
    void keepMarker(const QString &conversationId, const Anchor &anchor, const QString &text);
    void forgetMarker(const QString &conversationId);

private:
    void keepPlace(const QString &key, const QString &conversationId, const Anchor &anchor);
    std::optional<Conversation> place(const QString &key) const;
    void settleReply(const QString &conversationId, const QString &commentId);
    void recoverReply(const Conversation &deleted);
    QString sentKey(const QString &conversationId, const QString &commentId) const;
    void backIntoField(const QString &conversationId, const QString &text);

    Drafts &m_drafts;
    QString m_place;
    PageModel &m_page;
};

} // namespace callout::ui
