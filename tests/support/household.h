// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/library.h"
#include "tests/support/calloutprocess.h"
#include "tests/support/meeting.h"
#include "tests/support/serverprocess.h"
#include "tests/support/tcpproxy.h"
#include "tests/support/visitor.h"

#include <functional>

namespace callout::test {

/// One person with several windows, each in a process of its own, on one page of a real server. What
/// passes to the server goes through a proxy that counts.
class Household {
public:
    Household();

    /// One more process with a window on the page.
    CalloutProcess &open();
    /// Ends what was killed.
    void sweep();
    std::vector<std::unique_ptr<CalloutProcess>> &processes() { return m_processes; }
    /// Somebody else begins to make markers on the page.
    std::unique_ptr<Visitor> visit(int markers);
    /// The one that has the connection; null: none.
    CalloutProcess *owner();
    bool allAre(const std::function<bool(CalloutProcess &)> &so, const CalloutProcess *except = nullptr);
    bool allLive(const CalloutProcess *except = nullptr);

    Meeting &meeting() { return m_meeting; }
    TcpProxy &wire() { return *m_wire; }
    ServerProcess &server() { return m_server; }
    const QString &urlId() const { return m_urlId; }
    ShareLink link() const { return m_link; }

private:
    Meeting m_meeting;
    ServerProcess m_server { ServerProcess::Security::Plain };
    std::unique_ptr<TcpProxy> m_wire;
    QTemporaryDir m_workspace;
    QString m_urlId;
    ShareLink m_link;
    Library::Membership m_membership;
    int m_visitors = 0;
    std::vector<std::unique_ptr<CalloutProcess>> m_processes;
};

} // namespace callout::test
