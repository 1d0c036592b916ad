// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

/// What benchmarks count with: clocks, percentiles, another process's CPU and memory, a table.
namespace callout::bench {

/// Nanoseconds on the monotonic clock.
int64_t nanoseconds();

/// CPU time that a process and all its threads have used, nanoseconds.
int64_t processCpu(pid_t process);

/// Memory of a process that is in RAM, bytes.
int64_t processMemory(pid_t process);

/// As many file descriptors as this process may have.
void raiseFileLimit();

/// Durations of one kind. Percentiles sort, so they come last.
class Samples {
public:
    void add(int64_t nanoseconds) { m_values.push_back(uint32_t(nanoseconds / 100)); }
    void clear() { m_values.clear(); }
    size_t size() const { return m_values.size(); }
    /// `share` of 0…1, milliseconds; 0 without samples.
    double milliseconds(double share);

private:
    std::vector<uint32_t> m_values; ///< tenths of a microsecond
};

double median(std::vector<double> values);

/// Whether `--quick` is among the arguments; anything else is refused with a line and exit status 2.
enum class Length { Full, Quick };
Length lengthFrom(int argc, char **argv, const char *what);

/// Rows of text in columns: the first left-aligned, numbers right-aligned.
class Table {
public:
    explicit Table(std::vector<std::string> head);
    void row(std::vector<std::string> cells);
    void print() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// `value` with that many decimals.
std::string decimal(double value, int decimals);

/// Ends the program with a sentence: a benchmark that cannot measure says so.
[[noreturn]] void giveUp(const std::string &sentence);

} // namespace callout::bench
