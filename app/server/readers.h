// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace callout::server {

/// A few threads for everything that blocks on the store or on files (snapshots, sessions, blobs),
/// so that an event loop never does. Its methods may be called from any thread.
class Readers {
public:
    Readers(Store &store, int threads);
    /// stop(), if that was not called before.
    ~Readers();
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    /// Calls `work` on one of the threads; started in the order given, so several run at a time.
    /// After stop() it is dropped uncalled.
    void run(std::function<void(Store &)> work);

    /// Finishes what waits and ends the threads. Not from one of them.
    void stop();

private:
    void loop();

    Store &m_store;
    std::mutex m_mutex;
    std::condition_variable m_work;
    std::deque<std::function<void(Store &)>> m_waiting;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace callout::server
