// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"
#include "app/document/filebytes.h"
#include "app/document/mailbox.h"
#include "app/document/workers.h"

#include <memory>

namespace callout {

class TextDocument;
class TextSheet;

/// The worker's half of a TextDocument: outlives it, and reports only while it is there.
struct TextJob final : Abandonable {
    QString path;
    PageKind kind = PageKind::Text;
    DocumentLimits limits;
    QString picturesBeside; ///< of Markdown: the file beside which they lie; empty: none are shown
    std::atomic<bool> cancelled = false;
    Mailbox<TextDocument> mailbox;

    /// The worker: reads, decodes, breaks into rows, hashes; reports each.
    void run();
    void abandon() override { cancelled = true; }

private:
    Work part(double from, double to);
    void fail(DocumentError error, qint64 limit = 0);
    qint64 mostBytes() const;
    std::shared_ptr<const TextSheet> sheetOf(const QByteArray &bytes);

    int m_percent = 0;
};

} // namespace callout
