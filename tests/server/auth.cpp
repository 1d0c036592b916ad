// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/auth.h"

#include "app/server/tokens.h"
#include "tests/server/scene.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace std::chrono_literals;
using server::Actor;
using server::Auth;

/// Sessions, invites and guest keys.
class AuthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void aGuestComesInByInvite();
    void theSameKeyIsTheSameUserAndNoSecondUse();
    void usesRunOut();
    void usesRunOutUnderARace();
    void invitesExpire();
    void revokingEndsInviteAndSessions();
    void badGuests_data();
    void badGuests();
    void nobodyInvitesAboveThemselves();
    void nobodyInvitesBeyondTheirPages();
    void whatAnInviteNeeds();
    void invitesAreListedWithoutSecrets();
    void sessionsExpireAndAreForgotten();
    void sessionsAmongTellsWhatChanged();
    void onlyHashesAreStored();
    void tokensAreLongAndDifferent();
    void issuedSessionsHaveProperIds();
    void removingAWorkspaceEndsItsSessions();

private:
    Invite invite(const InviteRequest &request, const Actor &by = Scene::actor(u"mo"_s, Role::Moderator))
    {
        const auto made = Auth(m_scene->store()).createInvite(by, request, m_scene->now);
        if (!made) {
            QTest::qFail(qPrintable(made.error().reason), __FILE__, __LINE__);
            return {};
        }
        return *made;
    }
    Outcome<SessionReply> enter(const QString &secret, const QString &key, const QString &name = u"Gus"_s)
    {
        return Auth(m_scene->store()).createSession({ Scene::tenant(), secret, name, key, {} }, m_scene->now);
    }
    std::optional<Code> refused(const QString &token)
    {
        return refusal(Auth(m_scene->store()).authenticate(token, m_scene->now));
    }
    const InviteRequest m_plain { Role::Commenter, PageScope::only({ u"mock-7"_s }), 0, u"review"_s, 0 };
    std::unique_ptr<Scene> m_scene;
};

void AuthTest::aGuestComesInByInvite()
{
    const Invite made = invite(m_plain);
    QCOMPARE(made.expiresAt, m_scene->now + 7 * 24 * 3'600'000);
    const auto reply = enter(made.secret, server::newSecret(), u"  Gus   Guest "_s);
    QVERIFY(reply.ok());
    QVERIFY(reply->user.isGuest());
    QVERIFY(isUuid(reply->user.id.mid(guestPrefix.size())));
    QCOMPARE(reply->user.name, u"Gus Guest"_s);
    QCOMPARE(reply->user.role, Role::Commenter);
    QVERIFY(reply->pages == PageScope::only({ u"mock-7"_s }));
    QVERIFY(reply->expiresAt > m_scene->now && reply->expiresAt <= made.expiresAt);
    const auto session = Auth(m_scene->store()).authenticate(reply->token, m_scene->now);
    QVERIFY(session.ok());
    QVERIFY((session->actor == Actor { Scene::tenant(), reply->user, reply->pages }));
    QCOMPARE(session->inviteId, made.id);
}

void AuthTest::theSameKeyIsTheSameUserAndNoSecondUse()
{
    InviteRequest once = m_plain;
    once.maxUses = 1;
    const Invite made = invite(once);
    const QString key = server::newSecret();
    const auto first = enter(made.secret, key);
    m_scene->reopen();
    const auto second = enter(made.secret, key, u"Augustus"_s);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(second->user.id, first->user.id);
    QCOMPARE(second->user.name, u"Augustus"_s);
    QVERIFY(second->token != first->token);
    QCOMPARE(refused(first->token), std::optional<Code>());
    QCOMPARE(Auth(m_scene->store()).listInvites(Scene::actor(u"mo"_s, Role::Moderator))->front().uses, 1);
    // Another invite, the same device: still the same user.
    const auto elsewhere = enter(invite(m_plain).secret, key);
    QCOMPARE(elsewhere->user.id, first->user.id);
}

