// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/html/htmldocument.h"
#include "app/document/mailbox.h"

#include <atomic>

namespace callout {

/// The worker's half of an HtmlDocument: looks for the sheet, and prints it where there is no engine.
class HtmlJob {
public:
    HtmlJob(QString page, const DocumentLimits &limits, const WebOptions &options);

    /// Reports a sheet that is there already, the place for a new one, or what is wrong.
    void find();
    /// Prints the page simplified to that place and reports it.
    void printSimplified(const QString &place);
    /// Notes what the sheet at that place was printed from, and says where it lies from now on.
    QString keep(const QString &place, const QStringList &files) const;

    void abandon() { m_cancelled = true; }
    Mailbox<HtmlDocument> mailbox;

private:
    void fail(const DocumentFault &fault);
    void report(const QString &sheet);

    const QString m_page;
    const DocumentLimits m_limits;
    const WebOptions m_options;
    std::atomic<bool> m_cancelled = false;
};

} // namespace callout
