// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "ui/chat/chatplacement.h"
#include "ui/chat/errortext.h"
#include "ui/chat/passagenote.h"
#include "ui/presence/statetext.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace callout {
class Drafts;
class PageModel;
namespace protocol {
struct Operation;
}
} // namespace callout

namespace callout::ui {

/// The floating card with one discussion, or with the draft of a new one. A child of the area with
/// the canvas, never a window of its own. Create it when it is first needed; then one is enough.
/// What was typed is kept in Drafts at all times, and closing never loses it.
/// Mouse events on its transparent rim go through to the parent.
class ChatWindow : public QWidget {
    Q_OBJECT
public:
    ChatWindow(Drafts &drafts, QWidget *parent);
    ~ChatWindow() override;

    /// Names server and tenant in the keys of drafts: Endpoint::key(). Before opening anything.
    void setDraftPlace(const QString &place);
    /// Shows a discussion and puts the cursor into the reply field.
    void openConversation(std::shared_ptr<PageModel> page, const QString &id);
    /// Shows an empty discussion at a place; nothing is created before the first comment is sent.
    /// Words that were left there before they were sent are there again; of several those of `id`.
    void openDraft(std::shared_ptr<PageModel> page, const Anchor &anchor, const QString &id = {});
    /// Moves beside the marker, inside the bounds, both in the parent's coordinates; a discussion
    /// without a place, whose marker is null, stands at the side of the list; again by itself
    /// whenever the content grows. Call it when the marker has moved or the parent was resized.
    void place(const QRect &marker, const QRect &bounds);
    /// What is to be said about the passage of the discussion shown; none: nothing.
    void setPassage(const std::optional<PassageNote> &note);
    /// Hides and shows nothing any more; keeps the draft.
    void shut();

    /// What Send can do, and what stands in its way; the field is usable in every state.
    void setConnection(const ConnectionStatus &status);

    /// Asked first why something was refused.
    void setExplain(Explain explain);

    /// Empty while a draft is shown or nothing.
    const QString &conversationId() const;
    /// What the draft will be called once it is sent; empty while a discussion is shown or nothing.
    QString draftId() const;
    /// The place of the draft; none otherwise.
    const std::optional<Anchor> &draftAnchor() const;
    /// What place() decided last.
    const ChatPlace &chatPlace() const;
    /// The card it would like, with its arrow.
    QSize sizeHint() const override;

    /// The cursor goes into the field.
    void focusField();
    /// Whether this window itself says what becomes of an operation.
    bool answersFor(const protocol::Operation &operation) const;

public Q_SLOTS:
    /// Resolves or reopens the discussion shown, where that is allowed.
    void toggleResolved();

Q_SIGNALS:
    /// chatPlace() is another one, also where its content alone has grown.
    void cardMoved();
    void closeRequested();
    /// The draft was sent and is now this discussion.
    void placed(const QString &conversationId);
    /// The discussion was not made, or is to be changed before it is: it is a draft at this place again.
    void draftReturned(const callout::Anchor &anchor);
    /// The passage is the one shown: keep it.
    void confirmRequested();
    /// The passage is to be shown by hand.
    void reattachRequested();
    void linkRequested(const QString &conversationId);
    /// This user resolved or reopened the discussion here: offer to undo it.
    void stateToggled(const QString &conversationId);
    /// This user deleted the discussion here: offer PageModel::restoreConversation as undo.
    void deleted(const QString &conversationId);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void showEvent(QShowEvent *) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout::ui
