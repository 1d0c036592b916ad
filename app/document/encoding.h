// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <optional>

namespace callout {

/// A text as it was found in a file. Its lines end with \n whatever the file's did; what could not be
/// read, NULs and surrogates without their partner are U+FFFD. Everything else is as it was written.
struct DecodedText {
    QString text;
    QString encoding;       ///< as people call it: "UTF-8", "UTF-16 LE", "Windows-1252"
    bool isComplete = true; ///< false: some characters could not be read
};

/// Tells the encoding from the bytes alone, so that one file is the same text on every machine: a byte
/// order mark, the pattern of zeros of UTF-16 and UTF-32, valid UTF-8, else by statistics one of
/// Shift-JIS, EUC-JP, GB18030, Big5, EUC-KR, Windows-1251, KOI8-R; what is left is Windows-1252.
/// Nothing where the bytes are no text, or when cancelled. Any thread.
std::optional<DecodedText> decodeText(QByteArrayView bytes, const std::atomic<bool> &cancelled);

/// What decodeText() would say of a file that begins like this.
bool looksLikeText(QByteArrayView head);

} // namespace callout
