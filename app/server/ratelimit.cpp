// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/ratelimit.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cmath>

namespace callout::server {

using namespace Qt::StringLiterals;

double Bucket::available(int perMinute, SteadyTime now) const
{
    const double seconds = std::chrono::duration<double>(now - m_at).count();
    return std::min(double(perMinute), m_tokens + std::max(0.0, seconds) * perMinute / 60);
}

bool Bucket::isFull(int perMinute, SteadyTime now) const
{
    return available(perMinute, now) >= perMinute;
}

std::optional<std::chrono::milliseconds> Bucket::take(int perMinute, SteadyTime now)
{
    if (perMinute == 0)
        return {};
    m_tokens = available(perMinute, now);
    m_at = now;
    if (m_tokens < 1)
        return std::chrono::milliseconds(qint64(std::ceil((1 - m_tokens) * 60'000 / perMinute)));
    m_tokens -= 1;
    return {};
}

std::optional<std::chrono::milliseconds> RateLimiter::take(const QString &key)
{
    if (m_perMinute == 0)
        return {};
    const SteadyTime now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= m_sweepAt) {
        m_buckets.removeIf([&](const auto &entry) { return entry.value().isFull(m_perMinute, now); });
        m_sweepAt = std::max<qsizetype>(1024, m_buckets.size() * 2);
    }
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end())
        bucket = m_buckets.insert(key, Bucket(m_perMinute));
    return bucket->take(m_perMinute, now);
}

ConnectionCounter::Entry ConnectionCounter::enter(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    int &open = m_open[key];
    if (m_limit > 0 && open >= m_limit)
        return Entry::Full;
    ++open;
    return Entry::Admitted;
}

void ConnectionCounter::leave(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const auto open = m_open.find(key);
    if (open != m_open.end() && --*open <= 0)
        m_open.erase(open);
}

int ConnectionCounter::countBeside(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    return int(m_open.size()) - int(m_open.contains(key));
}

QString limitKey(const QString &address)
{
    boost::system::error_code failure;
    const auto parsed = boost::asio::ip::make_address(address.toStdString(), failure);
    if (failure || parsed.is_v4())
        return address;
    const auto v6 = parsed.to_v6();
    if (v6.is_v4_mapped()) {
        return QString::fromStdString(
            boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string());
    }
    const auto bytes = v6.to_bytes();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), 8).toHex())
        + u"::/64"_s;
}

} // namespace callout::server
