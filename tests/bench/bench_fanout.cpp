// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"
#include "tests/bench/servers.h"
#include "tests/bench/swarm.h"
#include "tests/bench/tlsclients.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>
#include <fstream>

/// What it costs to show one person's marker to many: server CPU for each delivery, and how long it
/// takes, for callout-server and for a server that does nothing but write.
namespace callout::bench {

namespace {

/// Over 50 users presence is gathered once a second, as in a large review.
constexpr int users = 60;
constexpr int patienceMs = 60'000;

/// One server with a number of viewers, and what its events cost.
class FanOut {
public:
    enum class Kind { Epoll, Callout };
    struct Result {
        double cpuMicroseconds = 0; ///< of the server, a delivery
        double p50 = 0;             ///< publish to receive, milliseconds
        double p99 = 0;
        double eventsPerSecond = 0;
    };

    FanOut(Kind kind, int viewers);

    /// `perSecond` events a second.
    Result paced(int perSecond, int events);
    /// As many events under way as `window`: the next is sent when all have received one.
    Result inFlight(int window, int events);

private:
    void receive(std::string_view payload, int64_t now);
    void publish();
    /// Polls until all have received `events` events in all.
    void awaitAll(size_t events, const char *what);
    void settle();
    template <typename Load>
    Result measure(int events, Load load);
    size_t receivedByAll() const { return m_deliveries / m_swarm.size(); }

