// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/pagecard.h"

#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
constexpr QSize cardSize { 216, 196 };
constexpr int pictureHeight = 136;
} // namespace

PageCard::PageCard(const Library::Entry &entry, const QString &where, QWidget *parent)
    : QAbstractButton(parent),
      m_entry(entry),
      m_where(where)
{
    if (!entry.thumbnail.isEmpty())
        m_picture.loadFromData(entry.thumbnail, "PNG");
    setText(entry.title.isEmpty() ? tr("Untitled page") : entry.title);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void PageCard::setDetail(const QString &detail)
{
    m_detail = detail;
    describe();
    update();
}

void PageCard::describe()
{
    QStringList words { text() };
    for (const QString &more : { m_detail, m_where }) {
        if (!more.isEmpty())
            words << more;
    }
    setAccessibleName(words.join(u", "_s));
    setToolTip(m_entry.path.isEmpty() ? words.join(u'\n') : m_entry.path);
}

QSize PageCard::sizeHint() const
{
    return cardSize;
}

void PageCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(body, radius::card, radius::card);
    painter.fillPath(shape, theme.card);
    painter.save();
    painter.setClipPath(shape);
    const QRect picture(0, 0, width(), pictureHeight);
    painter.setClipRect(picture, Qt::IntersectClip);
    paintPicture(painter, picture);
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, pictureHeight, width(), 1), theme.divider);
    painter.restore();
    if (underMouse() || isDown()) {
        painter.fillPath(shape, isDown() ? theme.pressed : theme.hover);
    }
    painter.setPen(theme.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);

    const auto align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const QRect title(space::m, pictureHeight + space::s, width() - 2 * space::m, fontMetrics().height());
    painter.setFont(semibold(font()));
    painter.setPen(theme.text);
    painter.drawText(title, align, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, title.width()));
    painter.setFont(smaller(font()));
    painter.setPen(theme.muted);
    QStringList words;
    for (const QString &more : { m_detail, m_where }) {
        if (!more.isEmpty())
            words << more;
    }
    const QRect below = title.translated(0, title.height() + 2);
    painter.drawText(below, align,
                     painter.fontMetrics().elidedText(words.join(u" · "_s), Qt::ElideRight, below.width()));
    paintFocusRing(painter, this, rect(), radius::card);
}

/// The top of tall pictures, the middle of wide ones, filling the frame.
void PageCard::paintPicture(QPainter &painter, const QRect &frame) const
{
    const Theme theme = Theme::of(this);
    painter.fillRect(frame, theme.canvas);
    if (m_picture.isNull()) {
        QRect box(0, 0, 32, 32);
        box.moveCenter(frame.center());
        paintIcon(painter, box, u"image"_s, theme.muted);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize filled = m_picture.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
    QRect target(QPoint(), filled);
    target.moveCenter(frame.center());
    target.moveTop(frame.top());
    painter.drawPixmap(target, m_picture);
}

void PageCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PageCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace callout::ui
