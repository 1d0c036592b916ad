// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chat/commententry.h"
#include "ui/theme/theme.h"

#include <QTextBrowser>
#include <QWidget>

class QLabel;

namespace callout::ui {

class Button;
class Chip;
class CommentDocument;
class ElidedLabel;
class IconButton;

/// The words of a comment: selectable, links reachable by keyboard; as high as its text, never scrolls.
class CommentBody : public QTextBrowser {
    Q_OBJECT
public:
    explicit CommentBody(QWidget *parent);
    void setComment(const QString &markdown, const Theme &theme, const QColor &ink);
    int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    CommentDocument *m_document;
};

/// One comment with its name, time, reactions and, where it applies, why it was not sent.
/// Rows are recycled: setEntry() may turn one into another comment.
class CommentRow : public QWidget {
    Q_OBJECT
public:
    explicit CommentRow(QWidget *parent);

    void setEntry(const CommentEntry &entry);
    const CommentEntry &entry() const { return m_entry; }
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    /// The menu with everything that can be done with this comment, at the ⋯ button.
    void openMenu();
    void openReactions();

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void reactionToggled(const QString &commentId, const QString &emoji);
    void editRequested(const QString &commentId);
    void deleteRequested(const QString &commentId);
    void retryRequested(const QString &broadcastId);
    void reviseRequested(const QString &broadcastId); ///< takes the text back into the field
    void discardRequested(const QString &broadcastId);

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;
    void focusInEvent(QFocusEvent *) override;
    void focusOutEvent(QFocusEvent *) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Pass { Measure, Place };
    int arrange(int width, Pass pass) const;
    int arrangeReactions(int x, int y, int width, Pass pass) const;
    void putAt(QWidget *child, const QRect &place, Pass pass) const;
    void relabel();
    void restyle();
    void showReactions();
    Chip *makeChip();
    void showActions();
    QString spokenName() const;

    CommentEntry m_entry;
    ElidedLabel *m_name;
    QLabel *m_time;
    CommentBody *m_body;
    QLabel *m_reason;
    Button *m_retry;
    Button *m_revise;
    Button *m_discard;
    IconButton *m_react;
    IconButton *m_more;
    std::vector<Chip *> m_chips;
    mutable int m_fullWidth = 0; ///< of the last arrange(), for mirroring
};

} // namespace callout::ui
