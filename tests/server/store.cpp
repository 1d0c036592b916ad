// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/scene.h"

#include "app/protocol/codec.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace std::chrono_literals;
using server::Actor;
using server::SqliteStore;

namespace {

const QString page = u"mock-7"_s;

/// Another program's hands in the database file.
class Intruder {
public:
    explicit Intruder(const QString &file) { sqlite3_open(QFile::encodeName(file).constData(), &m_database); }
    ~Intruder() { sqlite3_close(m_database); }
    Intruder(const Intruder &) = delete;
    Intruder &operator=(const Intruder &) = delete;
    bool run(const QString &sql)
    {
        return sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

private:
    sqlite3 *m_database = nullptr;
};

/// While it lives, no file of this process can grow beyond `bytes`: a disk that is full.
class FullDisk {
public:
    explicit FullDisk(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now { rlim_t(bytes), m_before.rlim_max };
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

Outcome<std::unique_ptr<SqliteStore>> openImpatiently(const QString &file)
{
    SqliteStore::Options options;
    options.busyTimeout = 50ms;
    return SqliteStore::open(file, options);
}

} // namespace

/// The database: what lasts, what is refused, what is said.
class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void everythingIsThereAfterReopening();
    void onlyTheOwnerReadsIt();
    void killedRightAfterTheAckItIsStillThere();
    void aNewerVersionIsRefused();
    void aForeignDatabaseIsRefused();
    void aDamagedFileIsNamed_data();
    void aDamagedFileIsNamed();
    void aMissingDirectoryIsNamed();
    void aLockedDatabaseIsUnavailable();
    void aFullDiskLosesNothing();
    void aBrokenPageDoesNotTakeOthersDown();
    void whatWasThereBeforeIsNoticedInItsGroup();
    void twoProcessesWriteBesideEachOther();
    void tailsContinueOrDoNot();
    void eventsByRange();
    void storedOperationsAreFound();
    void readMarksOnlyMoveForward();
    void pagesByLastActivity();
    void pagesOfAScope();
    void pagesAreSearched();
    void registeringAPage();
    void blobsAreCounted();

private:
    CreateChat discussion(const QString &urlId = page)
    {
        const CreateChat create = createImageChat();
        m_scene->accepted(m_ada, operation(urlId, create));
        return create;
    }
    QStringList listed(const Actor &actor, const QString &query = {})
    {
        QStringList ids;
        QString after;
        do {
            const auto list = m_scene->store().pages(actor, after, 2, query);
            if (!list)
                return { list.error().reason };
            for (const Page &found : list->pages)
                ids.append(found.urlId);
            after = list->after;
        } while (!after.isEmpty());
        return ids;
    }
    const Actor m_ada = Scene::actor(u"ada"_s);
    std::unique_ptr<Scene> m_scene;
};

void StoreTest::everythingIsThereAfterReopening()
{
    const CreateChat create = discussion();
    const Operation reply = operation(page, addComment(create.conversation.id));
    m_scene->accepted(m_ada, reply);
    const server::Snapshot before = m_scene->snapshot(page);
    m_scene->reopen();
    const server::Snapshot after = m_scene->snapshot(page);
    QCOMPARE(after.seq, 2);
    QCOMPARE(after.epoch, before.epoch);
    QVERIFY(!after.epoch.isEmpty());
    QVERIFY(after.page == before.page);
    QVERIFY(after.conversations == before.conversations);
    QVERIFY(m_scene->apply(m_ada, reply)->repeated);
}

void StoreTest::onlyTheOwnerReadsIt()
{
    discussion();
    for (const QString &name : { m_scene->file(), m_scene->file() + u"-wal"_s })
        QCOMPARE(QFile::permissions(name) & 0x0077, QFile::Permissions());
}

void StoreTest::killedRightAfterTheAckItIsStillThere()
{
    for (int round = 0; round < 10; ++round) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(), { u"--write"_s, m_scene->file() });
        QVERIFY(writer.waitForStarted());
        QByteArray acknowledged;
        while (acknowledged.count('\n') < 3 + round) {
            QVERIFY(writer.waitForReadyRead());
            acknowledged += writer.readAllStandardOutput();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        acknowledged += writer.readAllStandardOutput();
        m_scene->reopen();
        QByteArrayList lines = acknowledged.split('\n');
        lines.removeLast(); // perhaps cut
        QStringList ids;
        for (const QByteArray &line : lines)
            ids.append(QString::fromLatin1(line));
        QCOMPARE(m_scene->store().stored(Scene::tenant(), u"ada"_s, ids)->size(), size_t(ids.size()));
    }
}

void StoreTest::aNewerVersionIsRefused()
{
    QVERIFY(Intruder(m_scene->file()).run(u"PRAGMA user_version = 99"_s));
    const auto opened = openImpatiently(m_scene->file());
    QVERIFY(!opened);
    QVERIFY(opened.error().reason.contains(m_scene->file()));
    QVERIFY(opened.error().reason.contains(u"newer"_s));
}

void StoreTest::aForeignDatabaseIsRefused()
{
    const QString file = m_scene->directory() + u"/foreign.db"_s;
    QVERIFY(Intruder(file).run(u"CREATE TABLE recipes (name TEXT)"_s));
    const auto opened = openImpatiently(file);
    QVERIFY(!opened && opened.error().reason.contains(u"is not a Callout database"_s));
    QVERIFY(Intruder(file).run(u"INSERT INTO recipes VALUES ('soup')"_s)); // untouched
}

void StoreTest::aDamagedFileIsNamed_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("bytes");
    QTest::addRow("the header") << qint64(0) << qint64(100);
    QTest::addRow("the tables") << qint64(100) << qint64(3000);
}

