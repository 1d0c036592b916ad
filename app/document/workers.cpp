// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/workers.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace callout {

namespace {

/// All that may be under way. Never destroyed: threads may outlive everything else.
struct Register {
    std::mutex mutex;
    std::condition_variable ended;
    std::vector<std::weak_ptr<Abandonable>> works;
    int threads = 0;
    bool isWatched = false; ///< abandonAll() is to be called
};

Register &underWay()
{
    static Register *const all = new Register;
    return *all;
}

void abandonAll()
{
    Register &all = underWay();
    std::unique_lock lock(all.mutex);
    all.isWatched = false;
    const auto works = std::exchange(all.works, {});
    lock.unlock();
    for (const auto &work : works) {
        if (const auto alive = work.lock())
            alive->abandon();
    }
    // A file may hold what no library stops at: better left to the end of the process than waited for.
    constexpr std::chrono::seconds patience(3);
    lock.lock();
    all.ended.wait_for(lock, patience, [&] { return all.threads == 0; });
}

} // namespace

void runInWorker(const std::shared_ptr<Abandonable> &work, std::function<void()> part)
{
    Register &all = underWay();
    {
        const std::lock_guard lock(all.mutex);
        if (!std::exchange(all.isWatched, true))
            qAddPostRoutine(abandonAll);
        std::erase_if(all.works, [&](const std::weak_ptr<Abandonable> &other) {
            return other.expired() || other.lock() == work;
        });
        all.works.push_back(work);
        ++all.threads;
    }
    std::thread([&all, work = std::shared_ptr(work), part = std::move(part)]() mutable {
        part();
        part = {};
        work.reset();
        std::unique_lock lock(all.mutex);
        --all.threads;
        std::notify_all_at_thread_exit(all.ended, std::move(lock));
    }).detach();
}

} // namespace callout
