// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <sys/socket.h>

#include <algorithm>

namespace callout::test {

namespace {

/// A close that the other side hears as a reset.
void reset(QTcpSocket *socket)
{
    if (!socket)
        return;
    const linger now { 1, 0 };
    if (socket->socketDescriptor() >= 0)
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->disconnect();
    socket->abort();
    socket->deleteLater();
}

/// What was written still goes out.
void finish(QTcpSocket *socket)
{
    if (!socket)
        return;
    socket->disconnect();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

} // namespace

/// One connection through the proxy; a side that is null has ended.
struct FaultProxy::Link {
    Link(FaultProxy &proxy, QTcpSocket *from, QTcpSocket *to)
        : client(from),
          server(to),
          up(proxy, Way::Up, *this),
          down(proxy, Way::Down, *this)
    {
    }
    Pipe &pipe(Way way) { return way == Way::Up ? up : down; }

    QTcpSocket *client;
    QTcpSocket *server;
    bool stranded = false; ///< whatever is said is swallowed
    Way last = Way::Down;  ///< Up: the client may be waiting for an answer
    Pipe up;
    Pipe down;
};

FaultProxy::Pipe::Pipe(FaultProxy &proxy, Way direction, Link &whole)
    : way(direction),
      link(whole),
      timer(proxy.m_clock, [this, &proxy] { proxy.pump(*this); })
{
}

FaultProxy::FaultProxy(quint16 target, Clock &clock, quint32 seed, QObject *parent)
    : QObject(parent),
      m_target(target),
      m_clock(clock),
      m_random(seed)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen: %s", qPrintable(m_server.errorString()));
}

FaultProxy::~FaultProxy()
{
    cut();
}

// -- what goes wrong -------------------------------------------------------------------------------

void FaultProxy::setPath(Way way, const Path &path)
{
    m_paths[size_t(way)] = path;
    const auto links = m_links;
    for (const auto &link : links) {
        Pipe &pipe = link->pipe(way);
        for (Packet &packet : pipe.waiting) // held ones are repeated now
            packet.due = std::min(packet.due, m_clock.elapsed() + path.delay);
        pipe.next = {};
        pump(pipe);
    }
}

void FaultProxy::setPaths(const Path &path)
{
    setPath(Way::Up, path);
    setPath(Way::Down, path);
}

void FaultProxy::after(Way way, qint64 bytes, std::function<void()> then)
{
    m_triggers[size_t(way)] = { bytes, std::move(then) };
}

void FaultProxy::cut()
{
    const auto links = std::exchange(m_links, {});
    for (const auto &link : links) {
        reset(std::exchange(link->client, nullptr));
        reset(std::exchange(link->server, nullptr));
    }
}

void FaultProxy::truncate()
{
    const auto links = std::exchange(m_links, {});
    for (const auto &link : links) {
        finish(std::exchange(link->client, nullptr));
        finish(std::exchange(link->server, nullptr));
    }
}

void FaultProxy::lose(Side side)
{
    const auto links = m_links;
    for (const auto &link : links) {
        link->stranded = true;
        pump(link->up);
        pump(link->down);
        reset(std::exchange(side == Side::Client ? link->client : link->server, nullptr));
        if (!link->client && !link->server)
            remove(*link);
    }
}

void FaultProxy::strand()
{
    for (const auto &link : m_links) {
        link->stranded = true;
        pump(link->up);
        pump(link->down);
    }
}

int FaultProxy::open() const
{
    return int(std::count_if(m_links.begin(), m_links.end(), [](const auto &link) { return link->client; }));
}

int FaultProxy::obstructed() const
{
    return int(std::count_if(m_links.begin(), m_links.end(), [](const auto &link) {
        if (link->stranded)
            return link->client && (link->last == Way::Up || link->down.swallowed > 0);
        return !link->up.waiting.empty() || !link->down.waiting.empty();
    }));
}

bool FaultProxy::isStranded() const
{
    return std::none_of(m_links.begin(), m_links.end(),
                        [](const auto &link) { return link->client && !link->stranded; });
}

bool FaultProxy::isHeard() const
{
    const Path &path = m_paths[size_t(Way::Down)];
    return path.flow == Flow::Open && path.delay.count() == 0 && path.jitter.count() == 0
        && path.dripBytes == 0 && std::none_of(m_links.begin(), m_links.end(), [](const auto &link) {
               return link->client && link->stranded;
           });
}

// -- what passes -----------------------------------------------------------------------------------

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_refusing) {
            reset(client);
            continue;
        }
        ++m_accepted;
        auto *server = new QTcpSocket(this);
        const auto link = std::make_shared<Link>(*this, client, server);
        m_links.push_back(link);
        const auto join = [this, weak = std::weak_ptr(link)](QTcpSocket *socket, Way way) {
            connect(socket, &QTcpSocket::readyRead, this, [this, weak, way] {
                if (const auto same = weak.lock())
                    arrived(*same, way);
            });
            connect(socket, &QTcpSocket::disconnected, this, [this, weak, way] {
                if (const auto same = weak.lock())
                    ended(*same, way);
            });
        };
        join(client, Way::Up);
        join(server, Way::Down);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(server, &QTcpSocket::connected, this, [this, server, weak = std::weak_ptr(link)] {
            server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            if (const auto same = weak.lock())
                pump(same->up);
        });
        // Nobody listens: the client hears what a closed port says.
        connect(server, &QTcpSocket::errorOccurred, this, [this, server, weak = std::weak_ptr(link)] {
            const auto same = weak.lock();
            if (same && server->state() != QAbstractSocket::ConnectedState && !same->down.ended
                && server->error() == QAbstractSocket::ConnectionRefusedError) {
                reset(std::exchange(same->client, nullptr));
                reset(std::exchange(same->server, nullptr));
                remove(*same);
            }
        });
        server->connectToHost(QHostAddress::LocalHost, m_target);
        arrived(*link, Way::Up);
    }
}

