// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program callout-pdf: opens, reads and paints one PDF for callout, in a process of its own. It is
// started with a socket for its input, on which it is asked (app/document/pdf/pdfmessages.h), and with
// the file's bytes at descriptor 3; --behind: what it does is awaited by nobody.
#include "app/pdf/inbox.h"
#include "app/pdf/limits.h"
#include "app/pdf/reader.h"

#include <cstdio>
#include <cstring>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace callout;
using namespace callout::pdf;

namespace {

constexpr int askedAt = 0;
constexpr int bytesAt = 3;
constexpr int niceness = 10;

void sendAll(const char *bytes, size_t count)
{
    while (count > 0) {
        const ssize_t sent = ::send(askedAt, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0)
            ::_exit(0);
        bytes += sent;
        count -= size_t(sent);
    }
}

bool isSocket(int descriptor)
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
        std::puts("callout-pdf " CALLOUT_VERSION);
        return 0;
    }
    const bool isBehind = argc == 2 && std::strcmp(argv[1], "--behind") == 0;
    if (argc != (isBehind ? 2 : 1) || !isSocket(askedAt)) {
        std::fputs("callout-pdf: part of callout, which starts it to read a PDF\n", stderr);
        return 2;
    }
    limitThisProcess();
    if (isBehind)
        setpriority(PRIO_PROCESS, 0, niceness);
    const auto bytes = SharedBytes::at(bytesAt);
    if (!bytes)
        return 1;
    Inbox inbox(askedAt);
    Reader reader(bytes, inbox);
    for (;;) {
        const Inbox::Question question = inbox.next();
        const QByteArray answer = reader.answer(question);
        const FrameHead head { question.what, question.serial, quint64(answer.size()) };
        sendAll(reinterpret_cast<const char *>(&head), sizeof head);
        sendAll(answer.constData(), size_t(answer.size()));
    }
}
