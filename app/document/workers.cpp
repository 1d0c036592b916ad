// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/workers.h"

#include <QCoreApplication>
#include <QMutexLocker>
#include <QThreadPool>

#include <limits>
#include <vector>

namespace callout {

namespace {

/// All that may be under way.
struct Register {
    QMutex mutex;
    std::vector<std::weak_ptr<Abandonable>> works;
};

Register &underWay()
{
    static Register all;
    return all;
}

/// Never says "enough", and is never destroyed: abandonAll() ends its threads.
QThreadPool &pool()
{
    static QThreadPool *const threads = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(std::numeric_limits<int>::max());
        return made;
    }();
    return *threads;
}

void abandonAll()
{
    std::vector<std::weak_ptr<Abandonable>> works;
    {
        const QMutexLocker lock(&underWay().mutex);
        works.swap(underWay().works);
    }
    for (const auto &work : works) {
        if (const auto alive = work.lock())
            alive->abandon();
    }
    // A file may hold what no library stops at: better left to the end of the process than waited for.
    constexpr int patience = 3000; // milliseconds
    pool().waitForDone(patience);
}

} // namespace

void runInWorker(const std::shared_ptr<Abandonable> &work, std::function<void()> part)
{
    {
        const QMutexLocker lock(&underWay().mutex);
        auto &works = underWay().works;
        if (works.empty())
            qAddPostRoutine(abandonAll);
        // The first stays, gone or not: the routine is added once.
        std::erase_if(works, [&, first = true](const std::weak_ptr<Abandonable> &other) mutable {
            return !std::exchange(first, false) && (other.expired() || other.lock() == work);
        });
        works.push_back(work);
    }
    pool().start([work, part = std::move(part)] { part(); });
}

} // namespace callout
