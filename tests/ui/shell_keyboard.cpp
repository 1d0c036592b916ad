// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/chat/chatheader.h"
#include "ui/chat/composer.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/discussions/searchfield.h"
#include "ui/theme/controls.h"
#include "ui/window/pageactions.h"

#include <QAction>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::CanvasView;
using callout::ui::ComposerField;
using callout::ui::PageActions;
using callout::ui::PageWindow;

namespace {

/// As the system delivers it.
void doubleClick(QWidget *widget, QPoint at)
{
    QTest::mouseClick(widget, Qt::LeftButton, {}, at);
    QTest::mouseDClick(widget, Qt::LeftButton, {}, at);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, at);
}

} // namespace

/// Who has the keyboard, and what its keys then do.
class TestKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aDoubleClickLeavesTheFieldTheFocus();
    void escapeClosesTheChatFromTheCanvas();
    void walkingGoesOnWorking();
    void enterAndRGoIntoTheField();
    void resolvingInTheChatIsUndone();
    void wordsInTheFieldAreUndoneFirst();
    void escapeLeavesTheSearch();
    void comingBackReadsWhatIsOpen();

private:
    ComposerField *field() const { return m_window->stage().chat()->findChild<ComposerField *>(); }
    ConversationState stateOf(const QString &id) const
    {
        return modelOf(m_window)->conversation(id)->conversation.state;
    }

    QTemporaryDir m_pictures;
    std::unique_ptr<Person> m_ada;
    PageWindow *m_window = nullptr;
};

void TestKeyboard::init()
{
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->workspace.start();
    m_window = openReady(*m_ada, paintedFile(m_pictures.path(), u"mockup.png"_s));
}

void TestKeyboard::cleanup()
{
    m_ada.reset();
}

void TestKeyboard::aDoubleClickLeavesTheFieldTheFocus()
{
    CanvasView *canvas = &m_window->stage().canvas();
    const QPoint at = pointAt(m_window, { 30, 40 });
    doubleClick(canvas, at);
    QVERIFY(m_window->stage().isChatOpen());
    QVERIFY(field()->hasFocus());
    type(m_window, u"jkev"_s);
    QCOMPARE(field()->toPlainText(), u"jkev"_s);
    press(m_window, Qt::Key_Return);
    const QString id = modelOf(m_window)->conversationIds().back();
    press(m_window, Qt::Key_Escape);
    QVERIFY(!m_window->stage().isChatOpen());

    doubleClick(canvas, canvas->markerRect(id).center());
    QCOMPARE(m_window->stage().current(), id);
    QVERIFY(field()->hasFocus());
}

void TestKeyboard::escapeClosesTheChatFromTheCanvas()
{
    const QString id = create(m_window, { 30, 40 }, u"Here"_s);
    QVERIFY(!id.isEmpty());
    m_window->stage().canvas().setFocus();
    press(m_window, Qt::Key_Escape);
    QVERIFY(!m_window->stage().isChatOpen());
}

void TestKeyboard::walkingGoesOnWorking()
{
    QStringList ids;
    for (const int y : { 20, 40, 60 }) {
        ids << create(m_window, { 30, double(y) }, u"At %1"_s.arg(y));
        press(m_window, Qt::Key_Escape);
    }
    for (const QString &id : ids) {
        press(m_window, Qt::Key_J);
        QCOMPARE(m_window->stage().current(), id);
    }
    press(m_window, Qt::Key_K);
    QCOMPARE(m_window->stage().current(), ids[1]);
    press(m_window, Qt::Key_E);
    QCOMPARE(stateOf(ids[1]), ConversationState::Resolved);
    press(m_window, Qt::Key_Delete);
    QVERIFY(!modelOf(m_window)->conversation(ids[1]));
    press(m_window, Qt::Key_J);
    QVERIFY(m_window->stage().isChatOpen());

    // From the list, too.
    auto *list = m_window->findChild<QListView *>(u"discussionList"_s);
    list->setFocus();
    press(m_window, Qt::Key_J);
    QVERIFY(list->hasFocus());
}

void TestKeyboard::enterAndRGoIntoTheField()
{
    const QString id = create(m_window, { 30, 40 }, u"Here"_s);
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_R }) {
        press(m_window, Qt::Key_Escape);
        press(m_window, Qt::Key_J);
        QVERIFY(!field()->hasFocus());
        press(m_window, key);
        QVERIFY(field()->hasFocus());
        QCOMPARE(field()->toPlainText(), QString());
    }
    // A row of the list: Enter opens, Enter again replies.
    press(m_window, Qt::Key_Escape);
    auto *list = m_window->findChild<QListView *>(u"discussionList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    press(m_window, Qt::Key_Return);
    QCOMPARE(m_window->stage().current(), id);
    QVERIFY(list->hasFocus());
    press(m_window, Qt::Key_Return);
    QVERIFY(field()->hasFocus());
}

void TestKeyboard::resolvingInTheChatIsUndone()
{
    const QString id = create(m_window, { 30, 40 }, u"Done?"_s);
    auto *header = m_window->stage().chat()->findChild<ui::ChatHeader *>();
    Q_EMIT header->resolveClicked();
    QCOMPARE(stateOf(id), ConversationState::Resolved);
    QVERIFY(field()->hasFocus());
    press(m_window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stateOf(id), ConversationState::Open);
    press(m_window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stateOf(id), ConversationState::Resolved);
}

void TestKeyboard::wordsInTheFieldAreUndoneFirst()
{
    const QString id = create(m_window, { 30, 40 }, u"Done?"_s);
    m_window->actions().action(PageActions::Resolve)->trigger();
    type(m_window, u"well"_s);
    press(m_window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field()->toPlainText(), QString());
    QCOMPARE(stateOf(id), ConversationState::Resolved);
}

void TestKeyboard::escapeLeavesTheSearch()
{
    m_window->actions().action(PageActions::Search)->trigger();
    auto *search = m_window->findChild<ui::DiscussionPanel *>()->findChild<ui::SearchField *>();
    QVERIFY(search->hasFocus());
    type(m_window, u"logo"_s);
    press(m_window, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QVERIFY(search->hasFocus());
    press(m_window, Qt::Key_Escape);
    QVERIFY(m_window->stage().canvas().hasFocus());
}

void TestKeyboard::comingBackReadsWhatIsOpen()
{
    const QString id = create(m_window, { 30, 40 }, u"Here"_s);
    QTRY_COMPARE(modelOf(m_window)->conversation(id)->fate, Fate::Stored);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    Session *session = m_ada->workspace.session(Library::privateServer());
    const auto token = m_ada->workspace.server().local()->ownerToken(u"u-bo"_s, u"Bo"_s, {});
    QVERIFY(token.ok());
    Credentials bo;
    bo.token = *token;
    bo.name = u"Bo"_s;
    QTemporaryDir cache;
    Session::Options options;
    options.cacheDir = QDir(cache.path());
    Session theirs(session->endpoint(), bo, m_ada->clock, options);
    theirs.start();
    const auto page = theirs.page(m_window->source().urlId());
    QTRY_VERIFY(page->conversation(id));
    page->addComment(id, newUuid(), u"Seen?"_s);
    const auto unread = [&] { return modelOf(m_window)->conversation(id)->unread; };
    QTRY_COMPARE(unread(), 1);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QCOMPARE(unread(), 0);
}

QTEST_MAIN(TestKeyboard)
#include "shell_keyboard.moc"