void FaultProxy::arrived(Link &link, Way way)
{
    QTcpSocket *source = way == Way::Up ? link.client : link.server;
    if (!source || !source->isOpen())
        return;
    QByteArray bytes = source->readAll();
    Trigger &trigger = m_triggers[size_t(way)];
    while (trigger.then && trigger.left <= bytes.size()) {
        take(link.pipe(way), bytes.first(trigger.left));
        bytes.remove(0, trigger.left);
        std::exchange(trigger, {}).then();
        if (way == Way::Up ? !link.client : !link.server) {
            link.pipe(way).swallowed += bytes.size(); // that was its end: these came too late
            return;
        }
    }
    trigger.left -= bytes.size();
    take(link.pipe(way), bytes);
}

void FaultProxy::take(Pipe &pipe, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_bytes[size_t(pipe.way)] += bytes.size();
    pipe.link.last = pipe.way;
    if (pipe.link.stranded) {
        pipe.swallowed += bytes.size();
        return;
    }
    const Path &path = m_paths[size_t(pipe.way)];
    Milliseconds due = m_clock.elapsed() + path.delay;
    if (path.jitter.count() > 0)
        due += Milliseconds(std::uniform_int_distribution<qint64>(0, path.jitter.count())(m_random));
    if (!pipe.waiting.empty())
        due = std::max(due, pipe.waiting.back().due);
    pipe.waiting.push_back({ due, bytes });
    pump(pipe);
}

QTcpSocket *FaultProxy::target(Pipe &pipe)
{
    return pipe.way == Way::Up ? pipe.link.server : pipe.link.client;
}

void FaultProxy::pump(Pipe &pipe)
{
    const Path &path = m_paths[size_t(pipe.way)];
    QTcpSocket *to = target(pipe);
    if (!to || pipe.link.stranded) {
        pipe.swallowed += qint64(pipe.waiting.size());
        pipe.waiting.clear();
        return;
    }
    if (path.flow == Flow::Held || to->state() != QAbstractSocket::ConnectedState)
        return;
    while (!pipe.waiting.empty()) {
        Packet &first = pipe.waiting.front();
        const Milliseconds due = std::max(first.due, pipe.next);
        if (due > m_clock.elapsed()) {
            pipe.timer.start(due - m_clock.elapsed());
            return;
        }
        const qint64 size = path.dripBytes > 0 ? std::min<qint64>(path.dripBytes, first.bytes.size())
                                               : first.bytes.size();
        to->write(first.bytes.first(size));
        first.bytes.remove(0, size);
        if (first.bytes.isEmpty())
            pipe.waiting.pop_front();
        if (path.dripBytes > 0)
            pipe.next = m_clock.elapsed() + path.dripEvery;
    }
    to->flush();
    if (pipe.ended) {
        finish(std::exchange(pipe.way == Way::Up ? pipe.link.server : pipe.link.client, nullptr));
        if (!pipe.link.client && !pipe.link.server)
            remove(pipe.link);
    }
}

/// One side has closed: the other hears of it behind everything that still waits.
void FaultProxy::ended(Link &link, Way way)
{
    arrived(link, way);
    QTcpSocket *&source = way == Way::Up ? link.client : link.server;
    if (!source)
        return;
    source->disconnect(this);
    std::exchange(source, nullptr)->deleteLater();
    link.pipe(way).ended = true;
    if (!link.client && !link.server)
        remove(link);
    else
        pump(link.pipe(way));
}

void FaultProxy::remove(Link &link)
{
    const auto it = std::find_if(m_links.begin(), m_links.end(),
                                 [&](const auto &one) { return one.get() == &link; });
    if (it == m_links.end())
        return;
    const auto last = *it; // goes after whoever is using it
    m_links.erase(it);
    QMetaObject::invokeMethod(
        this, [last] {}, Qt::QueuedConnection);
}

} // namespace callout::test
