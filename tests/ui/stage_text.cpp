// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/textstage.h"
#include "ui/chat/chatwindow.h"
#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>

using namespace callout;
using namespace callout::test;
using namespace callout::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Passages that are discussed: where they are seen, opened, followed and lost.
class StageTextTest : public TextStage {
    Q_OBJECT
private Q_SLOTS:
    void theHighlightComesBackOnTheSameWords();
    void clickOnAHighlightOpensIt();
    void theNumberInTheMarginOpensIt();
    void overlappingOnesStayTellable();
    void theChatIsBesideThePassage();
    void discussingKeepsTheZoom();
    void movedPassageIsFollowed();
    void uncertainIsAskedAbout();
    void detachedIsDockedAndReattached();
    void theListFollowsWhatIsDetached();
    void replacedAndPutBack();
    void resolvedHideAndDim();
    void screenReaderHearsIt();
    void manyHighlightsStayQuick();
};

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

void StageTextTest::theListFollowsWhatIsDetached()
{
    show();
    begin(u"quick brown fox"_s);
    const QString id = begin(u"lazy dog while the cat"_s);
    begin(u"ends with these very words"_s);
    DiscussionPanel panel;
    panel.setPage(m_scene->model);
    panel.setPlacements(&canvas().placements());
    panel.setCurrent(id);
    panel.show();
    m_stage->setDocument(std::make_shared<PaperDocument>(std::vector<QStringList> {
        { u"The quick brown fox jumps over"_s, u"nothing, and it"_s, u"ends with these very words."_s } }));
    QTRY_VERIFY(canvas().placements().isDetached(id));
    QStringList marked;
    for (QListView *list : panel.findChildren<QListView *>()) {
        for (const QModelIndex &index : list->selectionModel()->selectedIndexes())
            marked << index.data(DiscussionModel::IdRole).toString();
    }
    QCOMPARE(marked, QStringList { id });
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
    QCOMPARE(tree->childCount(), 4); // three markers, and the bar that says how far one has read
    QCOMPARE(tree->child(3)->role(), QAccessible::ScrollBar);
    QVERIFY(!tree->child(3)->text(QAccessible::Name).isEmpty());
    QCOMPARE(tree->indexOfChild(tree->child(3)), 3);
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