void StoreTest::aDamagedFileIsNamed()
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

void StoreTest::aMissingDirectoryIsNamed()
{
    const auto opened = openImpatiently(u"/nonexistent/callout.db"_s);
    QVERIFY(!opened);
    QCOMPARE(refusal(opened), std::optional(Code::Unavailable));
    QVERIFY(opened.error().reason.contains(u"/nonexistent/callout.db"_s));
}

void StoreTest::aLockedDatabaseIsUnavailable()
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

void StoreTest::aFullDiskLosesNothing()
{
    discussion();
    const server::Snapshot before = m_scene->snapshot(page);
    const qint64 walBytes = QFileInfo(m_scene->file() + u"-wal"_s).size();
    std::vector<server::Request> requests;
    for (int i = 0; i < 40; ++i) {
        CreateChat create = createImageChat(QString(4000, u'x'));
        requests.push_back({ m_ada, operation(page, create) });
    }
    {
        const FullDisk full(walBytes + 20'000);
        for (const auto &outcome : m_scene->store().apply(requests)) {
            QCOMPARE(refusal(outcome), std::optional(Code::Unavailable));
            QVERIFY(outcome.error().retryAfterMs.value_or(0) > 0);
        }
        QVERIFY(m_scene->snapshot(page).conversations == before.conversations);
    }
    // There is room again: the same operations go through, once each.
    qint64 seq = before.seq;
    for (const auto &outcome : m_scene->store().apply(requests)) {
        QVERIFY(outcome.ok() && !outcome->repeated);
        QCOMPARE(outcome->seq, ++seq);
    }
    m_scene->reopen();
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(41));
}

void StoreTest::aBrokenPageDoesNotTakeOthersDown()
{
    discussion(u"broken"_s);
    discussion(u"sound"_s);
    // Its next event would get a number that is taken.
    QVERIFY(Intruder(m_scene->file()).run(u"UPDATE page SET seq = 0 WHERE url_id = 'broken'"_s));
    const server::Request group[] = { { m_ada, operation(u"sound"_s, createImageChat()) },
                                      { m_ada, operation(u"broken"_s, createImageChat()) },
                                      { m_ada, operation(u"sound"_s, createImageChat()) } };
    const auto outcomes = m_scene->store().apply(group);
    QCOMPARE(outcomes[0]->seq, 2);
    QCOMPARE(refusal(outcomes[1]), std::optional(Code::Internal));
    QCOMPARE(outcomes[2]->seq, 3);
    QCOMPARE(m_scene->snapshot(u"sound"_s).conversations.size(), size_t(3));
}

