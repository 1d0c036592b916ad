// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/stage.h"

#include "tests/ui/canvas_page.h"
#include "tests/ui/paperdocument.h"
#include "tests/ui/scene.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/placements.h"
#include "ui/chat/chatwindow.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList firstPage { u"The quick brown fox jumps over"_s, u"the lazy dog while the cat"_s,
                              u"sleeps on the warm red brick."_s };
const QStringList secondPage { u"A second page begins here and"_s, u"ends with these very words."_s };
const QStringList hebrew { u"שלום עולם טוב"_s };

} // namespace

/// Discussing a text as a person does it: by the pointer or the keys, to what is sent and shown.
class StageTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void selectDiscussTypeSend();
    void theHighlightComesBackOnTheSameWords();
    void selectsAcrossLinesAndPages();
    void aRangeOverTwoPagesCountsInTheWholeText();
    void rightToLeft();
    void columns();
    void doubleAndTripleClick();
    void shiftClickStretches();
    void selectAllCopyAndEscape();
    void dragBeyondTheEdgeScrolls();
    void besideTheTextItIsAPicture();
    void altMarksAnywhere();
    void clickOnAHighlightOpensIt();
    void theNumberInTheMarginOpensIt();
    void overlappingOnesStayTellable();
    void theChatIsBesideThePassage();
    void discussingKeepsTheZoom();
    void discussComesAfterItsDelay();
    void viewersAreNotOffered();
    void byKeysAlone();
    void caretInRightToLeft();
    void movedPassageIsFollowed();
    void uncertainIsAskedAbout();
    void detachedIsDockedAndReattached();
    void replacedAndPutBack();
    void resolvedHideAndDim();
    void screenReaderHearsIt();
    void manyHighlightsStayQuick();

private:
    void show(std::shared_ptr<Document> document, Role role = Role::Commenter);
    void show(const std::vector<QStringList> &pages = { firstPage, secondPage },
              PaperDocument::Count count = PaperDocument::Count::ByPage)
    {
        show(std::make_shared<PaperDocument>(pages, count));
    }
    CanvasView &canvas() { return m_stage->canvas(); }
    /// Where the boundary before a character of a line is seen, in the middle of its height.
    QPoint at(int page, int line, int character);
    QPoint spot(int page, QPointF units);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    QAbstractButton *button() { return m_stage->findChild<QAbstractButton *>(u"discussButton"_s); }
    QString selected();
    /// A discussion by Bo about words of the shown text.
    QString begin(const QString &words, const Author &who = bo);
    void wait()
    {
        QVERIFY(QTest::qWaitFor([this] { return canvas().placements().mayDescribe(); }));
    }
    QColor pixel(QPoint where) { return canvas().grab().toImage().pixelColor(where); }
    /// The paper right under a character's top, where no ink of these letters is.
    QColor paper(int page, int line, int character)
    {
        return pixel(at(page, line, character) + QPoint(5, -9));
    }

    StillStyle m_still;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Stage> m_stage;
};

void StageTextTest::cleanup()
{
    m_stage.reset();
    m_scene.reset();
}

void StageTextTest::show(std::shared_ptr<Document> document, Role role)
{
    m_stage.reset();
    if (!m_scene)
        m_scene = std::make_unique<Scene>(role);
    m_stage = std::make_unique<Stage>(m_scene->drafts);
    canvas().setStyle(&m_still);
    m_stage->setDiscussDelay(0ms);
    m_stage->setConnectionState(Connection::State::Online);
    m_stage->resize(1000, 700);
    connect(m_stage.get(), &Stage::moveRequested, m_scene->model.get(),
            [this](const QString &id, const Anchor &to) { m_scene->page().moveConversation(id, to); });
    m_stage->setPage(m_scene->model);
    m_stage->setDocument(std::move(document));
    m_stage->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
    m_stage->activateWindow();
    canvas().setFocus();
    wait();
}

QPoint StageTextTest::spot(int page, QPointF units)
{
    const auto before = canvas().draft();
    canvas().setDraft(
        ImageAnchor { units.x() / 6, units.y() / 8, 0, 0, canvas().document()->partName(page) });
    const QPoint place = canvas().draftRect().center();
    canvas().setDraft(before);
    return place;
}

