// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/textstage.h"
#include "ui/chat/chatwindow.h"
#include "ui/chat/composer.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Selecting and discussing a text as a person does it: by the pointer or the keys, to what is sent.
class StageSelectionTest : public TextStage {
    Q_OBJECT
private Q_SLOTS:
    void selectDiscussTypeSend();
    void selectsAcrossLinesAndPages();
    void aRangeOverTwoPagesCountsInTheWholeText();
    void rightToLeft();
    void columns();
    void doubleAndTripleClick();
    void shiftClickStretches();
    void isSeenOnAnyGround_data();
    void isSeenOnAnyGround();
    void selectAllCopyAndEscape();
    void dragBeyondTheEdgeScrolls();
    void theWordsBegunAboutAPassageAreOneClickAway();
    void everyPassageBegunIsMarked();
    void besideTheTextItIsAPicture();
    void keysMarkAnywhere_data();
    void keysMarkAnywhere();
    void regionsFromBetweenPagesHaveASize();
    void regionsThatLeaveThePageHaveASize();
    void discussComesAfterItsDelay();
    void viewersAreNotOffered();
    void byKeysAlone();
    void caretInRightToLeft();
};

void StageSelectionTest::selectDiscussTypeSend()
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

void StageSelectionTest::selectsAcrossLinesAndPages()
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

void StageSelectionTest::aRangeOverTwoPagesCountsInTheWholeText()
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

void StageSelectionTest::rightToLeft()
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

void StageSelectionTest::columns()
{
    const std::vector<std::vector<PaperLine>> pages { { { u"left one"_s, { 50, 40 } },
                                                        { u"left two"_s, { 50, 64 } },
                                                        { u"right one"_s, { 320, 40 } },
                                                        { u"right two"_s, { 320, 64 } } } };
    show(std::make_shared<PaperDocument>(pages, PaperDocument::Count::ByPage));
    drag(spot(0, { 51, 74 }), spot(0, { 320 + 51, 50 })); // from the left's second line to the right's first
    QCOMPARE(selected(), u"left two\nright"_s);
}

void StageSelectionTest::doubleAndTripleClick()
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

void StageSelectionTest::shiftClickStretches()
{
    show();
    drag(at(0, 0, 4), at(0, 0, 9));
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ShiftModifier, at(0, 1, 8));
    QCOMPARE(selected(), u"quick brown fox jumps over\nthe lazy"_s);
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ShiftModifier, at(0, 0, 0));
    QCOMPARE(selected(), u"The "_s);
}

void StageSelectionTest::isSeenOnAnyGround_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("nearly black") << QColor(0x16, 0x18, 0x1d) << QColor(0xe6, 0xe6, 0xe6);
    QTest::newRow("slate") << QColor(0x2d, 0x37, 0x48) << QColor(0xe2, 0xe8, 0xf0);
    QTest::newRow("grey") << QColor(0x80, 0x80, 0x80) << QColor(Qt::white);
    QTest::newRow("yellow") << QColor(0xff, 0xe0, 0x66) << QColor(Qt::black);
    QTest::newRow("red") << QColor(0x9b, 0x1c, 0x1c) << QColor(Qt::white);
}

void StageSelectionTest::isSeenOnAnyGround()
{
    QFETCH(const QColor, ground);
    QFETCH(const QColor, ink);
    const auto apart = [](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    const auto page = std::make_shared<PaperDocument>(std::vector<QStringList> { firstPage });
    page->ground = ground;
    page->ink = ink;
    show(page);
    const QString id = begin(u"lazy dog"_s);
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    canvas().select({ 4, 9 });
    QCOMPARE(paper(0, 2, 12), ground);
    const QColor selection = paper(0, 0, 5);
    QVERIFY2(apart(selection, ground) > 60, selection.name().toUtf8());
    const QColor passage = paper(0, 1, 5);
    QVERIFY2(apart(passage, ground) > 45, passage.name().toUtf8());

    // And its words can be read: what is all ink keeps its distance.
    page->ground = ink;
    const double least = std::min(3.5, contrastRatio(ground, ink) / 2);
    QVERIFY2(contrastRatio(paper(0, 0, 5), selection) > least, paper(0, 0, 5).name().toUtf8());
    QVERIFY2(contrastRatio(paper(0, 1, 5), passage) > least, paper(0, 1, 5).name().toUtf8());
}

void StageSelectionTest::selectAllCopyAndEscape()
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

void StageSelectionTest::dragBeyondTheEdgeScrolls()
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
    QCOMPARE(canvas().place().at, place.at); // and stops
}

void StageSelectionTest::theWordsBegunAboutAPassageAreOneClickAway()
{
    show();
    drag(at(0, 1, 4), at(0, 1, 12));
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(m_stage->isChatOpen());
    QTest::keyClicks(QApplication::focusWidget(), u"half a th"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_stage->isChatOpen());
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, 1, 8));
    QVERIFY(m_stage->isChatOpen());
    QTest::keyClicks(QApplication::focusWidget(), u"ought"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto operation = m_scene->lastOperation();
    QCOMPARE(std::get<protocol::CreateChat>(operation.body).conversation.comments.front().text,
             u"half a thought"_s);
}

