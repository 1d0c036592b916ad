// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/drafts.h"
#include "app/client/pagemodel.h"

#include <QSet>

namespace callout::ui {

/// The drafts of one page's discussions: what stands in the field, and what was sent and is not
/// stored yet. The latter is kept under its own key, whole, until the server has it, so that a crash,
/// a refusal or a remote delete leaves it readable here.
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
    /// Whether a key of Drafts is one of this page's.
    bool isHere(const QString &key) const;

    QString text(const QString &key) const { return m_drafts.draft(key); }
    void keep(const QString &key, const QString &text) { m_drafts.keep(key, text); }
    void forget(const QString &key) { m_drafts.forget(key); }
    /// Words typed elsewhere at the same time follow what stands there now.
    void gather(const QString &key);

    /// Words for a discussion, or for one of its comments, and where it stands, should it be deleted;
    /// `stood`: where it did, if it is already.
    void keepWords(const QString &key, const QString &conversationId, const QString &text,
                   const std::optional<Anchor> &stood = {});
    /// A marker that was written and not sent.
    struct Marker {
        QString conversationId; ///< that it is to have
        Anchor anchor;
        QString words;
    };
    std::vector<Marker> markers() const;
    /// No words: neither they nor the place are kept.
    void keepMarker(const QString &conversationId, const Anchor &anchor, const QString &text);
    void forgetMarker(const QString &conversationId);
    /// The discussions for which there are words that were not sent: replies, and changes to comments.
    QSet<QString> begun() const;
    /// The comment of a discussion that is being changed; empty: none.
    QString editBegun(const Conversation &conversation) const;

    // -- on their way (chatunsent.cpp) --
    /// Takes words out of the field to send them; false: another window was first.
    bool claim(const QString &key, const QString &id, const QString &text);
    /// They are on the wire as this.
    void sent(const protocol::Operation &operation);
    /// They did not get there: the other windows show it, too.
    void failed(const protocol::Operation &operation);
    /// The server has it, or the user threw it away.
    void settle(const protocol::Operation &operation);
    void settle(const QString &broadcastId);
    /// Was refused: its words go back to where they were written, before what stands there now.
    void refuse(const protocol::Operation &operation);
    /// What a refused discussion is called when it is sent anew.
    static QString anew(const QString &conversationId);
    /// Shows what was sent by an earlier run and of which nothing was heard, and what failed elsewhere.
    void resume();
    /// Another window or process changed what is on its way.
    void follow(const QString &key);

    /// Words for what somebody else has deleted: for a comment they go into the field of its
    /// discussion, for a discussion they become a marker at its place that is not sent yet.
    void recoverDeleted();
    /// The comment in the field was deleted: its words are a reply now.
    void editIntoReply(const QString &conversationId, const QString &commentId);

private:
    void keepPlace(const QString &key, const QString &conversationId, const Anchor &anchor);
    std::optional<Conversation> place(const QString &key) const;
    QStringList idsOf(const QString &prefix) const;
    QStringList placed(const QString &prefix) const;
    void recoverReply(const Conversation &deleted);
    void backIntoField(const QString &key, const QString &conversationId, const QString &text);
    // -- chatunsent.cpp --
    QString sentKey(const protocol::Operation &operation) const;
    std::optional<protocol::Operation> operationAt(const QString &key) const;
    void resume(const QString &key);
    bool takeSent(const protocol::Operation &operation);
    QStringList takeWords(const QString &key);
    bool isThere(const protocol::Operation &operation) const;

    Drafts &m_drafts;
    QString m_place;
    PageModel &m_page;
};

} // namespace callout::ui
