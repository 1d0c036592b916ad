// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace callout::server {

/// The one thread that changes pages. Whatever waits is applied as one group, in the order it was
/// submitted, in one durable transaction (group commit): the longer a commit takes, the larger
/// the next group. Its methods may be called from any thread.
class Writer {
public:
    using Callback = std::function<void(Outcome<Applied>)>;

    struct Options {
        qsizetype maxGroup = 256;      ///< operations in one transaction
        qsizetype maxWaiting = 20'000; ///< more are refused as Unavailable
    };

    explicit Writer(Store &store);
    Writer(Store &store, Options options);
    /// stop(), if that was not called before.
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Calls `done` on the writer's thread once the operation is durable or refused: in the order
    /// of submission, so the events of a page come in the order of their `seq`. Only what is
    /// refused unseen (stopped, too many waiting) is answered from inside this call.
    void submit(Request request, Callback done);

    /// Remembers how far a user has read; moves forward only, shares a commit with others, makes
    /// no event and has no answer. A mark that cannot be stored is lost; the next one repairs it.
    void markRead(ReadMark mark);

    /// Returns when all that was submitted before is answered. Not from the writer's thread.
    void drain();
    /// Refuses what comes from now on, answers what waits, ends the thread. Not from the writer's thread.
    void stop();

private:
    struct Waiting {
        Request request;
        Callback done;
    };

    void run();
    void apply(std::vector<Waiting> group);

    Store &m_store;
    const Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_idle;
    std::deque<Waiting> m_waiting;
    std::vector<ReadMark> m_marks;
    bool m_busy = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace callout::server