    Kind m_kind;
    std::unique_ptr<ServerProcess> m_server;
    Swarm m_swarm;
    std::vector<int64_t> m_published; ///< when, by number
    size_t m_deliveries = 0;
    size_t m_subscribed = 0;
    Samples m_latency;
};

std::unique_ptr<ServerProcess> start(FanOut::Kind kind)
{
    if (kind == FanOut::Kind::Epoll)
        return std::make_unique<EpollProcess>();
    return std::make_unique<CalloutProcess>(CalloutProcess::Security::Plain, users);
}

Swarm::Target targetOf(FanOut::Kind kind, const ServerProcess &server)
{
    return { server.port(), "/v1/ws", kind == FanOut::Kind::Epoll ? "" : "\"welcome\"" };
}

FanOut::FanOut(Kind kind, int viewers)
    : m_kind(kind),
      m_server(start(kind)),
      m_swarm(targetOf(kind, *m_server))
{
    m_swarm.received = [this](size_t, std::string_view payload, int64_t now) { receive(payload, now); };
    const auto *callout = dynamic_cast<const CalloutProcess *>(m_server.get());
    const QByteArray frame = subscribe();
    // The publisher is one more viewer: an event goes to its origin too.
    for (int i = 0; i <= viewers; ++i) {
        const size_t index = m_swarm.open(callout ? callout->tokens()[size_t(i) % users] : std::string());
        if (callout)
            m_swarm.send(index, { frame.data(), size_t(frame.size()) });
        m_swarm.poll(0);
    }
    const int64_t end = nanoseconds() + int64_t(patienceMs) * 1'000'000;
    while (callout && m_subscribed < m_swarm.size()) {
        if (nanoseconds() > end)
            giveUp("not all viewers were subscribed in a minute");
        m_swarm.poll(100);
    }
    settle();
}

/// Until nothing has arrived for two seconds: presence of the last who came has been told.
void FanOut::settle()
{
    const int64_t end = nanoseconds() + 20'000'000'000;
    while (m_swarm.poll(2000) && nanoseconds() < end) { }
}

void FanOut::receive(std::string_view payload, int64_t now)
{
    constexpr std::string_view begin = "{\"type\":\"";
    constexpr std::string_view id = "\"broadcastId\":\"000000b0-0000-4000-8000-";
    const std::string_view type = payload.substr(begin.size(), 7);
    if (type.starts_with("ack"))
        return;
    if (type.starts_with("subscri")) {
        ++m_subscribed;
        return;
    }
    if (type.starts_with("reject") || type.starts_with("error") || type.starts_with("drain"))
        giveUp("the server answers: " + std::string(payload.substr(0, 400)));
    // An event, or a batch of them.
    for (size_t at = payload.find(id); at != std::string_view::npos; at = payload.find(id, at)) {
        at += id.size();
        const size_t number = strtoul(std::string(payload.substr(at, 12)).c_str(), nullptr, 16);
        m_latency.add(now - m_published.at(number));
        ++m_deliveries;
    }
}

void FanOut::publish()
{
    const quint64 number = m_published.size();
    const QByteArray message = m_kind == Kind::Epoll ? markerCreated(number) : createMarker(number);
    m_published.push_back(nanoseconds());
    m_swarm.send(0, { message.data(), size_t(message.size()) });
}

void FanOut::awaitAll(size_t events, const char *what)
{
    const int64_t end = nanoseconds() + int64_t(patienceMs) * 1'000'000;
    while (receivedByAll() < events) {
        if (nanoseconds() > end)
            giveUp(std::string("not all events arrived in a minute: ") + what);
        m_swarm.poll(100);
    }
}

template <typename Load>
FanOut::Result FanOut::measure(int events, Load load)
{
    m_latency.clear();
    const size_t deliveriesBefore = m_deliveries;
    const size_t last = m_published.size() + size_t(events);
    const int64_t cpuBefore = processCpu(m_server->pid());
    const int64_t begin = nanoseconds();
    load(last);
    awaitAll(last, "paced or in flight");
    const int64_t cpu = processCpu(m_server->pid()) - cpuBefore;
    const int64_t elapsed = nanoseconds() - begin;
    Result result;
    result.cpuMicroseconds = double(cpu) / 1000.0 / double(m_deliveries - deliveriesBefore);
    result.p50 = m_latency.milliseconds(0.50);
    result.p99 = m_latency.milliseconds(0.99);
    result.eventsPerSecond = events / (double(elapsed) / 1e9);
    return result;
}

FanOut::Result FanOut::paced(int perSecond, int events)
{
    return measure(events, [&](size_t last) {
        const int64_t interval = 1'000'000'000 / perSecond;
        int64_t next = nanoseconds();
        while (m_published.size() < last) {
            const int64_t wait = next - nanoseconds();
            if (wait <= 0) {
                publish();
                next += interval;
                m_swarm.poll(0);
            } else {
                m_swarm.poll(int(wait / 1'000'000) + 1);
            }
        }
    });
}

FanOut::Result FanOut::inFlight(int window, int events)
{
    return measure(events, [&](size_t last) {
        while (m_published.size() < last) {
            while (m_published.size() < last && m_published.size() - receivedByAll() < size_t(window))
                publish();
            m_swarm.poll(1000);
        }
    });
}

std::string milliseconds(const FanOut::Result &result)
{
    return decimal(result.p50, 2) + " / " + decimal(result.p99, 2);
}

void addRow(Table &table, const std::string &name, const FanOut::Result &epoll, const FanOut::Result &callout)
{
    table.row({ name, decimal(epoll.cpuMicroseconds, 2), decimal(callout.cpuMicroseconds, 2),
                decimal(callout.cpuMicroseconds / epoll.cpuMicroseconds, 2), milliseconds(epoll),
                milliseconds(callout), decimal(epoll.eventsPerSecond, 0),
                decimal(callout.eventsPerSecond, 0) });
}

std::string congestionControl()
{
    std::ifstream file("/proc/sys/net/ipv4/tcp_congestion_control");
    std::string name = "unknown";
    file >> name;
    return name;
}

void deliveries(Length length)
{
    std::printf(
        "A marker with a comment of 140 characters, shown to all viewers of its page. Server CPU for\n"
        "each delivery, all threads; baseline: one write per event from a bare epoll loop.\n"
        "Congestion control of this machine: %s (bbr paces, which shows where much is in flight).\n\n",
        congestionControl().c_str());
    Table table({ "viewers, load", "epoll µs", "callout µs", "ratio", "epoll p50/p99 ms",
                  "callout p50/p99 ms", "epoll ev/s", "callout ev/s" });
    struct Scenario {
        int viewers;
        int paced;
        int inFlight;
    };
    // Nobody but the publisher: what taking and storing an operation costs by itself.
    std::vector<Scenario> scenarios {
        { 0, 250, 3000 }, { 200, 250, 3000 }, { 1000, 250, 1500 }, { 5000, 200, 400 }
    };
    if (length == Length::Quick)
        scenarios = { { 0, 25, 128 }, { 50, 25, 128 } };
    for (const Scenario &scenario : scenarios) {
        FanOut::Result results[2][2];
        for (const auto kind : { FanOut::Kind::Epoll, FanOut::Kind::Callout }) {
            FanOut fanOut(kind, scenario.viewers);
            fanOut.inFlight(1, 5); // warm
            results[int(kind)][0] = fanOut.paced(50, scenario.paced);
            results[int(kind)][1] = fanOut.inFlight(64, scenario.inFlight);
        }
        const std::string viewers = scenario.viewers == 0 ? "publisher alone, "
                                                          : std::to_string(scenario.viewers) + ", ";
        addRow(table, viewers + "50 a second", results[0][0], results[1][0]);
        addRow(table, viewers + "64 in flight", results[0][1], results[1][1]);
    }
    table.print();
}

/// Memory for each of `count` connections that are subscribed and silent.
double memoryEach(const ServerProcess &server, int count, const std::function<void(int)> &connect)
{
    constexpr int warm = 20; // what is made once is not counted
    connect(warm);
    const int64_t before = processMemory(server.pid());
    connect(count);
    return double(processMemory(server.pid()) - before) / count / 1024;
}

double idlePlain(FanOut::Kind kind, int count)
{
    const auto server = start(kind);
    const auto *callout = dynamic_cast<const CalloutProcess *>(server.get());
    Swarm swarm(targetOf(kind, *server));
    swarm.received = [](size_t, std::string_view, int64_t) {};
    const QByteArray frame = subscribe();
    return memoryEach(*server, count, [&](int more) {
        for (int i = 0; i < more; ++i) {
            const size_t index = swarm.open(callout ? callout->tokens()[swarm.size() % users]
                                                    : std::string());
            if (callout)
                swarm.send(index, { frame.data(), size_t(frame.size()) });
        }
        const int64_t end = nanoseconds() + 20'000'000'000;
        while (swarm.poll(2000) && nanoseconds() < end) { }
    });
}

double idleTls(int count)
{
    const CalloutProcess server(CalloutProcess::Security::Tls, users);
    TlsClients clients(server.port());
    const QByteArray frame = subscribe();
    return memoryEach(server, count, [&](int more) {
        for (int i = 0; i < more; ++i)
            clients.open(server.tokens()[size_t(i) % users], { frame.data(), size_t(frame.size()) });
        clients.readFor(3000);
    });
}

void idle(Length length)
{
    const int count = length == Length::Quick ? 100 : 1000;
    std::printf("\nMemory of the server for each idle connection that views a page, %d connections.\n\n",
                count);
    Table table({ "connection", "epoll KiB", "callout KiB" });
    table.row({ "plain", decimal(idlePlain(FanOut::Kind::Epoll, count), 1),
                decimal(idlePlain(FanOut::Kind::Callout, count), 1) });
    table.row({ "TLS", "-", decimal(idleTls(count), 1) });
    table.print();
}

} // namespace

} // namespace callout::bench

int main(int argc, char **argv)
{
    using namespace callout::bench;
    const Length length = lengthFrom(argc, argv, "Measures what showing one event to many viewers costs.");
    const QCoreApplication app(argc, argv);
    raiseFileLimit();
    deliveries(length);
    idle(length);
}
