// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace poppler {
class document;
}

namespace callout {

/// The texts of a PDF's pages in the order in which the file draws them, which is the author's more often
/// than not. Poppler's interface for Qt ends such a text anywhere; this is its interface for C++.
class DrawnTexts {
public:
    /// The bytes are to outlive it.
    DrawnTexts(QByteArrayView bytes, QByteArray password);
    ~DrawnTexts();

    /// Words of a line are parted by blanks; empty where the page cannot be read.
    QString ofPage(int page);

private:
    const QByteArrayView m_bytes;
    const QByteArray m_password;
    std::unique_ptr<poppler::document> m_document; ///< opened with the first page that is asked for
};

} // namespace callout
