// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commentlist.h"

#include "ui/chat/commentrow.h"
#include "ui/theme/controls.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace callout::ui {

bool CommentList::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 4;
}

void CommentList::scrollTo(const QString &commentId)
{
    if (indexOf(commentId) == nowhere)
        return;
    m_toEnd = false;
    m_anchorId = commentId;
    m_anchorOffset = 0;
    settle();
}

void CommentList::scrollToEnd()
{
    m_toEnd = true;
    settle();
}

void CommentList::showNewer()
{
    if (isAtEnd())
        m_newer = 0;
    m_newerButton->setVisible(m_newer > 0);
    if (m_newer == 0)
        return;
    m_newerButton->setText(tr("%n new ↓", nullptr, m_newer));
    const QSize size = m_newerButton->sizeHint();
    m_newerButton->setGeometry((width() - size.width()) / 2, height() - size.height() - space::s,
                               size.width(), size.height());
    m_newerButton->raise();
}

void CommentList::scrollContentsBy(int, int)
{
    if (m_settling)
        return;
    m_toEnd = false;
    setAnchor(verticalScrollBar()->value());
    settle();
}

void CommentList::step(int by)
{
    const size_t current = indexOf(m_currentId);
    const int count = int(m_slots.size());
    if (count == 0)
        return;
    const int from = current == nowhere ? int(indexAt(verticalScrollBar()->value())) - std::max(0, by)
                                        : int(current);
    const size_t next = size_t(std::clamp(from + by, 0, count - 1));
    m_currentId = m_slots[next].entry.comment.id;
    const int y = top(next) - verticalScrollBar()->value();
    if (y < 0 || !m_live.contains(m_currentId))
        scrollTo(m_currentId);
    else if (y + m_slots[next].height > viewport()->height())
        verticalScrollBar()->setValue(std::min(top(next), top(next + 1) - viewport()->height()));
    if (CommentRow *row = m_live.value(m_currentId))
        row->setFocus(Qt::OtherFocusReason);
}

void CommentList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        scrollToEnd();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
        if (CommentRow *row = m_live.value(m_currentId)) {
            row->openMenu();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void CommentList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        step(0);
}

} // namespace callout::ui