void StoreTest::whatWasThereBeforeIsNoticedInItsGroup()
{
    const CreateChat create = createImageChat();
    const Operation first = operation(page, create);
    const AddComment comment = addComment(create.conversation.id);
    m_scene->accepted(m_ada, first);
    m_scene->accepted(m_ada, operation(page, comment));

    CreateChat sameConversation = createImageChat();
    sameConversation.conversation.id = create.conversation.id;
    CreateChat sameComment = createImageChat();
    sameComment.conversation.comments.front().id = comment.comment.id;
    Operation reused = first;
    reused.body = createImageChat();
    const CreateChat twice = createImageChat();
    const server::Request group[] = {
        { m_ada, operation(page, createImageChat()) },
        { m_ada, first },
        { m_ada, reused },
        { m_ada, operation(u"another"_s, sameConversation) },
        { m_ada, operation(page, sameComment) },
        { m_ada, operation(page, comment) },
        { m_ada, operation(page, twice) },
        { m_ada, operation(page, twice) },
        { Scene::actor(u"bo"_s), operation(page, createImageChat()) },
    };
    const std::vector<std::optional<Code>> expected {
        {}, {}, Code::BroadcastIdReused, Code::IdTaken, Code::IdTaken, Code::IdTaken, {}, Code::IdTaken, {}
    };
    const auto outcomes = m_scene->store().apply(group);
    for (size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(refusal(outcomes[i]), expected[i]);
    QVERIFY(outcomes[1]->repeated);
    QCOMPARE(outcomes[1]->seq, 1);
    QCOMPARE(outcomes.front()->seq, 3);
    QCOMPARE(outcomes.back()->seq, 5);
    QCOMPARE(m_scene->snapshot(page).conversations.size(), size_t(4));
    QVERIFY(!m_scene->snapshot(u"another"_s).page);
}

void StoreTest::twoProcessesWriteBesideEachOther()
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), { u"--write"_s, m_scene->file() });
    QVERIFY(writer.waitForStarted());
    for (int i = 0; i < 30; ++i)
        discussion(u"mine"_s);
    QVERIFY(writer.waitForReadyRead());
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(m_scene->snapshot(u"mine"_s).seq, 30);
    QVERIFY(m_scene->snapshot(u"theirs"_s).seq > 0);
}

void StoreTest::tailsContinueOrDoNot()
{
    const CreateChat create = discussion();
    std::vector<Operation> replies;
    for (int i = 0; i < 5; ++i) {
        replies.push_back(operation(page, addComment(create.conversation.id)));
        m_scene->accepted(m_ada, replies.back());
    }
    const QString epoch = m_scene->snapshot(page).epoch;
    const auto tail = [&](const Since &since) {
        return *m_scene->store().tail(Scene::tenant(), page, since);
    };
    const auto good = tail({ epoch, 3, replies[1].broadcastId });
    QVERIFY(good);
    QCOMPARE(good->seq, 6);
    QCOMPARE(good->events.size(), size_t(3));
    QCOMPARE(decodeEvent(good->events.front())->seq, 4);
    QCOMPARE(good->page.urlId, page);
    QVERIFY(tail({ epoch, 3, {} }));
    QCOMPARE(tail({ epoch, 6, replies[4].broadcastId })->events.size(), size_t(0));
    QCOMPARE(tail({ epoch, 0, {} })->events.size(), size_t(6));
    QVERIFY(!tail({ epoch, 3, replies[2].broadcastId }));
    QVERIFY(!tail({ epoch, 7, {} }));
    QVERIFY(!tail({ epoch, -1, {} }));
    QVERIFY(!tail({ u"other"_s, 3, replies[1].broadcastId }));
    QVERIFY(!*m_scene->store().tail(Scene::tenant(), u"nowhere"_s, { epoch, 0, {} }));

    std::vector<server::Request> many;
    for (int i = 0; i < 1000; ++i)
        many.push_back(
            { m_ada, operation(page, SetState { create.conversation.id, ConversationState::Open }) });
    m_scene->store().apply(many);
    QVERIFY(!tail({ epoch, 5, {} }));
    QCOMPARE(tail({ epoch, 6, {} })->events.size(), size_t(1000));
}

