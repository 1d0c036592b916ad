// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <algorithm>
#include <functional>

namespace callout {

/// Exponential back-off with full jitter (M. Brooker, "Exponential Backoff and Jitter", AWS
/// Architecture Blog, 2015): each delay is uniform in [0, bound], and the bound doubles from
/// `first` until it reaches `most`. The bound is capped before it is used, so no delay exceeds `most`.
class Backoff {
public:
    /// `uniform` gives numbers in [0, 1).
    Backoff(Milliseconds first, Milliseconds most, std::function<double()> uniform)
        : m_first(first),
          m_most(most),
          m_bound(std::min(first, most)),
          m_uniform(std::move(uniform))
    {
    }

    Milliseconds next()
    {
        const auto delay = Milliseconds(Milliseconds::rep(m_uniform() * double(m_bound.count() + 1)));
        const Milliseconds bound = m_bound;
        m_bound = m_bound > m_most / 2 ? m_most : m_bound * 2;
        return std::min(delay, bound);
    }

    void reset() { m_bound = std::min(m_first, m_most); }

private:
    Milliseconds m_first;
    Milliseconds m_most;
    Milliseconds m_bound;
    std::function<double()> m_uniform;
};

} // namespace callout
