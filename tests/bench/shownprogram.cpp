// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shownprogram.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace callout::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int64_t millisecond = 1'000'000;
constexpr QRect middle(448, 225, 384, 540);
constexpr int sampled = 4; ///< every fourth pixel, see Screen::sample()
constexpr int columns = middle.width() / sampled;
constexpr int rows = middle.height() / sampled;

constexpr int wheelUp = 4;
constexpr int wheelDown = 5;

/// Not "click", which pauses.
QByteArray turns(int button, int count)
{
    const QByteArray number = QByteArray::number(button);
    return ("mousedown " + number + " mouseup " + number + ' ').repeated(count);
}

/// Of a process and all that it started; what they share counts for each of them.
int64_t treeMemory(pid_t process)
{
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream sizes(folder + "/statm");
    int64_t total = 0;
    int64_t resident = 0;
    if (!(sizes >> total >> resident))
        return 0;
    int64_t bytes = resident * sysconf(_SC_PAGESIZE);
    std::error_code gone; // whatever ends meanwhile
    for (const auto &thread : std::filesystem::directory_iterator(folder + "/task", gone)) {
        std::ifstream children(thread.path() / "children");
        for (pid_t child = 0; children >> child;)
            bytes += treeMemory(child);
    }
    return bytes;
}

/// Light and contrast of a square of the picture.
struct Patch {
    double mean = 0;
    double deviation = 0;
};

constexpr int patchEdge = 12;

std::vector<Patch> patchesOf(const ShownProgram::Picture &picture)
{
    std::vector<Patch> patches;
    for (int top = 0; top + patchEdge <= rows; top += patchEdge) {
        for (int left = 0; left + patchEdge <= columns; left += patchEdge) {
            double sum = 0;
            double squares = 0;
            for (int y = top; y < top + patchEdge; ++y) {
                for (int x = left; x < left + patchEdge; ++x) {
                    const double light = picture[size_t(y * columns + x)];
                    sum += light;
                    squares += light * light;
                }
            }
            constexpr double count = patchEdge * patchEdge;
            const double mean = sum / count;
            patches.push_back({ mean, std::sqrt(std::max(0.0, squares / count - mean * mean)) });
        }
    }
    return patches;
}

/// The same document, though perhaps not sharp yet.
bool looksLike(const ShownProgram::Picture &picture, const ShownProgram::Picture &wanted)
{
    constexpr double near = 16;
    constexpr double contrast = 24;
    constexpr double enough = 0.9;
    const std::vector<Patch> a = patchesOf(picture);
    const std::vector<Patch> b = patchesOf(wanted);
    size_t alike = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        const bool isEmpty = b[i].deviation > contrast && a[i].deviation < contrast / 4;
        alike += std::abs(a[i].mean - b[i].mean) < near && !isEmpty;
    }
    return double(alike) >= enough * double(a.size());
}

/// Apart from a word that came over it.
bool isSame(const ShownProgram::Picture &picture, const ShownProgram::Picture &wanted)
{
    constexpr double nearly = 0.95;
    size_t same = 0;
    for (size_t i = 0; i < wanted.size(); ++i)
        same += picture[i] == wanted[i];
    return double(same) >= nearly * double(wanted.size());
}

/// Not an empty window, nor a word in the middle of one.
bool showsDocument(const ShownProgram::Picture &picture)
{
    constexpr double contrast = 8;
    const std::vector<Patch> patches = patchesOf(picture);
    const auto busy = std::count_if(patches.begin(), patches.end(),
                                    [](const Patch &patch) { return patch.deviation > contrast; });
    return size_t(busy) * 2 > patches.size();
}

/// Somewhere there is but one colour over a height at which something always stands.
bool hasBlankPart(const ShownProgram::Picture &picture)
{
    constexpr int most = 150 / sampled;
    constexpr int contrast = 8;
    int run = 0;
    for (int row = 0; row < rows; ++row) {
        const auto line = picture.begin() + row * columns;
        const auto [darkest, lightest] = std::minmax_element(line, line + columns);
        run = *lightest - *darkest >= contrast ? 0 : run + 1;
        if (run > most)
            return true;
    }
    return false;
}

} // namespace

ShownProgram::ShownProgram(Screen &screen, const QStringList &command, const QProcessEnvironment &environment)
    : m_screen(screen)
{
    screen.say("mousemove 640 500");
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    endTogether(m_process);
    m_start = nanoseconds();
    m_process.start(command.front(), command.mid(1));
    if (!m_process.waitForStarted())
        giveUp(command.front().toStdString() + " does not start");
}

ShownProgram::~ShownProgram()
{
    m_process.terminate();
    constexpr int politeMs = 5000;
    if (!m_process.waitForFinished(politeMs)) {
        m_process.kill();
        m_process.waitForFinished(politeMs);
    }
}