void AuthTest::usesRunOut()
{
    InviteRequest twice = m_plain;
    twice.maxUses = 2;
    const Invite made = invite(twice);
    const QString key = server::newSecret();
    QVERIFY(enter(made.secret, key).ok());
    QVERIFY(enter(made.secret, server::newSecret()).ok());
    QCOMPARE(refusal(enter(made.secret, server::newSecret())), std::optional(Code::Forbidden));
    QVERIFY(enter(made.secret, key).ok());
}

void AuthTest::usesRunOutUnderARace()
{
    InviteRequest five = m_plain;
    five.maxUses = 5;
    const Invite made = invite(five);
    std::atomic<int> in { 0 };
    std::vector<std::thread> devices;
    for (int i = 0; i < 12; ++i) {
        devices.emplace_back([&, key = server::newSecret()] {
            if (enter(made.secret, key))
                ++in;
        });
    }
    for (std::thread &device : devices)
        device.join();
    QCOMPARE(in.load(), 5);
}

void AuthTest::invitesExpire()
{
    InviteRequest hour = m_plain;
    hour.expiresAt = m_scene->now + 3'600'000;
    const Invite made = invite(hour);
    const QString key = server::newSecret();
    const auto reply = enter(made.secret, key);
    QCOMPARE(reply->expiresAt, made.expiresAt); // never beyond the invite
    m_scene->now += 3'600'000 - 1;
    QCOMPARE(refused(reply->token), std::optional<Code>());
    m_scene->now += 1;
    QCOMPARE(refused(reply->token), std::optional(Code::Unauthorized));
    QCOMPARE(refusal(enter(made.secret, key)), std::optional(Code::Unauthorized));
}

void AuthTest::revokingEndsInviteAndSessions()
{
    const Actor mo = Scene::actor(u"mo"_s, Role::Moderator);
    const Invite made = invite(m_plain);
    const Invite other = invite(m_plain);
    const QString key = server::newSecret();
    const auto reply = enter(made.secret, key);
    const auto kept = enter(other.secret, server::newSecret());
    Auth auth(m_scene->store());
    QCOMPARE(refusal(auth.revokeInvite(Scene::actor(u"ada"_s), made.id)), std::optional(Code::Forbidden));
    QCOMPARE(refused(reply->token), std::optional<Code>());
    QVERIFY(auth.revokeInvite(mo, made.id).ok());
    QCOMPARE(refused(reply->token), std::optional(Code::Unauthorized));
    QCOMPARE(refused(kept->token), std::optional<Code>());
    QCOMPARE(refusal(enter(made.secret, key)), std::optional(Code::Unauthorized));
    QCOMPARE(refusal(auth.revokeInvite(mo, newUuid())), std::optional(Code::NotFound));
    // A session that was on its way in while the invite went.
    const server::SessionRecord late { "late", Scene::actor(u"guest:x"_s), m_scene->now + 1000,
                                       server::SessionSource::Invite, made.id };
    QCOMPARE(refusal(m_scene->store().addSession(late)), std::optional(Code::Unauthorized));
}

void AuthTest::badGuests_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("realInvite");
    QTest::addColumn<Code>("code");
    const QString key = server::newSecret();
    QTest::addRow("no name") << key << u"  "_s << true << Code::BadRequest;
    QTest::addRow("long name") << key << QString(101, u'x') << true << Code::BadRequest;
    QTest::addRow("no key") << QString() << u"Gus"_s << true << Code::BadRequest;
    QTest::addRow("short key") << u"abc"_s << u"Gus"_s << true << Code::BadRequest;
    QTest::addRow("unknown invite") << key << u"Gus"_s << false << Code::Unauthorized;
}

void AuthTest::badGuests()
{
    QFETCH(QString, key);
    QFETCH(QString, name);
    QFETCH(bool, realInvite);
    QFETCH(Code, code);
    const QString secret = realInvite ? invite(m_plain).secret : server::newSecret();
    QCOMPARE(refusal(enter(secret, key, name)), std::optional(code));
    // The invite of one workspace is nothing in another.
    QVERIFY(m_scene->store().addTenant(u"other"_s).ok());
    const auto elsewhere = Auth(m_scene->store())
                               .createSession(
                                   { u"other"_s, invite(m_plain).secret, u"Gus"_s, server::newSecret(), {} },
                                   m_scene->now);
    QCOMPARE(refusal(elsewhere), std::optional(Code::Unauthorized));
}

