// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/window/banner.h"
#include "ui/window/pageactions.h"
#include "ui/window/toast.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::CanvasView;
using callout::ui::PageActions;
using callout::ui::PageWindow;
using callout::ui::Windows;

/// Discussing a picture, over a real server in the same process.
class TestDiscussing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void clickTypeEnter();
    void keysAloneStartADiscussion();
    void escapeCreatesNothing();
    void clickingElsewhereClosesAndCreatesNothing();
    void twoWindowsInTheSameFrame();
    void moveAndUndo();
    void resolveAndDeleteWithUndo();
    void reopeningFindsTheDiscussions();
    void changedContentKeepsTheDiscussions();

private:
    PageWindow *openReady(const QString &path, Windows::Again again = Windows::Again::Raise)
    {
        return test::openReady(*m_ada, path, again);
    }

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
};

void TestDiscussing::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->workspace.start();
}

void TestDiscussing::cleanup()
{
    m_ada.reset();
}

void TestDiscussing::clickTypeEnter()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    QVERIFY(window->windowTitle().contains(u"mockup.png"_s));
    const QString id = create(window, { 30, 40 }, u"Logo too small"_s);
    QVERIFY(!id.isEmpty());

    // Visible in this frame, and stored soon after.
    QVERIFY(!window->stage().canvas().markerRect(id).isEmpty());
    QCOMPARE(window->stage().current(), id);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    const Conversation &made = modelOf(window)->conversation(id)->conversation;
    QCOMPARE(made.comments.front().text, u"Logo too small"_s);
    QCOMPARE(made.comments.front().author.name, u"Ada"_s);
    const auto anchor = std::get<ImageAnchor>(made.anchor);
    QVERIFY2(qAbs(anchor.x - 30) < 0.5 && qAbs(anchor.y - 40) < 0.5,
             qPrintable(u"%1 %2"_s.arg(anchor.x).arg(anchor.y)));

    // The chat stays open for the next word.
    type(window, u"24 px?"_s);
    press(window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(window)->conversation(id)->conversation.comments.size(), size_t(2));
}

void TestDiscussing::keysAloneStartADiscussion()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    QTest::keyClick(window, Qt::Key_N);
    QVERIFY(window->stage().isChatOpen());
    type(window, u"By keys alone"_s);
    press(window, Qt::Key_Return);
    QCOMPARE(modelOf(window)->conversationIds().size(), size_t(1));
    press(window, Qt::Key_Escape);
    QVERIFY(!window->stage().isChatOpen());

    // At a place of one's own: the arrows move the cursor, Enter marks there.
    for (int i = 0; i < 10; ++i)
        press(window, Qt::Key_Right);
    press(window, Qt::Key_Return);
    QVERIFY(window->stage().isChatOpen());
    QVERIFY(window->stage().current().isEmpty()); // a draft, not the first one
    press(window, Qt::Key_Escape);

    window->actions().action(ui::PageActions::PlaceMarker)->trigger();
    QVERIFY(window->stage().isChatOpen());
}

void TestDiscussing::escapeCreatesNothing()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    QTest::mouseClick(&window->stage().canvas(), Qt::LeftButton, {}, pointAt(window, { 50, 50 }));
    QVERIFY(window->stage().isChatOpen());
    QVERIFY(!window->stage().canvas().draftRect().isEmpty());
    press(window, Qt::Key_Escape);
    QVERIFY(!window->stage().isChatOpen());
    QVERIFY(window->stage().canvas().draftRect().isEmpty());
    QVERIFY(modelOf(window)->conversationIds().empty());
}

void TestDiscussing::clickingElsewhereClosesAndCreatesNothing()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    const QString id = create(window, { 30, 40 }, u"Here"_s);
    QVERIFY(!id.isEmpty());
    QTest::mouseClick(&window->stage().canvas(), Qt::LeftButton, {}, pointAt(window, { 30, 90 }));
    QVERIFY(!window->stage().isChatOpen());
    QCOMPARE(modelOf(window)->conversationIds().size(), size_t(1));
    // Its marker opens it again.
    QTest::mouseClick(&window->stage().canvas(), Qt::LeftButton, {},
                      window->stage().canvas().markerRect(id).center());
    QCOMPARE(window->stage().current(), id);
}

void TestDiscussing::twoWindowsInTheSameFrame()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s);
    PageWindow *one = openReady(path);
    PageWindow *two = openReady(path, Windows::Again::NewWindow);
    QVERIFY(one != two);
    QCOMPARE(modelOf(one), modelOf(two));
    one->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(one));
    const QString id = create(one, { 20, 20 }, u"Both see this"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY2(!two->stage().canvas().markerRect(id).isEmpty(), "no event loop ran in between");
    QTRY_COMPARE(modelOf(one)->presence().count, 1);
}

