// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/blobcache.h"
#include "app/client/drafts.h"
#include "app/client/pagecache.h"
#include "app/client/session.h"
#include "tests/support/fakeclock.h"
#include "tests/support/otherprogram.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <random>
#include <sys/syscall.h>
#include <unistd.h>

/// How often this process waited for the disk: libraries call these instead of the system's.
static std::atomic_int flushes = 0;
extern "C" __attribute__((visibility("default"))) int fsync(int file)
{
    ++flushes;
    return int(::syscall(SYS_fsync, file));
}
extern "C" __attribute__((visibility("default"))) int fdatasync(int file)
{
    ++flushes;
    return int(::syscall(SYS_fdatasync, file));
}

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PageState largeState()
{
    PageState state;
    state.epoch = u"e1"_s;
    state.seq = 9000;
    state.lastId = newUuid();
    state.exists = true;
    state.page.urlId = u"mock-7"_s;
    state.page.title = u"Mock 100 % ü"_s;
    for (int i = 0; i < 300; ++i) {
        Conversation conversation;
        conversation.id = newUuid();
        conversation.anchor = ImageAnchor { i / 3.0, 5, 0, 0, {} };
        conversation.createdBy = { u"bo"_s, u"Bo"_s };
        conversation.createdAt = 1000 + i;
        const int comments = i == 7 ? 400 : 2; // one that is far larger than a frame
        for (int c = 0; c < comments; ++c) {
            Comment comment;
            comment.id = newUuid();
            comment.author = conversation.createdBy;
            comment.text = QString(i == 7 ? 4000 : 20, u'日');
            comment.createdAt = 2000 + c;
            comment.seq = i + c + 1;
            comment.reactions.insert(u"👍"_s, { u"ada"_s });
            conversation.comments.push_back(comment);
        }
        conversation.anchor = normalised(std::get<ImageAnchor>(conversation.anchor));
        state.order.push_back(conversation.id);
        state.conversations.insert(conversation.id, conversation);
    }
    return state;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

/// What is kept on this machine: drafts, pages, documents.
class ClientStores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // -- drafts -------------------------------------------------------------------------------------------
    void draftsSurviveARestart()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"state/drafts.sqlite"_s);
        FakeClock clock;
        const QString reply = Drafts::replyKey(u"place"_s, u"page/1"_s, u"c1"_s);
        const QString marker = Drafts::markerKey(u"place"_s, u"page/1"_s, u"c2"_s);
        {
            Drafts drafts(path, clock);
            QVERIFY2(drafts.error().isEmpty(), qPrintable(drafts.error()));
            drafts.keep(reply, u"half a sen"_s);
            drafts.keep(marker, u"new"_s);
            drafts.keep(Drafts::editKey(u"place"_s, u"page/1"_s, u"k"_s), u"gone"_s);
            drafts.forget(Drafts::editKey(u"place"_s, u"page/1"_s, u"k"_s));
        }
        Drafts again(path, clock);
        QCOMPARE(again.draft(reply), u"half a sen"_s);
        QCOMPARE(again.keys(u"place/"_s), (QStringList { marker, reply }));
        QVERIFY(QFile::permissions(path).testFlag(QFile::ReadOwner));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    /// A crash is a process that never runs its destructors: what another reader of the file sees.
    void draftsAreOnTheDiskSoonAfterTheLastKey()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        Drafts drafts(path, clock);
        drafts.keep(u"a"_s, u"1"_s);
        QVERIFY(Drafts(path, clock).draft(u"a"_s).isEmpty()); // not a write for every key
        clock.advance(300ms);
        QCOMPARE(Drafts(path, clock).draft(u"a"_s), u"1"_s);
        for (int i = 0; i < 20; ++i) { // somebody who never pauses
            drafts.keep(u"a"_s, QString::number(i));
            clock.advance(100ms);
        }
        // What is lost of it is never more than the last second.
        QVERIFY(Drafts(path, clock).draft(u"a"_s).toInt() >= 10);
        Drafts fast(directory.filePath(u"fast"_s), clock);
        for (int i = 0; i <= 10; ++i) {
            fast.keep(u"a"_s, QString::number(i));
            clock.advance(100ms);
        }
        QVERIFY(Drafts(directory.filePath(u"fast"_s), clock).draft(u"a"_s).toInt() >= 1);
    }

    void draftsTellOtherFields()
    {
        const QTemporaryDir directory;
        FakeClock clock;
        Drafts drafts(directory.filePath(u"d"_s), clock);
        QSignalSpy changed(&drafts, &Drafts::changed);
        drafts.keep(u"a"_s, u"1"_s);
        drafts.keep(u"a"_s, u"1"_s);
        QCOMPARE(changed.size(), 1);
        drafts.forget(u"a"_s);
        drafts.forget(u"a"_s);
        QCOMPARE(changed.size(), 2);
    }

    void draftsThatCannotBeWrittenStayInMemory()
    {
        FakeClock clock;
        Drafts drafts(u"/dev/null/drafts"_s, clock);
        QVERIFY(!drafts.error().isEmpty());
        drafts.keep(u"a"_s, u"1"_s);
        clock.advance(1min);
        QCOMPARE(drafts.draft(u"a"_s), u"1"_s);
    }

    void draftsAreWrittenOnceTheFileCanBe()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        test::OtherProgram other(path);
        other.run(u"BEGIN EXCLUSIVE"_s);
        Drafts drafts(path, clock);
        QVERIFY(!drafts.error().isEmpty());
        QSignalSpy told(&drafts, &Drafts::errorChanged);
        drafts.keep(u"a"_s, u"1"_s);
        clock.advance(3s);
        QVERIFY(!drafts.error().isEmpty());
        other.run(u"ROLLBACK"_s);
        clock.advance(3s);
        QVERIFY2(drafts.error().isEmpty(), qPrintable(drafts.error()));
        QCOMPARE(told.size(), 1);
        QCOMPARE(Drafts(path, clock).draft(u"a"_s), u"1"_s);

        // Held up once it works: later, and nothing is forgotten.
        other.run(u"BEGIN EXCLUSIVE"_s);
        drafts.keep(u"a"_s, u"2"_s);
        clock.advance(1s);
        QVERIFY(!drafts.error().isEmpty());
        other.run(u"ROLLBACK"_s);
        clock.advance(3s);
        QCOMPARE(Drafts(path, clock).draft(u"a"_s), u"2"_s);
    }

    // -- drafts of several processes: each has its own Drafts on the one file
    // ---------------------------------
    void draftsOfOneProcessShowInTheOthers()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        Drafts here(path, clock);
        Drafts there(path, clock);
        QSignalSpy changed(&there, &Drafts::changed);
        here.keep(u"a"_s, u"half a sen"_s);
        clock.advance(300ms);
        QTRY_COMPARE(there.draft(u"a"_s), u"half a sen"_s);
        QCOMPARE(changed.size(), 1);
        there.keep(u"a"_s, u"half a sentence"_s);
        there.flush();
        QTRY_COMPARE(here.draft(u"a"_s), u"half a sentence"_s);
        here.forget(u"a"_s);
        here.flush();
        QTRY_VERIFY(there.draft(u"a"_s).isEmpty());
        QCOMPARE(changed.last().first().toString(), u"a"_s);
    }

    /// Also where the file tells of its change before the change can be read.
    void draftsAreLookedForAgain()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        Drafts drafts(path, clock);
        test::OtherProgram other(path);
        other.run(u"BEGIN IMMEDIATE"_s);
        other.run(u"INSERT INTO draft VALUES ('a', 'x', 1)"_s);
        other.run(u"COMMIT"_s);
        QTRY_COMPARE(drafts.draft(u"a"_s), u"x"_s);
    }

    void onlyOneProcessSendsADraft()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        Drafts here(path, clock);
        here.keep(u"a"_s, u"send me"_s);
        here.flush();
        Drafts there(path, clock);
        QCOMPARE(there.draft(u"a"_s), u"send me"_s);
        // Both press Send before either has heard of the other.
        QSignalSpy changed(&there, &Drafts::changed);
        QVERIFY(here.claim(u"a"_s, u"a#1"_s, u"send me"_s));
        QVERIFY(!there.claim(u"a"_s, u"a#2"_s, u"send me"_s));
        QVERIFY(here.draft(u"a"_s).isEmpty());
        QVERIFY(there.draft(u"a"_s).isEmpty());
        QCOMPARE(changed.count(), 2); // the words went, and are on their way
        QCOMPARE(Drafts(path, clock).keys({}), QStringList(u"a#1"_s));
        // What was typed since is nobody else's.
        there.keep(u"a"_s, u"and this"_s);
        QVERIFY(there.claim(u"a"_s, u"a#3"_s, u"and this"_s));
        QCOMPARE(Drafts(path, clock).keys({}), (QStringList { u"a#1"_s, u"a#3"_s }));
        QVERIFY(there.claim(u"never typed"_s, u"a#4"_s, u"words"_s));
    }

    /// Words that another has changed meanwhile are looked at before they are sent.
    void aDraftThatChangedElsewhereIsNotSent()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        Drafts here(path, clock);
        here.keep(u"a"_s, u"one"_s);
        here.flush();
        Drafts there(path, clock);
        here.keep(u"a"_s, u"one two"_s);
        here.flush();
        QVERIFY(!there.claim(u"a"_s, u"a#1"_s, u"one"_s));
        QCOMPARE(there.draft(u"a"_s), u"one two"_s);
        QVERIFY(there.claim(u"a"_s, u"a#1"_s, u"one two"_s));
    }

    void draftsAreSentWhereTheFileCannotBeWritten()
    {
        FakeClock clock;
        Drafts drafts(u"/dev/null/drafts"_s, clock);
        drafts.keep(u"a"_s, u"1"_s);
        QVERIFY(drafts.claim(u"a"_s, u"a#1"_s, u"1"_s));
        QVERIFY(drafts.draft(u"a"_s).isEmpty());
        QCOMPARE(drafts.draft(u"a#1"_s), u"1"_s);
    }

    /// Typed in two places before either has heard of the other: both are kept.
    void differentWordsAreKeptBeside()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"drafts.sqlite"_s);
        FakeClock clock;
        Drafts here(path, clock);
        Drafts there(path, clock);
        here.keep(u"a"_s, u"mine"_s);
        there.keep(u"a"_s, u"theirs"_s);
        there.flush();
        here.flush();
        QCOMPARE(here.draft(u"a"_s), u"mine"_s);
        here.flush();
        Drafts later(path, clock);
        QCOMPARE(later.draft(u"a"_s), u"mine"_s);
        QCOMPARE(later.takeBeside(u"a"_s), QStringList(u"theirs"_s));
        QVERIFY(later.takeBeside(u"a"_s).isEmpty());
        // Whoever only goes on has lost nothing of it.
        there.keep(u"b"_s, u"go"_s);
        here.keep(u"b"_s, u"go on"_s);
        there.flush();
        here.flush();
        QVERIFY(here.takeBeside(u"b"_s).isEmpty());
        QCOMPARE(Drafts(path, clock).draft(u"b"_s), u"go on"_s);
    }

    // -- pages --------------------------------------------------------------------------------------------
    void pagesComeBackAsTheyWere()
    {
        const PageState state = largeState();
        ReadMarks read;
        read.raise(41);
        read.raise(newUuid(), 43);
        const auto kept = PageCache::decode(PageCache::encode(state, read), u"mock-7"_s);
        QVERIFY(kept);
        QVERIFY(kept->read == read);
        QCOMPARE(kept->state.order, state.order);
        for (const QString &id : state.order)
            QVERIFY(kept->state.conversations.value(id) == state.conversations.value(id));
        QVERIFY(kept->state == state);
        QVERIFY(!PageCache::decode(PageCache::encode(state, read), u"another"_s));
    }

    void damagedPagesAreNone()
    {
        const QByteArray good = PageCache::encode(largeState(), {});
        std::mt19937 random(7);
        for (int i = 0; i < 40; ++i) {
            QByteArray bad = good;
            if (i % 2 == 0)
                bad.truncate(qsizetype(random() % uint(good.size())));
            else
                bad[qsizetype(random() % 200)] = char(random());
            (void)PageCache::decode(bad, u"mock-7"_s); // a value or nothing, never a crash
        }
        QVERIFY(!PageCache::decode({}, u"mock-7"_s));
        QVERIFY(!PageCache::decode(good.first(good.size() - 1), u"mock-7"_s));
    }

    void pagesBelongToTheirUser()
    {
        const QTemporaryDir directory;
        PageState state = largeState();
        {
            PageCache cache(QDir(directory.filePath(u"pages"_s)));
            cache.save(u"ada"_s, state, ReadMarks());
            QVERIFY(cache.load(u"ada"_s, u"mock-7"_s)); // also before it is written
            cache.setSelf({ u"ada"_s, u"Ada"_s, Role::Moderator, {} });
        }
        PageCache cache(QDir(directory.filePath(u"pages"_s)));
        QVERIFY(cache.load(u"ada"_s, u"mock-7"_s));
        QVERIFY(!cache.load(u"bo"_s, u"mock-7"_s));
        QVERIFY(cache.self() && cache.self()->role == Role::Moderator);
    }

    /// A copy that can be fetched again holds nobody up, and no process that is to end: the kernel
    /// keeps one that waits for the disk, and with it what others wait for.
    void noCopyWaitsForTheDisk()
    {
        const QTemporaryDir directory;
        const int before = flushes;
        {
            PageCache cache(QDir(directory.filePath(u"pages"_s)));
            cache.save(u"ada"_s, largeState(), ReadMarks());
            cache.setSelf({ u"ada"_s, u"Ada"_s, Role::Moderator, {} });
        }
        QCOMPARE(int(flushes), before);
        const QFileInfoList kept = QDir(directory.filePath(u"pages"_s)).entryInfoList(QDir::Files);
        QCOMPARE(kept.size(), 2);
        for (const QFileInfo &file : kept)
            QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    // -- documents ----------------------------------------------------------------------------------------
    void documentsAreBounded()
    {
        const QTemporaryDir directory;
        FakeClock clock;
        Api api({ u"127.0.0.1"_s, 1, u"acme"_s, {} }, clock);
        BlobCache cache(QDir(directory.filePath(u"blobs"_s)), api, 2500);
        QStringList hashes;
        for (int i = 0; i < 3; ++i) {
            const QByteArray bytes(1000, char('a' + i));
            write(directory.filePath(u"file"_s), bytes);
            hashes.append(hashOf(bytes));
            cache.adopt(hashes.last(), directory.filePath(u"file"_s));
            const QString place = directory.filePath(u"blobs/"_s + hashes.last().first(2) + u'/'
                                                     + hashes.last());
            QTRY_VERIFY(QFile::exists(place));
            if (i == 1) // as if the second had been looked at before the first
                QVERIFY(setAge(cache.path(hashes[1]), 3600) && setAge(cache.path(hashes[0]), 60));
        }
        const QString oldest = directory.filePath(u"blobs/"_s + hashes[1].first(2) + u'/' + hashes[1]);
        QTRY_VERIFY(!QFile::exists(oldest));
        QVERIFY(!cache.path(hashes[0]).isEmpty());
        QVERIFY(cache.path(hashes[1]).isEmpty());
        QVERIFY(!cache.path(hashes[2]).isEmpty());
        QVERIFY(cache.path(u"../../etc/passwd"_s).isEmpty());
    }

    void knownDocumentsComeWithoutAServer()
    {
        const QTemporaryDir directory;
        FakeClock clock;
        Api api({ u"127.0.0.1"_s, 1, u"acme"_s, {} }, clock);
        BlobCache cache(QDir(directory.filePath(u"blobs"_s)), api);
        const QByteArray bytes = "picture";
        write(directory.filePath(u"file"_s), bytes);
        cache.adopt(hashOf("something else"), directory.filePath(u"file"_s)); // it has changed since
        cache.adopt(hashOf(bytes), directory.filePath(u"file"_s));
        QTRY_VERIFY(!cache.path(hashOf(bytes)).isEmpty());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
        QVERIFY(cache.path(hashOf("something else")).isEmpty());
        QString path;
        cache.fetch(hashOf(bytes), [&](const auto &found) { path = found ? *found : QString(); });
        QVERIFY(path.isEmpty()); // never from inside the call
        QTRY_VERIFY(!path.isEmpty());
        std::optional<protocol::Code> code;
        cache.fetch(u"no hash"_s, [&](const auto &found) { code = found.error().code; });
        QTRY_VERIFY(code);
        QVERIFY(*code == protocol::Code::NotFound);
        code.reset();
        cache.fetch(hashOf("absent"), [&](const auto &found) { code = found.error().code; });
        QTRY_VERIFY(code);
        QVERIFY(*code == protocol::Code::Unavailable); // nobody listens
        int answers = 0;
        cache.fetch(hashOf("absent"), [&](const auto &) { ++answers; })->cancel();
        cache.fetch(hashOf(bytes), [&](const auto &) { answers += 10; });
        QTRY_COMPARE(answers, 10);
    }

private:
    static bool setAge(const QString &path, int seconds)
    {
        QFile file(path);
        return file.open(QIODevice::ReadWrite)
            && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-seconds),
                                QFileDevice::FileModificationTime);
    }
};

QTEST_GUILESS_MAIN(ClientStores)
#include "tst_stores.moc"
