// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/sessionfixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Connection::State;

using Fixture = SessionFixture;

class ClientSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isLiveWhenEveryPageIsAnswered()
    {
        Fixture f;
        const auto one = f.session->page(urlId);
        const auto two = f.session->page(u"other"_s);
        f.start();
        QCOMPARE(f.session->state(), State::CatchingUp);
        QCOMPARE(f.session->self().name, u"Ada"_s);
        QCOMPARE(f.sent<Subscribe>().size(), 2);
        f.answer();
        QCOMPARE(f.session->state(), State::Online);
        QVERIFY(one->isLive() && two->isLive());
        QCOMPARE(f.session->lastSync(), f.clock.now());
    }

    void windowsShareOneModel()
    {
        Fixture f;
        f.start();
        auto first = f.session->page(urlId);
        auto second = f.session->page(urlId);
        QCOMPARE(first.get(), second.get());
        QCOMPARE(f.sent<Subscribe>().size(), 1);
        f.answer();
        QSignalSpy added(first.get(), &PageModel::conversationAdded);
        f.send(f.event());
        QCOMPARE(added.size(), 1);
        first.reset();
        QCOMPARE(f.sent<Unsubscribe>().size(), 0);
        second.reset();
        QCOMPARE(f.sent<Unsubscribe>().size(), 1);
    }

    void everythingComesOnceAfterReconnects_data()
    {
        QTest::addColumn<int>("reconnects");
        QTest::newRow("ten") << 10;
        QTest::newRow("a hundred") << 100;
    }

    void everythingComesOnceAfterReconnects()
    {
        QFETCH(int, reconnects);
        Fixture f;
        const auto model = f.session->page(urlId);
        f.start();
        f.answer();
        f.event();
        for (int i = 0; i < reconnects; ++i) {
            f.reconnect();
            QCOMPARE(f.session->state(), State::Online);
            QCOMPARE(f.sent<Subscribe>().size(), 1);
        }
        QCOMPARE(model->conversationIds().size(), 1);
        QCOMPARE(model->confirmed().seq, 1);
        QSignalSpy added(model.get(), &PageModel::conversationAdded);
        QSignalSpy announced(model.get(), &PageModel::foreignComment);
        QSignalSpy states(f.session.get(), &Session::stateChanged);
        f.send(f.event());
        QCOMPARE(added.size(), 1);
        QCOMPARE(announced.size(), 1);
        Q_EMIT f.transports.last->closed(Transport::Fault::Broken, 0, {});
        QCOMPARE(states.size(), 1);
    }

    void resumesWhereItWas()
    {
        Fixture f;
        const auto model = f.session->page(urlId);
        f.start();
        QVERIFY(!f.sent<Subscribe>().first().since);
        f.answer();
        f.send(f.event());
        const Event last = f.event();
        f.send(Batch { { last } });
        f.reconnect();
        const auto since = f.sent<Subscribe>().first().since;
        QVERIFY(since && since->seq == 2 && since->id == last.broadcastId && since->epoch == u"e1"_s);
        QCOMPARE(model->conversationIds().size(), 2);
    }

    void aGapIsFilled()
    {
        Fixture f;
        const auto model = f.session->page(urlId);
        f.start();
        f.answer();
        f.event(); // lost on the way
        f.send(f.event());
        QCOMPARE(model->conversationIds().size(), 0);
        QCOMPARE(f.sent<Subscribe>().size(), 2);
        f.transports.last->sent.remove(0);
        f.answer();
        QCOMPARE(model->conversationIds().size(), 2);
        QCOMPARE(f.session->state(), State::Online);
    }

    void aRefusedPageDoesNotKeepTheOthersWaiting()
    {
        Fixture f;
        const auto model = f.session->page(urlId);
        f.start();
        QSignalSpy refused(f.session.get(), &Session::pageRefused);
        f.send(ErrorReply { f.sent<Subscribe>().first().ref, { Code::NotFound, u"no"_s, {} } });
        QCOMPARE(f.session->state(), State::Online);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), urlId);
        QVERIFY(!model->isLive());
    }

    void accessThatEndsLateIsSaidAtOnce()
    {
        Fixture f;
        const auto model = f.session->page(urlId);
        const auto other = f.session->page(u"other"_s);
        f.start();
        f.answer();
        f.send(f.event());
        QSignalSpy refused(f.session.get(), &Session::pageRefused);
        QSignalSpy changed(model.get(), &PageModel::pageChanged);
        qint64 ref = 0;
        for (const Subscribe &asked : f.sent<Subscribe>())
            ref = asked.urlId == urlId ? asked.ref : ref;
        f.send(ErrorReply { ref, { Code::NotFound, u"no access any more"_s, {} } });
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), urlId);
        QCOMPARE(changed.size(), 1);
        QVERIFY(model->refusal() && model->refusal()->error.code == Code::NotFound);
        QVERIFY(!model->isLive() && other->isLive());
        QCOMPARE(f.session->state(), State::Online);
        QCOMPARE(model->conversationIds().size(), 1); // it stays readable

        f.reconnect(); // let in again
        QVERIFY(!model->refusal() && model->isLive());
        QVERIFY(changed.size() > 1);
    }

    void operationsGoOutAndFailAsTheStateSays()
    {
        Fixture f;
        const auto model = f.session->page(urlId);
        f.start();
        f.answer();
        QSignalSpy failed(model.get(), &PageModel::operationFailed);
        const auto create = [&] {
            return model->createConversation(newUuid(), newUuid(), ImageAnchor { 1, 1, 0, 0, {} }, u"x"_s);
        };
        create();
        QCOMPARE(f.sent<Operation>().size(), 1);
        Q_EMIT f.transports.last->closed(Transport::Fault::Broken, 0, {});
        create();
        f.session->stop();          // offline
        QCOMPARE(failed.size(), 1); // what was never sent fails at once
        f.clock.advance(5s);
        QCOMPARE(failed.size(), 2); // what was sent is of unknown fate
        create();
        QTRY_COMPARE(failed.size(), 3);
        for (const QList<QVariant> &one : failed) {
            const Code code = one.at(1).value<Error>().code;
            QVERIFY(code == Code::Offline || code == Code::Unavailable);
        }
    }

    void anotherTenantOrVersionIsRejected()
    {
        Fixture f;
        f.session->start();
        Q_EMIT f.transports.last->opened();
        Welcome welcome;
        welcome.protocol = 2;
        welcome.tenantId = u"acme"_s;
        welcome.user = { u"ada"_s, u"Ada"_s, Role::Commenter, {} };
        f.send(welcome);
        QCOMPARE(f.session->state(), State::Rejected);
    }

    void drainIsObeyed()
    {
        Fixture f;
        f.start();
        QCOMPARE(f.session->state(), State::Online); // no page is open
        f.send(Drain { 1700 });
        Q_EMIT f.transports.last->closed(Transport::Fault::None, 1001, {});
        QCOMPARE(f.session->untilRetry(), Milliseconds(1700));
    }

    void whatWasSeenIsReadableOffline()
    {
        Fixture f;
        {
            const auto model = f.session->page(urlId);
            f.start();
            f.answer();
            f.send(f.event());
            f.send(f.event());
        }
        f.session.reset();

        Session::Options options;
        options.cacheDir = QDir(f.directory.path());
        Credentials credentials;
        credentials.token = u"token"_s;
        f.session = std::make_unique<Session>(Endpoint { u"127.0.0.1"_s, 1, u"acme"_s, {} }, credentials,
                                              f.clock, options, f.transports.factory());
        const auto model = f.session->page(urlId);
        QVERIFY(model->isLoaded());
        QVERIFY(!model->isLive());
        QCOMPARE(model->conversationIds().size(), 2);
        QCOMPARE(model->self().id, u"ada"_s);
        QVERIFY(f.session->lastSync() > 0); // when that was saved
        f.start();
        QCOMPARE(f.sent<Subscribe>().first().since->seq, 2); // continued, not loaded anew
        f.answer();
        QCOMPARE(model->conversationIds().size(), 2);
    }

    void anotherUsersPagesAreNotShown()
    {
        Fixture f;
        {
            const auto model = f.session->page(urlId);
            f.start();
            f.answer();
            f.send(f.event());
        }
        Q_EMIT f.transports.last->closed(Transport::Fault::Broken, 0, {});
        f.clock.advance(f.session->untilRetry());
        Q_EMIT f.transports.last->opened();
        Welcome welcome;
        welcome.tenantId = u"acme"_s;
        welcome.user = { u"cy"_s, u"Cy"_s, Role::Viewer, {} };
        f.send(welcome);
        const auto model = f.session->page(urlId);
        QVERIFY(!model->isLoaded());
    }

    void aWindowMayOutliveItsSession()
    {
        Fixture f;
        const auto model = f.session->page(urlId);
        f.start();
        f.answer();
        f.send(f.event());
        f.session.reset();
        QCOMPARE(model->conversationIds().size(), 1);
        QSignalSpy failed(model.get(), &PageModel::operationFailed);
        model->setState(model->conversationIds().front(), ConversationState::Resolved);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(1).value<Error>().code == Code::Offline);
    }

    void aNewNameRenewsTheSession()
    {
        Fixture f;
        f.start();
        Credentials fresh;
        fresh.token = u"second"_s;
        f.session->renew(fresh);
        QCOMPARE(f.transports.last->token, u"second"_s);
        QCOMPARE(f.session->state(), State::Connecting);
    }

    void endpointsAreWrittenAsUrls()
    {
        const Endpoint v6 { u"fe80::1"_s, 7423, u"acme"_s, {}, Endpoint::Security::Tls };
        QCOMPARE(v6.webSocketUrl().toString(), u"wss://[fe80::1]:7423/v1/ws"_s);
        QCOMPARE(v6.httpUrl(u"/v1/pages"_s).toString(), u"https://[fe80::1]:7423/v1/pages"_s);
        Endpoint other = v6;
        other.fingerprint = "x";
        QVERIFY(other.key() != v6.key());
        QVERIFY((Endpoint { u"127.0.0.1"_s, 1, u"a"_s, {} }.isLoopback()));
        QVERIFY(!v6.isLoopback());
    }
};

QTEST_GUILESS_MAIN(ClientSession)
#include "tst_session.moc"
