// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace callout {

/// The failure half of a Result, so that `return Failure{…}` reads as what it is.
template <typename E>
struct Failure {
    E error;
};
template <typename E>
Failure(E) -> Failure<E>;

/// An expected failure is a value: either a T or an E, never both. Any thread.
template <typename T, typename E>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::in_place_index<0>, std::move(value)) { }
    template <typename F>
    Result(Failure<F> failure) : m_value(std::in_place_index<1>, std::move(failure.error))
    {
    }

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// REQUIRES: ok().
    T &value() & { return std::get<0>(m_value); }
    const T &value() const & { return std::get<0>(m_value); }
    T &&value() && { return std::get<0>(std::move(m_value)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    /// REQUIRES: !ok().
    const E &error() const { return std::get<1>(m_value); }

private:
    std::variant<T, E> m_value;
};

/// The value of an action that has nothing to return.
using Done = std::monostate;

} // namespace callout
