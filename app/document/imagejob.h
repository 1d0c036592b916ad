// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/documenterror.h"

#include <QMutex>

#include <atomic>
#include <functional>

namespace callout {

class ImageDecoder;
class ImageDocument;

/// The worker's half of an ImageDocument: outlives it, and reports only while it is there.
struct ImageJob {
    QString path;
    DocumentLimits limits;
    std::atomic<bool> cancelled = false;

    /// The worker: reads, measures, previews, hashes, decodes and halves; reports each.
    void run();
    /// After this nothing is reported any more.
    void disconnectReceiver();
    void setReceiver(ImageDocument *receiver) { m_receiver = receiver; }

private:
    void report(std::function<void(ImageDocument &)> change);
    void reportProgress(double progress);
    void fail(const DocumentFault &fault);
    bool read(QByteArray &bytes);
    void preview(const ImageDecoder &decoder);
    void hash(const QByteArray &bytes);

    QMutex m_mutex;
    ImageDocument *m_receiver = nullptr; ///< guarded by m_mutex
    int m_percent = 0;
};

} // namespace callout
