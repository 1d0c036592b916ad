// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/scene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;

namespace {

const QString page = u"mock-7"_s;

} // namespace

/// Pages and documents: listed, searched, registered.
class StorePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void pagesByLastActivity();
    void pagesOfAScope();
    void pagesAreSearched();
    void registeringAPage();
    void blobsAreCounted();

private:
    CreateChat discussion(const QString &urlId = page) { return m_scene->discussion(m_ada, urlId); }

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

void StorePages::pagesByLastActivity()
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

void StorePages::pagesOfAScope()
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

void StorePages::pagesAreSearched()
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

void StorePages::registeringAPage()
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

void StorePages::blobsAreCounted()
{
    server::SqliteStore &store = m_scene->store();
    QVERIFY(store.blobUploaded(m_ada, QString(64, u'a'), 10).ok());
    QVERIFY(store.blobUploaded(Scene::actor(u"bo"_s), QString(64, u'a'), 10).ok());
    QVERIFY(store.blobUploaded(m_ada, QString(64, u'b'), 5).ok());
    QCOMPARE(*store.blobBytes(Scene::tenant()), 15);
}

QTEST_GUILESS_MAIN(StorePages)
#include "store_pages.moc"