QPoint StageTextTest::at(int page, int line, int character)
{
    return spot(page,
                { PaperDocument::left + character * PaperDocument::cell.width(),
                  PaperDocument::top + line * PaperDocument::line + PaperDocument::cell.height() / 2 });
}

void StageTextTest::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseMove(&canvas(), from);
    QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
    QTest::mouseMove(&canvas(), (from + to) / 2);
    QTest::mouseMove(&canvas(), to);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
}

QString StageTextTest::selected()
{
    const TextRange range = canvas().selection();
    return canvas().document()->text()->text().mid(range.start, range.end - range.start);
}

QString StageTextTest::begin(const QString &words, const Author &who)
{
    const qsizetype start = canvas().document()->text()->text().indexOf(words);
    if (start < 0)
        qFatal("no such words");
    const auto anchor = canvas().placements().describe({ start, start + words.size() });
    return m_scene->beginAt(who, u"About "_s + words, *anchor);
}

void StageTextTest::selectDiscussTypeSend()
{
    show();
    QTest::mouseMove(&canvas(), at(0, 0, 6));
    QCOMPARE(canvas().cursor().shape(), Qt::IBeamCursor); // it shows what a press will do
    QTest::mouseMove(&canvas(), spot(0, { 300, 700 }));
    QCOMPARE(canvas().cursor().shape(), Qt::CrossCursor);

    drag(at(0, 0, 4), at(0, 0, 9));
    QCOMPARE(selected(), u"quick"_s);
    QVERIFY(paper(0, 0, 5) != QColor(Qt::white));
    QVERIFY(button()->isVisible());
    QVERIFY(m_scene->operationCount() == 0);
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(m_stage->isChatOpen());
    QVERIFY(!button()->isVisible());
    QVERIFY2(paper(0, 0, 5) != QColor(Qt::white), "the draft's passage stays highlighted");
    QCOMPARE(canvas().selection(), TextRange());

    QTest::keyClicks(m_stage->focusWidget() ? m_stage->focusWidget() : QApplication::focusWidget(),
                     u"Is it quick?"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto operation = m_scene->lastOperation();
    const auto &made = std::get<protocol::CreateChat>(operation.body).conversation;
    QCOMPARE(made.kind(), ConversationKind::Text);
    const auto &anchor = std::get<TextAnchor>(made.anchor);
    QCOMPARE(anchor.selector, u"page=1"_s);
    QCOMPARE(anchor.range.section(u'{', 0, 0), u"4:9"_s);
    QCOMPARE(anchor.quote.exact, u"quick"_s);
    QCOMPARE(anchor.quote.prefix, u"The "_s);
    QVERIFY(!canvas().markerRect(made.id).isEmpty()); // in this very frame
    m_scene->store(operation);
    QVERIFY(paper(0, 0, 5) != QColor(Qt::white));
}

void StageTextTest::theHighlightComesBackOnTheSameWords()
{
    show();
    const QString id = begin(u"brown fox"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    show(); // closed and opened again
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    const QImage picture = canvas().grab().toImage();
    const auto washed = [&](int character) {
        return picture.pixelColor(at(0, 0, character) + QPoint(5, -9)) != QColor(Qt::white);
    };
    const QString line = firstPage.front();
    for (int i = 0; i < line.size(); ++i)
        QCOMPARE(washed(i), i >= 10 && i < 19); // "brown fox", to the letter
}

void StageTextTest::selectsAcrossLinesAndPages()
{
    show();
    drag(at(0, 0, 20), at(0, 1, 8));
    QCOMPARE(selected(), u"jumps over\nthe lazy"_s);
    drag(at(0, 1, 8), at(0, 0, 20)); // backwards is the same
    QCOMPARE(selected(), u"jumps over\nthe lazy"_s);

    canvas().goTo({ 0, { 0, 500 } });
    canvas().goTo({ 0, { 0, 60 } });
    m_stage->resize(1000, 1000);
    drag(at(0, 2, 22), at(1, 0, 8));
    QCOMPARE(selected(), u" brick.\n\nA second"_s.mid(0, 0) + selected()); // the words, whatever lies between
    QVERIFY(selected().simplified().endsWith(u"brick. A second"_s));
}

void StageTextTest::aRangeOverTwoPagesCountsInTheWholeText()
{
    show();
    const QString text = canvas().document()->text()->text();
    const qsizetype start = text.indexOf(u"brick."_s);
    const qsizetype end = text.indexOf(u" page begins"_s);
    canvas().select({ start, end });
    const auto anchor = canvas().selectionAnchor();
    QVERIFY(anchor);
    QCOMPARE(anchor->selector, QString());
    QCOMPARE(anchor->quote.exact, u"brick. A second"_s);
}

void StageTextTest::rightToLeft()
{
    show({ hebrew });
    // The line ends at the right margin: its first word is the rightmost.
    const double right = PaperDocument::page.width() - PaperDocument::left;
    const double y = PaperDocument::top + 10;
    drag(spot(0, { right, y }), spot(0, { right - 40, y }));
    QCOMPARE(selected(), u"שלום"_s);
    QVERIFY(button()->isVisible());
    const auto anchor = canvas().selectionAnchor();
    QCOMPARE(anchor->range.section(u'{', 0, 0), u"0:4"_s);
    const QString id = begin(u"עולם"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    QVERIFY(canvas().markerRect(id).contains(spot(0, { right - 70, y })));
    QVERIFY(!canvas().markerRect(id).contains(spot(0, { right - 20, y })));
}

void StageTextTest::columns()
{
    const std::vector<std::vector<PaperLine>> pages { { { u"left one"_s, { 50, 40 } },
                                                        { u"left two"_s, { 50, 64 } },
                                                        { u"right one"_s, { 320, 40 } },
                                                        { u"right two"_s, { 320, 64 } } } };
    show(std::make_shared<PaperDocument>(pages, PaperDocument::Count::ByPage));
    drag(spot(0, { 51, 74 }), spot(0, { 320 + 51, 50 })); // from the left's second line to the right's first
    QCOMPARE(selected(), u"left two\nright"_s);
}

void StageTextTest::doubleAndTripleClick()
{
    show();
    const QPoint where = at(0, 0, 12);
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, where);
    QCOMPARE(selected(), u"brown"_s);
    // A third one at once: what a person's finger does, with the times that it has.
    QMouseEvent down(QEvent::MouseButtonPress, where, canvas().mapToGlobal(where), Qt::LeftButton,
                     Qt::LeftButton, {});
    QMouseEvent twice(QEvent::MouseButtonDblClick, where, canvas().mapToGlobal(where), Qt::LeftButton,
                      Qt::LeftButton, {});
    QMouseEvent up(QEvent::MouseButtonRelease, where, canvas().mapToGlobal(where), Qt::LeftButton,
                   Qt::NoButton, {});
    quint64 time = 1'000'000;
    for (QMouseEvent *event : { &down, &up, &twice, &up, &down, &up }) {
        event->setTimestamp(time += 60);
        QCoreApplication::sendEvent(&canvas(), event);
    }
    QCOMPARE(selected(), firstPage.front());
    // Words stay whole while they are dragged over.
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 2, 3));
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, at(0, 0, 12));
    QVERIFY(button()->isVisible());
}

