// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/filmstrip.h"

#include "ui/review/review.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace callout::ui {

namespace {

constexpr QSize frame { 120, 80 };

/// One frame: the picture held in its middle, the name below.
class FrameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { frame.width() + 2 * space::s,
                 frame.height() + QFontMetrics(smaller(option.font)).height() + 3 * space::xs + space::s };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = Theme::from(option.palette);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const QRect cell = option.rect.adjusted(2, 2, -2, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isCurrent ? theme.selected : theme.hover);
            painter->drawRoundedRect(cell, radius::control, radius::control);
        }
        const QRect room(QPoint(option.rect.center().x() - frame.width() / 2, cell.top() + space::xs), frame);
        paintPicture(*painter, room, index.data(Qt::DecorationRole).value<QImage>(), theme);
        painter->setFont(smaller(option.font));
        painter->setPen(isCurrent ? theme.text : theme.muted);
        const QRect words(cell.left() + space::xs, room.bottom() + space::xs, cell.width() - 2 * space::xs,
                          cell.bottom() - room.bottom() - space::xs);
        painter->drawText(
            words, Qt::AlignCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(cell, radius::control, radius::control);
        }
        painter->restore();
    }

private:
    static void paintPicture(QPainter &painter, const QRect &room, const QImage &picture, const Theme &theme)
    {
        QRectF place(room);
        if (!picture.isNull()) {
            const QSizeF size = QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
            place = QRectF(QPointF(), size);
            place.moveCenter(QRectF(room).center());
            painter.drawImage(place, picture);
        }
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(picture.isNull() ? QBrush(theme.field) : QBrush(Qt::NoBrush));
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
};

} // namespace

FilmStrip::FilmStrip(QWidget *parent) : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(new FrameDelegate(this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keepTold(this, [this] { setAccessibleName(tr("Pages of this review")); });
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_review->setCurrent(index.row()); });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { m_review->setCurrent(index.row()); });
    hide();
}

void FilmStrip::setReview(const std::shared_ptr<Review> &review)
{
    if (m_review)
        m_review->disconnect(this);
    m_review = review;
    setModel(review.get());
    setVisible(review && review->count() > 1);
    if (!review)
        return;
    connect(review.get(), &Review::currentChanged, this, &FilmStrip::follow);
    follow(review->current());
}

void FilmStrip::follow(int row)
{
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
}

QSize FilmStrip::sizeHint() const
{
    QStyleOptionViewItem option;
    option.font = font();
    return { 600, itemDelegate()->sizeHint(option, {}).height() + space::s };
}

void FilmStrip::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter(viewport()).fillRect(0, 0, viewport()->width(), 1, Theme::of(this).divider);
}

void FilmStrip::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace callout::ui
