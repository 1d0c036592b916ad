// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"
#include "tests/bench/shownscreen.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <functional>
#include <optional>

namespace callout::bench {

/// A program that shows a document, looked at from outside: what is on the screen, and when.
class ShownProgram {
public:
    /// How the middle of the window looks once the document is there.
    using Picture = std::vector<uint8_t>;

    /// Starts it; the clock runs from here.
    ShownProgram(Screen &screen, const QStringList &command, const QProcessEnvironment &environment);
    /// Ends it.
    ~ShownProgram();

    struct Opened {
        double firstMs = 0; ///< until each part of the window looks about as it does in the end
        double sharpMs = 0; ///< until it looks exactly so, but for what is said over it
        Picture picture;
    };
    /// Waits until a document is seen and nothing has changed for a while; none where that does not come.
    std::optional<Opened> open(double patienceSeconds);
    /// Waits until the window looks about like this.
    bool waitFor(const Picture &picture, double patienceSeconds);

    /// How far a click of the wheel scrolls, in pixels; 0 where it does not.
    int wheelStep();
    struct Moved {
        double p95Ms = 0; ///< from the wheel to the first changed pixel
        int pictures = 0; ///< how many different ones were seen
        int blank = 0;    ///< how many frames ended with a part as high as a hand where there was nothing
    };
    /// Turns the wheel `clicks` for each of so many frames of a 60th of a second, down, or down and up
    /// again where there is a `turn`, a number of frames.
    Moved scroll(int frames, int clicks, int turn);
    /// Ctrl and the wheel, in and out, a step in three frames.
    Moved zoom(int steps);

    /// Of it and of all that it started, the most that was in memory at once, bytes.
    int64_t peakMemory() const { return m_peak; }

private:
    void look();
    Moved move(int count, int64_t frame, const std::function<QByteArray(int)> &command);
    void settle(int64_t quiet);

    Screen &m_screen;
    QProcess m_process;
    int64_t m_start;
    int64_t m_peak = 0;
    int64_t m_weighed = 0;
    Picture m_now;
};

} // namespace callout::bench