void StageTextTest::shiftClickStretches()
{
    show();
    drag(at(0, 0, 4), at(0, 0, 9));
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ShiftModifier, at(0, 1, 8));
    QCOMPARE(selected(), u"quick brown fox jumps over\nthe lazy"_s);
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ShiftModifier, at(0, 0, 0));
    QCOMPARE(selected(), u"The "_s);
}

void StageTextTest::selectAllCopyAndEscape()
{
    show();
    QTest::keyClick(&canvas(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected(), canvas().document()->text()->text());
    drag(at(0, 0, 4), at(0, 0, 9));
    QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"quick"_s);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QCOMPARE(selected(), QString());
    QVERIFY(!button()->isVisible());
    drag(at(0, 0, 4), at(0, 0, 9));
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 1, 2));
    QCOMPARE(selected(), QString());
    QVERIFY(!m_stage->isChatOpen()); // a click on words only lets go
}

void StageTextTest::dragBeyondTheEdgeScrolls()
{
    show(std::vector<QStringList>(6, firstPage));
    const QPoint start = at(0, 0, 4);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, start);
    QTest::mouseMove(&canvas(), at(0, 1, 4));
    QTest::mouseMove(&canvas(), QPoint(500, 760));
    QTRY_VERIFY(canvas().currentPage() >= 1);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, QPoint(500, 760));
    QVERIFY(canvas().selection().end - canvas().selection().start > 80);
    const auto place = canvas().place();
    QCoreApplication::processEvents();
    QCOMPARE(canvas().place().centre, place.centre); // and stops
}