/// Takes a picture; weighs now and then.
void ShownProgram::look()
{
    constexpr int64_t often = 10 * millisecond;
    if (nanoseconds() - m_weighed > often) {
        m_peak = std::max(m_peak, treeMemory(pid_t(m_process.processId())));
        m_weighed = nanoseconds();
    }
    constexpr timespec halfMillisecond { 0, 500'000 };
    ppoll(nullptr, 0, &halfMillisecond, nullptr);
    m_screen.sample(middle, m_now);
}

std::optional<ShownProgram::Opened> ShownProgram::open(double patienceSeconds)
{
    constexpr int64_t quiet = 1500 * millisecond;
    struct Seen {
        int64_t at;
        Picture picture;
    };
    std::vector<Seen> seen;
    const int64_t end = m_start + int64_t(patienceSeconds * 1e9);
    while (true) {
        look();
        const int64_t now = nanoseconds();
        if (seen.empty() || seen.back().picture != m_now)
            seen.push_back({ now, m_now });
        if (now - seen.back().at > quiet && showsDocument(m_now))
            break;
        if (now > end || m_process.state() == QProcess::NotRunning)
            return {};
    }
    const auto since = [this](int64_t at) { return double(at - m_start) / 1e6; };
    Opened opened { 0, 0, seen.back().picture };
    // Backwards: what came before something else was shown does not count.
    const auto lastsFrom = [&](auto isAlike) {
        int64_t from = seen.back().at;
        for (auto before = seen.rbegin(); before != seen.rend() && isAlike(before->picture, opened.picture);
             ++before)
            from = before->at;
        return since(from);
    };
    opened.firstMs = lastsFrom(looksLike);
    opened.sharpMs = lastsFrom(isSame);
    return opened;
}

bool ShownProgram::waitFor(const Picture &picture, double patienceSeconds)
{
    const int64_t end = m_start + int64_t(patienceSeconds * 1e9);
    do {
        look();
        if (looksLike(m_now, picture))
            return true;
    } while (nanoseconds() < end && m_process.state() != QProcess::NotRunning);
    return false;
}

void ShownProgram::settle(int64_t quiet)
{
    Picture before;
    constexpr int64_t longest = 20'000 * millisecond;
    const int64_t begin = nanoseconds();
    for (int64_t since = begin; nanoseconds() - since < quiet && nanoseconds() - begin < longest;) {
        look();
        if (m_now != before) {
            before = m_now;
            since = nanoseconds();
        }
    }
}

int ShownProgram::wheelStep()
{
    constexpr int64_t quiet = 700 * millisecond;
    constexpr int most = 300;
    const auto lines = [this] {
        std::vector<std::vector<uint32_t>> all;
        for (int y = middle.top(); y <= middle.bottom(); ++y) {
            const uint32_t *row = m_screen.row(y);
            all.emplace_back(row + middle.left(), row + middle.right());
        }
        return all;
    };
    settle(quiet);
    const auto before = lines();
    m_screen.say(turns(wheelDown, 1));
    settle(quiet);
    const auto after = lines();
    int best = 0;
    size_t bestAlike = 0;
    for (int step = 1; step <= most; ++step) {
        size_t alike = 0;
        for (size_t y = 0; y + most < after.size(); ++y)
            alike += after[y] == before[y + size_t(step)];
        if (alike > bestAlike) {
            bestAlike = alike;
            best = step;
        }
    }
    return before == after ? 0 : best;
}

ShownProgram::Moved ShownProgram::move(int count, int64_t frame,
                                       const std::function<QByteArray(int)> &command)
{
    Moved moved;
    Samples waits;
    Picture shown;
    look();
    shown = m_now;
    int64_t asked = 0; ///< when what was not answered yet was asked for
    int64_t next = nanoseconds();
    for (int i = 0; i < count; ++i) {
        m_screen.say(command(i));
        if (asked == 0)
            asked = nanoseconds();
        next += frame;
        do {
            look();
            if (m_now == shown)
                continue;
            ++moved.pictures;
            shown = m_now;
            if (asked)
                waits.add(nanoseconds() - asked);
            asked = 0;
        } while (nanoseconds() < next);
        moved.blank += hasBlankPart(m_now);
    }
    if (asked)
        waits.add(nanoseconds() - asked);
    moved.p95Ms = waits.milliseconds(0.95);
    return moved;
}

ShownProgram::Moved ShownProgram::scroll(int frames, int clicks, int turn)
{
    constexpr int64_t frame = 16'667'000;
    return move(frames, frame,
                [&](int i) { return turns(turn > 0 && (i / turn) % 2 ? wheelUp : wheelDown, clicks); });
}

ShownProgram::Moved ShownProgram::zoom(int steps)
{
    constexpr int64_t threeFrames = 50 * millisecond;
    constexpr int turn = 8;
    settle(500 * millisecond);
    m_screen.say("keydown ctrl");
    const Moved moved = move(steps, threeFrames,
                             [](int i) { return turns((i / turn) % 2 ? wheelDown : wheelUp, 1); });
    m_screen.say("keyup ctrl");
    return moved;
}

} // namespace callout::bench