void StoreTest::eventsByRange()
{
    const CreateChat create = discussion();
    discussion(u"another"_s);
    for (int i = 0; i < 5; ++i)
        m_scene->accepted(m_ada, operation(page, addComment(create.conversation.id)));
    const auto events = m_scene->store().events(Scene::tenant(), page, 2, 4);
    QCOMPARE(events->size(), size_t(3));
    for (size_t i = 0; i < events->size(); ++i)
        QCOMPARE(decodeEvent((*events)[i])->seq, qint64(i) + 2);
    QCOMPARE(m_scene->store().events(Scene::tenant(), page, 5, 1000)->size(), size_t(2));
    QVERIFY(!m_scene->store().events(Scene::tenant(), u"nowhere"_s, 1, 2));
}

void StoreTest::storedOperationsAreFound()
{
    const Operation mine = operation(page, createImageChat());
    m_scene->accepted(m_ada, mine);
    const Operation theirs = operation(page, createImageChat());
    m_scene->accepted(Scene::actor(u"bo"_s), theirs);
    const auto stored = m_scene->store().stored(Scene::tenant(), u"ada"_s,
                                                { newUuid(), mine.broadcastId, theirs.broadcastId });
    QVERIFY((*stored == std::vector<Stored> { { mine.broadcastId, 1 } }));
}

void StoreTest::readMarksOnlyMoveForward()
{
    discussion();
    discussion();
    discussion();
    const Actor guest = Scene::actor(u"guest:1"_s, Role::Viewer, PageScope::only({ u"another"_s }));
    const auto mark = [&](const Actor &actor, qint64 seq, const QString &urlId = page) {
        const server::ReadMark one { actor, urlId, seq };
        QVERIFY(m_scene->store().markRead({ &one, 1 }).ok());
    };
    const auto marked = [&](const Actor &actor) { return *m_scene->store().readMark(actor, page); };
    QCOMPARE(marked(m_ada), 0);
    mark(m_ada, 2);
    QCOMPARE(marked(m_ada), 2);
    mark(m_ada, 1);
    QCOMPARE(marked(m_ada), 2);
    mark(m_ada, 1'000'000);
    QCOMPARE(marked(m_ada), 3);
    QCOMPARE(marked(Scene::actor(u"bo"_s)), 0);
    mark(guest, 3);
    QCOMPARE(marked(guest), 0);
    mark(m_ada, 3, u"nowhere"_s);
    QVERIFY(!m_scene->snapshot(u"nowhere"_s).page);
}

void StoreTest::pagesByLastActivity()
{
    QStringList expected;
    for (int i = 0; i < 7; ++i) {
        m_scene->now += i % 3; // some share a millisecond
        const QString urlId = u"page-%1"_s.arg(i);
        discussion(urlId);
        expected.prepend(urlId);
    }
    QCOMPARE(listed(m_ada), expected);
    m_scene->now += 1;
    discussion(u"page-2"_s);
    expected.move(expected.indexOf(u"page-2"_s), 0);
    QCOMPARE(listed(m_ada), expected);
    QCOMPARE(m_scene->store().pages(m_ada, {}, 1, {})->pages.front().open, 2);
    QCOMPARE(refusal(m_scene->store().pages(m_ada, u"%%%"_s, 1, {})), std::optional(Code::BadRequest));
    QCOMPARE(refusal(m_scene->store().pages(m_ada, u"AAAA"_s, 1, {})), std::optional(Code::BadRequest));
}

void StoreTest::pagesOfAScope()
{
    for (const QString &urlId : { u"a"_s, u"b c/%"_s, u"d"_s, u"e"_s }) {
        m_scene->now += 1;
        discussion(urlId);
    }
    const Actor guest = Scene::actor(u"guest:1"_s, Role::Viewer,
                                     PageScope::only({ u"a"_s, u"b c/%"_s, u"e"_s, u"missing"_s }));
    QCOMPARE(listed(guest), QStringList({ u"e"_s, u"b c/%"_s, u"a"_s }));
    QCOMPARE(listed(guest, u"d"_s), QStringList());
}

