// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/statebadge.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dot = 8;

QColor inkOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Good:
        return theme.success;
    case Tone::Busy:
        return theme.warning;
    case Tone::Neutral:
        return theme.muted;
    case Tone::Bad:
        return theme.danger;
    }
    Q_UNREACHABLE();
}

QColor plateOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Good:
        return theme.successSoft;
    case Tone::Busy:
        return theme.warningSoft;
    case Tone::Neutral:
        return theme.code;
    case Tone::Bad:
        return theme.dangerSoft;
    }
    Q_UNREACHABLE();
}

} // namespace

StateBadge::StateBadge(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"connectionState"_s);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, this,
            [this] { QToolTip::showText(mapToGlobal(QPoint(0, height())), m_state.reason, this); });
}

void StateBadge::setState(const StateText &state)
{
    //: For screen readers; %1: "Live", "Offline", "Server not reachable"
    const QString name = tr("Connection: %1").arg(state.spoken); // "Live" is the same in several languages
    if (name != accessibleName())
        setAccessibleName(name);
    if (state.reason != accessibleDescription())
        setAccessibleDescription(state.reason);
    if (state == m_state)
        return;
    m_state = state;
    setText(state.words);
    setToolTip(state.reason);
    updateGeometry();
    update();
}

/// Once for each thing that has become true: not for every attempt, and not for what was there at first.
void StateBadge::announce()
{
    const bool isFirst = m_announced.isEmpty();
    if (m_announced == m_state.spoken)
        return;
    m_announced = m_state.spoken;
    if (isFirst)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(accessibleName());
}

void StateBadge::setWords(Words words)
{
    if (words == m_words)
        return;
    m_words = words;
    update();
}

int StateBadge::widthFor(Words words) const
{
    const QString &text = words == Words::Full ? m_state.words : m_state.brief;
    return QFontMetrics(semibold(font())).horizontalAdvance(text) + dot + space::xs + 2 + 2 * space::s + 2;
}

QSize StateBadge::sizeHint() const
{
    return { widthFor(m_words), measure::control };
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF plate = QRectF(rect()).adjusted(0, 2, 0, -2);
    painter.setPen(theme.contrast == Contrast::High ? QPen(theme.border) : QPen(Qt::NoPen));
    painter.setBrush(plateOf(m_state.tone, theme));
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);

    const QColor ink = inkOf(m_state.tone, theme);
    const auto seen = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const QRect spot = seen(QRect(space::s + 1, (height() - dot) / 2, dot, dot));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(spot);
    painter.setFont(semibold(font()));
    painter.setPen(ink);
    const int x = space::s + 1 + dot + space::xs + 2;
    const QRect words(x, 0, std::max(0, width() - x - space::s + 1), height());
    const QString &text = m_words == Words::Full ? m_state.words : m_state.brief;
    painter.drawText(seen(words),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    paintFocusRing(painter, this, plate, plate.height() / 2);
}

} // namespace callout::ui