void AuthTest::nobodyInvitesAboveThemselves()
{
    Auth auth(m_scene->store());
    const Role roles[] = { Role::Viewer, Role::Commenter, Role::Moderator, Role::Admin };
    for (const Role inviter : roles) {
        for (const Role invited : roles) {
            InviteRequest request = m_plain;
            request.role = invited;
            const auto made = auth.createInvite(Scene::actor(u"x"_s, inviter), request, m_scene->now);
            const bool allowed = inviter >= Role::Moderator && invited <= inviter;
            QCOMPARE(refusal(made), allowed ? std::nullopt : std::optional(Code::Forbidden));
        }
    }
}

void AuthTest::nobodyInvitesBeyondTheirPages()
{
    Auth auth(m_scene->store());
    const Actor scoped = Scene::actor(u"guest:m"_s, Role::Moderator, PageScope::only({ u"a"_s, u"b"_s }));
    const auto made = [&](const PageScope &pages) {
        return refusal(auth.createInvite(scoped, { Role::Viewer, pages, 0, {}, 0 }, m_scene->now));
    };
    QCOMPARE(made(PageScope::only({ u"a"_s })), std::optional<Code>());
    QCOMPARE(made(PageScope::only({ u"a"_s, u"b"_s })), std::optional<Code>());
    QCOMPARE(made(PageScope::only({ u"a"_s, u"c"_s })), std::optional(Code::NotFound));
    QCOMPARE(made(PageScope::everything()), std::optional(Code::NotFound));
    const Invite whole = invite({ Role::Viewer, PageScope::everything(), 0, {}, 0 });
    QCOMPARE(auth.listInvites(scoped)->size(), size_t(2));
    QCOMPARE(refusal(auth.revokeInvite(scoped, whole.id)), std::optional(Code::NotFound));
}

void AuthTest::whatAnInviteNeeds()
{
    Auth auth(m_scene->store());
    const Actor mo = Scene::actor(u"mo"_s, Role::Moderator);
    const auto made = [&](const InviteRequest &request) {
        return refusal(auth.createInvite(mo, request, m_scene->now));
    };
    const std::optional bad(Code::BadRequest);
    QCOMPARE(made({ Role::Viewer, {}, 0, {}, 0 }), bad);
    QCOMPARE(made({ Role::Viewer, PageScope::everything(), m_scene->now, {}, 0 }), bad);
    QCOMPARE(made({ Role::Viewer, PageScope::everything(), 0, {}, -1 }), bad);
    QCOMPARE(made({ Role::Viewer, PageScope::everything(), 0, QString(101, u'x'), 0 }), bad);
}

void AuthTest::invitesAreListedWithoutSecrets()
{
    const Invite made = invite({ Role::Viewer, PageScope::only({ u"a b/ü"_s }), 0, u"for review"_s, 3 });
    QVERIFY(server::isSecret(made.secret));
    Auth auth(m_scene->store());
    const auto list = auth.listInvites(Scene::actor(u"mo"_s, Role::Moderator));
    QCOMPARE(list->size(), size_t(1));
    Invite expected = made;
    expected.secret.clear();
    QVERIFY(list->front() == expected);
    QCOMPARE(refusal(auth.listInvites(Scene::actor(u"ada"_s))), std::optional(Code::Forbidden));
}