void StageSelectionTest::everyPassageBegunIsMarked()
{
    show();
    for (const int line : { 0, 1 }) {
        drag(at(0, line, 4), at(0, line, 12));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"line %1"_s.arg(line));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    QCOMPARE(canvas().kept().size(), size_t(2));
    QVERIFY(paper(0, 0, 8) != QColor(Qt::white));
    QVERIFY(paper(0, 1, 8) != QColor(Qt::white));
    for (const int line : { 1, 0 }) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(0, line, 8));
        QVERIFY(m_stage->isChatOpen());
        QCOMPARE(m_stage->chat()->findChild<ComposerField *>()->toPlainText(), u"line %1"_s.arg(line));
        QVERIFY2(paper(0, 1 - line, 8) != QColor(Qt::white), "the other one stays");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
}

void StageSelectionTest::besideTheTextItIsAPicture()
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

void StageSelectionTest::keysMarkAnywhere_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("keys");
    QTest::newRow("Alt") << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("where the desktop takes Alt") << (Qt::ControlModifier | Qt::ShiftModifier);
}

void StageSelectionTest::keysMarkAnywhere()
{
    QFETCH(Qt::KeyboardModifiers, keys);
    show();
    QSignalSpy placed(&canvas(), &CanvasView::placeRequested);
    QTest::mouseClick(&canvas(), Qt::LeftButton, keys, at(0, 0, 6));
    QCOMPARE(placed.size(), 1);
    QVERIFY(!placed.back().front().value<ImageAnchor>().isRegion());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    drag(at(0, 0, 6), at(0, 2, 12), keys);
    QCOMPARE(placed.size(), 2);
    QVERIFY(placed.back().front().value<ImageAnchor>().isRegion());
    QCOMPARE(selected(), QString());
}

void StageSelectionTest::regionsFromBetweenPagesHaveASize()
{
    show();
    canvas().goTo({ 0, { 0, 600 } });
    QSignalSpy placed(&canvas(), &CanvasView::placeRequested);
    const auto between = [this](double x) { return (spot(0, { x, 800 }) + spot(1, { x, 0 })) / 2; };
    QVERIFY(between(100).y() > spot(0, { 100, 800 }).y() + 6);
    drag(between(100) - QPoint(0, 6), between(300) + QPoint(0, 6));
    QCOMPARE(placed.size(), 0); // only the space between was drawn over
    QVERIFY(!m_stage->isChatOpen());

    const auto drawn = [&] { return placed.back().front().value<ImageAnchor>(); };
    drag(between(100), spot(1, { 300, 200 }) - QPoint(0, 60));
    QCOMPARE(placed.size(), 1);
    QCOMPARE(drawn().src, u"page=2"_s);
    QCOMPARE(drawn().y, 0.0); // from the page's edge on
    QVERIFY(drawn().h > 5);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    drag(between(100), spot(0, { 300, 700 }));
    QCOMPARE(placed.size(), 2);
    QCOMPARE(drawn().src, u"page=1"_s);
    QVERIFY(std::abs(drawn().y + drawn().h - 100) < 0.01);
    QVERIFY(drawn().h > 10);
}

void StageSelectionTest::regionsThatLeaveThePageHaveASize()
{
    show();
    canvas().goTo({ 0, { 0, 600 } });
    QSignalSpy placed(&canvas(), &CanvasView::placeRequested);
    drag(spot(0, { 100, 800 }) - QPoint(0, 3), spot(1, { 300, 200 }) - QPoint(0, 60));
    for (const auto &request : placed) {
        const auto anchor = request.front().value<ImageAnchor>();
        QVERIFY2(!anchor.isRegion(), QByteArray::number(anchor.h)); // three pixels are a spot
    }
}

void StageSelectionTest::discussComesAfterItsDelay()
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

void StageSelectionTest::viewersAreNotOffered()
{
    m_scene = std::make_unique<Scene>(Role::Viewer);
    show(std::make_shared<PaperDocument>(std::vector<QStringList> { firstPage }), Role::Viewer);
    drag(at(0, 0, 4), at(0, 0, 9));
    QCOMPARE(selected(), u"quick"_s); // to copy it
    QVERIFY(!button()->isVisible());
}

void StageSelectionTest::byKeysAlone()
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

void StageSelectionTest::caretInRightToLeft()
{
    show({ hebrew });
    QTest::keyClick(&canvas(), Qt::Key_F7);
    QTest::keyClick(&canvas(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::ShiftModifier); // on, as it is read
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(selected(), u"של"_s);
}

QTEST_MAIN(StageSelectionTest)
#include "stage_selection.moc"
