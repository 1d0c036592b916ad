// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <cmath>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance as WCAG 2.1 defines it, 0–1.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor translucent(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double amount)
{
    const auto channel = [amount](float from, float to) { return float(from + (to - from) * amount); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()), channel(a.alphaF(), b.alphaF()));
}

QColor over(const QColor &top, const QColor &bottom)
{
    QColor opaque = top;
    opaque.setAlpha(255);
    return mixed(bottom, opaque, top.alphaF());
}

QColor readable(QColor foreground, const QColor &background, double ratio)
{
    const QColor target = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    const QColor start = foreground;
    for (int step = 1; step <= 20 && contrastRatio(foreground, background) < ratio; ++step)
        foreground = mixed(start, target, step / 20.0);
    return foreground;
}

namespace {

Theme derived(const QPalette &palette)
{
    Theme t;
    t.window = palette.color(QPalette::Active, QPalette::Window);
    t.card = palette.color(QPalette::Active, QPalette::Base);
    t.text = palette.color(QPalette::Active, QPalette::Text);
    t.scheme = luminance(t.text) > luminance(t.card) ? Scheme::Dark : Scheme::Light;
    const QColor windowText = palette.color(QPalette::Active, QPalette::WindowText);
    t.contrast = contrastRatio(windowText, t.window) >= 20 ? Contrast::High : Contrast::Normal;
    const bool dark = t.scheme == Scheme::Dark;
    const bool high = t.contrast == Contrast::High;
    const double aa = high ? 7.0 : 4.5;

    t.canvas = dark ? mixed(t.window, Qt::black, 0.28) : mixed(t.window, Qt::black, 0.07);
    t.field = dark ? mixed(t.card, Qt::black, 0.18) : t.card;
    t.border = high ? t.text : mixed(t.card, t.text, dark ? 0.18 : 0.16);
    t.divider = high ? t.text : mixed(t.card, t.text, dark ? 0.11 : 0.09);
    t.hover = translucent(t.text, dark ? 20 : 13);
    t.pressed = translucent(t.text, dark ? 36 : 26);

    t.accent = palette.color(QPalette::Active, QPalette::Highlight);
    t.onAccent = readable(palette.color(QPalette::Active, QPalette::HighlightedText), t.accent, aa);
    t.selected = mixed(t.card, t.accent, dark ? 0.26 : 0.12);
    t.code = mixed(t.card, t.text, dark ? 0.10 : 0.06);

    // Readable on every surface they are used on.
    const auto everywhere = [&](QColor ink) {
        for (const QColor &surface : { t.card, t.window, t.selected })
            ink = readable(ink, surface, aa);
        return ink;
    };
    t.muted = high ? t.text : everywhere(mixed(t.text, t.card, 0.42));
    t.disabled = mixed(t.text, t.card, high ? 0.4 : 0.62);
    t.accentText = everywhere(t.accent);
    t.link = readable(palette.color(QPalette::Active, QPalette::Link), t.card, aa);

    const QColor green = QColor::fromRgb(dark ? 0x4cc38a : 0x18794e);
    const QColor amber = QColor::fromRgb(dark ? 0xf1a10d : 0x9a5b00);
    const QColor red = QColor::fromRgb(dark ? 0xff8589 : 0xc62a2f);
    t.successSoft = mixed(t.card, green, dark ? 0.16 : 0.10);
    t.warningSoft = mixed(t.card, amber, dark ? 0.16 : 0.11);
    t.dangerSoft = mixed(t.card, red, dark ? 0.18 : 0.09);
    t.success = readable(readable(green, t.successSoft, aa), t.window, aa);
    t.warning = readable(readable(amber, t.warningSoft, aa), t.window, aa);
    t.danger = readable(readable(red, t.dangerSoft, aa), t.window, aa);
    t.shadow = QColor(0, 0, 0, dark ? 150 : 60);
    return t;
}

} // namespace

Theme Theme::from(const QPalette &palette)
{
    // Most of what is painted has one of very few palettes.
    struct Known {
        qint64 key = -1;
        Theme theme;
    };
    static thread_local std::array<Known, 4> known;
    static thread_local size_t oldest = 0;
    for (const Known &entry : known) {
        if (entry.key == palette.cacheKey())
            return entry.theme;
    }
    known[oldest] = { palette.cacheKey(), derived(palette) };
    const Theme theme = known[oldest].theme;
    oldest = (oldest + 1) % known.size();
    return theme;
}

Theme Theme::of(const QWidget *widget)
{
    return from(widget->palette());
}

QFont withEmoji(QFont font)
{
    QStringList families = font.families();
    for (const QString &emoji : { u"Noto Color Emoji"_s, u"Segoe UI Emoji"_s, u"Apple Color Emoji"_s }) {
        if (!families.contains(emoji))
            families << emoji;
    }
    font.setFamilies(families);
    return font;
}

void setInk(QWidget *widget, const QColor &color)
{
    // Inside a list a label writes with Text, elsewhere with WindowText.
    QPalette palette = widget->parentWidget() ? widget->parentWidget()->palette() : widget->palette();
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text })
        palette.setColor(role, color);
    if (widget->palette() != palette)
        widget->setPalette(palette);
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smaller(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * 0.9)));
    return font;
}

} // namespace callout::ui
