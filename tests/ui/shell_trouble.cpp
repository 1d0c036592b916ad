// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/otherprogram.h"
#include "tests/ui/shell_fixture.h"
#include "ui/window/banner.h"
#include "ui/window/toast.h"

#include <QAbstractButton>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageWindow;

namespace {

/// The longest time for which nothing on the screen would have moved.
class Pulse : public QObject {
public:
    Pulse()
    {
        m_since.start();
        startTimer(10);
    }
    qint64 longest() const { return std::max(m_longest, m_since.elapsed()); }

protected:
    void timerEvent(QTimerEvent *) override { m_longest = std::max(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

QString told(PageWindow *window)
{
    return window->banners().texts().join(u' ');
}

} // namespace

/// Disk and files of a private workspace that do not do what they should.
class TestTrouble : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void damagedLibraryIsSaid();
    void heldLibraryIsSaidAndComesBack();
    void heldDatabaseIsSaidAndNothingStands();
    void refusedMarkerIsADraftAgain();
    void unsavedDraftsAreSaid();
    void aNewNameDoesNotWaitForAHeldDatabase();
    void brokenFileSaysNothingOfAConnection();

private:
    PageWindow *open(Person &person);
    QString file(const QString &name) const { return m_home->filePath(name); }
    /// One discussion, stored, and the program closed again.
    void discussOnce();

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_picture;
};

void TestTrouble::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<QTemporaryDir>();
    m_picture = paintedFile(m_pictures->path(), u"mockup.png"_s);
}

PageWindow *TestTrouble::open(Person &person)
{
    PageWindow *window = person.windows.openFile(m_picture);
    window->resize(1100, 700);
    return window;
}

void TestTrouble::discussOnce()
{
    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY(isReady(window));
    const QString id = newUuid();
    modelOf(window)->createConversation(id, newUuid(), ImageAnchor { 30, 40, 0, 0, {} }, u"Kept"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
}

void TestTrouble::damagedLibraryIsSaid()
{
    discussOnce();
    QFile library(file(u"library.sqlite"_s));
    QVERIFY(library.open(QIODevice::ReadOnly));
    const QByteArray good = library.readAll();
    library.close();
    QVERIFY(library.open(QIODevice::WriteOnly));
    library.write(QByteArray(good.size(), 'x'));
    library.close();

    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY2(told(window).contains(u"library.sqlite"_s), qPrintable(told(window)));
    QTRY_VERIFY2(window->waitingText().isEmpty(), "the picture shows all the same");
    QVERIFY2(!modelOf(window), "what is said now could not be found again");

    // The file is put back, one press, and everything is there.
    QVERIFY(library.open(QIODevice::WriteOnly));
    library.write(good);
    library.close();
    ada.workspace.start();
    QTRY_VERIFY(isReady(window));
    QCOMPARE(modelOf(window)->conversationIds().size(), size_t(1));
    QVERIFY2(told(window).isEmpty(), qPrintable(told(window)));
}

void TestTrouble::heldLibraryIsSaidAndComesBack()
{
    discussOnce();
    auto other = std::make_unique<OtherProgram>(file(u"library.sqlite"_s));
    other->keepOut();
    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY2(told(window).contains(u"library.sqlite"_s), qPrintable(told(window)));
    other.reset();
    ada.workspace.start();
    QTRY_VERIFY(isReady(window));
    QCOMPARE(modelOf(window)->conversationIds().size(), size_t(1));
}

void TestTrouble::heldDatabaseIsSaidAndNothingStands()
{
    discussOnce();
    OtherProgram other(file(u"callout.db"_s));
    other.run(u"BEGIN EXCLUSIVE"_s);
    Person ada(u"Ada"_s, m_home->path());
    const Pulse pulse;
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY2_WITH_TIMEOUT(told(window).contains(m_home->path()), qPrintable(told(window)), 20000);
    QVERIFY2(pulse.longest() < 2000, qPrintable(QString::number(pulse.longest())));
    QVERIFY(window->waitingText().isEmpty());
    auto *state = window->findChild<QAbstractButton *>(u"connectionState"_s);
    QVERIFY2(state->isVisible() && state->text() == u"Workspace not open"_s, qPrintable(state->text()));
    ui::CanvasView &canvas = window->stage().canvas();
    QTRY_VERIFY(canvas.isVisible() && !canvas.document()->pages().isEmpty());
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.rect().center());
    QTRY_VERIFY(window->toast().isVisible());
    QVERIFY2(!window->toast().text().contains(u"invited"_s), qPrintable(window->toast().text()));
    other.run(u"ROLLBACK"_s);
    const auto buttons = window->banners().findChildren<QAbstractButton *>();
    const auto again = std::find_if(buttons.begin(), buttons.end(),
                                    [](const auto *button) { return button->text() == u"Try again"_s; });
    QVERIFY(again != buttons.end());
    QTest::mouseClick(*again, Qt::LeftButton);
    QTRY_VERIFY(isReady(window));
    QCOMPARE(modelOf(window)->conversationIds().size(), size_t(1));
}

void TestTrouble::refusedMarkerIsADraftAgain()
{
    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY(isReady(window));
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::mouseClick(&window->stage().canvas(), Qt::LeftButton, {},
                      window->stage().canvas().rect().center());
    const QRect place = window->stage().canvas().draftRect();
    const QRect card = window->stage().chat()->geometry();
    QVERIFY(!place.isEmpty());
    type(window, u"Not now"_s);

    OtherProgram other(file(u"callout.db"_s));
    other.run(u"BEGIN EXCLUSIVE"_s);
    press(window, Qt::Key_Return);
    auto *note = window->stage().chat()->findChild<QLabel *>(u"composerNote"_s);
    QVERIFY(note);
    QTRY_VERIFY2_WITH_TIMEOUT(note->isVisible() && note->text().contains(m_home->path()),
                              qPrintable(note->text()), 20000);
    QCOMPARE(window->stage().canvas().draftRect(), place);
    QCOMPARE(window->stage().chat()->pos(), card.topLeft());
    QVERIFY(modelOf(window)->conversationIds().empty());

    other.run(u"ROLLBACK"_s);
    press(window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(window)->conversationIds().size(), size_t(1));
    const ConversationView *made = modelOf(window)->conversation(modelOf(window)->conversationIds().front());
    QCOMPARE(made->conversation.comments.front().text, u"Not now"_s);
    QTRY_COMPARE(made->fate, Fate::Stored);
    QVERIFY2(!note->isVisible(), "what has been mended is not complained about");
}

void TestTrouble::unsavedDraftsAreSaid()
{
    QFile drafts(file(u"drafts.sqlite"_s));
    QVERIFY(drafts.open(QIODevice::WriteOnly));
    drafts.write(QByteArray(8192, 'x'));
    drafts.close();
    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY(isReady(window));
    QTRY_VERIFY2(told(window).contains(u"drafts.sqlite"_s), qPrintable(told(window)));
}

void TestTrouble::aNewNameDoesNotWaitForAHeldDatabase()
{
    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    QTRY_VERIFY(isReady(window));
    OtherProgram other(file(u"callout.db"_s));
    other.run(u"BEGIN EXCLUSIVE"_s);
    const Pulse pulse;
    ada.workspace.setMyName(u"Ada Lovelace"_s);
    QCOMPARE(ada.workspace.myName(), u"Ada Lovelace"_s);
    QCoreApplication::processEvents();
    QVERIFY2(pulse.longest() < 1000, qPrintable(QString::number(pulse.longest())));
    other.run(u"ROLLBACK"_s);
    QTRY_COMPARE_WITH_TIMEOUT(modelOf(window)->self().name, u"Ada Lovelace"_s, 15000);
}

void TestTrouble::brokenFileSaysNothingOfAConnection()
{
    QFile broken(m_picture);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("These are words.");
    broken.close();
    Person ada(u"Ada"_s, m_home->path());
    ada.workspace.start();
    PageWindow *window = open(ada);
    auto *state = window->findChild<QWidget *>(u"connectionState"_s);
    QVERIFY(state);
    QVERIFY2(!state->isVisible(), "while it opens");
    QTRY_COMPARE(ada.workspace.state(), ui::Workspace::State::Ready);
    QTRY_VERIFY(window->waitingText().contains(u"mockup.png"_s) && !window->waitingText().endsWith(u'…'));
    QVERIFY(!state->isVisible());

    // A picture after all: now there is something to be live.
    QVERIFY(!paintedFile(m_pictures->path(), u"mockup.png"_s).isEmpty());
    PageWindow *again = ada.windows.openFile(m_picture, ui::Windows::Again::NewWindow);
    QTRY_VERIFY(isReady(again));
    QVERIFY(again->findChild<QWidget *>(u"connectionState"_s)->isVisible());
}

QTEST_MAIN(TestTrouble)
#include "shell_trouble.moc"
