// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/mailbox.h"

#include <QtTest>

#include <thread>

using namespace callout;

namespace {

class Receiver : public QObject {
public:
    std::vector<int> heard;
};

} // namespace

/// What workers tell objects of the thread that asked.
class TestMailbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingArrivesInOrder()
    {
        Receiver receiver;
        Mailbox<Receiver> mailbox;
        mailbox.setReceiver(&receiver);
        std::thread([&mailbox] {
            for (int i = 0; i < 3; ++i)
                mailbox.post([i](Receiver &self) { self.heard.push_back(i); });
        }).join();
        QVERIFY(receiver.heard.empty());
        QCoreApplication::processEvents();
        QCOMPARE(receiver.heard, (std::vector<int> { 0, 1, 2 }));
    }

    void nothingArrivesOnceItIsCleared()
    {
        Receiver receiver;
        Mailbox<Receiver> mailbox;
        mailbox.setReceiver(&receiver);
        mailbox.post([](Receiver &self) { self.heard.push_back(1); });
        mailbox.clear();
        mailbox.post([](Receiver &self) { self.heard.push_back(2); });
        QCoreApplication::processEvents();
        QVERIFY(receiver.heard.empty());
    }

    void whatArrivesMayClearIt()
    {
        Receiver receiver;
        auto mailbox = std::make_unique<Mailbox<Receiver>>();
        mailbox->setReceiver(&receiver);
        mailbox->post([&mailbox](Receiver &self) {
            self.heard.push_back(1);
            mailbox->clear();
            mailbox.reset();
        });
        mailbox->post([](Receiver &self) { self.heard.push_back(2); });
        QCoreApplication::processEvents();
        QCOMPARE(receiver.heard, std::vector<int> { 1 });
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "document_mailbox.moc"
