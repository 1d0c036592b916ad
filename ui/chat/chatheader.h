// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"

#include <QWidget>

class QLabel;

namespace callout::ui {

class ElidedLabel;
class IconButton;

/// The head of the chat window: whose discussion it is, since when, and what can be done with it.
class ChatHeader : public QWidget {
    Q_OBJECT
public:
    explicit ChatHeader(QWidget *parent);

    enum class Rights { Read, Write };
    void setConversation(const Conversation &conversation, int number, Rights rights);
    void setDraft(const User &self);
    /// The discussion shown is there no more: nothing can be done with it.
    void setGone();
    /// Of whoever began it.
    void setColour(const QColor &colour);
    /// Where the ⋯ menu opens, in global coordinates.
    QRect menuButton() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void resolveClicked();
    void moreClicked();
    void closeClicked();

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    void relabel();
    void restyle();
    void arrange();

    Author m_author;
    QColor m_colour;
    ElidedLabel *m_name;
    ElidedLabel *m_detail;
    IconButton *m_resolve;
    IconButton *m_more;
    IconButton *m_close;
};

} // namespace callout::ui
