// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/textfonts.h"

namespace callout {

namespace {

QFont fontOf(const QStringList &families, int pixels, QFont::StyleHint hint)
{
    QFont font;
    font.setFamilies(families
                     + QStringList { QStringLiteral("Noto Color Emoji"), QStringLiteral("Segoe UI Emoji"),
                                     QStringLiteral("Apple Color Emoji") });
    font.setStyleHint(hint);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setWeight(QFont::Normal);
    font.setItalic(false);
    return font;
}

} // namespace

QFont fixedPitchFont(int pixels)
{
    QFont font = fontOf({ QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
                          QStringLiteral("Consolas"), QStringLiteral("Menlo") },
                        pixels, QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

QFont proseFont(int pixels)
{
    return fontOf({ QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI"),
                    QStringLiteral("Helvetica Neue") },
                  pixels, QFont::SansSerif);
}

QList<QTextLayout::FormatRange> markedFormats(const std::vector<qsizetype> &places)
{
    QList<QTextLayout::FormatRange> formats;
    for (const qsizetype place : places) {
        QTextLayout::FormatRange range;
        range.start = int(place);
        range.length = 1;
        range.format.setForeground(QColor(0x9a, 0x3b, 0x00));
        range.format.setBackground(QColor(0xff, 0xe9, 0xc7));
        formats.append(range);
    }
    return formats;
}

} // namespace callout
