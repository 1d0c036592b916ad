// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sso.h"

#include "app/server/auth.h"
#include "tests/server/scene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp at = 1'700'000'000'000;
const QByteArray secret = "DEMO_API_SECRET";

/// JSON with the quotation marks easier to read.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

SsoCredentials signedBy(const QByteArray &key, const QByteArray &user, Timestamp timestamp = at)
{
    const QByteArray data = user.toBase64();
    return { QString::fromLatin1(data), QString::fromLatin1(server::ssoHash(key, timestamp, data)),
             timestamp };
}

std::optional<Code> verified(const SsoCredentials &credentials, Timestamp now = at)
{
    return refusal(server::verifySso(credentials, secret, now, 10min));
}

} // namespace

/// Secure SSO, protocol §11.
class Sso : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTestVector();
    void everyBitCounts();
    void theTimeWindow();
    void lengthsComeFirst();
    void onlySignedDataIsParsed();
    void whatUsersMustHave_data();
    void whatUsersMustHave();
    void rolesAndPicture();
    void unknownWorkspaceAndMissingSecret();
    void aNewSignInChangesTheRole();
};

void Sso::theTestVector()
{
    const QByteArray data = json("{'id':'u1','email':'a@b.c','username':'A'}");
    const QString expected = u"ce5d15487db8373c798ca36a14e68bd984e2ed801cf856f084f630439d951090"_s;
    const SsoCredentials credentials { QString::fromLatin1(data.toBase64()), expected, at };
    const auto user = server::verifySso(credentials, secret, at, 10min);
    QVERIFY(user.ok());
    QCOMPARE(user->id, u"u1"_s);
    QCOMPARE(user->email, u"a@b.c"_s);
    QCOMPARE(user->username, u"A"_s);
    QCOMPARE(QString::fromLatin1(server::ssoHash(secret, at, data.toBase64())), expected);
}

void Sso::everyBitCounts()
{
    const SsoCredentials good = signedBy(secret, json("{'id':'u1','email':'a@b.c','username':'A'}"));
    QCOMPARE(verified(good), std::optional<Code>());
    const std::optional no(Code::Unauthorized);
    for (qsizetype i = 0; i < good.verificationHash.size(); ++i) {
        SsoCredentials bad = good;
        bad.verificationHash[i] = bad.verificationHash[i] == u'0' ? u'1' : u'0';
        QCOMPARE(verified(bad), no);
    }
    SsoCredentials upper = good;
    upper.verificationHash = upper.verificationHash.toUpper();
    QCOMPARE(verified(upper), no);
    SsoCredentials otherTime = good;
    ++otherTime.timestamp;
    QCOMPARE(verified(otherTime), no);
    SsoCredentials otherData = good;
    otherData.userDataJsonBase64 = QString::fromLatin1(
        json("{'id':'u2','email':'a@b.c','username':'A'}").toBase64());
    QCOMPARE(verified(otherData), no);
    QCOMPARE(verified(signedBy("OTHER", json("{'id':'u1','email':'a@b.c','username':'A'}"))), no);
}

