// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commentlist.h"

#include "ui/chat/commentrow.h"
#include "ui/theme/controls.h"
#include "ui/theme/scrollbar.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::ui {

CommentList::CommentList(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_ruler(new CommentRow(this)),
      m_newerButton(new Button({}, Button::Kind::Primary, this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new SlimScrollBar(Qt::Vertical, this));
    // It has its place even while there is nothing to scroll: lines must not break differently for it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(24);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Comments"));
    m_ruler->hide();
    m_newerButton->setObjectName(u"newerComments"_s);
    m_newerButton->hide();
    connect(m_newerButton, &QAbstractButton::clicked, this, &CommentList::scrollToEnd);
}

CommentList::~CommentList() = default;

void CommentList::clear()
{
    m_slots.clear();
    m_anchorId.clear();
    m_anchorOffset = 0;
    m_newer = 0;
    m_toEnd = false;
    m_currentId.clear();
    for (CommentRow *row : std::as_const(m_live)) {
        row->hide();
        m_spare.push_back(row);
    }
    m_live.clear();
    settle();
}

void CommentList::setEntries(std::vector<CommentEntry> entries, Follow follow)
{
    QHash<QString, size_t> before;
    std::vector<QString> order;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        before.insert(m_slots[i].entry.comment.id, i);
        order.push_back(m_slots[i].entry.comment.id);
    }
    QSet<QString> left;
    const bool wasEmpty = m_slots.empty();
    const size_t anchor = indexOf(m_anchorId);

    std::vector<Slot> fresh;
    fresh.reserve(entries.size());
    int arrived = 0;
    for (CommentEntry &entry : entries) {
        left.insert(entry.comment.id);
        const auto known = before.constFind(entry.comment.id);
        if (known != before.cend() && m_slots[*known].entry == entry) {
            fresh.push_back(std::move(m_slots[*known]));
            continue;
        }
        if (known == before.cend() && !wasEmpty && entry.comment.author.id != entry.selfId)
            ++arrived;
        const int height = known == before.cend() ? estimate(entry) : m_slots[*known].height;
        fresh.push_back({ std::move(entry), height, false });
    }
    // The topmost row is gone: the next one that is left takes its place at the edge.
    if (anchor != nowhere && !left.contains(m_anchorId)) {
        size_t next = anchor;
        while (next < order.size() && !left.contains(order[next]))
            ++next;
        m_anchorId = next < order.size() ? order[next] : QString();
        m_anchorOffset = 0;
    }
    m_slots = std::move(fresh);
    m_toEnd = follow == Follow::ToEnd;
    m_newer += follow == Follow::Stay ? arrived : 0;
    settle();
}

int CommentList::estimate(const CommentEntry &entry) const
{
    const int line = fontMetrics().height();
    const int perLine = std::max(8,
                                 (viewport()->width() - 56) / std::max(1, fontMetrics().averageCharWidth()));
    const int lines = int(entry.comment.text.size()) / perLine + int(entry.comment.text.count(u'\n')) + 1;
    return (lines + 1) * line + space::xl;
}

int CommentList::measure(Slot &slot, CommentRow *row)
{
    row->setEntry(slot.entry);
    slot.height = row->heightForWidth(viewport()->width());
    slot.measured = true;
    return slot.height;
}

int CommentList::contentHeight(int listWidth, int atMost)
{
    const int width = listWidth - SlimScrollBar::thickness;
    int height = 0;
    for (Slot &slot : m_slots) {
        if (!slot.measured || width != viewport()->width()) {
            m_ruler->setEntry(slot.entry);
            height += m_ruler->heightForWidth(width);
        } else {
            height += slot.height;
        }
        if (height >= atMost)
            return atMost;
    }
    return height;
}

int CommentList::top(size_t index) const
{
    int y = 0;
    for (size_t i = 0; i < index && i < m_slots.size(); ++i)
        y += m_slots[i].height;
    return y;
}

int CommentList::total() const
{
    return top(m_slots.size());
}

size_t CommentList::indexAt(int y) const
{
    int bottom = 0;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        bottom += m_slots[i].height;
        if (y < bottom)
            return i;
    }
    return m_slots.empty() ? nowhere : m_slots.size() - 1;
}

size_t CommentList::indexOf(const QString &commentId) const
{
    for (size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].entry.comment.id == commentId)
            return i;
    }
    return nowhere;
}

void CommentList::setAnchor(int value)
{
    const size_t index = indexAt(value);
    m_anchorId = index == nowhere ? QString() : m_slots[index].entry.comment.id;
    m_anchorOffset = index == nowhere ? 0 : value - top(index);
}

