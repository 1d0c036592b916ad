// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/document/documenterror.h"
#include "app/document/scripts.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace callout {

/// How pages become sheets; all of it has a sensible default.
struct WebOptions {
    Scripts scripts = Scripts::Off;
    QString converter;      ///< callout-webprint; empty: where it is installed, if it is
    QString cacheDirectory; ///< where printed pages are kept; empty: this user's cache
    std::chrono::seconds limit { 60 };
};

/// Runs callout-webprint for one page, beside everything else. GUI thread.
class WebPrinter final : public QObject {
    Q_OBJECT
public:
    /// A file that the page asked for, by its path.
    using Used = QStringList;

    /// The installed program, or that of the same build; empty when there is none.
    static QString installed();

    explicit WebPrinter(const WebOptions &options, QObject *parent = nullptr);
    ~WebPrinter() override;

    /// Prints `page`, a file or an http(s) address, to the file `output`. Once.
    void start(const QString &page, const QString &output);

Q_SIGNALS:
    void progressed(double progress);
    void printed(const QStringList &usedFiles);
    void failed(const callout::DocumentFault &fault);

private:
    void readOutput();
    void ended(int exit, QProcess::ExitStatus status);
    void end();

    const WebOptions m_options;
    QProcess m_process;
    QTimer m_limit; ///< for a program that does not keep its own
    QStringList m_used;
    int m_status = 0; ///< of HTTP
    bool m_hasEnded = false;
};

} // namespace callout
