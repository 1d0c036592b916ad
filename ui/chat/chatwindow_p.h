// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chat/chatdrafts.h"
#include "ui/chat/chatwindow.h"

#include <QSet>

class QLabel;

namespace callout::ui {

class ChatHeader;
class CommentList;
class Composer;
class PassagePane;

class ChatWindow::Private {
public:
    Private(ChatWindow *window, Drafts &drafts);

    // -- what is shown (chatcontent.cpp) --
    void follow(std::shared_ptr<PageModel> next);
    void show();    ///< everything, for a discussion or draft that was just opened
    void refresh(); ///< after the model changed
    void refreshTyping();
    void refreshObstacle();
    void refreshRemoved(); ///< what can be done where the discussion was deleted, or brought back
    void markRead();
    void onAdded(const QString &id);
    void sentElsewhere();
    void onRemoved(const QString &id);
    void onForeignComment(const QString &id, const QString &commentId);

    // -- where it stands (chatarrange.cpp) --
    void replace(); ///< beside the marker again, after the content's height changed
    void arrange();
    int wantedWidth() const;
    int wantedHeight() const;

    // -- the field and its draft (chatwriting.cpp) --
    void send(const QString &typed);
    void sendEdit(const QString &typed, const QString &text);
    void sendFirst(const QString &typed, const QString &text);
    void sendReply(const QString &typed, const QString &text);
    void remember(const QString &broadcastId);
    bool claim(const QString &id, const QString &typed);
    void typed();
    bool isChanged() const;
    void loadDraft();
    void followDraft(const QString &key);
    void goOnEditing();
    QString draftKey() const;
    void startEdit(const QString &commentId);
    void stopEdit();
    void followEdit();
    void escape();

    // -- what the user does (chatactions.cpp) --
    void openMenu();
    void toggleReaction(const QString &commentId, const QString &emoji);
    void askToDelete(const QString &commentId);
    void deleteConversation();
    void revise(const QString &broadcastId);
    void discard(const QString &broadcastId);
    void retry(const QString &broadcastId);
    void retryCreation();
    bool isUnsent() const; ///< the discussion shown did not reach the server
    const protocol::Operation *pendingOperation(const QString &broadcastId) const;

    // -- what became of it (chatactions.cpp) --
    void say(const protocol::Operation &operation, const protocol::Error &error);
    void onStored(const QString &broadcastId);
    void onRejected(const protocol::Operation &operation, const protocol::Error &error);
    void onFailed(const protocol::Operation &operation, const protocol::Error &error);

    ChatWindow *q;
    Drafts &store;
    QString draftPlace;
    std::shared_ptr<PageModel> page;
    std::unique_ptr<QObject> listening; ///< context of the connections to `page`
    std::optional<ChatDrafts> drafts;   ///< of `page`

    QString conversationId;
    std::optional<Anchor> anchor;            ///< of the draft
    QString draftConversationId;             ///< what the draft will be called
    bool sending = false;                    ///< the field's words are being taken out of it
    QString commentId;                       ///< of a reply that is sent anew with changed words; else empty
    QString editing;                         ///< the comment in the field
    QString editedFrom;                      ///< what it said when it came there
    bool removed = false;                    ///< the discussion shown was deleted by someone
    std::optional<Anchor> stood;             ///< where the discussion shown was last seen
    QHash<QString, protocol::Operation> own; ///< what was asked for here, until its fate is known
    ConnectionStatus connection { .state = Connection::State::Online };
    Explain explain;

    QRect marker;
    QRect bounds;
    ChatPlace placed;
    QRect card; ///< in the window's own coordinates

    ChatHeader *header;
    PassagePane *passage;
    CommentList *list;
    QLabel *typing;
    Composer *composer;
    QLabel *announcer;
};

/// What an operation does, in the words of error sentences.
Deed deedOf(const protocol::Operation &operation);

} // namespace callout::ui
