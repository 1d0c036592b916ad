// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/limits.h"

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace callout::pdf {

namespace {

// Twice what the largest scan takes that people print (an A0 sheet at 300 dpi in colour, decoded whole).
[[maybe_unused]] constexpr rlim_t mostMemory = rlim_t(1) << 30;

void limit(int what, rlim_t most)
{
    rlimit limits {};
    getrlimit(__rlimit_resource_t(what), &limits);
    limits.rlim_cur = limits.rlim_max = limits.rlim_max < most ? limits.rlim_max : most;
    setrlimit(__rlimit_resource_t(what), &limits);
}

/// Where memory runs short, this goes before a window does.
void volunteer()
{
    if (std::FILE *score = std::fopen("/proc/self/oom_score_adj", "we")) {
        std::fputs("500", score);
        std::fclose(score);
    }
}

} // namespace

void limitThisProcess()
{
    volunteer();
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    std::signal(SIGXFSZ, SIG_IGN); // writing fails and goes on, as for the cache of fonts
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // whose own memory is larger
    limit(RLIMIT_DATA, mostMemory);
#endif
}

} // namespace callout::pdf
