// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chat/commententry.h"

#include <QAbstractScrollArea>

namespace callout::ui {

class Button;
class CommentRow;

/// The comments of one discussion as a virtual list: only rows that can be seen have widgets, so
/// threads of thousands stay smooth. What others do never moves what is being read: new comments
/// below the edge are announced by a button. Up and Down go from comment to comment, Enter or the
/// menu key opens the menu of the current one.
class CommentList : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit CommentList(QWidget *parent);
    ~CommentList() override;

    enum class Follow {
        Stay,  ///< what is on the screen stays where it is
        ToEnd, ///< to the newest, for this user's own words
    };
    void setEntries(std::vector<CommentEntry> entries, Follow follow = Follow::Stay);
    void clear();
    /// Brings a comment to the top; an unknown id changes nothing.
    void scrollTo(const QString &commentId);
    void scrollToEnd();
    bool isAtEnd() const;
    /// The height of all comments in a list of that width, or `atMost` if they need that much: cheap
    /// for long threads.
    int contentHeight(int listWidth, int atMost);

    /// The rows that have widgets now, from top to bottom.
    std::vector<CommentRow *> visibleRows() const;

Q_SIGNALS:
    void scrolled();
    void linkActivated(const QUrl &url);
    void reactionToggled(const QString &commentId, const QString &emoji);
    void editRequested(const QString &commentId);
    void deleteRequested(const QString &commentId);
    void retryRequested(const QString &broadcastId);
    void reviseRequested(const QString &broadcastId);
    void discardRequested(const QString &broadcastId);

protected:
    void resizeEvent(QResizeEvent *) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Slot {
        CommentEntry entry;
        int height = 0;
        bool measured = false;
    };
    static constexpr size_t nowhere = size_t(-1);
    int estimate(const CommentEntry &entry) const;
    int measure(Slot &slot, CommentRow *row);
    int top(size_t index) const;
    int total() const;
    size_t indexAt(int y) const;
    size_t indexOf(const QString &commentId) const;
    void settle();
    bool settleOnce();
    void setAnchor(int value);
    CommentRow *take(size_t index);
    CommentRow *makeRow();
    void recycle();
    void showNewer();
    void step(int by);

    std::vector<Slot> m_slots;
    QHash<QString, CommentRow *> m_live; ///< by comment id
    std::vector<CommentRow *> m_spare;
    CommentRow *m_ruler;    ///< measures rows that have no widget
    QString m_anchorId;     ///< the topmost row in sight …
    int m_anchorOffset = 0; ///< … and how much of it is above the edge
    bool m_toEnd = false;   ///< stays at the end through changes of size, until scrolled or changed
    bool m_settling = false;
    int m_newer = 0; ///< others' comments that arrived below the edge
    Button *m_newerButton;
    QString m_currentId; ///< where the keyboard is
};

} // namespace callout::ui
