// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/presence.h"

#include <algorithm>

namespace callout::server {

void Attendance::enter(const User &user)
{
    const auto found = m_present.find(user.id);
    if (found != m_present.end()) {
        ++found->connections;
        found->leftAt.reset();
        return;
    }
    const quint64 serial = m_serial++;
    m_present.insert(user.id, { user, serial, 1, {} });
    m_order.emplace(serial, user.id);
    if (!m_left.removeOne(user.id))
        m_joined.push_back(user);
    m_net = m_net || isCrowd();
}

void Attendance::leave(const QString &userId, SteadyTime now)
{
    const auto found = m_present.find(userId);
    if (found == m_present.end() || --found->connections > 0)
        return;
    found->leftAt = now;
    m_leaving.emplace_back(now + m_options.grace, userId);
}

void Attendance::expire(SteadyTime now)
{
    while (!m_leaving.empty() && m_leaving.front().first <= now) {
        const auto [end, userId] = m_leaving.front();
        m_leaving.pop_front();
        const auto found = m_present.find(userId);
        const bool gone = found != m_present.end() && found->leftAt
            && *found->leftAt + m_options.grace == end;
        if (!gone)
            continue; // came back, perhaps to leave again later
        m_net = m_net || isCrowd();
        m_order.erase(found->serial);
        m_present.erase(found);
        const auto untold = std::find_if(m_joined.begin(), m_joined.end(),
                                         [&id = userId](const User &user) { return user.id == id; });
        if (untold != m_joined.end())
            m_joined.erase(untold);
        else
            m_left.append(userId);
    }
}

std::vector<Attendance::Update> Attendance::take(const QString &urlId, SteadyTime now)
{
    expire(now);
    std::vector<Update> updates;
    if (m_joined.empty() && m_left.isEmpty()) {
        m_net = false;
        return updates;
    }
    if (m_net) {
        if (m_lastNet && now < *m_lastNet + m_options.netInterval)
            return updates;
        m_joined.resize(std::min(m_joined.size(), size_t(m_options.crowd)));
        updates.push_back({ { urlId, std::move(m_joined), m_left.mid(0, m_options.crowd), count() }, {} });
        m_lastNet = now;
    } else {
        for (const User &user : m_joined)
            updates.push_back({ { urlId, { user }, {}, count() }, user.id });
        if (!m_left.isEmpty())
            updates.push_back({ { urlId, {}, m_left, count() }, {} });
    }
    m_joined.clear();
    m_left.clear();
    m_net = false;
    return updates;
}

std::optional<SteadyTime> Attendance::due() const
{
    std::optional<SteadyTime> next;
    if (!m_leaving.empty())
        next = m_leaving.front().first;
    if (m_net && m_lastNet && !(m_joined.empty() && m_left.isEmpty())) {
        const SteadyTime net = *m_lastNet + m_options.netInterval;
        next = next ? std::min(*next, net) : net;
    }
    return next;
}

protocol::Presence Attendance::presence() const
{
    protocol::Presence presence;
    presence.count = count();
    for (const auto &[serial, userId] : m_order) {
        if (int(presence.users.size()) == m_options.crowd)
            break;
        presence.users.push_back(m_present.constFind(userId)->user);
    }
    return presence;
}

} // namespace callout::server