void AuthTest::sessionsExpireAndAreForgotten()
{
    Auth auth(m_scene->store());
    const QString token = auth.issueSession(Scene::actor(u"ada"_s), 1h, m_scene->now)->token;
    m_scene->now += 3'600'000 - 1;
    QVERIFY(m_scene->store().forgetExpired(m_scene->now).ok());
    QCOMPARE(refused(token), std::optional<Code>());
    m_scene->now += 1;
    QCOMPARE(refused(token), std::optional(Code::Unauthorized));
    QVERIFY(m_scene->store().forgetExpired(m_scene->now).ok());
    QCOMPARE(refusal(m_scene->store().session(server::secretHash(token))), std::optional(Code::NotFound));
    QCOMPARE(refused({}), std::optional(Code::Unauthorized));
    QCOMPARE(refused(QString(100'000, u'x')), std::optional(Code::Unauthorized));
}

void AuthTest::sessionsAmongTellsWhatChanged()
{
    const Invite made = invite(m_plain);
    const QByteArray guest = server::secretHash(enter(made.secret, server::newSecret())->token);
    Auth auth(m_scene->store());
    const QByteArray ada = server::secretHash(
        auth.issueSession(Scene::actor(u"ada"_s), 1h, m_scene->now)->token);
    QCOMPARE(m_scene->store().sessionsAmong({ guest, ada, "unknown" })->size(), size_t(2));
    QVERIFY(auth.revokeInvite(Scene::actor(u"mo"_s, Role::Moderator), made.id).ok());
    const auto left = m_scene->store().sessionsAmong({ guest, ada });
    QCOMPARE(left->size(), size_t(1));
    QCOMPARE(left->front().tokenHash, ada);
}

void AuthTest::onlyHashesAreStored()
{
    const Invite made = invite(m_plain);
    const QString key = server::newSecret();
    const QString token = enter(made.secret, key)->token;
    m_scene->reopen();
    for (const QString &name : { u"callout.db"_s, u"callout.db-wal"_s }) {
        QFile file(m_scene->directory() + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QString &secret : { made.secret, key, token })
            QVERIFY(!content.contains(secret.toLatin1()));
    }
}

void AuthTest::tokensAreLongAndDifferent()
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString secret = server::newSecret();
        QCOMPARE(secret.size(), 43);
        QVERIFY(server::isSecret(secret));
        seen.insert(secret);
    }
    QCOMPARE(seen.size(), 1000);
    QVERIFY(server::equalInConstantTime("abc", "abc"));
    QVERIFY(!server::equalInConstantTime("abc", "abd"));
    QVERIFY(!server::equalInConstantTime("abc", "abcd"));
}

void AuthTest::issuedSessionsHaveProperIds()
{
    Auth auth(m_scene->store());
    const auto issued = [&](const QString &id, const QString &name) {
        return refusal(
            auth.issueSession({ Scene::tenant(), { id, name, Role::Viewer, {} }, {} }, 1h, m_scene->now));
    };
    const std::optional bad(Code::BadRequest);
    QCOMPARE(issued(u"guest:1"_s, u"Gus"_s), bad);
    QCOMPARE(issued({}, u"Gus"_s), bad);
    QCOMPARE(issued(QString(201, u'x'), u"Gus"_s), bad);
    QCOMPARE(issued(u"gus"_s, {}), bad);
    QCOMPARE(issued(u"gus"_s, u"Gus"_s), std::optional<Code>());
    Actor nowhere = Scene::actor(u"ada"_s);
    nowhere.tenantId = u"nobody"_s;
    QCOMPARE(refusal(auth.issueSession(nowhere, 1h, m_scene->now)), std::optional(Code::NotFound));
}

void AuthTest::removingAWorkspaceEndsItsSessions()
{
    const QString token =
        Auth(m_scene->store()).issueSession(Scene::actor(u"ada"_s), 1h, m_scene->now)->token;
    const Invite made = invite(m_plain);
    QVERIFY(m_scene->store().removeTenant(Scene::tenant()).ok());
    QCOMPARE(refused(token), std::optional(Code::Unauthorized));
    // Added again, it is another one: nobody of before comes in.
    QVERIFY(m_scene->store().addTenant(Scene::tenant()).ok());
    QCOMPARE(refused(token), std::optional(Code::Unauthorized));
    QCOMPARE(refusal(enter(made.secret, server::newSecret())), std::optional(Code::Unauthorized));
}

QTEST_GUILESS_MAIN(AuthTest)
#include "auth.moc"
