// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace callout {

/// Work of threads that can be told to come to its end soon. Any thread.
class Abandonable {
public:
    virtual ~Abandonable() = default;
    virtual void abandon() = 0;
};

/// Runs part of such work in a thread of its own: work that lasts keeps nothing else waiting, as it
/// would in the global pool. The end of the application abandons what is under way and waits for
/// it, up to a few seconds, since fonts and the libraries' tables go then.
void runInWorker(const std::shared_ptr<Abandonable> &work, std::function<void()> part);

} // namespace callout
