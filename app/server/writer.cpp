// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/writer.h"

#include <algorithm>
#include <iterator>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

protocol::Error refused(const QString &reason)
{
    return { Code::Unavailable, reason, 1000 };
}

} // namespace

Writer::Writer(Store &store) : Writer(store, Options {}) { }

Writer::Writer(Store &store, Options options)
    : m_store(store),
      m_options(options),
      m_thread([this] { run(); })
{
}

Writer::~Writer()
{
    stop();
}

void Writer::submit(Request request, Callback done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && qsizetype(m_waiting.size()) < m_options.maxWaiting) {
            m_waiting.push_back({ std::move(request), std::move(done) });
            m_work.notify_one();
            return;
        }
    }
    done(Failure { refused(u"The server cannot take more changes at the moment."_s) });
}

void Writer::markRead(ReadMark mark)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping || qsizetype(m_marks.size()) >= m_options.maxWaiting)
        return;
    m_marks.push_back(std::move(mark));
    m_work.notify_one();
}

void Writer::drain()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_waiting.empty() && m_marks.empty() && !m_busy; });
}

void Writer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_work.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Writer::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_work.wait(lock, [this] { return !m_waiting.empty() || !m_marks.empty() || m_stopping; });
        if (m_waiting.empty() && m_marks.empty())
            return;
        const auto end = m_waiting.begin() + std::min(qsizetype(m_waiting.size()), m_options.maxGroup);
        std::vector<Waiting> group(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
        m_waiting.erase(m_waiting.begin(), end);
        const std::vector<ReadMark> marks = std::exchange(m_marks, {});
        m_busy = true;
        lock.unlock();

        if (!group.empty())
            apply(std::move(group));
        if (!marks.empty())
            (void)m_store.markRead(marks);

        lock.lock();
        m_busy = false;
        m_idle.notify_all();
    }
}

void Writer::apply(std::vector<Waiting> group)
{
    std::vector<Request> requests;
    requests.reserve(group.size());
    for (Waiting &waiting : group)
        requests.push_back(std::move(waiting.request));
    std::vector<Outcome<Applied>> results = m_store.apply(requests);
    Q_ASSERT(results.size() == group.size());
    for (size_t i = 0; i < group.size(); ++i)
        group[i].done(std::move(results[i]));
}

} // namespace callout::server
