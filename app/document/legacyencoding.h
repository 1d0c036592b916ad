// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <atomic>
#include <optional>

namespace callout {

/// An encoding from before Unicode.
struct LegacyEncoding {
    const char *name;            ///< as people call it
    const char *iconv = nullptr; ///< as iconv(3) does; null: Windows-1252
};

/// The most likely one for bytes that are no Unicode. Looks at their beginning.
LegacyEncoding guessLegacyEncoding(QByteArrayView bytes);

/// What cannot be read becomes U+FFFD. Nothing when cancelled or when this machine lacks the encoding.
std::optional<QString> decodeLegacy(QByteArrayView bytes, const LegacyEncoding &encoding,
                                    const std::atomic<bool> &cancelled);

} // namespace callout
