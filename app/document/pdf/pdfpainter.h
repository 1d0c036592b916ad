// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/pdf/pdfprocess.h"
#include "app/document/tilepainter.h"

#include <memory>
#include <mutex>
#include <set>

namespace callout {

/// The pages that nobody tries to paint any more: they ended their reader. Any thread.
class LostPages {
public:
    void add(int page)
    {
        const std::lock_guard lock(m_mutex);
        m_pages.insert(page);
    }
    bool contains(int page) const
    {
        const std::lock_guard lock(m_mutex);
        return m_pages.contains(page);
    }

private:
    mutable std::mutex m_mutex;
    std::set<int> m_pages;
};

/// A process that has the file open already: the first painter's, so that it need not wait for one of
/// its own. Any thread.
class SpareProcess {
public:
    void put(std::unique_ptr<PdfProcess> process)
    {
        const std::lock_guard lock(m_mutex);
        m_process = std::move(process);
    }
    /// Null when it was taken.
    std::unique_ptr<PdfProcess> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::move(m_process);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<PdfProcess> m_process;
};

/// Everything that it takes to open a PDF that is known to open.
struct PdfSource {
    std::shared_ptr<const SharedBytes> bytes;
    QByteArray password;
    std::chrono::milliseconds patience { 0 }; ///< DocumentLimits::pageTime
    std::shared_ptr<SpareProcess> spare;
};

/// Paints the pages of a PDF, each worker by a process of its own; what cannot be painted is `lost`.
TilePainterFactory pdfPainters(const PdfSource &source, std::shared_ptr<LostPages> lost);

} // namespace callout
