// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/api.h"
#include "app/client/blobcache.h"
#include "app/client/session.h"
#include "app/client/websockettransport.h"
#include "app/core/systemclock.h"
#include "tests/support/serverprocess.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Connection::State;

namespace {

constexpr int patience = 20000; ///< ms

/// One person at one machine: a session that joined by a link, as the program does it.
class Person {
public:
    Person(const ShareLink &link, const QString &name, Clock &clock, const QString &token = {})
    {
        Credentials credentials;
        credentials.token = token;
        credentials.invite = link.invite;
        credentials.name = name;
        if (token.isEmpty())
            credentials.guestKey = QString::fromLatin1(
                QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        Session::Options options;
        options.cacheDir = QDir(directory.path());
        options.connection.firstRetry = 20ms;
        options.connection.maxRetry = 200ms;
        const Endpoint endpoint { link.host, link.port, link.tenantId, link.fingerprint };
        session = std::make_unique<Session>(endpoint, credentials, clock, options, [this, endpoint] {
            auto made = std::make_unique<WebSocketTransport>(endpoint);
            transport = made.get();
            ++connections;
            return made;
        });
        session->start();
    }

    bool isOnline() const { return session->state() == State::Online; }
    /// Pulls the plug.
    void cut()
    {
        if (transport)
            transport->close();
    }

    QTemporaryDir directory;
    QPointer<WebSocketTransport> transport;
    int connections = 0;
    std::unique_ptr<Session> session;
};

QString mark(PageModel &model, const QString &text, double x = 10)
{
    const QString id = newUuid();
    model.createConversation(id, newUuid(), ImageAnchor { x, 20, 0, 0, {} }, text);
    return id;
}

} // namespace

/// Real sessions at a real server, over TLS with a pinned key.
class ClientServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start());
    }
    void cleanupTestCase() { m_server.reset(); }
    /// Each test has a page of its own.
    void init() { m_page = QString::fromLatin1(QTest::currentTestFunction()); }

    void twoPeopleSeeTheSame()
    {
        const ShareLink link = m_server->invite(u"commenter"_s, m_page);
        QVERIFY(!link.fingerprint.isEmpty());
        Person ada(link, u"Ada"_s, m_clock);
        Person bo(link, u"Bo"_s, m_clock);
        const auto here = ada.session->page(link.urlId);
        const auto there = bo.session->page(link.urlId);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bo.isOnline(), patience);
        QVERIFY(ada.session->self().isGuest());
        QCOMPARE(ada.session->self().name, u"Ada"_s);
        QVERIFY(!ada.session->pages().all);
        QTRY_COMPARE(here->presence().count, 2);
        QTRY_COMPARE(there->presence().count, 2);

        QSignalSpy stored(here.get(), &PageModel::operationStored);
        QSignalSpy arrived(there.get(), &PageModel::foreignComment);
        const QString id = mark(*here, u"Logo too small"_s);
        QVERIFY(here->conversation(id));
        QTRY_COMPARE(stored.size(), 1);
        QTRY_VERIFY(there->conversation(id));
        QCOMPARE(there->conversation(id)->conversation.comments.front().text, u"Logo too small"_s);
        QCOMPARE(there->conversation(id)->conversation.createdBy.name, u"Ada"_s);
        QCOMPARE(there->unreadCount(), 1);
        QCOMPARE(here->unreadCount(), 0);
        QCOMPARE(arrived.size(), 1);

        there->addComment(id, newUuid(), u"agreed, 32 px? 100%"_s);
        QTRY_COMPARE(here->conversation(id)->conversation.comments.size(), size_t(2));
        here->setState(id, ConversationState::Resolved);
        QTRY_COMPARE(there->openCount(), 0);
        QSignalSpy rejected(there.get(), &PageModel::operationRejected);
        there->moveConversation(id, ImageAnchor { 50, 50, 0, 0, {} }); // not his, and he is no moderator
        QTRY_COMPARE(rejected.size(), 1);
        QCOMPARE(std::get<ImageAnchor>(there->conversation(id)->conversation.anchor).x, 10.0);
        QTRY_VERIFY(here->pendingOperations().empty() && there->pendingOperations().empty());
        QTRY_COMPARE(there->confirmed().seq, here->confirmed().seq);
        QVERIFY(here->confirmed().conversations == there->confirmed().conversations);

        here->pointAt(30, 40);
        QTRY_COMPARE(there->cursors().size(), 1);
        here->typeIn(id);
        QTRY_COMPARE(there->typing(id), QStringList { u"Ada"_s });
        there->markConversationRead(id);
        bo.session.reset();
        QTRY_COMPARE_WITH_TIMEOUT(here->presence().count, 1, patience);
    }

    void everythingOnceThroughTwentyReconnects()
    {
        const ShareLink link = m_server->invite(u"moderator"_s);
        Person ada(link, u"Ada"_s, m_clock);
        Person bo(link, u"Bo"_s, m_clock);
        const auto here = ada.session->page(m_page);
        const auto there = bo.session->page(m_page);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bo.isOnline(), patience);
        QHash<QString, int> seenHere, seenThere, announced;
        connect(here.get(), &PageModel::conversationAdded, this, [&](const QString &id) { ++seenHere[id]; });
        connect(there.get(), &PageModel::conversationAdded, this,
                [&](const QString &id) { ++seenThere[id]; });
        connect(there.get(), &PageModel::foreignComment, this,
                [&](const QString &id, const QString &) { ++announced[id]; });

        QStringList made;
        for (int i = 0; i < 20; ++i) {
            made.append(mark(*here, u"before %1"_s.arg(i)));
            (i % 2 == 0 ? ada : bo).cut(); // with the operation under way
            made.append(mark(*here, u"after %1"_s.arg(i)));
            QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bo.isOnline(), patience);
            // What got lost is failed, and one press sends it.
            const auto pending = here->pendingOperations();
            for (const PendingOperation &operation : pending) {
                if (operation.fate == Fate::Failed)
                    here->retry(operation.operation.broadcastId);
            }
        }
        QCOMPARE(ada.connections + bo.connections, 22);
        QTRY_VERIFY_WITH_TIMEOUT(here->pendingOperations().empty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(there->conversationIds().size(), size_t(40), patience);
        QCOMPARE(here->conversationIds().size(), size_t(40));
        for (const QString &id : made) {
            QCOMPARE(seenHere.value(id), 1);
            QCOMPARE(seenThere.value(id), 1);
            QCOMPARE(announced.value(id), 1);
        }
        QVERIFY(here->confirmed().conversations == there->confirmed().conversations);
        QCOMPARE(here->conversationIds(), there->conversationIds());
    }

    void aKilledServerLosesNothing()
    {
        const ShareLink link = m_server->invite(u"commenter"_s);
        Person ada(link, u"Ada"_s, m_clock);
        const auto model = ada.session->page(m_page);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);
        QSignalSpy stored(model.get(), &PageModel::operationStored);
        const QString id = mark(*model, u"kept"_s);
        QTRY_COMPARE(stored.size(), 1);
        m_server->kill();
        QTRY_VERIFY(ada.session->state() == State::WaitingToRetry
                    || ada.session->state() == State::Connecting);
        QVERIFY(model->conversation(id)); // readable
        QCOMPARE(model->presence().count, 0);
        const QString waiting = mark(*model, u"while away"_s);
        QCOMPARE(model->conversation(waiting)->fate, Fate::Pending);
        QVERIFY(m_server->start());
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);
        QTRY_VERIFY(model->confirmed().conversations.contains(id));
        if (model->conversation(waiting)->fate == Fate::Failed) // the start took more than 5 s
            model->retry(model->pendingOperations().front().operation.broadcastId);
        QTRY_VERIFY_WITH_TIMEOUT(model->confirmed().conversations.contains(waiting), patience);
        QCOMPARE(model->conversationIds().size(), size_t(2));
    }

    void theSameGuestOnAnotherMachineHasReadTheSame()
    {
        const ShareLink link = m_server->invite(u"commenter"_s);
        Person ada(link, u"Ada"_s, m_clock);
        Person bo(link, u"Bo"_s, m_clock);
        const auto model = ada.session->page(m_page);
        const auto there = bo.session->page(m_page);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bo.isOnline(), patience);
        const QString id = mark(*there, u"read me"_s);
        QTRY_COMPARE(model->unreadCount(), 1);
        model->markConversationRead(id);
        QCOMPARE(model->unreadCount(), 0);

        Person laptop(link, u"Ada"_s, m_clock); // the same key
        const auto again = laptop.session->page(m_page);
        QTRY_VERIFY_WITH_TIMEOUT(laptop.isOnline(), patience);
        QCOMPARE(laptop.session->self().id, ada.session->self().id);
        QTRY_COMPARE(again->unreadCount(), 0);
        QCOMPARE(there->presence().count, 2); // users, not connections
    }

    void aPageThatBeganWithAPassageIsTheSameForAll()
    {
        const ShareLink link = m_server->invite(u"commenter"_s);
        Person ada(link, u"Ada"_s, m_clock);
        const auto here = ada.session->page(m_page);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && here->isLoaded(), patience);
        const TextAnchor words { {}, u"4:9{3610a686}"_s, { u"hello"_s, u"Say "_s, u" to all"_s } };
        QSignalSpy stored(here.get(), &PageModel::operationStored);
        here->createConversation(newUuid(), newUuid(), words, u"To whom?"_s);
        QTRY_COMPARE(stored.size(), 1);

        Person bo(link, u"Bo"_s, m_clock);
        const auto there = bo.session->page(m_page);
        QTRY_VERIFY_WITH_TIMEOUT(bo.isOnline() && there->isLoaded(), patience);
        QTRY_VERIFY(here->confirmed().exists); // an ack may come before the event
        QVERIFY(here->page().kind == PageKind::Text);
        QVERIFY(here->confirmed().page == there->confirmed().page);
        QVERIFY(here->confirmed().conversations == there->confirmed().conversations);
    }

    void documentsGoUpAndComeDown()
    {
        const ShareLink link = m_server->invite(u"commenter"_s);
        Person ada(link, u"Ada"_s, m_clock);
        Person bo(link, u"Bo"_s, m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bo.isOnline(), patience);
        QTemporaryDir directory;
        QByteArray bytes(3'000'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = char(i * 7919 >> 5);
        const QString path = directory.filePath(u"picture"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());

        std::optional<Outcome<Done>> up;
        ApiCall *call = ada.session->api().uploadBlob(path, hash, [&](const auto &done) { up = done; });
        QSignalSpy sent(call, &ApiCall::progress);
        QTRY_VERIFY_WITH_TIMEOUT(up, patience);
        QVERIFY2(up->ok(), up->ok() ? "" : qPrintable(up->error().reason));
        QVERIFY(!sent.isEmpty());

        Page page;
        page.urlId = m_page;
        page.title = u"Picture"_s;
        page.blob = hash;
        std::optional<Outcome<Page>> registered;
        ada.session->api().registerPage(page, [&](const auto &made) { registered = made; });
        QTRY_VERIFY_WITH_TIMEOUT(registered, patience);
        QVERIFY2(registered->ok(), registered->ok() ? "" : qPrintable(registered->error().reason));
        std::optional<Outcome<PageList>> list;
        bo.session->api().listPages({}, {}, [&](const auto &pages) { list = pages; });
        QTRY_VERIFY_WITH_TIMEOUT(list, patience);
        QVERIFY(list->ok());
        QVERIFY(std::any_of((*list)->pages.begin(), (*list)->pages.end(),
                            [&](const Page &one) { return one.urlId == m_page && one.blob == hash; }));

        // A download that broke off goes on where it stopped.
        const QString place = directory.filePath(u"copy"_s);
        QFile part(place + u".part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(bytes.first(1'000'000)) == 1'000'000);
        part.close();
        std::optional<Outcome<Done>> down;
        qint64 first = -1;
        call = bo.session->api().downloadBlob(hash, place, [&](const auto &done) { down = done; });
        connect(call, &ApiCall::progress, this, [&](qint64 done) { first = first < 0 ? done : first; });
        QTRY_VERIFY_WITH_TIMEOUT(down, patience);
        QVERIFY2(down->ok(), down->ok() ? "" : qPrintable(down->error().reason));
        QVERIFY(first > 1'000'000);
        QFile copy(place);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll() == bytes);

        // A damaged part is noticed and fetched again as a whole.
        QVERIFY(QFile::remove(place));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(QByteArray(2'000'000, 'x')) == 2'000'000);
        part.close();
        down.reset();
        bo.session->api().downloadBlob(hash, place, [&](const auto &done) { down = done; });
        QTRY_VERIFY_WITH_TIMEOUT(down, patience);
        QVERIFY(down->ok());
        QVERIFY(QFileInfo(place).size() == bytes.size() && !QFile::exists(part.fileName()));

        // Two windows ask for it at once: one download, two answers, then from the disk.
        int answers = 0;
        for (int i = 0; i < 2; ++i)
            bo.session->blobs().fetch(hash, [&](const auto &found) { answers += found.ok() ? 1 : 0; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, patience);
        QVERIFY(!bo.session->blobs().path(hash).isEmpty());
        std::optional<Outcome<QString>> missing;
        bo.session->blobs().fetch(QString(64, u'0'), [&](const auto &found) { missing = found; });
        QTRY_VERIFY_WITH_TIMEOUT(missing, patience);
        QVERIFY(!missing->ok() && missing->error().code == Code::NotFound);
    }

    void aCancelledCallNeverAnswers()
    {
        Person ada(m_server->invite(u"commenter"_s), u"Ada"_s, m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);
        int answers = 0;
        ApiCall *cancelled = ada.session->api().listPages({}, {}, [&](const auto &) { answers += 100; });
        cancelled->cancel();
        ada.session->api().listPages({}, {}, [&](const auto &) { ++answers; });
        QTRY_COMPARE(answers, 1);
    }

    void aTokenThatHasEndedIsRenewedBehindACall()
    {
        const ShareLink link = m_server->invite(u"commenter"_s);
        Person ada(link, u"Ada"_s, m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);
        const QString path = ada.directory.filePath(u"mockup.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not quite a picture") > 0);
        file.close();
        const QString sha256 = QString::fromLatin1(
            QCryptographicHash::hash("not quite a picture", QCryptographicHash::Sha256).toHex());

        Api &api = ada.session->api();
        api.setToken(u"ended"_s);
        std::optional<bool> uploaded;
        std::optional<bool> listed;
        api.uploadBlob(path, sha256, [&](const Outcome<Done> &done) { uploaded = done.ok(); });
        api.listPages({}, {}, [&](const Outcome<PageList> &pages) { listed = pages.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(uploaded && listed, patience);
        QVERIFY(*uploaded && *listed);
        PageRegistration page;
        page.urlId = m_page;
        page.title = u"Mockup"_s;
        page.blob = sha256;
        std::optional<bool> registered;
        api.registerPage(page, [&](const Outcome<Page> &made) { registered = made.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(registered, patience);
        QVERIFY(*registered);
        api.setToken(u"ended again"_s);
        std::optional<bool> downloaded;
        const QString copy = ada.directory.filePath(u"copy.png"_s);
        api.downloadBlob(sha256, copy, [&](const Outcome<Done> &done) { downloaded = done.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(downloaded, patience);
        QVERIFY(*downloaded);
        QVERIFY(ada.isOnline());
        QCOMPARE(ada.connections, 1); // which does not notice

        // Somebody who is not let in at all is told so, once.
        Person bearer(link, {}, m_clock, u"not-a-token"_s);
        std::optional<Code> code;
        bearer.session->api().listPages({}, {}, [&](const Outcome<PageList> &pages) {
            code = pages.ok() ? Code::Internal : pages.error().code;
        });
        QTRY_VERIFY_WITH_TIMEOUT(code, patience);
        QVERIFY(*code == Code::Unauthorized);
    }

    void refusalsAreFinalAndSayWhy()
    {
        ShareLink wrong = m_server->invite(u"commenter"_s);
        const ShareLink right = wrong;
        wrong.invite = QString(wrong.invite.size(), u'A');
        Person stranger(wrong, u"Cy"_s, m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(stranger.session->state(), State::Rejected, patience);
        QVERIFY(stranger.session->lastError().code != Code::Internal);
        QVERIFY(stranger.connections == 0);

        ShareLink impostor = right;
        impostor.fingerprint = QCryptographicHash::hash("x", QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        Person careful({ impostor }, u"Di"_s, m_clock, m_server->token(u"di"_s, u"commenter"_s));
        QTRY_COMPARE_WITH_TIMEOUT(careful.session->state(), State::Blocked, patience);
        QCOMPARE(careful.session->lastFault(), Transport::Fault::WrongKey);

        Person bearer(right, {}, m_clock, u"not-a-token"_s);
        QTRY_COMPARE_WITH_TIMEOUT(bearer.session->state(), State::Rejected, patience);
        QVERIFY(bearer.session->lastError().code == Code::Unauthorized);
    }

    void revokingEndsTheSession()
    {
        const ShareLink link = m_server->invite(u"commenter"_s, m_page);
        Person admin(link, {}, m_clock, m_server->token(u"root"_s, u"admin"_s));
        Person ada(link, u"Ada"_s, m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && admin.isOnline(), patience);
        std::optional<Outcome<std::vector<Invite>>> invites;
        admin.session->api().listInvites([&](const auto &list) { invites = list; });
        QTRY_VERIFY_WITH_TIMEOUT(invites, patience);
        QVERIFY(invites->ok());
        const auto mine = std::find_if((*invites)->begin(), (*invites)->end(), [&](const Invite &invite) {
            return invite.pages.urlIds.contains(m_page);
        });
        QVERIFY(mine != (*invites)->end());
        std::optional<Outcome<Done>> revoked;
        admin.session->api().revokeInvite(mine->id, [&](const auto &done) { revoked = done; });
        QTRY_VERIFY_WITH_TIMEOUT(revoked, patience);
        QVERIFY(revoked->ok());
        QTRY_COMPARE_WITH_TIMEOUT(ada.session->state(), State::Rejected, patience);
        QVERIFY(admin.isOnline());
    }

    void aGuestTakesAnotherName()
    {
        const ShareLink link = m_server->invite(u"commenter"_s);
        Person ada(link, u"Ada"_s, m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);
        const QString id = ada.session->self().id;
        ada.session->rename(u"Ada Lovelace"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ada.session->self().name, u"Ada Lovelace"_s, patience);
        QTRY_VERIFY(ada.isOnline());
        QCOMPARE(ada.session->self().id, id);
    }

private:
    SystemClock m_clock;
    QString m_page;
    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(ClientServer)
#include "tst_server.moc"
