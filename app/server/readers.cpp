// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/readers.h"

namespace callout::server {

Readers::Readers(Store &store, int threads) : m_store(store)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { loop(); });
}

Readers::~Readers()
{
    stop();
}

void Readers::run(std::function<void(Store &)> work)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    m_waiting.push_back(std::move(work));
    m_work.notify_one();
}

void Readers::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_work.notify_all();
    }
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void Readers::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_work.wait(lock, [this] { return !m_waiting.empty() || m_stopping; });
        if (m_waiting.empty())
            return;
        std::function<void(Store &)> work = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        work(m_store);
        work = nullptr; // what it holds goes outside the lock
        lock.lock();
    }
}

} // namespace callout::server
