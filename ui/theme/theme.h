// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace callout::ui {

enum class Scheme { Light, Dark };
enum class Contrast { Normal, High };

/// Every colour the program draws with, derived from the QPalette in force, so that a change of
/// palette is followed by drawing again. A plain value: make one in paintEvent and forget it.
/// Text colours keep 4.5:1 against the surfaces they are meant for (7:1 in high contrast).
struct Theme {
    Scheme scheme = Scheme::Light;
    Contrast contrast = Contrast::Normal;

    QColor window;   ///< bars and panels
    QColor canvas;   ///< behind the document
    QColor card;     ///< floating cards, lists
    QColor field;    ///< where one types
    QColor border;   ///< edges of cards and fields
    QColor divider;  ///< hair lines between rows
    QColor hover;    ///< laid over a surface under the pointer; translucent
    QColor pressed;  ///< the same while the button is down
    QColor selected; ///< background of a selected row or a checked chip
    QColor code;     ///< background of code in comments

    QColor text;
    QColor muted; ///< times, counts, hints: still readable
    QColor disabled;
    QColor link;

    QColor accent;
    QColor onAccent;   ///< text and icons on accent
    QColor accentText; ///< the accent, dark or light enough to be text
    QColor success;
    QColor warning;
    QColor danger;
    QColor successSoft; ///< backgrounds for sentences in the same meaning
    QColor warningSoft;
    QColor dangerSoft;

    QColor shadow; ///< translucent

    static Theme from(const QPalette &palette);
    /// Of the widget's own palette.
    static Theme of(const QWidget *widget);
};

/// Distances in device-independent pixels; everything sits on a grid of four.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

namespace radius {
inline constexpr int small = 4;
inline constexpr int control = 6;
inline constexpr int card = 10;
} // namespace radius

namespace measure {
inline constexpr int control = 28; ///< height of buttons and fields in bars
inline constexpr int icon = 16;
inline constexpr int avatar = 24;
inline constexpr int topBar = 48;
inline constexpr int chat = 300;     ///< width of the chat card on images
inline constexpr int chatText = 410; ///< and on text
inline constexpr int arrow = 16;     ///< from card to marker
inline constexpr int narrow = 768;   ///< below this window width the chat fills the canvas
} // namespace measure

/// The WCAG 2.1 contrast ratio of two opaque colours, 1–21.
double contrastRatio(const QColor &a, const QColor &b);
/// `foreground`, moved towards black or white until it has `ratio` on `background`.
QColor readable(QColor foreground, const QColor &background, double ratio = 4.5);
/// `amount` 0: all `a`; 1: all `b`.
QColor mixed(const QColor &a, const QColor &b, double amount);
/// A translucent colour as it looks on an opaque one.
QColor over(const QColor &top, const QColor &bottom);

/// Colour emoji rather than outlines where a text font has them.
QFont withEmoji(QFont font);
QFont semibold(QFont font);
/// Gives a label, or anything that writes with its palette, one colour for its words.
void setInk(QWidget *widget, const QColor &color);

/// One step smaller, for times and counts.
QFont smaller(QFont font);

} // namespace callout::ui
