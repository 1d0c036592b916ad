// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/tilequeue.h"

#include <QMetaObject>

#include <algorithm>
#include <set>

namespace callout {

std::shared_ptr<TileQueue> TileQueue::create(TilePainterFactory factory, int workers, QObject *receiver,
                                             std::function<void()> ready)
{
    std::shared_ptr<TileQueue> queue(new TileQueue);
    queue->m_factory = std::move(factory);
    queue->m_workers = std::max(workers, 1);
    queue->m_receiver = receiver;
    queue->m_ready = std::move(ready);
    return queue;
}

void TileQueue::want(const std::vector<Request> &requests)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return;
    std::set<TileKey> wanted;
    for (const Request &request : requests)
        wanted.insert(request.key);
    for (const auto &job : m_running) {
        // What was abandoned once is incomplete: wanted again, it is made again.
        if (!job->abandoned && !wanted.erase(job->request.key))
            job->abandoned = true;
    }
    m_requests.clear();
    for (const Request &request : requests) {
        if (wanted.erase(request.key))
            m_requests.push_back(request);
    }
    if (m_requests.empty())
        return;
    if (!m_started) {
        m_started = true;
        for (int worker = 0; worker < m_workers; ++worker)
            runInWorker(shared_from_this(), [this] { work(); });
    }
    m_wake.notify_all();
}

std::vector<TileQueue::Result> TileQueue::takeResults()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_results, {});
}

/// For those of these that no worker is free for. The mutex is locked.
void TileQueue::makeWay(const std::vector<TileKey> &keys)
{
    const auto isAwaited = [&](const TileKey &key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    auto waiting = std::count_if(m_requests.begin(), m_requests.end(),
                                 [&](const Request &request) { return isAwaited(request.key); });
    waiting -= m_workers - std::ssize(m_running);
    for (const auto &job : m_running) {
        if (waiting <= 0)
            return;
        if (job->abandoned || isAwaited(job->request.key))
            continue;
        job->abandoned = true;
        m_requests.push_back(job->request);
        --waiting;
    }
}

bool TileQueue::waitFor(const std::vector<TileKey> &keys, std::chrono::steady_clock::time_point until)
{
    std::unique_lock lock(m_mutex);
    makeWay(keys);
    return m_made.wait_until(lock, until, [&] {
        return std::all_of(keys.begin(), keys.end(), [&](const TileKey &key) {
            return std::any_of(m_results.begin(), m_results.end(),
                               [&](const Result &result) { return result.key == key; });
        });
    });
}

bool TileQueue::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return !m_requests.empty() || !m_running.empty() || !m_results.empty();
}

void TileQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_receiver = nullptr;
    m_requests.clear();
    m_results.clear();
    for (const auto &job : m_running)
        job->abandoned = true;
    m_wake.notify_all();
}

void TileQueue::work()
{
    std::unique_ptr<TilePainter> painter;
    bool tried = false;
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (m_requests.empty()) {
            m_wake.wait(lock);
            continue;
        }
        const Request request = m_requests.front();
        m_requests.pop_front();
        const auto job = std::make_shared<Job>();
        job->request = request;
        m_running.push_back(job);
        lock.unlock();

        if (!std::exchange(tried, true))
            painter = m_factory();
        const auto begin = std::chrono::steady_clock::now();
        const QImage image = painter && !job->abandoned
            ? painter->paint(request.key.page, double(request.key.scale), request.tile, job->abandoned)
            : QImage();

        lock.lock();
        std::erase(m_running, job);
        if (job->abandoned)
            continue;
        m_results.push_back({ request.key, image, std::chrono::steady_clock::now() - begin });
        m_made.notify_all();
        if (m_results.size() == 1 && m_receiver)
            QMetaObject::invokeMethod(m_receiver, m_ready, Qt::QueuedConnection);
    }
    lock.unlock();
    // The painter goes here, in its own thread.
}

} // namespace callout
