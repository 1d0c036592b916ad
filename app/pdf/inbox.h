// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/pdf/pdfmessages.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace callout::pdf {

/// The questions that arrive at a socket, read by a thread of its own: so one that is no longer asked
/// is known while it is being answered, and the end of whoever asks ends this process at once.
class Inbox {
public:
    struct Question {
        Ask what;
        quint32 serial;
        QByteArray content;
    };

    explicit Inbox(int socket);

    /// Waits for it.
    Question next();
    bool isAbandoned(quint32 serial) const { return m_abandoned >= serial; }

private:
    void read();

    const int m_socket;
    std::atomic<quint32> m_abandoned = 0; ///< the serial that was abandoned last
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::optional<Question> m_question; ///< guarded by m_mutex; nobody asks two at a time
};

} // namespace callout::pdf
