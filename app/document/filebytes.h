// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/document/documenterror.h"

#include <QByteArray>

#include <atomic>
#include <functional>

namespace callout {

/// What a worker is told while it works, and what it tells.
struct Work {
    const std::atomic<bool> &cancelled;
    std::function<void(double)> progress; ///< 0–1 of this work; may be empty
};

/// All of a file, or why not; Cancelled when it was. Blocks: for workers.
Result<QByteArray, DocumentFault> readFile(const QString &path, qint64 mostBytes, const Work &work);

/// SHA-256 in hex; empty when cancelled. Blocks: for workers.
QString sha256Of(QByteArrayView bytes, const Work &work);

} // namespace callout