void StageTextTest::besideTheTextItIsAPicture()
{
    show();
    QSignalSpy placed(&canvas(), &CanvasView::placeRequested);
    drag(spot(0, { 100, 400 }), spot(0, { 300, 500 }));
    QCOMPARE(placed.size(), 1);
    QVERIFY(placed.back().front().value<ImageAnchor>().isRegion());
    QCOMPARE(placed.back().front().value<ImageAnchor>().src, u"page=1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_stage->isChatOpen());
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, spot(0, { 400, 300 }));
    QCOMPARE(placed.size(), 2);
    QVERIFY(m_stage->isChatOpen());
}

void StageTextTest::altMarksAnywhere()
{
    show();
    QSignalSpy placed(&canvas(), &CanvasView::placeRequested);
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::AltModifier, at(0, 0, 6));
    QCOMPARE(placed.size(), 1);
    QVERIFY(!placed.back().front().value<ImageAnchor>().isRegion());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    drag(at(0, 0, 6), at(0, 2, 12), Qt::AltModifier);
    QCOMPARE(placed.size(), 2);
    QVERIFY(placed.back().front().value<ImageAnchor>().isRegion());
    QCOMPARE(selected(), QString());
}

void StageTextTest::clickOnAHighlightOpensIt()
{
    show();
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    QTest::mouseMove(&canvas(), at(0, 1, 6));
    QCOMPARE(canvas().cursor().shape(), Qt::PointingHandCursor);
    const QColor before = paper(0, 2, 3);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 1, 6));
    QCOMPARE(m_stage->current(), id);
    QCOMPARE(paper(0, 2, 3), before); // words beside it are not washed
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 2, 3));
    QVERIFY(!m_stage->isChatOpen());
    // A drag over it selects all the same.
    drag(at(0, 1, 4), at(0, 1, 8));
    QCOMPARE(selected(), u"lazy"_s);
}

void StageTextTest::theNumberInTheMarginOpensIt()
{
    show();
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    const int edge = spot(0, { 0, 0 }).x();
    const int y = at(0, 1, 0).y();
    QPoint number;
    for (int x = edge - 30; x < edge + 30 && number.isNull(); ++x) {
        QTest::mouseMove(&canvas(), QPoint(x, y));
        if (canvas().cursor().shape() == Qt::PointingHandCursor)
            number = QPoint(x + 6, y);
    }
    QVERIFY(!number.isNull());
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, number);
    QCOMPARE(m_stage->current(), id);
}

void StageTextTest::overlappingOnesStayTellable()
{
    show();
    const QString outer = begin(u"quick brown fox jumps"_s);
    const QString inner = begin(u"brown fox"_s);
    QTRY_VERIFY(!canvas().markerRect(inner).isEmpty());
    const QColor one = paper(0, 0, 5);
    const QColor both = paper(0, 0, 11);
    QVERIFY(one != QColor(Qt::white) && both != QColor(Qt::white) && one != both);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 0, 12));
    QCOMPARE(m_stage->current(), inner);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 0, 5));
    QCOMPARE(m_stage->current(), outer);
}

