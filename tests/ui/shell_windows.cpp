// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/start/pagecard.h"
#include "ui/start/startwindow.h"
#include "ui/window/banner.h"
#include "ui/window/pageactions.h"

#include <QFileDialog>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageWindow;
using callout::ui::Windows;

/// Opening and finding pages, over a real server in the same process.
class TestWindows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void movedFileIsFoundByItsContent();
    void aCopyIsAPageOfItsOwn();
    void badFiles_data();
    void badFiles();
    void openingTwiceRaises();
    void aPlaceOnALargerScreenIsNotKept();
    void everythingThatOpensIsOffered();
    void startPageListsWhatWasOpened();
    void aPageWithoutTitleHasWords();
    void lockedWorkspaceIsSaid();
    void aLockedWorkspaceOpensByItself();
    void theNameGivenLastIsThePersons();
    void anotherProcessHasTheSameWorkspace();
    void whatAnotherProcessShowsComesForwardThere();
    void linksLeadToTheNextProcessToo();
    void damagedWorkspaceIsSaid();

private:
    PageWindow *openReady(const QString &path, Windows::Again again = Windows::Again::Raise)
    {
        return test::openReady(*m_ada, path, again);
    }

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
};

void TestWindows::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->workspace.start();
}

void TestWindows::cleanup()
{
    m_ada.reset();
}

void TestWindows::movedFileIsFoundByItsContent()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *window = openReady(path);
    const QString id = create(window, { 30, 30 }, u"Follow me"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    const QString moved = m_pictures->filePath(u"renamed.png"_s);
    QVERIFY(QFile::rename(path, moved));
    PageWindow *again = openReady(moved);
    QVERIFY(modelOf(again)->conversation(id));
    QVERIFY(again->banners().texts().isEmpty());
}

void TestWindows::aCopyIsAPageOfItsOwn()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *window = openReady(path);
    const QString id = create(window, { 30, 30 }, u"Of the first"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    const QString copy = m_pictures->filePath(u"copy.png"_s);
    QVERIFY(QFile::copy(path, copy));
    PageWindow *other = openReady(copy);
    QVERIFY(other != window);
    QCOMPARE(modelOf(other)->page().title, u"copy.png"_s);
    QVERIFY(!modelOf(other)->conversation(id));
    QVERIFY(modelOf(window)->conversation(id));
}

void TestWindows::badFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << u"missing.png"_s << QByteArray();
    QTest::newRow("empty") << u"empty.png"_s << QByteArray("");
    QTest::newRow("not a picture") << u"words.png"_s << QByteArray("These are words.");
    QTest::newRow("truncated") << u"cut.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("directory") << u"folder.png"_s << QByteArray("DIR");
}

void TestWindows::badFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = m_pictures->filePath(name);
    if (content == "DIR") {
        QDir().mkpath(path);
    } else if (!content.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    PageWindow *window = m_ada->windows.openFile(path);
    QTRY_VERIFY2(window->waitingText().contains(name) && !window->waitingText().endsWith(u'…'),
                 qPrintable(window->waitingText()));
    QVERIFY(window->source().urlId().isEmpty());
}

void TestWindows::openingTwiceRaises()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *window = openReady(path);
    QCOMPARE(m_ada->windows.openFile(path), window);
    QCOMPARE(m_ada->windows.pageWindows().size(), 1);
    PageWindow *other = openReady(paintedFile(m_pictures->path(), u"other.png"_s, Qt::blue));
    QCOMPARE(m_ada->windows.pageWindows().size(), 2);
    QVERIFY(other->source().urlId() != window->source().urlId());
}

void TestWindows::aPlaceOnALargerScreenIsNotKept()
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QWidget before;
    before.resize(600, 500);
    before.move(screen.bottomRight() - QPoint(120, 90));
    for (const QString &key : { u"window"_s, u"start"_s })
        m_ada->workspace.library().setSetting(key, QString::fromLatin1(before.saveGeometry().toBase64()));

    const PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    QVERIFY(screen.contains(QRect(window->pos(), before.size())));
    const PageWindow *second = openReady(paintedFile(m_pictures->path(), u"other.png"_s));
    QVERIFY(screen.contains(QRect(second->pos(), before.size())));
    QVERIFY(screen.contains(m_ada->windows.openStart()->frameGeometry()));
}

