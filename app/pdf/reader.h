// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/sharedbytes.h"
#include "app/pdf/drawntexts.h"
#include "app/pdf/inbox.h"
#include "app/pdf/pdffile.h"

#include <memory>

namespace callout::pdf {

/// Answers all questions about one file.
class Reader {
public:
    Reader(std::shared_ptr<const SharedBytes> bytes, const Inbox &inbox);

    /// What its Ask says; empty where there is nothing, or nobody wants it any more.
    QByteArray answer(const Inbox::Question &question);

private:
    QByteArray open(const QByteArray &password);
    QByteArray sizes(const PageSpan &span) const;
    QByteArray read(int page, quint32 serial) const;
    QByteArray paint(const Tile &tile, quint32 serial);

    const std::shared_ptr<const SharedBytes> m_bytes;
    const Inbox &m_inbox;
    std::unique_ptr<PdfFile> m_file;
    std::unique_ptr<DrawnTexts> m_drawn;   ///< of what a browser printed
    std::unique_ptr<Poppler::Page> m_page; ///< painted last: tiles of a page come one after the other
    int m_index = -1;
};

} // namespace callout::pdf