void StageTextTest::theChatIsBesideThePassage()
{
    show();
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    for (const QSize size : { QSize(1300, 800), QSize(1000, 700), QSize(800, 900) }) {
        m_stage->resize(size);
        const double zoom = canvas().zoom();
        m_stage->open(id);
        QCOMPARE(canvas().zoom(), zoom); // words are not made smaller for it
        const ChatPlace &place = m_stage->chat()->chatPlace();
        QCOMPARE(place.card.width(), measure::chatText); // 410
        const QRect words = canvas().markerRect(id);
        QVERIFY2(!place.card.intersects(words), qPrintable(u"%1 wide"_s.arg(size.width())));
        const int away = place.side == Side::Right ? place.card.left() - words.right() - 1
            : place.side == Side::Left             ? words.left() - place.card.right() - 1
            : place.side == Side::Below            ? place.card.top() - words.bottom() - 1
                                                   : words.top() - place.card.bottom() - 1;
        QCOMPARE(away, 16);
        m_stage->closeChat();
    }
    m_stage->resize(600, 700); // a narrow window is filled
    m_stage->open(id);
    QCOMPARE(m_stage->chat()->chatPlace().side, Side::Fill);
}

void StageTextTest::discussingKeepsTheZoom()
{
    show({ QStringList(4, u"Forty-eight letters make a line as long as this."_s) });
    m_stage->resize(800, 900);
    const double zoom = canvas().zoom();
    drag(at(0, 0, 1), at(0, 2, 40)); // too wide to have the chat beside it
    m_stage->placeAtCursor();
    QVERIFY(m_stage->isChatOpen());
    QCOMPARE(canvas().zoom(), zoom);
    QVERIFY(!m_stage->chat()->chatPlace().card.intersects(canvas().draftRect()));
}

void StageTextTest::discussComesAfterItsDelay()
{
    show();
    m_stage->setDiscussDelay(50ms);
    drag(at(0, 0, 4), at(0, 0, 9));
    QVERIFY(!button()->isVisible());
    QTRY_VERIFY(button()->isVisible());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    m_stage->setDiscussDelay(24h);
    drag(at(0, 0, 4), at(0, 0, 9));
    QVERIFY(!button()->isVisible());
    m_stage->placeAtCursor(); // Ctrl+Alt+M does not wait
    QVERIFY(m_stage->isChatOpen());
    QVERIFY(std::holds_alternative<TextAnchor>(*m_stage->chat()->draftAnchor()));
}

void StageTextTest::viewersAreNotOffered()
{
    m_scene = std::make_unique<Scene>(Role::Viewer);
    show(std::make_shared<PaperDocument>(std::vector<QStringList> { firstPage }), Role::Viewer);
    drag(at(0, 0, 4), at(0, 0, 9));
    QCOMPARE(selected(), u"quick"_s); // to copy it
    QVERIFY(!button()->isVisible());
}