void StoreTest::pagesAreSearched()
{
    for (const auto &[urlId, title] : { std::pair(u"1"_s, u"Straße im Regen"_s),
                                        { u"2"_s, u"Startseite ÄÖ"_s },
                                        { u"mock_3"_s, u"Other"_s } }) {
        m_scene->now += 1;
        discussion(urlId);
        m_scene->accepted(m_ada, operation(urlId, UpdatePage { title, {}, {}, {}, {} }));
    }
    QCOMPARE(listed(m_ada, u"STRAßE"_s), QStringList { u"1"_s });
    QCOMPARE(listed(m_ada, u"äö"_s), QStringList { u"2"_s });
    QCOMPARE(listed(m_ada, u"mock_"_s), QStringList { u"mock_3"_s });
    QCOMPARE(listed(m_ada, u"%"_s), QStringList());
    QCOMPARE(listed(m_ada, u"st"_s), QStringList({ u"2"_s, u"1"_s }));

    // A page without a title is found by what its link says, however that is spelt.
    discussion(u"Entwurf-9"_s);
    const QStringList untitled { u"Entwurf-9"_s };
    QCOMPARE(listed(m_ada, u"entWURF"_s), untitled);
    const Actor guest = Scene::actor(u"guest:1"_s, Role::Viewer, PageScope::only({ u"1"_s, u"Entwurf-9"_s }));
    QCOMPARE(listed(guest, u"entWURF"_s), untitled);
}

void StoreTest::registeringAPage()
{
    server::SqliteStore &store = m_scene->store();
    const QString blob(64, u'a');
    QVERIFY(store.blobUploaded(m_ada, blob, 10).ok());
    Page asked;
    asked.urlId = page;
    asked.title = u"Mock 7"_s;
    asked.kind = PageKind::Markdown;
    asked.blob = blob;
    asked.readonly = true; // not something a registration decides
    asked.maxReplyDepth = 2;
    const auto made = store.registerPage(m_ada, asked);
    QVERIFY(made.ok());
    QCOMPARE(made->createdAt, m_scene->now);
    QVERIFY(!made->readonly);
    const server::Snapshot snapshot = m_scene->snapshot(page);
    QCOMPARE(snapshot.seq, 0);
    QVERIFY(snapshot.page == *made);

    Page again = asked;
    again.title = u"Other"_s;
    QVERIFY(*store.registerPage(m_ada, again) == *made);
    Page untitled;
    untitled.urlId = u"untitled"_s;
    QCOMPARE(store.registerPage(m_ada, untitled)->title, QString());
    QCOMPARE(m_scene->snapshot(untitled.urlId).page->title, QString());
    Page foreign = asked;
    foreign.urlId = u"foreign"_s;
    foreign.blob = QString(64, u'b');
    QCOMPARE(refusal(store.registerPage(m_ada, foreign)), std::optional(Code::NotFound));
    QCOMPARE(refusal(store.registerPage(Scene::actor(u"v"_s, Role::Viewer), asked)),
             std::optional(Code::Forbidden));
    const Actor guest = Scene::actor(u"guest:1"_s, Role::Moderator, PageScope::only({ page }));
    QCOMPARE(refusal(store.registerPage(guest, asked)), std::optional(Code::Forbidden));
    discussion();
    QCOMPARE(m_scene->snapshot(page).page->title, u"Mock 7"_s);
}

void StoreTest::blobsAreCounted()
{
    server::SqliteStore &store = m_scene->store();
    QVERIFY(store.blobUploaded(m_ada, QString(64, u'a'), 10).ok());
    QVERIFY(store.blobUploaded(Scene::actor(u"bo"_s), QString(64, u'a'), 10).ok());
    QVERIFY(store.blobUploaded(m_ada, QString(64, u'b'), 5).ok());
    QCOMPARE(*store.blobBytes(Scene::tenant()), 15);
}

namespace {

/// What the test starts as another process: writes, and says so after each commit, until it is killed.
int writeUntilKilled(const QString &file)
{
    auto store = SqliteStore::open(file);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().reason));
        return 1;
    }
    while (true) {
        const server::Request request { Scene::actor(u"ada"_s), operation(u"theirs"_s, createImageChat()) };
        if (!(*store)->apply({ &request, 1 }).front())
            return 1;
        std::printf("%s\n", qPrintable(request.operation.broadcastId));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QCoreApplication::arguments().at(1) == "--write"_L1)
        return writeUntilKilled(QCoreApplication::arguments().at(2));
    StoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "store.moc"