void Sso::theTimeWindow()
{
    const SsoCredentials good = signedBy(secret, json("{'id':'u1','email':'a@b.c','username':'A'}"));
    const std::optional<Code> yes;
    const std::optional no(Code::Unauthorized);
    QCOMPARE(verified(good, at - 60'000), yes);
    QCOMPARE(verified(good, at - 60'001), no);
    QCOMPARE(verified(good, at + 600'000), yes);
    QCOMPARE(verified(good, at + 600'001), no);
    QVERIFY(server::verifySso(good, secret, at + 48 * 3'600'000, 48h).ok());
    QVERIFY(!server::verifySso(good, secret, at + 48 * 3'600'000 + 1, 48h).ok());
    const QByteArray user = json("{'id':'u1','email':'a@b.c','username':'A'}");
    QCOMPARE(verified(signedBy(secret, user, at / 1000), at / 1000), std::optional(Code::BadRequest));
    QCOMPARE(verified(signedBy(secret, user, at * 10), at * 10), std::optional(Code::BadRequest));
}

void Sso::lengthsComeFirst()
{
    const QByteArray longId = json("{'id':'") + QByteArray(201, 'x')
        + json("','email':'a@b.c','username':'A'}");
    QCOMPARE(verified(signedBy(secret, longId)), std::optional(Code::TooLarge));
    const std::optional bad(Code::BadRequest);
    SsoCredentials credentials = signedBy(secret, json("{'id':'u1','email':'a@b.c','username':'A'}"), 1);
    credentials.verificationHash.chop(1);
    QCOMPARE(verified(credentials), bad);
    QCOMPARE(verified(signedBy(secret, QByteArray(20'000, ' '))), bad);
    QCOMPARE(verified(signedBy(secret, {})), bad);
}

void Sso::onlySignedDataIsParsed()
{
    // Unsigned nonsense and signed nonsense are told apart: the first is never looked at.
    QCOMPARE(verified(signedBy("OTHER", "nonsense")), std::optional(Code::Unauthorized));
    QCOMPARE(verified(signedBy(secret, "nonsense")), std::optional(Code::BadRequest));
    SsoCredentials notBase64 { u"***"_s, QString::fromLatin1(server::ssoHash(secret, at, "***")), at };
    QCOMPARE(verified(notBase64), std::optional(Code::BadRequest));
}

void Sso::whatUsersMustHave_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addRow("no id") << json("{'email':'a@b.c','username':'A'}");
    QTest::addRow("no email") << json("{'id':'u1','username':'A'}");
    QTest::addRow("no username") << json("{'id':'u1','email':'a@b.c'}");
    QTest::addRow("blank username") << json("{'id':'u1','email':'a@b.c','username':'  '}");
    QTest::addRow("duplicate key") << json("{'id':'u1','id':'u2','email':'a@b.c','username':'A'}");
    QTest::addRow("escaped duplicate")
        << QByteArray("{\"id\":\"u1\",\"\\u0069d\":\"u2\",\"email\":\"a@b.c\",\"username\":\"A\"}");
    QTest::addRow("guest id") << json("{'id':'guest:1','email':'a@b.c','username':'A'}");
    QTest::addRow("a list") << QByteArray("[]");
}

void Sso::whatUsersMustHave()
{
    QFETCH(QByteArray, user);
    QCOMPARE(verified(signedBy(secret, user)), std::optional(Code::BadRequest));
}

void Sso::rolesAndPicture()
{
    Scene scene;
    QVERIFY(scene.store().setApiSecret(Scene::tenant(), secret).ok());
    server::Auth auth(scene.store());
    const auto signIn = [&](const QByteArray &extra) {
        const QByteArray user = json("{'id':'u1','email':'a@b.c','username':'A'") + extra + '}';
        return *auth.createSession({ Scene::tenant(), {}, {}, {}, signedBy(secret, user) }, at);
    };
    QCOMPARE(signIn("").user.role, Role::Commenter);
    QCOMPARE(signIn(json(",'isModerator':true")).user.role, Role::Moderator);
    QCOMPARE(signIn(json(",'isAdmin':true,'isModerator':true")).user.role, Role::Admin);
    QVERIFY(signIn("").pages.all);
    QCOMPARE(signIn(json(",'avatar':'/pictures/u1.png'")).user.avatar, u"/pictures/u1.png"_s);
    QCOMPARE(signIn(json(",'avatar':'https://tracker.example/u1.png'")).user.avatar, QString());
    QCOMPARE(signIn(json(",'avatar':'//tracker.example/u1.png'")).user.avatar, QString());
}

void Sso::unknownWorkspaceAndMissingSecret()
{
    Scene scene;
    server::Auth auth(scene.store());
    const QByteArray user = json("{'id':'u1','email':'a@b.c','username':'A'}");
    const auto noSecret = auth.createSession({ Scene::tenant(), {}, {}, {}, signedBy({}, user) }, at);
    const auto noTenant = auth.createSession({ u"nobody"_s, {}, {}, {}, signedBy({}, user) }, at);
    QCOMPARE(refusal(noSecret), std::optional(Code::Unauthorized));
    QVERIFY(!noTenant && noTenant.error() == noSecret.error());

    QVERIFY(scene.store().setApiSecret(Scene::tenant(), secret).ok());
    const SessionRequest request { Scene::tenant(), {}, {}, {}, signedBy(secret, user) };
    QVERIFY(auth.createSession(request, at).ok());
    QVERIFY(scene.store().setApiSecret(Scene::tenant(), "rotated").ok());
    QCOMPARE(refusal(auth.createSession(request, at)), std::optional(Code::Unauthorized));
}

void Sso::aNewSignInChangesTheRole()
{
    Scene scene;
    QVERIFY(scene.store().setApiSecret(Scene::tenant(), secret).ok());
    server::Auth auth(scene.store());
    const auto signIn = [&](const QByteArray &user) {
        return auth.createSession({ Scene::tenant(), {}, {}, {}, signedBy(secret, user) }, at)->token;
    };
    const QString old = signIn(json("{'id':'u1','email':'a@b.c','username':'A','isModerator':true}"));
    const QString other = signIn(json("{'id':'u2','email':'a@b.c','username':'B','isModerator':true}"));
    server::Actor script = Scene::actor(u"u1"_s, Role::Admin);
    const QString token = auth.issueSession(script, 1h, at)->token;
    signIn(json("{'id':'u1','email':'a@b.c','username':'A'}"));
    QCOMPARE(auth.authenticate(old, at)->actor.user.role, Role::Commenter);
    QCOMPARE(auth.authenticate(other, at)->actor.user.role, Role::Moderator);
    QCOMPARE(auth.authenticate(token, at)->actor.user.role, Role::Admin);
}

QTEST_GUILESS_MAIN(Sso)
#include "sso.moc"