void StageTextTest::byKeysAlone()
{
    show();
    QTest::keyClick(&canvas(), Qt::Key_F7);
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier); // behind "The"
    QTest::keyClick(&canvas(), Qt::Key_Right);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), u"quick"_s);
    QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected(), u"quick brown fox jumps over\nthe lazy "_s);
    QTest::keyClick(&canvas(), Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(selected().endsWith(u"while the cat"_s));
    m_stage->placeAtCursor();
    QVERIFY(m_stage->isChatOpen());
    QTest::keyClicks(QApplication::focusWidget(), u"Why?"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto operation = m_scene->lastOperation();
    m_scene->store(operation);
    const QString id = protocol::conversationIdOf(operation);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_stage->isChatOpen());
    QVERIFY(canvas().hasFocus());
    // Its highlight is reached and opened without a mouse.
    QTest::keyClick(&canvas(), Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QCOMPARE(m_stage->current(), id);
}

void StageTextTest::caretInRightToLeft()
{
    show({ hebrew });
    QTest::keyClick(&canvas(), Qt::Key_F7);
    QTest::keyClick(&canvas(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::ShiftModifier); // on, as it is read
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(selected(), u"של"_s);
}

void StageTextTest::movedPassageIsFollowed()
{
    show();
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    QStringList grown = firstPage;
    grown.insert(0, u"Somebody wrote this before."_s);
    m_stage->setDocument(std::make_shared<PaperDocument>(std::vector<QStringList> { grown, secondPage }));
    QTRY_VERIFY(canvas().markerRect(id).contains(at(0, 2, 6)));
    m_stage->open(id);
    QVERIFY(!m_stage->chat()->findChild<QWidget *>(u"chatPassage"_s)->isVisible());
    // And onto another page.
    m_stage->setDocument(std::make_shared<PaperDocument>(
        std::vector<QStringList> { { u"Only a title is here now"_s }, firstPage, secondPage }));
    QTRY_VERIFY(canvas().placements().of(id));
    QVERIFY(!canvas().placements().isDetached(id));
    QCOMPARE(m_scene->operationCount(), 0); // a view: nothing is sent
}

void StageTextTest::uncertainIsAskedAbout()
{
    show({ { u"It was decided that the meeting starts at nine o'clock"_s,
             u"in the large room on the left."_s } });
    const QString id = begin(u"the meeting starts at nine o'clock"_s, m_scene->self());
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    m_stage->setDocument(std::make_shared<PaperDocument>(
        std::vector<QStringList> { { u"It was decided that our meeting begins at ten o'clock"_s,
                                     u"in the large room on the left."_s } }));
    QTRY_VERIFY(canvas().placements().of(id));
    QCOMPARE(canvas().placements().of(id)->placing, Placing::Uncertain);
    QVERIFY(!canvas().markerRect(id).isEmpty());
    m_stage->open(id);
    auto *note = m_stage->chat()->findChild<QWidget *>(u"chatPassage"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->findChild<QLabel *>(u"passageBefore"_s)->text().contains(u"starts at nine"_s));
    QVERIFY(note->findChild<QLabel *>(u"passageNow"_s)->text().contains(u"begins at ten"_s));
    QTest::mouseClick(note->findChild<QAbstractButton *>(u"passageConfirm"_s), Qt::LeftButton);
    const auto operation = m_scene->lastOperation();
    const auto &moved = std::get<protocol::MoveChat>(operation.body);
    QVERIFY(std::get<TextAnchor>(moved.anchor).quote.exact.contains(u"begins at ten"_s));
    QVERIFY(!note->isVisible());
    QCOMPARE(canvas().placements().of(id)->placing, Placing::Exact);
}

void StageTextTest::detachedIsDockedAndReattached()
{
    show();
    const QString id = begin(u"lazy dog while the cat"_s, m_scene->self());
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    m_stage->setDocument(std::make_shared<PaperDocument>(std::vector<QStringList> {
        { u"Nothing of it is left at all:"_s, u"somebody began anew today."_s } }));
    QTRY_VERIFY(canvas().placements().isDetached(id));
    QVERIFY(canvas().markerRect(id).isEmpty()); // never at a wrong place
    m_stage->open(id);
    QCOMPARE(m_stage->chat()->chatPlace().side, Side::Docked);
    QVERIFY(m_stage->chat()->chatPlace().card.left() < 20); // at the side of the list
    auto *note = m_stage->chat()->findChild<QWidget *>(u"chatPassage"_s);
    QVERIFY(note->findChild<QLabel *>(u"passageBefore"_s)->text().contains(u"lazy dog"_s));
    QTest::mouseClick(note->findChild<QAbstractButton *>(u"passageReattach"_s), Qt::LeftButton);
    QVERIFY(m_stage->isReattaching());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!m_stage->isReattaching());

    m_stage->reattach(id);
    drag(at(0, 1, 0) + QPoint(2, 0), at(0, 1, 8));
    QCOMPARE(button()->text(), u"Attach here"_s);
    QTest::mouseClick(button(), Qt::LeftButton);
    const auto moved = std::get<protocol::MoveChat>(m_scene->lastOperation().body);
    QCOMPARE(std::get<TextAnchor>(moved.anchor).quote.exact, u"somebody"_s);
    QCOMPARE(m_stage->current(), id);
    QVERIFY(!canvas().placements().isDetached(id));
}

void StageTextTest::replacedAndPutBack()
{
    show();
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    const auto original = canvas().document();
    m_stage->setDocument(
        std::make_shared<PaperDocument>(std::vector<QStringList> { { u"something else"_s } }));
    QTRY_VERIFY(canvas().placements().isDetached(id));
    m_stage->setDocument(original);
    QVERIFY(canvas().placements().of(id)); // known from before: at once
    QVERIFY(canvas().markerRect(id).contains(at(0, 1, 6)));
}

void StageTextTest::resolvedHideAndDim()
{
    show();
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    const QColor open = paper(0, 1, 5);
    m_scene->change(id, bo, protocol::StateChanged { ConversationState::Resolved });
    QVERIFY(canvas().markerRect(id).isEmpty());
    QCOMPARE(paper(0, 1, 5), QColor(Qt::white));
    canvas().setShowResolved(CanvasView::ShowResolved::Yes);
    const QColor dimmed = paper(0, 1, 5);
    QVERIFY(dimmed != QColor(Qt::white) && dimmed != open);
}

void StageTextTest::screenReaderHearsIt()
{
    QAccessible::setActive(true);
    show();
    const QString second = begin(u"these very words"_s);
    const QString first = begin(u"brown fox"_s);
    m_scene->begin(bo, u"A figure"_s, ImageAnchor { 50, 60, 0, 0, u"page=1"_s });
    QTRY_VERIFY(!canvas().markerRect(first).isEmpty());
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&canvas());
    QCOMPARE(tree->childCount(), 3);
    QVERIFY(tree->child(0)->text(QAccessible::Name).contains(u"About brown fox"_s));
    QVERIFY(tree->child(1)->text(QAccessible::Name).contains(u"A figure"_s));
    QVERIFY(tree->child(2)->text(QAccessible::Name).contains(u"About these very words"_s));
    QVERIFY(tree->child(0)->text(QAccessible::Description).contains(u"brown fox"_s));
    tree->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_stage->current(), first);

    auto *text = tree->textInterface();
    QVERIFY(text);
    canvas().select({ 4, 9 });
    QCOMPARE(text->selectionCount(), 1);
    int from = 0;
    int to = 0;
    text->selection(0, &from, &to);
    QCOMPARE(text->text(from, to), u"quick"_s);
    QAccessible::setActive(false);
}

