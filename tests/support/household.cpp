// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/household.h"

#include "app/ipc/place.h"

namespace callout::test {

using namespace Qt::StringLiterals;

Household::Household() : m_urlId(newUuid())
{
    if (!m_server.start())
        qFatal("the server does not start");
    m_wire = std::make_unique<TcpProxy>(m_server.port());
    m_link = m_server.invite(u"moderator"_s);
    m_link.port = m_wire->port();
    m_link.urlId = m_urlId;
    // Joined already: a link never leads to a server without TLS, and then nobody could count.
    Library library(m_workspace.filePath(u"library.sqlite"_s));
    m_membership.endpoint = { m_link.host, m_link.port, m_link.tenantId, {}, Endpoint::Security::Plain };
    m_membership.invite = m_link.invite;
    m_membership = library.remember(m_membership);
}

CalloutProcess &Household::open()
{
    const QStringList arguments { u"--workspace"_s, m_workspace.path(), u"--new-window"_s,
                                  m_link.toString() };
    m_processes.push_back(std::make_unique<CalloutProcess>(m_meeting.path(), arguments));
    return *m_processes.back();
}

void Household::sweep()
{
    std::erase_if(m_processes, [](const auto &process) { return !process->isRunning(); });
}

/// A new one each time: a user makes so many changes a minute.
std::unique_ptr<Visitor> Household::visit(int markers)
{
    const QString token = m_server.token(u"visitor-%1"_s.arg(++m_visitors), u"commenter"_s);
    return std::make_unique<Visitor>(m_server.port(), token, m_urlId, markers);
}

CalloutProcess *Household::owner()
{
    const qint64 pid = m_meeting.owner(ipc::identityOf(m_membership));
    for (const auto &process : m_processes) {
        if (process->isRunning() && process->pid() == pid)
            return process.get();
    }
    return nullptr;
}

bool Household::allAre(const std::function<bool(CalloutProcess &)> &so, const CalloutProcess *except)
{
    return std::all_of(m_processes.begin(), m_processes.end(),
                       [&](const auto &process) { return process.get() == except || so(*process); });
}

bool Household::allLive(const CalloutProcess *except)
{
    return allAre([](CalloutProcess &process) { return process.isLive(); }, except);
}

} // namespace callout::test