/// In the dialog that asks for files, before anything is chosen in it.
void TestWindows::everythingThatOpensIsOffered()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    m_ada->windows.chooseFiles(window);
    const auto *dialog = window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const auto shows = [](const QString &filter, const QString &name) {
        return QDir::match(filter.section(u'(', -1).chopped(1).split(u' '), name);
    };
    const QStringList filters = dialog->nameFilters();
    QCOMPARE(filters.size(), 4);
    QVERIFY2(filters.first().startsWith(dialog->selectedNameFilter()), "what is chosen to begin with");
    for (const QString &name : { u"a.png"_s, u"A.JPG"_s, u"a.svg"_s, u"a.webp"_s, u"a.tiff"_s }) {
        QVERIFY2(shows(filters[0], name) && shows(filters[1], name), qPrintable(name));
        QVERIFY2(!shows(filters[2], name), qPrintable(name));
    }
    for (const QString &name : { u"a.pdf"_s, u"README.md"_s, u"a.txt"_s, u"a.html"_s, u"a.mhtml"_s }) {
        QVERIFY2(shows(filters[0], name) && shows(filters[2], name), qPrintable(name));
        QVERIFY2(!shows(filters[1], name), qPrintable(name));
    }
    QVERIFY(!shows(filters[0], u"a.zip"_s));
    QVERIFY(shows(filters[3], u"Makefile"_s));
}

void TestWindows::startPageListsWhatWasOpened()
{
    auto *empty = m_ada->windows.openStart();
    QVERIFY(empty->titles({}).isEmpty());
    openReady(paintedFile(m_pictures->path(), u"first.png"_s));
    openReady(paintedFile(m_pictures->path(), u"second.png"_s, Qt::blue));
    auto *start = m_ada->windows.openStart();
    QTRY_COMPARE(start->titles({}), QStringList({ u"second.png"_s, u"first.png"_s }));
    QVERIFY(!m_ada->workspace.library().recent(1).front().thumbnail.isEmpty());
    m_ada->windows.openLink(u"http://example.org/"_s);
    QTRY_VERIFY2(
        start->trouble().contains(u"http://example.org/"_s)
            || m_ada->windows.pageWindows().last()->banners().texts().join(u' ').contains(u"example.org"_s),
        qPrintable(start->trouble()));
}

void TestWindows::aPageWithoutTitleHasWords()
{
    m_ada->workspace.library().rememberPage({ Library::privateServer(), u"p"_s, {}, {}, {}, {}, 1 });
    auto *start = m_ada->windows.openStart();
    QTRY_COMPARE(start->titles({}), QStringList { u"Untitled page"_s });
}

void TestWindows::lockedWorkspaceIsSaid()
{
    // A server of another kind has it: no other window could be asked.
    const QTemporaryDir home;
    auto other = server::EmbeddedServer::start(home.path());
    QVERIFY(other.ok());
    Person second(u"Ada"_s, home.path());
    second.workspace.start();
    QTRY_COMPARE(second.workspace.state(), ui::Workspace::State::Failed);
    PageWindow *window = second.windows.openFile(paintedFile(m_pictures->path(), u"mockup.png"_s));
    QTRY_VERIFY2(window->banners().texts().join(u' ').contains(home.path()),
                 "which workspace, and what to do");
    QTRY_VERIFY2(window->waitingText().isEmpty(), "the picture shows all the same");

    // Once the other is gone, one press makes it usable.
    other->reset();
    second.workspace.start();
    QTRY_VERIFY(isReady(window));
    QVERIFY(window->banners().texts().isEmpty());
}

void TestWindows::aLockedWorkspaceOpensByItself()
{
    const QTemporaryDir home;
    auto other = server::EmbeddedServer::start(home.path());
    QVERIFY(other.ok());
    Person second(u"Ada"_s, home.path());
    second.workspace.start();
    QTRY_COMPARE(second.workspace.state(), ui::Workspace::State::Failed);
    QSignalSpy states(&second.workspace, &ui::Workspace::stateChanged);
    other->reset();
    QTRY_COMPARE_WITH_TIMEOUT(second.workspace.state(), ui::Workspace::State::Ready, 20000);
    QCOMPARE(states.size(), 1); // nothing moved on the screen before it was true
}

void TestWindows::theNameGivenLastIsThePersons()
{
    const QString file = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *first = openReady(file);
    const QString home = m_ada->home.path();
    m_ada->home.setAutoRemove(false);
    {
        Person bo(u"Bo"_s, home);
        bo.workspace.start();
        QTRY_COMPARE(modelOf(first)->self().name, u"Bo"_s);

        // Whoever gives no name takes the one that is there, also as the next owner.
        Person nameless({}, home);
        nameless.workspace.start();
        PageWindow *window = nameless.windows.openFile(file);
        QTRY_VERIFY(isReady(window));
        QCOMPARE(modelOf(window)->self().name, u"Bo"_s);
        QCOMPARE(modelOf(first)->self().name, u"Bo"_s);
        m_ada.reset();
        QTRY_VERIFY(bo.workspace.server().local() || nameless.workspace.server().local());
        QTRY_VERIFY(isReady(window));
        QCOMPARE(modelOf(window)->self().name, u"Bo"_s);
        window->close();
    }
    QDir(home).removeRecursively();
    init();
}

