// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfprocess.h"

#include "app/document/helperprogram.h"

#include <QFile>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace callout {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Poppler asks often whether to go on, though not everywhere.
constexpr auto graceOfAbandoned = 250ms;
constexpr quint64 mostAnswer = quint64(256) << 20;

/// Where the program expects them; see app/pdf/main.cpp.
constexpr int socketThere = 0;
constexpr int bytesThere = 3;

/// Starts the program with its end of a socket, the bytes, and nothing else of this process. 0: it cannot.
pid_t spawn(const QByteArray &program, int socket, int bytes, PdfProcess::Haste haste)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, socket, socketThere);
    posix_spawn_file_actions_adddup2(&files, bytes, bytesThere);
    for (const int output : { STDOUT_FILENO, STDERR_FILENO })
        posix_spawn_file_actions_addopen(&files, output, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, bytesThere + 1);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0); // the terminal's Ctrl+C is for the windows
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);

    QByteArray name = program;
    QByteArray behind = "--behind";
    const std::array<char *, 3> arguments { name.data(),
                                            haste == PdfProcess::Haste::Behind ? behind.data() : nullptr,
                                            nullptr };
    pid_t process = 0;
    if (posix_spawn(&process, program.constData(), &files, &attributes, arguments.data(), environ) != 0)
        process = 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return process;
}

/// Out of the way of the numbers that spawn() gives.
int above(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, bytesThere + 1);
}

} // namespace

PdfProcess::PdfProcess(std::shared_ptr<const SharedBytes> bytes, std::chrono::milliseconds patience,
                       int socket, pid_t process)
    : m_bytes(std::move(bytes)),
      m_patience(patience),
      m_socket(socket),
      m_process(process)
{
}

PdfProcess::~PdfProcess()
{
    end();
}

