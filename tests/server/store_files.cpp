// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/intruder.h"
#include "tests/server/scene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace std::chrono_literals;
using server::Actor;
using server::SqliteStore;

namespace {

const QString page = u"mock-7"_s;

Outcome<std::unique_ptr<SqliteStore>> openImpatiently(const QString &file)
{
    SqliteStore::Options options;
    options.busyTimeout = 50ms;
    return SqliteStore::open(file, options);
}

} // namespace

/// Files that cannot be used: what is refused, and what is said.
class StoreFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void aNewerVersionIsRefused();
    void aForeignDatabaseIsRefused();
    void aDamagedFileIsNamed_data();
    void aDamagedFileIsNamed();
    void aMissingDirectoryIsNamed();
    void onlyTheOwnerReadsIt();
    void aLockedDatabaseIsUnavailable();

private:
    CreateChat discussion(const QString &urlId = page) { return m_scene->discussion(m_ada, urlId); }

    const Actor m_ada = Scene::actor(u"ada"_s);
    std::unique_ptr<Scene> m_scene;
};

void StoreFiles::aNewerVersionIsRefused()
{
    QVERIFY(Intruder(m_scene->file()).run(u"PRAGMA user_version = 99"_s));
    const auto opened = openImpatiently(m_scene->file());
    QVERIFY(!opened);
    QVERIFY(opened.error().reason.contains(m_scene->file()));
    QVERIFY(opened.error().reason.contains(u"newer"_s));
}

void StoreFiles::aForeignDatabaseIsRefused()
{
    const QString file = m_scene->directory() + u"/foreign.db"_s;
    QVERIFY(Intruder(file).run(u"CREATE TABLE recipes (name TEXT)"_s));
    const auto opened = openImpatiently(file);
    QVERIFY(!opened && opened.error().reason.contains(u"is not a Callout database"_s));
    QVERIFY(Intruder(file).run(u"INSERT INTO recipes VALUES ('soup')"_s)); // untouched
}

void StoreFiles::aDamagedFileIsNamed_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("bytes");
    QTest::addRow("the header") << qint64(0) << qint64(100);
    QTest::addRow("the tables") << qint64(100) << qint64(3000);
}

void StoreFiles::aDamagedFileIsNamed()
{
    QFETCH(qint64, from);
    QFETCH(qint64, bytes);
    const QString copy = m_scene->directory() + u"/copy.db"_s;
    QVERIFY(Intruder(m_scene->file()).run(u"VACUUM INTO '%1'"_s.arg(copy)));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
    file.write(QByteArray(bytes, '\xa5'));
    file.close();
    const auto opened = openImpatiently(copy);
    QVERIFY(!opened);
    QVERIFY2(opened.error().reason.contains(copy) && opened.error().reason.contains(u"damaged"_s),
             qPrintable(opened.error().reason));
}

void StoreFiles::aMissingDirectoryIsNamed()
{
    const auto opened = openImpatiently(u"/nonexistent/callout.db"_s);
    QVERIFY(!opened);
    QCOMPARE(refusal(opened), std::optional(Code::Unavailable));
    QVERIFY(opened.error().reason.contains(u"/nonexistent/callout.db"_s));
}

void StoreFiles::onlyTheOwnerReadsIt()
{
    discussion();
    for (const QString &name : { m_scene->file(), m_scene->file() + u"-wal"_s })
        QCOMPARE(QFile::permissions(name) & 0x0077, QFile::Permissions());
}

void StoreFiles::aLockedDatabaseIsUnavailable()
{
    discussion();
    auto store = openImpatiently(m_scene->file());
    QVERIFY(store.ok());
    const server::Request request { m_ada, operation(page, createImageChat()) };
    {
        Intruder intruder(m_scene->file());
        QVERIFY(intruder.run(u"BEGIN IMMEDIATE"_s));
        const auto outcome = (*store)->apply({ &request, 1 }).front();
        QCOMPARE(refusal(outcome), std::optional(Code::Unavailable));
        QVERIFY(outcome.error().retryAfterMs.value_or(0) > 0);
        QVERIFY(outcome.error().reason.contains(u"locked"_s));
        QCOMPARE((*store)->snapshot(Scene::tenant(), page)->seq, 1); // reading goes on
    }
    QCOMPARE((*store)->apply({ &request, 1 }).front()->seq, 2);
}

QTEST_GUILESS_MAIN(StoreFiles)
#include "store_files.moc"
