// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/document/pdf/pdfmessages.h"
#include "app/document/sharedbytes.h"

#include <QImage>

#include <atomic>
#include <chrono>
#include <memory>

#include <sys/types.h>

namespace callout {

/// A callout-pdf at work on one file: whatever a hostile file makes of its reader, it happens there, with
/// bounded memory, and ends with it. What it answers is checked and not trusted. Of one worker thread
/// at a time; each call waits for its answer, and goes to its end soon once `abandoned` is true.
class PdfProcess {
public:
    enum class Failure {
        Missing,   ///< callout-pdf is not installed, or the system starts no more programs
        Died,      ///< or said what nobody asked, and was ended
        Slow,      ///< it took longer than anybody waits, and was ended
        Abandoned, ///< nobody wants the answer any more
    };
    template <typename T>
    using Answer = Result<T, Failure>;

    enum class Haste {
        Awaited, ///< somebody looks at what it makes
        Behind,  ///< gives way to what is awaited
    };
    /// Waits no longer than `patience` for any answer.
    static Answer<std::unique_ptr<PdfProcess>> start(std::shared_ptr<const SharedBytes> bytes,
                                                     std::chrono::milliseconds patience, Haste haste);
    /// Ends the process, whatever it is doing.
    ~PdfProcess();

    /// Until it succeeded, nothing else may be asked.
    Answer<pdf::Opened> open(const QByteArray &password, const std::atomic<bool> &abandoned);
    Answer<QList<QSizeF>> sizes(const pdf::PageSpan &pages, const std::atomic<bool> &abandoned);
    Answer<pdf::Outline> outline(const std::atomic<bool> &abandoned);
    Answer<pdf::PageText> read(int page, const std::atomic<bool> &abandoned);
    /// Null where the page is too damaged.
    Answer<QImage> paint(const pdf::Tile &tile, const std::atomic<bool> &abandoned);

    /// After Died and Slow, and after an Abandoned that it did not heed, it answers nothing any more.
    bool isAlive() const { return m_socket >= 0; }

private:
    PdfProcess(std::shared_ptr<const SharedBytes> bytes, std::chrono::milliseconds patience, int socket,
               pid_t process);
    Q_DISABLE_COPY_MOVE(PdfProcess)

    Answer<QByteArray> ask(pdf::Ask what, const QByteArray &question, const std::atomic<bool> &abandoned);
    template <typename T>
    Answer<T> askFor(pdf::Ask what, const QByteArray &question, const std::atomic<bool> &abandoned);
    bool send(pdf::Ask what, const QByteArray &question);
    bool receive(char *to, quint64 bytes, const std::atomic<bool> &abandoned);
    void end();

    const std::shared_ptr<const SharedBytes> m_bytes;
    const std::chrono::milliseconds m_patience; ///< for an answer
    int m_socket;
    pid_t m_process;
    quint32 m_serial = 0;
    std::chrono::steady_clock::time_point m_until; ///< no longer for the answer that is due
    bool m_hasAbandoned = false;                   ///< said so
    bool m_isLate = false;                         ///< m_until has passed
};

} // namespace callout
