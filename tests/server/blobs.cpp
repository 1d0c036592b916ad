// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/blobs.h"

#include "tests/server/scene.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;
using server::Blobs;

namespace {

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

/// Documents by hash.
class BlobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<Scene>();
        m_directory = m_scene->directory() + u"/blobs"_s;
        open({});
    }
    void cleanup()
    {
        m_blobs.reset();
        m_scene.reset();
    }

    void whatGoesInComesOut();
    void wrongBytesAreRefused();
    void anInterruptedUploadLeavesNothing();
    void aCrashedUploadIsClearedAway();
    void sendingAgainIsFine();
    void largeOnesAreRefused();
    void theQuotaHolds();
    void aFullDiskLeavesNothing();
    void strangeNamesReachNoFile();
    void workspacesAreSeparate();

private:
    void open(Blobs::Options options)
    {
        auto blobs = Blobs::open(m_directory, m_scene->store(), options);
        QVERIFY(blobs.ok());
        m_blobs = std::move(*blobs);
    }
    Outcome<qint64> upload(const QByteArray &bytes, const Actor &actor = Scene::actor(u"ada"_s))
    {
        auto writer = m_blobs->begin(actor, hashOf(bytes), bytes.size());
        if (!writer)
            return Failure { writer.error() };
        for (qsizetype at = 0; at < bytes.size(); at += 1000) {
            if (const auto appended = (*writer)->append(
                    QByteArrayView(bytes).sliced(at, std::min<qsizetype>(1000, bytes.size() - at)));
                !appended)
                return Failure { appended.error() };
        }
        return (*writer)->finish();
    }
    QByteArray content(const QString &sha256, const QString &tenant = Scene::tenant())
    {
        const auto file = m_blobs->read(tenant, sha256);
        return file ? (*file)->readAll() : QByteArray("not found");
    }
    QStringList files() const
    {
        QStringList names;
        QDirIterator it(m_directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            names.append(QFileInfo(it.next()).fileName());
        return names;
    }

    std::unique_ptr<Scene> m_scene;
    QString m_directory;
    std::unique_ptr<Blobs> m_blobs;
};

void BlobsTest::whatGoesInComesOut()
{
    const QByteArray bytes = QByteArray("mockup").repeated(5000);
    const Actor ada = Scene::actor(u"ada"_s);
    QVERIFY(!m_blobs->size(Scene::tenant(), hashOf(bytes)));
    QCOMPARE(*upload(bytes), bytes.size());
    QCOMPARE(content(hashOf(bytes)), bytes);
    QCOMPARE(m_blobs->size(Scene::tenant(), hashOf(bytes)), std::optional(qint64(bytes.size())));
    QVERIFY(*m_scene->store().mayReadBlob(ada, hashOf(bytes)));
    QVERIFY(!*m_scene->store().mayReadBlob(Scene::actor(u"bo"_s), hashOf(bytes)));
    QCOMPARE(*upload({}), 0);
    QCOMPARE(content(hashOf({})), QByteArray());
}

void BlobsTest::wrongBytesAreRefused()
{
    const QString named = hashOf("expected");
    {
        auto writer = m_blobs->begin(Scene::actor(u"ada"_s), named);
        QVERIFY((*writer)->append("something else").ok());
        QCOMPARE(refusal((*writer)->finish()), std::optional(Code::BadRequest));
    }
    QCOMPARE(content(named), QByteArray("not found"));
    QVERIFY(files().isEmpty());
    QVERIFY(!*m_scene->store().mayReadBlob(Scene::actor(u"ada"_s), named));
}

void BlobsTest::anInterruptedUploadLeavesNothing()
{
    {
        auto writer = m_blobs->begin(Scene::actor(u"ada"_s), hashOf("whole"));
        QVERIFY((*writer)->append("who").ok());
        QCOMPARE(files().size(), 1);
        QCOMPARE(content(hashOf("whole")), QByteArray("not found"));
    }
    QVERIFY(files().isEmpty());
}

void BlobsTest::aCrashedUploadIsClearedAway()
{
    QVERIFY(upload("kept").ok());
    QFile leftover(m_directory + u"/acme/.upload-7-abc"_s);
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.write("half");
    leftover.close();
    open({});
    QCOMPARE(files(), QStringList { hashOf("kept") });
}

