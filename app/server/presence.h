// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/limits.h"
#include "app/protocol/messages.h"
#include "app/server/shard.h"

#include <QHash>

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace callout::server {

/// Who is viewing one page: distinct users, however many connections each has (protocol §3.2,
/// Presence). A user who leaves counts for another 2 s. Time is a parameter; one thread.
class Attendance {
public:
    struct Options {
        std::chrono::milliseconds grace { 2000 };
        std::chrono::milliseconds netInterval { 1000 }; ///< between updates of a crowd
        int crowd = protocol::limits::presenceList;     ///< more users than this are a crowd
    };
    struct Update {
        protocol::PresenceUpdate update;
        QString except; ///< the user it is about, who knows; empty in a crowd: the same for all
    };

    explicit Attendance(const Options &options) : m_options(options) { }

    void enter(const User &user);
    void leave(const QString &userId, SteadyTime now);

    /// What is to be told now.
    std::vector<Update> take(const QString &urlId, SteadyTime now);
    /// When take() will have more to tell, if nobody comes or goes before.
    std::optional<SteadyTime> due() const;

    protocol::Presence presence() const;
    int count() const { return int(m_present.size()); }
    bool isEmpty() const { return m_present.isEmpty(); }
    /// How many connections that user views the page with.
    int connections(const QString &userId) const { return m_present.value(userId).connections; }

private:
    struct Present {
        User user;
        quint64 serial = 0; ///< order of arrival
        int connections = 0;
        std::optional<SteadyTime> leftAt;
    };

    void expire(SteadyTime now);
    bool isCrowd() const { return m_present.size() > m_options.crowd; }

    Options m_options;
    QHash<QString, Present> m_present;
    std::map<quint64, QString> m_order;
    quint64 m_serial = 0;
    std::deque<std::pair<SteadyTime, QString>> m_leaving; ///< by the end of their grace
    std::vector<User> m_joined;                           ///< not yet told
    QStringList m_left;                                   ///< not yet told
    bool m_net = false;                                   ///< what is untold was gathered in a crowd
    std::optional<SteadyTime> m_lastNet;
};

} // namespace callout::server