void StageTextTest::manyHighlightsStayQuick()
{
    std::vector<QStringList> pages;
    for (int p = 0; p < 40; ++p) {
        QStringList lines;
        for (int l = 0; l < 30; ++l)
            lines << u"page %1 line %2 has words to talk about here"_s.arg(p).arg(l);
        pages.push_back(lines);
    }
    show(pages);
    const auto frames = [this] {
        std::vector<qint64> times;
        for (int i = 0; i < 40; ++i) {
            canvas().goTo({ i, { 0, 100 } });
            QImage image(canvas().size(), QImage::Format_ARGB32_Premultiplied);
            QElapsedTimer time;
            time.start();
            canvas().render(&image);
            times.push_back(time.nsecsElapsed() / 1000);
        }
        std::sort(times.begin(), times.end());
        return times;
    };
    const auto paper = frames();
    protocol::Subscribed reply;
    reply.ref = m_scene->page().subscription(2).ref;
    reply.urlId = u"page-1"_s;
    reply.epoch = u"e2"_s;
    reply.seq = 1;
    reply.page = m_scene->page().page();
    const QString &text = canvas().document()->text()->text();
    for (int i = 0; i < 10'000; ++i) {
        const qsizetype start = qsizetype(i) * (text.size() - 20) / 10'000;
        const auto anchor = canvas().placements().describe({ start, start + 12 });
        Conversation one;
        one.id = u"c%1"_s.arg(i);
        one.anchor = *anchor;
        one.createdBy = bo;
        one.comments.push_back({});
        reply.conversations.push_back(one);
    }
    m_scene->model->apply(reply);
    QTRY_VERIFY_WITH_TIMEOUT(canvas().placements().of(u"c9999"_s) && canvas().placements().of(u"c0"_s),
                             20'000);
    QCOMPARE(m_scene->page().conversationIds().size(), size_t(10'000));
    frames(); // rectangles are asked for once
    const auto full = frames();
    qInfo("frame: %lld us without highlights, %lld us with 10,000; worst %lld us", paper[20], full[20],
          full.back());
    QVERIFY(full[20] - paper[20] < 40'000); // 5,000 on a machine with nothing else to do
}

QTEST_MAIN(StageTextTest)
#include "stage_text.moc"
