// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/transport.h"

#include <QList>
#include <QPointer>

namespace callout::test {

/// The other end in the test's hands.
class FakeTransport final : public Transport {
    Q_OBJECT
public:
    using Transport::Transport;

    void open(const QString &withToken) override { token = withToken; }
    void send(const QByteArray &frame) override { sent.append(frame); }
    void ping() override { ++pings; }
    void close() override { isClosed = true; }
    qint64 bytesToWrite() const override { return 0; }

    QString token;
    QList<QByteArray> sent;
    int pings = 0;
    bool isClosed = false;
};

/// Makes them, and knows the newest.
class FakeTransports {
public:
    std::function<std::unique_ptr<Transport>()> factory()
    {
        return [this] {
            auto made = std::make_unique<FakeTransport>();
            last = made.get();
            ++count;
            return made;
        };
    }

    QPointer<FakeTransport> last;
    int count = 0;
};

} // namespace callout::test
