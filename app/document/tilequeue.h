// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/tilepainter.h"
#include "app/document/tilestore.h"
#include "app/document/workers.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

class QObject;

namespace callout {

/// What is wanted of the workers and what they made: the half of a TileCache that they share with
/// it, and that outlives it until the last of them has put down its tile.
class TileQueue final : public Abandonable, public std::enable_shared_from_this<TileQueue> {
public:
    struct Request {
        TileKey key;
        QRect tile; ///< device pixels of the page
    };
    struct Result {
        TileKey key;
        QImage image; ///< null: it cannot be made
        std::chrono::nanoseconds took {};
    };

    /// `ready` is called in the receiver's thread when there are results; once until they are taken.
    static std::shared_ptr<TileQueue> create(TilePainterFactory factory, int workers, QObject *receiver,
                                             std::function<void()> ready);

    /// Replaces what was wanted; most urgent first. What is being made and no longer wanted is
    /// abandoned. Workers start with the first request.
    void want(const std::vector<Request> &requests);
    std::vector<Result> takeResults();
    /// Until there are results for all of these, or until then. False: not all. What else is being made
    /// gives way, and is made afterwards.
    bool waitFor(const std::vector<TileKey> &keys, std::chrono::steady_clock::time_point until);
    bool isBusy() const;
    /// Abandons everything; nothing is reported any more. Does not wait.
    void abandon() override;

private:
    struct Job {
        Request request;
        std::atomic<bool> abandoned = false;
    };

    TileQueue() = default;
    void work();
    void makeWay(const std::vector<TileKey> &keys);

    TilePainterFactory m_factory;
    int m_workers = 1;

    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_wake;
    std::condition_variable m_made;
    std::deque<Request> m_requests;
    std::vector<std::shared_ptr<Job>> m_running;
    std::vector<Result> m_results;
    QObject *m_receiver = nullptr;
    std::function<void()> m_ready;
    bool m_started = false;
    bool m_stopped = false;
};

} // namespace callout
