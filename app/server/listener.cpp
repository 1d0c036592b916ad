// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/listener.h"

#include <boost/asio/ip/v6_only.hpp>

namespace callout::server {

using namespace Qt::StringLiterals;
using boost::asio::ip::tcp;
using boost::system::error_code;
using protocol::Code;

namespace {

constexpr std::chrono::milliseconds acceptRetry { 100 }; ///< after a shortage of file descriptors

QString endpointText(const QString &host, quint16 port)
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

/// Buffers and TCP_NODELAY are inherited by what is accepted.
void prepare(tcp::acceptor &acceptor, const tcp::endpoint &endpoint, const NetworkOptions &options,
             error_code &failure)
{
    acceptor.open(endpoint.protocol(), failure);
    if (failure)
        return;
    error_code ignored;
    acceptor.set_option(tcp::acceptor::reuse_address(true), ignored);
    acceptor.set_option(tcp::no_delay(true), ignored);
    if (options.sendBuffer > 0)
        acceptor.set_option(boost::asio::socket_base::send_buffer_size(options.sendBuffer), ignored);
    if (endpoint.protocol() == tcp::v6())
        acceptor.set_option(boost::asio::ip::v6_only(!endpoint.address().is_unspecified()), ignored);
    acceptor.bind(endpoint, failure);
    if (!failure)
        acceptor.listen(options.backlog, failure);
}

protocol::Error notHere(const QString &host)
{
    return {
        Code::BadRequest,
        u"%1 is not an address of this machine. Listen on one that is, on 0.0.0.0 for all of them, or on "
        "127.0.0.1 for this machine alone."_s.arg(host),
        {}
    };
}

protocol::Error bindError(const QString &host, quint16 port, const error_code &failure)
{
    const QString where = endpointText(host, port);
    if (failure == boost::system::errc::address_not_available)
        return notHere(host);
    if (failure == boost::asio::error::address_in_use) {
        return { Code::Unavailable,
                 u"%1 is in use by another program; stop it or choose another port."_s.arg(where),
                 {} };
    }
    if (failure == boost::asio::error::access_denied) {
        return { Code::Unavailable,
                 u"This user may not listen on %1; choose a port above 1023."_s.arg(where),
                 {} };
    }
    return { Code::Unavailable,
             u"Cannot listen on %1: %2."_s.arg(where, QString::fromStdString(failure.message())),
             {} };
}

} // namespace

bool ConnectionBudget::hasRoom(std::function<void()> available)
{
    const std::lock_guard lock(m_mutex);
    const bool room = m_limit == 0 || m_open < m_limit;
    if (!room)
        m_waiting.push_back(std::move(available));
    return room;
}

std::shared_ptr<void> ConnectionBudget::take()
{
    ++m_open;
    return std::shared_ptr<void>(this, [self = shared_from_this()](void *) { self->giveBack(); });
}

void ConnectionBudget::giveBack()
{
    std::vector<std::function<void()>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        --m_open;
        waiting.swap(m_waiting);
    }
    for (const auto &available : waiting)
        available();
}

Listener::Listener(int id, std::shared_ptr<const TlsContext> tls, Shard &home, std::vector<Shard *> shards,
                   std::shared_ptr<ConnectionBudget> budget, Accepted accepted)
    : m_id(id),
      m_tls(std::move(tls)),
      m_home(home),
      m_shards(std::move(shards)),
      m_budget(std::move(budget)),
      m_accepted(std::move(accepted)),
      m_acceptor(home.context()),
      m_retry(home.context())
{
}

protocol::Outcome<std::shared_ptr<Listener>> Listener::open(int id, const QString &host, quint16 port,
                                                            std::shared_ptr<const TlsContext> tls,
                                                            Shard &home, std::vector<Shard *> shards,
                                                            std::shared_ptr<ConnectionBudget> budget,
                                                            const NetworkOptions &options, Accepted accepted)
{
    error_code failure;
    boost::asio::io_context lookup;
    const auto found = tcp::resolver(lookup).resolve(host.toStdString(), std::to_string(port),
                                                     tcp::resolver::passive | tcp::resolver::numeric_service,
                                                     failure);
    if (failure || found.empty())
        return Failure { notHere(host) };
    const std::shared_ptr<Listener> listener(
        new Listener(id, std::move(tls), home, std::move(shards), std::move(budget), std::move(accepted)));
    for (const auto &entry : found) {
        error_code ignored;
        listener->m_acceptor.close(ignored);
        prepare(listener->m_acceptor, entry.endpoint(), options, failure);
        if (!failure)
            break;
    }
    if (failure)
        return Failure { bindError(host, port, failure) };
    listener->m_acceptor.non_blocking(true, failure);
    listener->m_port = listener->m_acceptor.local_endpoint(failure).port();
    return listener;
}

void Listener::start()
{
    accept();
}

void Listener::close()
{
    error_code ignored;
    m_acceptor.close(ignored);
    m_retry.cancel();
}

void Listener::accept()
{
    if (!m_acceptor.is_open())
        return;
    const bool hasRoom = m_budget->hasRoom([weak = weak_from_this(), &home = m_home] {
        home.post([weak] {
            if (const auto self = weak.lock())
                self->accept();
        });
    });
    if (!hasRoom)
        return;
    Shard &shard = *m_shards[m_next++ % m_shards.size()];
    m_acceptor.async_accept(shard.context(),
                            [self = shared_from_this(), &shard](const error_code &failure, Socket socket) {
                                const Shard::Turn turn(self->m_home);
                                if (failure == boost::asio::error::operation_aborted)
                                    return;
                                if (failure)
                                    return self->retryLater();
                                self->m_accepted(shard, std::move(socket), self->m_budget->take(), *self);
                                self->accept();
                            });
}

/// Out of file descriptors, or the client gave up meanwhile.
void Listener::retryLater()
{
    m_retry.expires_after(acceptRetry);
    m_retry.async_wait([weak = weak_from_this()](const error_code &failure) {
        const auto self = weak.lock();
        if (!failure && self)
            self->accept();
    });
}

} // namespace callout::server