void TestWindows::anotherProcessHasTheSameWorkspace()
{
    const QString file = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *first = openReady(file);
    Person second(u"Ada"_s, m_ada->home.path());
    second.workspace.start();
    PageWindow *window = second.windows.openFile(file);
    QTRY_VERIFY(isReady(window));
    QCOMPARE(window->source().urlId(), first->source().urlId());
    const QString id = newUuid();
    modelOf(window)->createConversation(id, newUuid(), ImageAnchor { 20, 30, 0, 0, {} }, u"seen?"_s);
    QTRY_VERIFY(modelOf(first)->conversation(id));
    QCOMPARE(modelOf(first)->presence().count, 1);

    // A name that is given in one is the person's in the other.
    second.workspace.setMyName(u"Ada Lovelace"_s);
    QTRY_COMPARE(modelOf(first)->self().name, u"Ada Lovelace"_s);
    QTRY_COMPARE(modelOf(window)->self().name, u"Ada Lovelace"_s);

    // The one that served it goes; the other serves it from now on.
    m_ada->home.setAutoRemove(false);
    const QString home = m_ada->home.path();
    const QString token = second.workspace.server().token();
    m_ada.reset();
    QTRY_VERIFY(second.workspace.server().local());
    QTRY_COMPARE(second.workspace.server().state(), ui::PrivateServer::State::Ready);
    QCOMPARE(second.workspace.server().token(), token); // what takes over writes nothing
    QTRY_VERIFY(isReady(window));
    const QString after = newUuid();
    modelOf(window)->createConversation(after, newUuid(), ImageAnchor { 40, 30, 0, 0, {} }, u"and now?"_s);
    QTRY_VERIFY(modelOf(window)->confirmed().conversations.contains(after));
    QVERIFY(modelOf(window)->confirmed().conversations.contains(id));
    window->close();
    QDir(home).removeRecursively();
    init();
}

void TestWindows::whatAnotherProcessShowsComesForwardThere()
{
    const QString file = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *first = openReady(file);
    Person second(u"Ada"_s, m_ada->home.path());
    second.workspace.start();
    QTRY_COMPARE(second.workspace.state(), ui::Workspace::State::Ready);
    auto *start = second.windows.openStart();
    QTRY_COMPARE(start->titles({}), QStringList { u"mockup.png"_s });
    QVERIFY(QTest::qWaitForWindowActive(start));
    const auto comesForward = [&] {
        const bool came = QTest::qWaitForWindowActive(first);
        start->activateWindow();
        return came && QTest::qWaitForWindowActive(start) && second.windows.pageWindows().isEmpty();
    };
    auto *card = start->findChild<ui::PageCard *>();
    QVERIFY(card);
    card->click(); // its card on the start page
    QVERIFY(comesForward());
    second.windows.visitFile(file); // its file, as chosen in the dialog
    QVERIFY(comesForward());

    // What nobody shows is opened by the one that was asked.
    second.windows.visitFile(paintedFile(m_pictures->path(), u"other.png"_s, Qt::blue));
    QTRY_COMPARE(second.windows.pageWindows().size(), 1);
    QCOMPARE(m_ada->windows.pageWindows().size(), 1);
}

void TestWindows::linksLeadToTheNextProcessToo()
{
    QTRY_COMPARE(m_ada->workspace.state(), ui::Workspace::State::Ready);
    quint16 port = 0;
    m_ada->workspace.share([&port](const Result<quint16, QString> &shared) { port = shared ? *shared : 0; });
    QTRY_VERIFY(port != 0);
    Person second(u"Ada"_s, m_ada->home.path());
    second.workspace.start();
    QTRY_COMPARE(second.workspace.sharingPort(), port);
    m_ada->home.setAutoRemove(false);
    const QString home = m_ada->home.path();
    m_ada.reset();
    // A process that was killed is taken apart bit by bit: its port may be free later than its lock.
    QTcpServer lastBreath;
    QVERIFY(lastBreath.listen(QHostAddress::Any, port));
    QTRY_VERIFY(second.workspace.server().local());
    lastBreath.close();
    QTRY_VERIFY(second.workspace.server().local()->isSharing());
    QCOMPARE(second.workspace.sharingPort(), port);
    QTcpSocket guest;
    guest.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(guest.waitForConnected());
    QDir(home).removeRecursively();
    init();
}

void TestWindows::damagedWorkspaceIsSaid()
{
    QTemporaryDir home;
    QFile file(home.filePath(u"callout.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20000, 'x'));
    file.close();
    Person bo(u"Bo"_s, home.path());
    bo.workspace.start();
    QTRY_COMPARE(bo.workspace.state(), ui::Workspace::State::Failed);
    auto *start = bo.windows.openStart();
    QVERIFY2(start->trouble().contains(home.path()), qPrintable(start->trouble()));
}

QTEST_MAIN(TestWindows)
#include "shell_windows.moc"
