// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palettes.h"

namespace callout::ui {

namespace {

struct Inks {
    QRgb window, base, alternate, button, text, disabled, accent, onAccent, link, tooltip, tooltipText;
};

constexpr Inks light { 0xfff5f6f8, 0xffffffff, 0xfff5f6f8, 0xffffffff, 0xff1b1f24, 0xff9299a3,
                       0xff2f63e0, 0xffffffff, 0xff2456c8, 0xff23272e, 0xfff4f5f7 };
constexpr Inks dark { 0xff1b1d21, 0xff26292e, 0xff1f2226, 0xff2c3036, 0xffe9ebee, 0xff737a85,
                      0xff3f6fe6, 0xffffffff, 0xff8fb2ff, 0xffe9ebee, 0xff1b1d21 };
constexpr Inks lightHigh { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xff000000, 0xff595959,
                           0xff00309c, 0xffffffff, 0xff00309c, 0xff000000, 0xffffffff };
constexpr Inks darkHigh { 0xff000000, 0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xffa6a6a6,
                          0xff8ec5ff, 0xff000000, 0xff9cccff, 0xffffffff, 0xff000000 };

const Inks &inks(Scheme scheme, Contrast contrast)
{
    if (contrast == Contrast::High)
        return scheme == Scheme::Dark ? darkHigh : lightHigh;
    return scheme == Scheme::Dark ? dark : light;
}

} // namespace

QPalette housePalette(Scheme scheme, Contrast contrast)
{
    const Inks &ink = inks(scheme, contrast);
    QPalette palette(QColor::fromRgb(ink.button), QColor::fromRgb(ink.window));
    const auto set = [&](QPalette::ColorRole role, QRgb rgb) {
        palette.setColor(role, QColor::fromRgb(rgb));
    };
    set(QPalette::Window, ink.window);
    set(QPalette::Base, ink.base);
    set(QPalette::AlternateBase, ink.alternate);
    set(QPalette::Button, ink.button);
    set(QPalette::Highlight, ink.accent);
    set(QPalette::HighlightedText, ink.onAccent);
    set(QPalette::Link, ink.link);
    set(QPalette::LinkVisited, ink.link);
    set(QPalette::ToolTipBase, ink.tooltip);
    set(QPalette::ToolTipText, ink.tooltipText);
    for (const auto role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText }) {
        set(role, ink.text);
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(ink.disabled));
    }
    set(QPalette::PlaceholderText, ink.disabled);
    return palette;
}

} // namespace callout::ui
