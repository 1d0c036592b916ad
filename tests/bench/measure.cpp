// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace callout::bench {

namespace {

int64_t read(clockid_t clock)
{
    timespec time {};
    if (clock_gettime(clock, &time) != 0)
        giveUp("a clock cannot be read: " + std::string(strerror(errno)));
    return int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Code points, for aligning text that is not all ASCII.
size_t width(const std::string &text)
{
    return size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

} // namespace

int64_t nanoseconds()
{
    return read(CLOCK_MONOTONIC);
}

int64_t processCpu(pid_t process)
{
    clockid_t clock = 0;
    if (clock_getcpuclockid(process, &clock) != 0)
        giveUp("a server that was being measured has ended");
    return read(clock);
}

int64_t processMemory(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/statm");
    int64_t total = 0;
    int64_t resident = 0;
    if (!(file >> total >> resident))
        giveUp("a server that was being measured has ended");
    return resident * sysconf(_SC_PAGESIZE);
}

void raiseFileLimit()
{
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

double Samples::milliseconds(double share)
{
    if (m_values.empty())
        return 0;
    const auto nth = m_values.begin() + ptrdiff_t(share * double(m_values.size() - 1));
    std::nth_element(m_values.begin(), nth, m_values.end());
    return *nth / 10'000.0;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Length lengthFrom(int argc, char **argv, const char *what)
{
    Length length = Length::Full;
    for (int i = 1; i < argc; ++i) {
        if (strcmp(argv[i], "--quick") == 0) {
            length = Length::Quick;
            continue;
        }
        const bool help = strcmp(argv[i], "--help") == 0;
        std::fprintf(help ? stdout : stderr, "%s\nUsage: %s [--quick]\n", what, argv[0]);
        std::exit(help ? 0 : 2);
    }
    return length;
}

Table::Table(std::vector<std::string> head) : m_rows { std::move(head) } { }

void Table::row(std::vector<std::string> cells)
{
    m_rows.push_back(std::move(cells));
}

void Table::print() const
{
    std::vector<size_t> widths(m_rows.front().size());
    for (const auto &row : m_rows) {
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i]));
    }
    for (const auto &row : m_rows) {
        std::string line;
        for (size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - width(row[i]), ' ');
            line += i == 0 ? row[i] + padding : "   " + padding + row[i];
        }
        std::printf("%s\n", line.c_str());
    }
    std::fflush(stdout);
}

std::string decimal(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

void giveUp(const std::string &sentence)
{
    std::fflush(stdout);
    std::fprintf(stderr, "%s\n", sentence.c_str());
    std::exit(1);
}

} // namespace callout::bench
