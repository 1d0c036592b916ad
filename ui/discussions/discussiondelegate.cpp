// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/discussions/discussiondelegate.h"

#include "app/client/pagemodel.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/markers/markerlook.h"
#include "ui/theme/avatar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pin = 24;
constexpr int smallAvatar = 16;
constexpr int dotSize = 8; ///< of the mark of unread ones

/// Where everything in a row goes, before mirroring.
struct RowLayout {
    QRect row;
    QRect pinBox;
    QRect words;
    QRect meta;

    RowLayout(const QRect &rect, const QFont &font) : row(rect)
    {
        const int line = QFontMetrics(font).height();
        pinBox = QRect(rect.x() + space::m, rect.y() + (rect.height() - pin) / 2, pin, pin);
        const int x = pinBox.right() + 1 + space::s;
        words = QRect(x, rect.y() + space::s, rect.right() + 1 - space::m - x, 2 * line);
        meta = QRect(x, words.bottom() + 1 + space::xs, words.width(), smallAvatar);
    }
};

/// The length of the first line of a text; all of it where one line holds it.
qsizetype firstLine(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(width);
    layout.endLayout();
    return line.isValid() ? line.textLength() : 0;
}

/// At most two lines; the second ends in "…" where there is more.
void paintTwoLines(QPainter &painter, const QRect &rect, const QString &text, qsizetype split,
                   const QFont &font)
{
    const QFontMetrics metrics(font);
    const int align = (text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
        | Qt::TextSingleLine;
    const QRect line(rect.x(), rect.y(), rect.width(), metrics.height());
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.setFont(font);
    painter.drawText(line, align, text.left(split).trimmed());
    if (split < text.size())
        painter.drawText(line.translated(0, metrics.height()), align,
                         metrics.elidedText(text.mid(split), Qt::ElideRight, rect.width()));
}

/// The passage on the first line, behind a bar in the colour of highlights; what was said below it.
void paintQuoted(QPainter &painter, const QRect &rect, const QString &quote, const QString &text,
                 const QFont &font, const Theme &theme, const QColor &ink)
{
    constexpr int bar = 3;
    const QFontMetrics metrics(font);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRect line(rect.x(), rect.y(), rect.width(), metrics.height());
    const QRect mark(mirrored ? line.right() - bar + 1 : line.x(), line.y() + 1, bar, line.height() - 2);
    painter.fillRect(mark, QColor(0xd9, 0x9a, 0x1c));
    const QRect words = mirrored ? line.adjusted(0, 0, -bar - space::xs, 0)
                                 : line.adjusted(bar + space::xs, 0, 0, 0);
    QFont slanted = font;
    slanted.setItalic(true);
    const auto paint = [&](const QRect &box, const QString &what, const QFont &hand, const QColor &color) {
        const int align = (what.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
            | Qt::TextSingleLine;
        painter.setLayoutDirection(what.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.setFont(hand);
        painter.setPen(color);
        painter.drawText(box, align, QFontMetrics(hand).elidedText(what, Qt::ElideRight, box.width()));
    };
    paint(words, quote, slanted, theme.muted);
    paint(line.translated(0, metrics.height()), text, font, ink);
}

void paintPin(QPainter &painter, const QRect &box, const QModelIndex &index, const Theme &theme,
              const QFont &font)
{
    if (index.data(DiscussionModel::NewRole).toBool()) { // as on the page
        const QPointF centre = QRectF(box).center();
        const double arm = box.width() * 0.2;
        painter.setPen(QPen(theme.accentText, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(box).adjusted(1, 1, -1, -1));
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
        painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
        return;
    }
    const bool resolved = index.data(DiscussionModel::ResolvedRole).toBool();
    const bool stored = index.data(DiscussionModel::FateRole).toInt() == int(Fate::Stored);
    painter.setPen(Qt::NoPen);
    if (resolved) {
        painter.setBrush(theme.successSoft);
        painter.drawEllipse(box);
        paintIcon(painter, box.adjusted(5, 5, -5, -5), u"check"_s, theme.success);
        return;
    }
    painter.setBrush(stored ? theme.accent : theme.disabled);
    painter.drawEllipse(box);
    QFont digits = semibold(font);
    const QString number = QLocale().toString(index.data(DiscussionModel::NumberRole).toInt());
    digits.setPixelSize(number.size() > 3 ? 8 : number.size() > 2 ? 10 : 12);
    painter.setFont(digits);
    painter.setPen(stored ? theme.onAccent : theme.card);
    painter.drawText(box, Qt::AlignCenter, number);
}

void paintMeta(QPainter &painter, const RowLayout &at, Qt::LayoutDirection direction,
               const QModelIndex &index, const Theme &theme, const QFont &font)
{
    const auto seen = [&](const QRect &place) { return QStyle::visualRect(direction, at.row, place); };
    const QFont small = smaller(font);
    const QFontMetrics metrics(semibold(small));
    const QString name = index.data(DiscussionModel::AuthorNameRole).toString();
    const QRect circle(at.meta.x(), at.meta.y(), smallAvatar, smallAvatar);
    paintAvatar(painter, seen(circle), index.data(DiscussionModel::AuthorColourRole).value<QColor>(), name,
                font);

    painter.setFont(small);
    painter.setPen(theme.muted);
    int right = at.meta.right() + 1;
    const auto put = [&](const QString &words) {
        const int width = metrics.horizontalAdvance(words);
        right -= width;
        painter.drawText(seen(QRect(right, at.meta.y(), width, at.meta.height())),
                         Qt::AlignCenter | Qt::TextSingleLine, words);
        right -= space::s;
    };
    const auto unsent = DiscussionModel::Unsent(index.data(DiscussionModel::UnsentRole).toInt());
    if (!index.data(DiscussionModel::NewRole).toBool())
        put(shortTime(index.data(DiscussionModel::ActivityRole).toLongLong(), wallClock()));
    if (unsent != DiscussionModel::Unsent::None) {
        const bool failed = unsent == DiscussionModel::Unsent::Failed;
        painter.setFont(semibold(small));
        painter.setPen(failed ? theme.danger : theme.accentText);
        //: in the list of discussions: words in it did not get to the server, or wait to be sent
        put(failed ? DiscussionDelegate::tr("Not sent") : DiscussionDelegate::tr("Draft"));
        painter.setFont(small);
        painter.setPen(theme.muted);
    }
    right += space::s;
    if (const int count = index.data(DiscussionModel::RepliesRole).toInt(); count > 0) {
        const QString words = QLocale().toString(count);
        const int width = metrics.horizontalAdvance(words);
        right -= space::s + width;
        painter.drawText(seen(QRect(right, at.meta.y(), width, at.meta.height())),
                         Qt::AlignCenter | Qt::TextSingleLine, words);
        right -= 14 + 3;
        paintIcon(painter, seen(QRect(right, at.meta.y() + 1, 14, 14)), u"comment"_s, theme.muted);
    }
    const int x = circle.right() + 1 + 6;
    painter.setLayoutDirection(name.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect nameBox(x, at.meta.y(), std::max(0, right - space::s - x), at.meta.height());
    painter.drawText(seen(nameBox),
                     int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter))
                         | Qt::AlignAbsolute | Qt::TextSingleLine,
                     metrics.elidedText(name, Qt::ElideRight, nameBox.width()));
}

} // namespace

QSize DiscussionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const RowLayout at(QRect(0, 0, 240, 0), option.font);
    return { 160, at.meta.bottom() + 1 + space::s + 2 };
}

void DiscussionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::from(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    RowLayout at(option.rect, option.font);
    const auto seen = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    const QRectF plate = QRectF(option.rect).adjusted(4, 1, -4, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.selected : theme.hover);
        painter->drawRoundedRect(plate, radius::control, radius::control);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accentText, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(plate.adjusted(0.75, 0.75, -0.75, -0.75), radius::control, radius::control);
    }
    const bool unread = index.data(DiscussionModel::UnreadRole).toInt() > 0;
    const QFont font = unread ? semibold(option.font) : option.font;
    const QString text = index.data(DiscussionModel::TextRole).toString();
    if (unread)
        at.words.adjust(0, 0, -dotSize - space::s, 0);
    const QString quote = index.data(DiscussionModel::QuoteRole).toString();
    const qsizetype split = firstLine(text, font, at.words.width());
    if (quote.isEmpty() && split >= text.size()) { // one line: what there is stands in the middle
        const int line = QFontMetrics(option.font).height();
        at.words.adjust(0, line / 2, 0, -(line - line / 2));
        at.meta.translate(0, -(line - line / 2));
    }
    paintPin(*painter, seen(at.pinBox), index, theme, option.font);
    if (unread) {
        const int line = QFontMetrics(font).height();
        const QRect dot(at.words.right() + 1 + space::s, at.words.y() + (line - dotSize) / 2, dotSize,
                        dotSize);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor::fromRgb(unreadInk));
        painter->drawEllipse(seen(dot));
    }
    const QColor words = index.data(DiscussionModel::ResolvedRole).toBool() ? theme.muted : theme.text;
    painter->setPen(words);
    painter->setLayoutDirection(option.direction);
    if (quote.isEmpty())
        paintTwoLines(*painter, seen(at.words), text, split, font);
    else
        paintQuoted(*painter, seen(at.words), quote, text, font, theme, words);
    painter->setLayoutDirection(option.direction);
    paintMeta(*painter, at, option.direction, index, theme, option.font);
    painter->restore();
}

} // namespace callout::ui