PdfProcess::Answer<std::unique_ptr<PdfProcess>>
PdfProcess::start(std::shared_ptr<const SharedBytes> bytes, std::chrono::milliseconds patience, Haste haste)
{
    // Programs of a build stand one folder deep in it, its tests two.
    const QString program = helperProgram(u"callout-pdf"_s, { u"../app/pdf"_s, u"../../app/pdf"_s });
    std::array<int, 2> ends {};
    if (program.isEmpty() || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return callout::Failure { Failure::Missing };
    const int theirs = above(ends[1]);
    const int file = above(bytes->descriptor());
    const pid_t process = theirs < 0 || file < 0 ? 0 : spawn(QFile::encodeName(program), theirs, file, haste);
    for (const int descriptor : { ends[1], theirs, file }) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    if (process == 0) {
        ::close(ends[0]);
        return callout::Failure { Failure::Missing };
    }
    return std::unique_ptr<PdfProcess>(new PdfProcess(std::move(bytes), patience, ends[0], process));
}

void PdfProcess::end()
{
    if (m_socket < 0)
        return;
    ::close(m_socket);
    m_socket = -1;
    ::kill(m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) { }
}

// -- questions and answers --------------------------------------------------------------------------

bool PdfProcess::send(pdf::Ask what, const QByteArray &question)
{
    const pdf::FrameHead head { what, m_serial, quint64(question.size()) };
    const QByteArray frame = QByteArray(reinterpret_cast<const char *>(&head), sizeof head) + question;
    // Questions are short and answered one by one: there is always room for one.
    return ::send(m_socket, frame.constData(), size_t(frame.size()), MSG_NOSIGNAL) == frame.size();
}

/// False: it ended, or it is to be ended. Says once that the answer is not wanted, if so.
bool PdfProcess::receive(char *to, quint64 bytes, const std::atomic<bool> &abandoned)
{
    constexpr int glance = 5; // milliseconds between two looks at `abandoned`
    while (bytes > 0) {
        if (abandoned && !std::exchange(m_hasAbandoned, true)) {
            m_until = std::min(m_until, SteadyClock::now() + graceOfAbandoned);
            if (!send(pdf::Ask::Abandon, {}))
                return false;
        }
        pollfd events { m_socket, POLLIN, 0 };
        if (::poll(&events, 1, glance) < 0 && errno != EINTR)
            return false;
        if (events.revents == 0) {
            m_isLate = SteadyClock::now() >= m_until;
            if (m_isLate)
                return false;
            continue;
        }
        const ssize_t got = ::recv(m_socket, to, size_t(bytes), MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got <= 0)
            return false;
        to += got;
        bytes -= quint64(got);
    }
    return true;
}

PdfProcess::Answer<QByteArray> PdfProcess::ask(pdf::Ask what, const QByteArray &question,
                                               const std::atomic<bool> &abandoned)
{
    if (!isAlive())
        return callout::Failure { Failure::Died };
    ++m_serial;
    m_until = SteadyClock::now() + m_patience;
    m_hasAbandoned = false;
    m_isLate = false;
    pdf::FrameHead head {};
    QByteArray answer;
    const bool isAnswered = send(what, question)
        && receive(reinterpret_cast<char *>(&head), sizeof head, abandoned) && head.what == what
        && head.serial == m_serial && head.bytes <= mostAnswer;
    if (isAnswered)
        answer.resize(qsizetype(head.bytes));
    if (!isAnswered || !receive(answer.data(), head.bytes, abandoned)) {
        end();
        return callout::Failure { m_hasAbandoned ? Failure::Abandoned
                                      : m_isLate ? Failure::Slow
                                                 : Failure::Died };
    }
    if (m_hasAbandoned)
        return callout::Failure { Failure::Abandoned };
    return answer;
}

template <typename T>
PdfProcess::Answer<T> PdfProcess::askFor(pdf::Ask what, const QByteArray &question,
                                         const std::atomic<bool> &abandoned)
{
    const auto answer = ask(what, question, abandoned);
    if (!answer)
        return callout::Failure { answer.error() };
    if (auto value = pdf::fromBytes<T>(*answer))
        return std::move(*value);
    end();
    return callout::Failure { Failure::Died };
}

PdfProcess::Answer<pdf::Opened> PdfProcess::open(const QByteArray &password,
                                                 const std::atomic<bool> &abandoned)
{
    return askFor<pdf::Opened>(pdf::Ask::Open, pdf::toBytes(password), abandoned);
}

PdfProcess::Answer<QList<QSizeF>> PdfProcess::sizes(const pdf::PageSpan &pages,
                                                    const std::atomic<bool> &abandoned)
{
    return askFor<QList<QSizeF>>(pdf::Ask::Sizes, pdf::toBytes(pages), abandoned);
}

PdfProcess::Answer<pdf::Outline> PdfProcess::outline(const std::atomic<bool> &abandoned)
{
    return askFor<pdf::Outline>(pdf::Ask::Outline, {}, abandoned);
}

PdfProcess::Answer<pdf::PageText> PdfProcess::read(int page, const std::atomic<bool> &abandoned)
{
    return askFor<pdf::PageText>(pdf::Ask::Read, pdf::toBytes(qint32(page)), abandoned);
}

PdfProcess::Answer<QImage> PdfProcess::paint(const pdf::Tile &tile, const std::atomic<bool> &abandoned)
{
    const auto answer = ask(pdf::Ask::Paint, pdf::toBytes(tile), abandoned);
    if (!answer)
        return callout::Failure { answer.error() };
    if (answer->isEmpty())
        return QImage();
    const QSize size = tile.place.size();
    constexpr qsizetype pixel = 4;
    const qsizetype row = qsizetype(size.width()) * pixel;
    if (answer->size() != row * size.height()) {
        end();
        return callout::Failure { Failure::Died };
    }
    // The image keeps the bytes for as long as it lives.
    auto *const kept = new QByteArray(*answer);
    return QImage(
        reinterpret_cast<const uchar *>(kept->constData()), size.width(), size.height(), row,
        QImage::Format_RGB32, [](void *bytes) { delete static_cast<QByteArray *>(bytes); }, kept);
}

} // namespace callout
