// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barestore.h"
#include "tests/bench/measure.h"
#include "tests/bench/servers.h"
#include "tests/bench/swarm.h"

#include "app/protocol/codec.h"
#include "app/server/sqlitestore.h"
#include "app/server/writer.h"

#include <QCoreApplication>

#include <condition_variable>
#include <cstdio>
#include <mutex>

/// How many operations a second become durable, and how soon they are acknowledged: through the
/// server's writer, and through its socket, next to a bare loop of inserts into the same tables.
namespace callout::bench {

using namespace Qt::StringLiterals;

namespace {

struct Result {
    double perSecond = 0;
    double p50 = 0; ///< milliseconds until durable
    double p99 = 0;
};

/// A fresh database with its tables and one workspace.
class Database {
public:
    Database()
    {
        auto store = server::SqliteStore::open(file());
        if (!store || !(*store)->addTenant(u"bench"_s))
            giveUp("the database cannot be made");
        m_store = std::move(*store);
    }
    QString file() const { return m_directory.filePath(u"bench.db"_s); }
    server::Store &store() { return *m_store; }
    void closeStore() { m_store.reset(); }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<server::SqliteStore> m_store;
};

/// Times every operation of one run.
class Stopwatch {
public:
    explicit Stopwatch(int count) : m_started(size_t(count)), m_begin(nanoseconds()) { }
    void started(int number) { m_started[size_t(number)] = nanoseconds(); }
    void durable(int number) { m_latency.add(nanoseconds() - m_started[size_t(number)]); }
    Result result()
    {
        const double seconds = double(nanoseconds() - m_begin) / 1e9;
        return { double(m_started.size()) / seconds, m_latency.milliseconds(0.5),
                 m_latency.milliseconds(0.99) };
    }

private:
    std::vector<int64_t> m_started;
    Samples m_latency;
    int64_t m_begin;
};

Result bare(int count, int group)
{
    Database database;
    database.closeStore();
    BareStore store(database.file());
    Stopwatch watch(count);
    for (int number = 0; number < count; number += group) {
        for (int i = number; i < std::min(count, number + group); ++i)
            watch.started(i);
        store.commit(quint64(number) + 1, std::min(group, count - number));
        for (int i = number; i < std::min(count, number + group); ++i)
            watch.durable(i);
    }
    return watch.result();
}

/// Keeps a number of operations under way in a Writer: each that is durable submits the next.
class WriterLoad {
public:
    WriterLoad(server::Writer &writer, int count) : m_writer(writer), m_count(count)
    {
        const server::Actor actor { u"bench"_s,
                                    { u"user-0"_s, u"user-0"_s, Role::Commenter, {} },
                                    PageScope::everything() };
        for (int number = 0; number < count; ++number) {
            const auto message = protocol::decodeClientFrame(createMarker(quint64(number)));
            m_requests.push_back({ actor, std::get<protocol::Operation>(*message) });
        }
    }

    Result run(int inFlight)
    {
        Stopwatch watch(m_count);
        m_watch = &watch;
        for (int i = 0; i < inFlight; ++i)
            submitNext();
        std::unique_lock lock(m_mutex);
        m_finished.wait(lock, [&] { return m_done == m_count; });
        return watch.result();
    }

private:
    void submitNext()
    {
        int number = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (m_next == m_count)
                return;
            number = m_next++;
            m_watch->started(number);
        }
        m_writer.submit(std::move(m_requests[size_t(number)]),
                        [this, number](const server::Outcome<server::Applied> &applied) {
                            if (!applied)
                                giveUp("the writer refuses: " + applied.error().reason.toStdString());
                            durable(number);
                            submitNext();
                        });
    }
    void durable(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_watch->durable(number);
        if (++m_done == m_count)
            m_finished.notify_one();
    }

    server::Writer &m_writer;
    const int m_count;
    std::vector<server::Request> m_requests;
    int m_next = 0;
    int m_done = 0;
    Stopwatch *m_watch = nullptr;
    std::mutex m_mutex;
    std::condition_variable m_finished;
};

Result throughWriter(int count, int inFlight)
{
    Database database;
    server::Writer writer(database.store());
    const Result result = WriterLoad(writer, count).run(inFlight);
    writer.stop();
    return result;
}

Result throughSocket(int count, int inFlight)
{
    const CalloutProcess server(CalloutProcess::Security::Plain, 1);
    Swarm swarm({ server.port(), "/v1/ws", "\"welcome\"" });
    Stopwatch watch(count);
    int done = 0;
    swarm.received = [&](size_t, std::string_view payload, int64_t) {
        constexpr std::string_view ack = "{\"type\":\"ack\",\"broadcastId\":\"000000b0-0000-4000-8000-";
        if (!payload.starts_with(ack))
            giveUp("the server answers: " + std::string(payload.substr(0, 400)));
        const std::string number(payload.substr(ack.size(), 12));
        watch.durable(int(strtoul(number.c_str(), nullptr, 16)));
        ++done;
    };
    swarm.open(server.tokens().front());
    watch = Stopwatch(count);
    for (int number = 0; number < count || done < count;) {
        while (number < count && number - done < inFlight) {
            const QByteArray message = createMarker(quint64(number));
            watch.started(number++);
            swarm.send(0, { message.data(), size_t(message.size()) });
        }
        if (!swarm.poll(30'000))
            giveUp("the server does not answer");
    }
    return watch.result();
}

/// Of several runs, the one in the middle by throughput.
Result middle(std::vector<Result> runs)
{
    std::sort(runs.begin(), runs.end(),
              [](const Result &a, const Result &b) { return a.perSecond < b.perSecond; });
    return runs[runs.size() / 2];
}

void addRow(Table &table, const std::string &name, const Result &result, const Result &baseline)
{
    table.row({ name, decimal(result.perSecond, 0), decimal(result.perSecond / baseline.perSecond, 2),
                decimal(result.p50, 2), decimal(result.p99, 2) });
}

void run(Length length)
{
    std::printf(
        "Markers with a comment of 140 characters, each durable (WAL, synchronous=FULL) before it is\n"
        "acknowledged. Baseline: the same rows by SQLite's C API, a commit for as many as are under "
        "way.\n\n");
    Table table({ "", "operations/s", "ratio", "p50 ms", "p99 ms" });
    const int rounds = length == Length::Quick ? 1 : 3;
    struct Scenario {
        int inFlight;
        int count;
    };
    std::vector<Scenario> scenarios { { 1, 1500 }, { 64, 20'000 } };
    if (length == Length::Quick)
        scenarios = { { 1, 50 }, { 64, 640 } };
    for (const auto &[inFlight, count] : scenarios) {
        std::vector<Result> baseline;
        std::vector<Result> writer;
        std::vector<Result> socket;
        // In turns, so that a disk that is busy for a while is busy for all.
        for (int round = 0; round < rounds; ++round) {
            baseline.push_back(bare(count, inFlight));
            writer.push_back(throughWriter(count, inFlight));
            socket.push_back(throughSocket(count, inFlight));
        }
        const std::string load = ", " + std::to_string(inFlight) + " in flight";
        addRow(table, "bare SQLite" + load, middle(baseline), middle(baseline));
        addRow(table, "writer" + load, middle(writer), middle(baseline));
        addRow(table, "socket" + load, middle(socket), middle(baseline));
    }
    table.print();
}

} // namespace

} // namespace callout::bench

int main(int argc, char **argv)
{
    using namespace callout::bench;
    const Length length = lengthFrom(argc, argv, "Measures durable operations a second and their latency.");
    const QCoreApplication app(argc, argv);
    raiseFileLimit();
    run(length);
}
