// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/datadirectory.h"
#include "app/server/identity.h"
#include "tests/server/scene.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::DataDirectory;
using server::DataDirectoryClaim;
using server::identityFromFiles;
using server::ownIdentity;

namespace {

/// What the openssl program prints; empty when it fails.
QByteArray openssl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

/// The directory of a server: one serves it, and its key lasts.
class DataDirectoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void oneServesIt();
    void whatCannotBeADirectoryIsNamed();
    void theKeyLasts();
    void theKeyIsTheOwnersAlone();
    void theFingerprintIsThatOfTheKey();
    void twoAtOnceMakeOneIdentity();
    void filesOfTheAdministrator();
    void whatItPresentsIsRemembered();

private:
    QString path(const QString &name = u"data"_s) const { return m_temporary->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_temporary;
};

void DataDirectoryTest::oneServesIt()
{
    const DataDirectory directory(path());
    auto first = DataDirectoryClaim::claim(directory);
    QVERIFY(first.ok());
    QCOMPARE(QFile::permissions(path()) & 0x0077, QFile::Permissions());
    const auto second = DataDirectoryClaim::claim(DataDirectory(path()));
    QCOMPARE(refusal(second), std::optional(Code::Conflict));
    QVERIFY(second.error().reason.contains(path()));
    first->reset();
    QVERIFY(DataDirectoryClaim::claim(directory).ok());
}

void DataDirectoryTest::whatCannotBeADirectoryIsNamed()
{
    write(path(u"file"_s), "x");
    const auto file = DataDirectory(path(u"file"_s)).make();
    QVERIFY(!file && file.error().reason.contains(path(u"file"_s)));
    const auto below = DataDirectory(path(u"file/below"_s)).make();
    QVERIFY(!below && below.error().reason.contains(path(u"file/below"_s)));
    QVERIFY(DataDirectory(path(u"a/b/c"_s)).make().ok());
    QVERIFY(DataDirectory(path(u"a/b/c"_s)).make().ok());
}

void DataDirectoryTest::theKeyLasts()
{
    QVERIFY(DataDirectory(path()).make().ok());
    const auto first = ownIdentity(path());
    const auto second = ownIdentity(path());
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(second->certificatePem, first->certificatePem);
    QCOMPARE(second->privateKeyPem, first->privateKeyPem);
    QCOMPARE(second->fingerprint, first->fingerprint);
    QVERIFY(DataDirectory(path(u"another"_s)).make().ok());
    QVERIFY(ownIdentity(path(u"another"_s))->fingerprint != first->fingerprint);
}

void DataDirectoryTest::theKeyIsTheOwnersAlone()
{
    QVERIFY(DataDirectory(path()).make().ok());
    QVERIFY(ownIdentity(path()).ok());
    const QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path() + u"/tls-key.pem"_s), mine);
}

void DataDirectoryTest::theFingerprintIsThatOfTheKey()
{
    QVERIFY(DataDirectory(path()).make().ok());
    const auto identity = ownIdentity(path());
    const QString certificate = path() + u"/tls-cert.pem"_s;
    const QByteArray spki = openssl({ u"pkey"_s, u"-pubin"_s, u"-outform"_s, u"DER"_s },
                                    openssl({ u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-pubkey"_s }));
    QVERIFY(!spki.isEmpty());
    QCOMPARE(identity->fingerprint,
             QCryptographicHash::hash(spki, QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QVERIFY(!openssl({ u"verify"_s, u"-CAfile"_s, certificate, certificate }).isEmpty());
}

void DataDirectoryTest::twoAtOnceMakeOneIdentity()
{
    QVERIFY(DataDirectory(path()).make().ok());
    std::vector<QByteArray> fingerprints(8);
    std::vector<std::thread> threads;
    for (QByteArray &fingerprint : fingerprints)
        threads.emplace_back([&] { fingerprint = ownIdentity(path())->fingerprint; });
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &fingerprint : fingerprints)
        QCOMPARE(fingerprint, fingerprints.front());
}

void DataDirectoryTest::filesOfTheAdministrator()
{
    QVERIFY(DataDirectory(path()).make().ok());
    QVERIFY(DataDirectory(path(u"other"_s)).make().ok());
    const auto own = ownIdentity(path());
    QVERIFY(ownIdentity(path(u"other"_s)).ok());
    const QString certificate = path() + u"/tls-cert.pem"_s;
    const QString key = path() + u"/tls-key.pem"_s;
    const auto read = identityFromFiles(certificate, key);
    QVERIFY(read.ok());
    QCOMPARE(read->fingerprint, own->fingerprint);

    const auto named = [](const auto &outcome, const QString &file) {
        return !outcome && outcome.error().reason.contains(file);
    };
    QVERIFY(named(identityFromFiles(path(u"missing"_s), key), path(u"missing"_s)));
    QVERIFY(named(identityFromFiles(key, key), key));
    QVERIFY(named(identityFromFiles(certificate, certificate), certificate));
    const QString foreign = path(u"other"_s) + u"/tls-key.pem"_s;
    QVERIFY(named(identityFromFiles(certificate, foreign), foreign));
    const QByteArray locked = openssl({ u"pkey"_s, u"-in"_s, key, u"-aes256"_s, u"-passout"_s, u"pass:x"_s });
    QVERIFY(!locked.isEmpty());
    write(path(u"locked.pem"_s), locked);
    QVERIFY(named(identityFromFiles(certificate, path(u"locked.pem"_s)), path(u"locked.pem"_s)));
    const QByteArray expired = openssl(
        { u"req"_s, u"-x509"_s, u"-key"_s, key, u"-subj"_s, u"/CN=x"_s, u"-days"_s, u"-2"_s });
    if (!expired.isEmpty()) {
        write(path(u"expired.pem"_s), expired);
        QVERIFY(named(identityFromFiles(path(u"expired.pem"_s), key), path(u"expired.pem"_s)));
    }
}

void DataDirectoryTest::whatItPresentsIsRemembered()
{
    const DataDirectory directory(path());
    QVERIFY(directory.make().ok());
    QCOMPARE(int(notedPresented(directory)), int(server::Presented::SelfSigned));
    for (const auto presented :
         { server::Presented::Certificate, server::Presented::Nothing, server::Presented::SelfSigned }) {
        QVERIFY(notePresented(directory, presented).ok());
        QCOMPARE(int(notedPresented(directory)), int(presented));
    }
}

QTEST_GUILESS_MAIN(DataDirectoryTest)
#include "datadirectory.moc"