void BlobsTest::sendingAgainIsFine()
{
    open({ 100, 6 });
    QVERIFY(upload("mockup").ok());
    QVERIFY(upload("mockup").ok());
    QVERIFY(upload("mockup", Scene::actor(u"bo"_s)).ok()); // takes no more room
    QCOMPARE(files(), QStringList { hashOf("mockup") });
    QCOMPARE(*m_scene->store().blobBytes(Scene::tenant()), 6);
    QVERIFY(*m_scene->store().mayReadBlob(Scene::actor(u"bo"_s), hashOf("mockup")));
}

void BlobsTest::largeOnesAreRefused()
{
    open({ 10, 0 });
    const Actor ada = Scene::actor(u"ada"_s);
    QCOMPARE(refusal(m_blobs->begin(ada, hashOf("x"), 11)), std::optional(Code::TooLarge));
    QVERIFY(upload("0123456789").ok());
    auto writer = m_blobs->begin(ada, hashOf("unannounced"));
    QVERIFY((*writer)->append("0123456").ok());
    QCOMPARE(refusal((*writer)->append("7890")), std::optional(Code::TooLarge));
}

void BlobsTest::theQuotaHolds()
{
    open({ 100, 20 });
    const Actor ada = Scene::actor(u"ada"_s);
    QVERIFY(upload("0123456789").ok());
    QCOMPARE(refusal(upload("a little too much")), std::optional(Code::TooLarge));
    // Uploads at the same time count together.
    auto one = m_blobs->begin(ada, hashOf("abcdef"));
    auto two = m_blobs->begin(ada, hashOf("ghijkl"));
    QVERIFY((*one)->append("abcdef").ok());
    QCOMPARE(refusal((*two)->append("ghijkl")), std::optional(Code::TooLarge));
    one->reset();
    QVERIFY((*two)->append("ghijkl").ok());
    two->reset();
    QVERIFY(upload("abcdefghij").ok());
    QCOMPARE(refusal(upload("x")), std::optional(Code::TooLarge));
}

void BlobsTest::aFullDiskLeavesNothing()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full { 50'000, before.rlim_max };
    setrlimit(RLIMIT_FSIZE, &full);
    const auto outcome = upload(QByteArray(80'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(refusal(outcome), std::optional(Code::Unavailable));
    QVERIFY2(outcome.error().reason.contains(u"no room on the disk"_s), qPrintable(outcome.error().reason));
    QVERIFY(files().isEmpty());
    QVERIFY(upload(QByteArray(80'000, 'x')).ok());
}

void BlobsTest::strangeNamesReachNoFile()
{
    QVERIFY(upload("mockup").ok());
    const Actor ada = Scene::actor(u"ada"_s);
    for (const QString &name :
         { u"../callout.db"_s, QString(), hashOf("mockup").toUpper(), hashOf("mockup") + u'0' }) {
        QCOMPARE(refusal(m_blobs->read(Scene::tenant(), name)), std::optional(Code::NotFound));
        QVERIFY(!m_blobs->size(Scene::tenant(), name));
        QCOMPARE(refusal(m_blobs->begin(ada, name)), std::optional(Code::BadRequest));
    }
    QCOMPARE(refusal(m_blobs->read(u"../blobs/acme"_s, hashOf("mockup"))), std::optional(Code::NotFound));
}

void BlobsTest::workspacesAreSeparate()
{
    QVERIFY(m_scene->store().addTenant(u"other"_s).ok());
    QVERIFY(upload("mockup").ok());
    QCOMPARE(content(hashOf("mockup"), u"other"_s), QByteArray("not found"));
    QVERIFY(Blobs::removeTenant(m_directory, u"other"_s).ok());
    QCOMPARE(content(hashOf("mockup")), QByteArray("mockup"));
    QVERIFY(Blobs::removeTenant(m_directory, Scene::tenant()).ok());
    QVERIFY(files().isEmpty());
}

QTEST_GUILESS_MAIN(BlobsTest)
#include "blobs.moc"
