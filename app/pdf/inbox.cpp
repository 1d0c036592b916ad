// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/inbox.h"

#include <thread>

#include <sys/socket.h>
#include <unistd.h>

namespace callout::pdf {

namespace {

void readAll(int socket, void *to, size_t bytes)
{
    if (bytes > 0 && ::recv(socket, to, bytes, MSG_WAITALL) != ssize_t(bytes))
        ::_exit(0);
}

} // namespace

Inbox::Inbox(int socket) : m_socket(socket)
{
    std::thread([this] { read(); }).detach();
}

void Inbox::read()
{
    for (;;) {
        FrameHead head {};
        readAll(m_socket, &head, sizeof head);
        if (head.what == Ask::Abandon) {
            m_abandoned = head.serial;
            continue;
        }
        Question question { head.what, head.serial, QByteArray(qsizetype(head.bytes), Qt::Uninitialized) };
        readAll(m_socket, question.content.data(), size_t(head.bytes));
        const std::lock_guard lock(m_mutex);
        m_question = std::move(question);
        m_arrived.notify_one();
    }
}

Inbox::Question Inbox::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [&] { return m_question.has_value(); });
    Question question = std::move(*m_question);
    m_question.reset();
    return question;
}

} // namespace callout::pdf
