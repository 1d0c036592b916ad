// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/mailbox.h"
#include "app/document/pdf/pdfpainter.h"
#include "app/document/pdf/pdfprocess.h"
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

    /// The worker: reads, has the rest done by a process of its own: opening and measuring, then
    /// reading all text, and hashes; reports each.
    void run();
    /// The same from opening on, with a password.
    void unlock(const QString &password);
    void abandon() override { m_cancelled = true; }

private:
    void open(const QByteArrayList &passwords);
    bool start(PdfProcess::Haste haste);
    void hash(); ///< once
    void readText(int pages);
    std::optional<PageLayout> measure(const pdf::Opened &opened);
    void reportProgress(double progress);
    void fail(DocumentError error, qint64 limit = 0);
    void fail(PdfProcess::Failure failure);

    PdfSource m_source;
    std::unique_ptr<PdfProcess> m_process;
    std::atomic<bool> m_cancelled = false;
    int m_percent = 0;
    bool m_isHashed = false;
};

} // namespace callout
