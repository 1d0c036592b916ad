// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "app/core/anchorrange.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callout {

/// The normalised text of a document (docs/protocol.md §7) and the way to and fro between it and the
/// document's own text. Unicode NFC; every run of White_Space is one space, none leads or trails; a
/// surrogate without its partner is U+FFFD; everything else (NUL, bidirectional controls, U+200B) stays.
///
/// Made once, in linear time (n log n for endless runs of combining marks); then it never changes and
/// any thread may read it. Takes 4 bytes a code point, and 8 wherever the two texts stop running in
/// step: not for ordinary words, but for runs of several spaces and at the ends of stretches of emoji.
class NormalizedText {
public:
    /// A quote longer than `quoteWhole` has its first and last `quoteHalf` joined by `…`.
    static constexpr qsizetype quoteWhole = 1024;
    static constexpr qsizetype quoteHalf = 512;
    static constexpr qsizetype context = 32;
    /// What is beyond this many UTF-16 units of the document is not looked at.
    static constexpr qsizetype longest = qsizetype(1) << 30;

    explicit NormalizedText(QStringView source);

    std::u32string_view text() const { return m_text; }
    qsizetype size() const { return qsizetype(m_text.size()); }
    /// The words at a place, to show them; what of `span` lies outside is left out.
    QString words(TextSpan span) const;
    /// SHA-256 of the normalised text as UTF-8, lower-case hex.
    QString hash() const;

    /// A stretch of the document's text (UTF-16), in code points of the normalised text. What is
    /// only partly inside, as a mark of a composed letter or a part of a run of spaces, counts as inside.
    TextSpan fromSource(TextSpan source) const;
    /// The way back: the least stretch of the document's text that holds all of `normal`.
    TextSpan toSource(TextSpan normal) const;

    /// The anchor of what is selected in the document's text (UTF-16), without the spaces at its ends.
    /// Nothing where only spaces, or nothing, are selected.
    std::optional<TextAnchor> describe(TextSpan source) const;
    /// The anchor of a passage of the normalised text, which is how a person re-attaches one. Control
    /// characters, which no message carries, are U+FFFD in its quote; its range and CRC are of the text.
    /// REQUIRES: 0 <= start <= end <= size().
    TextAnchor anchorAt(TextSpan normal) const;

private:
    enum class Step : quint32 {
        One,   ///< a UTF-16 unit for each code point
        Two,   ///< a surrogate pair for each code point
        Whole, ///< all or nothing
    };
    /// From here to the next mark both texts go on in this step.
    struct Mark {
        quint32 source;
        quint32 normal : 30;
        quint32 step : 2;
    };

    void mark(qsizetype source, Step step);
    qsizetype takeSpaces(QStringView source, qsizetype at);
    qsizetype takeRun(QStringView source, qsizetype at);

    std::u32string m_text;
    std::vector<Mark> m_marks; ///< ends with one behind everything
};

} // namespace callout
