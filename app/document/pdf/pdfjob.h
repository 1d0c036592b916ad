// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/mailbox.h"
#include "app/document/pdf/pdffile.h"
#include "app/document/workers.h"

#include <atomic>

namespace callout {

class PdfDocument;

/// The worker's half of a PdfDocument: outlives it, and reports only while it is there.
class PdfJob final : public Abandonable {
public:
    QString path;
    DocumentLimits limits;
    Mailbox<PdfDocument> mailbox;

    /// The worker: reads, opens and measures, hashes, then reads all text; reports each.
    void run();
    /// The same from opening on, with a password.
    void unlock(const QString &password);
    void abandon() override { m_cancelled = true; }

private:
    void open(const QByteArrayList &passwords);
    void hash(); ///< once
    void readText(const PdfFile &file);
    std::optional<PageLayout> measure(const PdfFile &file);
    void reportProgress(double progress);
    void fail(DocumentError error, qint64 limit = 0);

    PdfSource m_source;
    std::atomic<bool> m_cancelled = false;
    int m_percent = 0;
    bool m_isHashed = false;
};

} // namespace callout
