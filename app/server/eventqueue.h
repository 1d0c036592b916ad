// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/frame.h"
#include "app/server/shard.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <utility>

namespace callout::server {

/// Puts a page's events in order and gathers bursts into batches (protocol §5, Batching): `n+1`
/// only after `n`; the first after a quiet period at once; while busy, gathered for a window of at
/// most 20 ms, 64 events or 64 KiB. Time is a parameter; one thread.
class EventQueue {
public:
    struct Options {
        std::chrono::microseconds shortest { 2'000 };
        std::chrono::microseconds longest { 20'000 };
        /// The window grows with the viewers, so that a room's fan-out never takes more than about
        /// a quarter of its thread however fast events come.
        std::chrono::microseconds perViewer { 12 };
        int events = 64;
        qsizetype bytes = 64 * 1024;
    };

    explicit EventQueue(const Options &options) : m_options(options) { }

    /// Everything up to `seq` is known to all who view the page. Only the first call counts.
    void begin(qint64 seq);
    /// An event that was stored. One that was seen before is ignored.
    void add(qint64 seq, const QByteArray &event);
    /// The next batch that is due, framed; empty when there is none.
    std::optional<Broadcast> take(SteadyTime now, int viewers);
    /// When take() will have one.
    std::optional<SteadyTime> due() const;
    /// Events that have to be read from the store: first and last.
    std::optional<std::pair<qint64, qint64>> missing() const;
    bool isEmpty() const { return m_events.empty(); }

private:
    bool isReady() const;
    bool isFull() const;

    Options m_options;
    std::optional<qint64> m_last; ///< sent
    std::map<qint64, QByteArray> m_events;
    qsizetype m_bytes = 0;
    SteadyTime m_busyUntil {};
};

} // namespace callout::server
