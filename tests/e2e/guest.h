// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/link.h"
#include "app/client/session.h"
#include "app/core/systemclock.h"
#include "app/ipc/sharedconnection.h"
#include "tests/e2e/rememberingtransport.h"
#include "tests/e2e/watchedtransport.h"

#include <QPointer>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace callout::test {

/// What a guest's machine is like, where it is not an ordinary one.
struct Machine {
    quint16 port = 0;       ///< a proxy's; 0: the one in the link
    Clock *clock = nullptr; ///< none: the machine's own
    quint32 seed = 1;       ///< of the back-off
    Mistake mistake = Mistake::None;
    QString household = {}; ///< windows of one person that share a connection have the same; empty: none do
};

/// One person at one machine: a real Session that joined by a link, and a tally of what reached
/// this person's eyes on one page.
class Guest : public QObject {
    Q_OBJECT
public:
    /// `port` may be a proxy's; 0: the one in the link.
    Guest(const ShareLink &link, const QString &name, quint16 port = 0);
    Guest(const ShareLink &link, const QString &name, const Machine &machine);
    ~Guest() override;

    void look(const QString &urlId);
    PageModel &page() { return *m_page; }
    const PageModel &page() const { return *m_page; }
    Session &session() { return *m_session; }
    const Session &session() const { return *m_session; }
    bool isOnline() const { return m_session->state() == Connection::State::Online; }
    /// The connection that exists or is being tried; null between two attempts.
    WatchedTransport *transport() const { return m_transport; }

    /// A marker with one comment; returns the conversation's id.
    QString pin(const QString &text, double x = 25.5, double y = 30.25);
    QString reply(const QString &conversationId, const QString &text);

    std::map<QString, int> added;    ///< conversation id -> times it appeared
    std::map<QString, int> removed;  ///< conversation id -> times it went
    std::map<QString, int> comments; ///< foreign comment id -> times it was announced
    std::map<QString, int> stored;   ///< own broadcastId -> times it was confirmed
    int failed = 0;
    int rejected = 0;
    int resets = 0;

Q_SIGNALS:
    void asked(const QString &broadcastId); ///< an operation goes out

private:
    Session::TransportFactory upstreams(const Endpoint &endpoint, Mistake mistake);
    Session::TransportFactory watched(Session::TransportFactory transports, Mistake mistake);

    SystemClock m_clock;
    QTemporaryDir m_dir;
    std::unique_ptr<ipc::SharedConnection> m_shared; ///< with windows that are there or will be
    QPointer<WatchedTransport> m_transport;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<PageModel> m_page;
};

} // namespace callout::test
