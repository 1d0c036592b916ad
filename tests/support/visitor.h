// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <thread>

namespace callout::test {

/// Somebody else at the same page, who makes one marker after the other, each as soon as the server
/// has stored the one before, while the test looks after its own processes. Begins at once.
class Visitor {
public:
    Visitor(quint16 port, const QString &token, const QString &urlId, int markers);
    ~Visitor();

    /// Waits until all are made; their ids.
    const QStringList &stored();

private:
    void work(quint16 port, const QString &token, const QString &urlId, int markers);

    QStringList m_stored;
    std::thread m_thread;
};

} // namespace callout::test
