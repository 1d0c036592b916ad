// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/shard.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace callout::server {

/// A token bucket: a minute's worth at once, then at the steady rate. One thread.
class Bucket {
public:
    /// `perMinute` 0: unlimited.
    explicit Bucket(int perMinute) : m_tokens(perMinute) { }
    /// Takes one, or says how long until there is one.
    std::optional<std::chrono::milliseconds> take(int perMinute, SteadyTime now);
    bool isFull(int perMinute, SteadyTime now) const;

private:
    double available(int perMinute, SteadyTime now) const;

    double m_tokens;
    SteadyTime m_at = std::chrono::steady_clock::now();
};

/// A bucket for each key: users, addresses. Those that are full again are forgotten. Any thread.
class RateLimiter {
public:
    explicit RateLimiter(int perMinute) : m_perMinute(perMinute) { }
    /// Takes one of the key's, or says how long until there is one.
    std::optional<std::chrono::milliseconds> take(const QString &key);
    int perMinute() const { return m_perMinute; }

private:
    const int m_perMinute;
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
    qsizetype m_sweepAt = 1024;
};

/// Open connections by key, with a limit for each. Any thread.
class ConnectionCounter {
public:
    /// `limit` 0: unlimited.
    explicit ConnectionCounter(int limit) : m_limit(limit) { }
    enum class Entry { Admitted, Full };
    Entry enter(const QString &key);
    void leave(const QString &key);
    /// Keys with an open connection, that one left out.
    int countBeside(const QString &key) const;

private:
    const int m_limit;
    mutable std::mutex m_mutex;
    QHash<QString, int> m_open;
};

/// What attempts are counted by: the address, of IPv6 its first 64 bits, which are one subscriber's.
QString limitKey(const QString &address);

} // namespace callout::server
