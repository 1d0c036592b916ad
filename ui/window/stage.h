// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "ui/chat/errortext.h"
#include "ui/presence/statetext.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <memory>

namespace callout {
class Document;
class Drafts;
class PageModel;
} // namespace callout

namespace callout::ui {

class CanvasView;
class ChatWindow;
class DiscussButton;
class StageHint;

/// The document and the one chat that floats over it: a click becomes a draft marker with a chat
/// beside it, a marker opens its chat, a click elsewhere closes it. The chat stays with its marker
/// while the document moves below it.
class Stage : public QWidget {
    Q_OBJECT
public:
    explicit Stage(Drafts &drafts, QWidget *parent = nullptr);
    ~Stage() override;

    CanvasView &canvas() const { return *m_canvas; }
    /// Null before the first chat was opened.
    ChatWindow *chat() const { return m_chat; }

    void setDocument(std::shared_ptr<Document> document);
    /// Null lets go of the page.
    void setPage(std::shared_ptr<PageModel> page);
    void setConnection(const ConnectionStatus &status);
    /// Asked first why something was refused.
    void setExplain(Explain explain);

    /// How long a selection stands before Discuss appears beside it; 0: at once.
    static constexpr std::chrono::milliseconds usualDiscussDelay { 400 };
    void setDiscussDelay(std::chrono::milliseconds delay) { m_discussDelay = delay; }
    std::chrono::milliseconds discussDelay() const { return m_discussDelay; }
    bool isReattaching() const { return !m_reattaching.isEmpty(); }

    /// The discussion whose chat is open; empty for none and for a draft that was not sent.
    QString current() const;
    bool isChatOpen() const;

public Q_SLOTS:
    /// Brings marker and chat into view; of a discussion, or of a draft that waits.
    void open(const QString &conversationId);
    void closeChat();
    /// A draft at a place of the document.
    void begin(const ImageAnchor &place);
    /// A draft of what is selected, else at the canvas's keyboard cursor.
    void placeAtCursor();
    /// The keyboard goes into the field of the chat that is open.
    void write();
    /// Lets the user select the passage, or click the spot, that a discussion belongs to now.
    void reattach(const QString &conversationId);
    void stopReattaching();

Q_SIGNALS:
    void currentChanged(const QString &conversationId); ///< a draft has the name that it is to have
    void moveRequested(const QString &conversationId, const callout::Anchor &anchor);
    void deleted(const QString &conversationId);
    void stateToggled(const QString &conversationId); ///< in the chat
    void linkRequested(const QString &conversationId);
    void refused(); ///< a place was clicked that this user may not mark

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ChatWindow &ensureChat();
    void place(const ImageAnchor &anchor);
    void openDraft(const Anchor &anchor, const QString &id = {});
    // -- stagetext.cpp --
    void connectText();
    void selectionMoved();
    void offerDiscussing();
    bool discussSelection();
    bool mayDiscuss() const;
    void settleButton();
    void refreshPassage();
    void confirmPassage();
    void attach(const Anchor &anchor);
    void draftPlaced(const QString &conversationId);
    void draftReturned(const Anchor &anchor);
    void settle();
    void fitCanvas();
    // -- stagedrafts.cpp --
    void connectDrafts();
    void pageLoaded();
    void showKept();
    bool openKept(const QString &id);
    QSize besideMarker() const;

    Drafts &m_drafts;
    CanvasView *m_canvas;
    ChatWindow *m_chat = nullptr;
    std::shared_ptr<PageModel> m_page;
    Explain m_explain;
    DiscussButton *m_discuss;
    StageHint *m_hint;
    QTimer m_discussTimer;
    std::chrono::milliseconds m_discussDelay = usualDiscussDelay;
    QString m_reattaching; ///< the discussion that is being given another place
    ConnectionStatus m_connection;
};

} // namespace callout::ui