void TestDiscussing::moveAndUndo()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    const QString id = create(window, { 30, 30 }, u"Move me"_s);
    QVERIFY(!id.isEmpty());
    press(window, Qt::Key_Escape);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    CanvasView *canvas = &window->stage().canvas();
    const QPoint from = canvas->markerRect(id).center();
    const QPoint to = pointAt(window, { 60, 70 });
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, from + (to - from) / 2);
    QTest::mouseMove(canvas, to);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    const auto x = [&] {
        return std::get<ImageAnchor>(modelOf(window)->conversation(id)->conversation.anchor).x;
    };
    QVERIFY2(qAbs(x() - 60) < 1.5, qPrintable(QString::number(x())));
    press(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(qAbs(x() - 30) < 0.5, qPrintable(QString::number(x())));
    press(window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(qAbs(x() - 60) < 1.5);
    QTRY_VERIFY(modelOf(window)->pendingOperations().empty());
    QVERIFY(qAbs(x() - 60) < 1.5);
}

void TestDiscussing::resolveAndDeleteWithUndo()
{
    PageWindow *window = openReady(paintedFile(m_pictures->path(), u"mockup.png"_s));
    const QString id = create(window, { 30, 30 }, u"Decide"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    window->actions().action(PageActions::Resolve)->trigger();
    QCOMPARE(modelOf(window)->conversation(id)->conversation.state, ConversationState::Resolved);
    press(window, Qt::Key_Escape);
    // Away from the page, until the list is asked for what is resolved.
    QVERIFY(window->stage().canvas().markerRect(id).isEmpty());
    window->findChild<QAbstractButton *>(u"filterResolved"_s)->click();
    QVERIFY(!window->stage().canvas().markerRect(id).isEmpty());
    window->actions().action(PageActions::Undo)->trigger();
    QCOMPARE(modelOf(window)->conversation(id)->conversation.state, ConversationState::Open);

    window->stage().open(id);
    window->actions().action(PageActions::Delete)->trigger();
    QVERIFY(!modelOf(window)->conversation(id));
    QVERIFY(window->toast().isVisible());
    QVERIFY(!window->toast().text().isEmpty());
    QTRY_VERIFY(modelOf(window)->pendingOperations().empty());
    window->actions().action(PageActions::Undo)->trigger();
    QTRY_VERIFY(modelOf(window)->conversation(id));
    QCOMPARE(modelOf(window)->conversation(id)->conversation.comments.front().text, u"Decide"_s);
}

void TestDiscussing::reopeningFindsTheDiscussions()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s);
    const QString home = m_ada->home.path();
    m_ada->home.setAutoRemove(false);
    {
        PageWindow *window = openReady(path);
        const QString id = create(window, { 30, 30 }, u"Remember me"_s);
        QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    }
    m_ada.reset();
    m_ada = std::make_unique<Person>(u"Ada"_s, home);
    m_ada->workspace.start();
    PageWindow *again = openReady(path);
    QCOMPARE(modelOf(again)->conversationIds().size(), size_t(1));
    QCOMPARE(modelOf(again)
                 ->conversation(modelOf(again)->conversationIds().front())
                 ->conversation.comments.front()
                 .text,
             u"Remember me"_s);
    m_ada.reset();
    QDir(home).removeRecursively();
    init();
}

void TestDiscussing::changedContentKeepsTheDiscussions()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s, Qt::white);
    PageWindow *window = openReady(path);
    const QString id = create(window, { 30, 30 }, u"Too white"_s);
    QTRY_COMPARE(modelOf(window)->conversation(id)->fate, Fate::Stored);
    const QString urlId = window->source().urlId();
    const QString before = modelOf(window)->page().blob;
    window->close();
    QTRY_VERIFY(m_ada->windows.pageWindows().isEmpty());

    QVERIFY(!paintedFile(m_pictures->path(), u"mockup.png"_s, Qt::gray).isEmpty());
    PageWindow *again = openReady(path);
    QCOMPARE(again->source().urlId(), urlId);
    QVERIFY(modelOf(again)->conversation(id));
    QVERIFY2(again->banners().texts().join(u' ').contains(u"mockup.png"_s),
             "it says that the file has changed");
    QVERIFY(modelOf(again)->page().blob != before);
}

QTEST_MAIN(TestDiscussing)
#include "shell_discussing.moc"
