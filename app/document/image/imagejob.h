// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/filebytes.h"
#include "app/document/mailbox.h"

#include <atomic>

namespace callout {

class ImageDecoder;
class ImageDocument;

/// The worker's half of an ImageDocument: outlives it, and reports only while it is there.
struct ImageJob {
    QString path;
    DocumentLimits limits;
    std::atomic<bool> cancelled = false;
    Mailbox<ImageDocument> mailbox;

    /// The worker: reads, measures, previews, hashes, decodes and halves; reports each.
    void run();

private:
    void reportProgress(double progress);
    void fail(const DocumentFault &fault);
    void preview(const ImageDecoder &decoder);

    int m_percent = 0;
};

} // namespace callout
