// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace callout::server {

/// A coroutine that runs when it is awaited, and then returns a T to whoever awaits it. Owns its
/// frame. Resumes on whatever thread ends its wait, without the executors of Boost's awaitable.
///
/// GCC 12.2 lays a coroutine's frame out wrongly, and it crashes, when `co_await` stands in the
/// condition of an `if`: put the value into a variable first. See docs/decisions/0003.
template <typename T>
class [[nodiscard]] Task;

namespace detail {

struct TaskPromiseBase {
    std::coroutine_handle<> caller;
    std::exception_ptr fault;

    struct Return {
        bool await_ready() const noexcept { return false; }
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> finished) const noexcept
        {
            return finished.promise().caller;
        }
        void await_resume() const noexcept { }
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }
    Return final_suspend() const noexcept { return {}; }
    void unhandled_exception() { fault = std::current_exception(); }
};

template <typename T>
struct TaskPromise : TaskPromiseBase {
    std::optional<T> value;

    Task<T> get_return_object();
    template <typename U>
    void return_value(U &&result)
    {
        value.emplace(std::forward<U>(result));
    }
    T take() { return std::move(*value); }
};

template <>
struct TaskPromise<void> : TaskPromiseBase {
    Task<void> get_return_object();
    void return_void() { }
    void take() { }
};

} // namespace detail

template <typename T>
class [[nodiscard]] Task {
public:
    using promise_type = detail::TaskPromise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle handle) : m_handle(handle) { }
    Task(Task &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) { }
    Task &operator=(Task &&) = delete;
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) const noexcept
    {
        m_handle.promise().caller = caller;
        return m_handle;
    }
    T await_resume() const
    {
        if (m_handle.promise().fault)
            std::rethrow_exception(m_handle.promise().fault);
        return m_handle.promise().take();
    }

private:
    Handle m_handle;
};

template <typename T>
Task<T> detail::TaskPromise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

inline Task<void> detail::TaskPromise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}

namespace detail {

/// A coroutine that nobody awaits: it frees itself.
struct Detached {
    struct promise_type {
        Detached get_return_object() const noexcept { return {}; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() { }
        void unhandled_exception() { std::terminate(); } // `done` threw: a bug
    };
};

template <typename Done>
Detached runDetached(Task<void> task, Done done)
{
    std::exception_ptr fault;
    try {
        co_await task;
    } catch (...) {
        fault = std::current_exception();
    }
    done(fault);
}

} // namespace detail

/// Runs `task` from here to its first wait, and on as its waits end; then calls `done` with the
/// exception it ended with, if any.
template <typename Done>
void start(Task<void> task, Done done)
{
    detail::runDetached(std::move(task), std::move(done));
}

} // namespace callout::server