/// Gives widgets to the rows in sight. Measuring one may bring others into sight, so until it holds.
void CommentList::settle()
{
    if (m_settling)
        return;
    const QScopedValueRollback guard(m_settling, true);
    for (int round = 0; round < 20 && settleOnce(); ++round) { }
    recycle();
    showNewer();
    Q_EMIT scrolled();
}

/// One pass over the rows in sight; true if some height turned out different from what was believed.
bool CommentList::settleOnce()
{
    const int height = viewport()->height();
    const int last = std::max(0, total() - height);
    const size_t anchor = indexOf(m_anchorId);
    int value = anchor == nowhere ? 0 : top(anchor) + m_anchorOffset;
    value = m_toEnd ? last : std::clamp(value, 0, last);
    if (m_slots.empty()) {
        verticalScrollBar()->setRange(0, 0);
        return false;
    }
    setAnchor(value);
    const size_t first = indexAt(value);
    bool changed = false;
    int y = top(first) - value;
    for (size_t i = first; i < m_slots.size() && y < height; ++i) {
        Slot &slot = m_slots[i];
        CommentRow *row = take(i);
        if (!slot.measured || row->width() != viewport()->width()) {
            const int believed = slot.height;
            changed |= measure(slot, row) != believed;
        }
        row->setGeometry(0, y, viewport()->width(), slot.height);
        row->show();
        y += slot.height;
    }
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, std::max(0, total() - height));
    verticalScrollBar()->setValue(value);
    return changed;
}

CommentRow *CommentList::makeRow()
{
    auto *row = new CommentRow(viewport());
    connect(row, &CommentRow::linkActivated, this, &CommentList::linkActivated);
    connect(row, &CommentRow::reactionToggled, this, &CommentList::reactionToggled);
    connect(row, &CommentRow::editRequested, this, &CommentList::editRequested);
    connect(row, &CommentRow::deleteRequested, this, &CommentList::deleteRequested);
    connect(row, &CommentRow::retryRequested, this, &CommentList::retryRequested);
    connect(row, &CommentRow::reviseRequested, this, &CommentList::reviseRequested);
    connect(row, &CommentRow::discardRequested, this, &CommentList::discardRequested);
    return row;
}

CommentRow *CommentList::take(size_t index)
{
    const CommentEntry &entry = m_slots[index].entry;
    if (CommentRow *row = m_live.value(entry.comment.id)) {
        row->setEntry(entry);
        return row;
    }
    CommentRow *row = nullptr;
    if (m_spare.empty()) {
        row = makeRow();
    } else {
        row = m_spare.back();
        m_spare.pop_back();
    }
    row->setEntry(entry);
    m_live.insert(entry.comment.id, row);
    return row;
}

/// Takes back the widgets of rows out of sight; one that has the focus keeps it as long as it exists.
void CommentList::recycle()
{
    for (auto it = m_live.begin(); it != m_live.end();) {
        CommentRow *row = *it;
        const size_t index = indexOf(it.key());
        const int y = index == nowhere ? -1 : top(index) - verticalScrollBar()->value();
        const bool inSight = index != nowhere && y < viewport()->height() && y + m_slots[index].height > 0;
        const bool holdsFocus = row->hasFocus() || row->isAncestorOf(QApplication::focusWidget());
        if (inSight) {
            ++it;
        } else if (index != nowhere && holdsFocus) {
            row->setGeometry(0, y, viewport()->width(), m_slots[index].height);
            ++it;
        } else {
            if (holdsFocus)
                setFocus(Qt::OtherFocusReason);
            row->hide();
            m_spare.push_back(row);
            it = m_live.erase(it);
        }
    }
}

std::vector<CommentRow *> CommentList::visibleRows() const
{
    std::vector<CommentRow *> rows;
    std::copy_if(m_live.cbegin(), m_live.cend(), std::back_inserter(rows),
                 [this](const CommentRow *row) { return row->geometry().intersects(viewport()->rect()); });
    std::sort(rows.begin(), rows.end(),
              [](const CommentRow *a, const CommentRow *b) { return a->y() < b->y(); });
    return rows;
}

void CommentList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        for (Slot &slot : m_slots)
            slot.measured = false;
    }
    settle();
}

void CommentList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        for (Slot &slot : m_slots)
            slot.measured = false;
        settle();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Comments"));
        showNewer();
    }
}

} // namespace callout::ui
