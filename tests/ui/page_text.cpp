// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_page.h"
#include "tests/ui/paperdocument.h"
#include "tests/ui/shell_fixture.h"
#include "ui/canvas/placements.h"
#include "ui/window/banner.h"
#include "ui/window/findbar.h"
#include "ui/window/pageactions.h"
#include "ui/window/viewcontrols.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using namespace callout::ui;

namespace {

/// A page whose document is at hand.
class PaperSource final : public PageSource {
public:
    PaperSource(Workspace &workspace, std::shared_ptr<Document> document)
        : PageSource(workspace),
          m_paper(std::move(document))
    {
    }
    void start() override { show(m_paper); }
    void retry() override { }
    QString title() const override { return u"A report on everything that was built last year.pdf"_s; }

protected:
    void pageChanged() override { }

private:
    std::shared_ptr<Document> m_paper;
};

} // namespace

/// A window on a document that is read: what it has around the pages.
class PageTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_ada = std::make_unique<Person>(u"Ada"_s); }
    void cleanup()
    {
        delete m_window;
        m_ada.reset();
    }

    void findsInTheText();
    void findsAcrossLines();
    void findWithoutTextSearchesDiscussions();
    void pageNumberAndGoToPage();
    void contentsLeadThere();
    void theSectionThatIsReadIsMarked();
    void passwordOpens();
    void linksLeadWithinAndAsk();
    void remarkIsInTheBar();
    void aPdfIsDiscussedAndFoundAgain();

private:
    void open(std::shared_ptr<PaperDocument> document)
    {
        m_window = new PageWindow(m_ada->windows, m_ada->workspace,
                                  std::make_unique<PaperSource>(m_ada->workspace, std::move(document)));
        canvas().setStyle(&m_still);
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    CanvasView &canvas() { return m_window->stage().canvas(); }
    QAction *action(PageActions::Id id) { return m_window->actions().action(id); }
    QString selectionOfMatch();

    StillStyle m_still;
    std::unique_ptr<Person> m_ada;
    QPointer<PageWindow> m_window;
};

void PageTextTest::findsInTheText()
{
    std::vector<QStringList> pages(30, { u"Nothing of interest"_s });
    pages[4] = { u"The Needle is here"_s };
    pages[20] = { u"another needle, and a NEEDLE"_s };
    open(std::make_shared<PaperDocument>(pages));
    action(PageActions::Find)->trigger();
    auto *bar = m_window->findChild<FindBar *>();
    QVERIFY(bar->isVisible());
    auto *field = bar->findChild<QLineEdit *>(u"findField"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"needle"_s);
    QTRY_COMPARE(bar->count(), u"1 of 3"_s);
    QCOMPARE(canvas().currentPage(), 4);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar->count(), u"2 of 3"_s);
    QCOMPARE(canvas().currentPage(), 20);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return); // round
    QCOMPARE(bar->count(), u"1 of 3"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar->count(), u"3 of 3"_s);
    const QImage marked = canvas().grab().toImage();
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(canvas().hasFocus());
    QVERIFY(canvas().grab().toImage() != marked); // the marks go with it
    action(PageActions::Find)->trigger();
    field->setText(u"haystack"_s);
    QTRY_COMPARE(bar->count(), u"Not found"_s);
}

void PageTextTest::findsAcrossLines()
{
    open(std::make_shared<PaperDocument>(
        std::vector<QStringList> { { u"split at the"_s, u"end of a line"_s } }));
    action(PageActions::Find)->trigger();
    auto *bar = m_window->findChild<FindBar *>();
    bar->findChild<QLineEdit *>(u"findField"_s)->setText(u"the end"_s);
    QTRY_COMPARE(bar->count(), u"1 of 1"_s);
}

void PageTextTest::findWithoutTextSearchesDiscussions()
{
    QTemporaryDir pictures;
    m_window = m_ada->windows.openFile(paintedFile(pictures.path(), u"mockup.png"_s), Windows::Again::Raise);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_VERIFY(m_window->waitingText().isEmpty());
    action(PageActions::Find)->trigger();
    QVERIFY(!m_window->findChild<FindBar *>()->isVisible());
    QCOMPARE(m_window->focusWidget()->objectName(), u"discussionSearch"_s);
}

void PageTextTest::pageNumberAndGoToPage()
{
    open(std::make_shared<PaperDocument>(std::vector<QStringList>(12, { u"words"_s })));
    auto *number = m_window->findChild<QAbstractButton *>(u"pageIndicator"_s);
    QVERIFY(number->isVisible());
    QCOMPARE(number->text(), u"1 / 12"_s);
    const auto onScreen = [](const QWidget *widget) {
        return widget->rect().translated(widget->mapToGlobal(QPoint()));
    };
    auto *controls = m_window->findChild<ViewControls *>();
    QVERIFY(controls->isVisible());
    QVERIFY(!onScreen(number).intersects(onScreen(controls)));
    action(PageActions::GoToPage)->trigger();
    auto *dialog = m_window->findChild<QInputDialog *>(u"goToPage"_s);
    QVERIFY(dialog);
    dialog->setIntValue(9);
    dialog->accept();
    QCOMPARE(canvas().currentPage(), 8);
    QCOMPARE(number->text(), u"9 / 12"_s);
}

void PageTextTest::contentsLeadThere()
{
    auto document = std::make_shared<PaperDocument>(std::vector<QStringList>(9, { u"words"_s }));
    document->contents = { { u"Beginning"_s, { 0, {} }, 0 }, { u"Middle"_s, { 5, { 0, 100 } }, 1 } };
    open(document);
    auto *tab = m_window->findChild<QAbstractButton *>(u"contentsTab"_s);
    QVERIFY(tab->isVisible());
    QTest::mouseClick(tab, Qt::LeftButton);
    auto *list = m_window->findChild<QListWidget *>(u"contents"_s);
    QVERIFY(list->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(canvas().currentPage(), 5);
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(canvas().hasFocus()); // keys read on from there
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(canvas().currentPage(), 0);
    QCOMPARE(list->currentRow(), 0); // it follows
    // By the keyboard.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(canvas().currentPage(), 5);
    QVERIFY(canvas().hasFocus());
}

void PageTextTest::theSectionThatIsReadIsMarked()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"notes.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Before\n\n" + QByteArray("words\n\n").repeated(60));
    for (const char *heading : { "# First\n\n## Second\n\n", "## Third\n\n" })
        file.write(heading + QByteArray("words\n\n").repeated(60));
    file.write("## Fourth\n\nwords\n\n## Last\n\nwords\n");
    file.close();
    m_ada->workspace.start();
    m_window = m_ada->windows.openFile(file.fileName(), Windows::Again::Raise);
    canvas().setStyle(&m_still);
    auto *list = m_window->findChild<QListWidget *>(u"contents"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 5, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(m_window), 20'000);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QCOMPARE(list->currentRow(), -1); // none has begun
    for (int screen = 0; list->currentRow() < 2 && screen < 50; ++screen) {
        const int before = list->currentRow();
        QTest::keyClick(&canvas(), Qt::Key_PageDown);
        QVERIFY(list->currentRow() >= before);
    }
    QCOMPARE(list->currentRow(), 2);
    // What is chosen stays marked though it cannot come to the top, until one moves away from it.
    QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"contentsTab"_s), Qt::LeftButton);
    const auto click = [&](int row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(row)).center());
    };
    for (const int row : { 4, 3, 0, 1, 4 }) {
        click(row);
        QCOMPARE(list->currentRow(), row);
    }
    QTest::keyClick(&canvas(), Qt::Key_Up);
    QCOMPARE(list->currentRow(), 2);
    QTest::keyClick(&canvas(), Qt::Key_Home);
    QCOMPARE(list->currentRow(), -1);
}

void PageTextTest::passwordOpens()
{
    open(PaperDocument::locked({ { u"secret words"_s } }, u"swordfish"_s));
    auto *pane = m_window->findChild<QWidget *>(u"passwordPane"_s);
    QVERIFY(pane->isVisible());
    auto *field = pane->findChild<QLineEdit *>(u"passwordField"_s);
    QVERIFY(field->hasFocus());
    for (const QLabel *label : pane->findChildren<QLabel *>()) // nothing of a sentence is cut
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), label->text().toUtf8());
    QTest::keyClicks(field, u"guess"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(pane->isVisible());
    QVERIFY(pane->findChild<QLabel *>(u"passwordWrong"_s)->text().contains(u"wrong"_s));
    field->setText(u"swordfish"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!pane->isVisible());
    QVERIFY(m_window->stage().isVisible());
    QVERIFY(canvas().document()->text());
}

void PageTextTest::linksLeadWithinAndAsk()
{
    auto document = std::make_shared<PaperDocument>(
        std::vector<QStringList>(9, { u"see page six or the web"_s }));
    document->links = { { { 0, { 50, 40, 80, 20 } }, { {}, { 5, {} } } },
                        { { 0, { 200, 40, 80, 20 } }, { QUrl(u"https://example.org/"_s), {} } } };
    open(document);
    const double left = (canvas().width() - 600) / 2.0;
    const QPoint inner(int(left) + 80, 24 + 50);
    const QPoint outer(int(left) + 240, 24 + 50);
    QTest::mouseMove(&canvas(), outer);
    QCOMPARE(canvas().cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, outer);
    auto *prompt = m_window->findChild<QMessageBox *>(u"linkPrompt"_s);
    QVERIFY(prompt); // never opened unasked
    QCOMPARE(prompt->informativeText(), u"https://example.org/"_s);
    prompt->reject();
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, inner);
    QCOMPARE(canvas().currentPage(), 5);
}

void PageTextTest::remarkIsInTheBar()
{
    auto document = std::make_shared<PaperDocument>(std::vector<QStringList> { { u"words"_s } });
    document->m_remark = u"UTF-16"_s;
    open(document);
    bool said = false;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text() == u"UTF-16"_s);
    QVERIFY(said);
}

/// All the way: a real file, a real server, closed and opened again.
void PageTextTest::aPdfIsDiscussedAndFoundAgain()
{
    QTemporaryDir files;
    const QString path = files.filePath(u"letter.pdf"_s);
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        QFont font(u"DejaVu Sans"_s);
        font.setPointSize(14);
        painter.setFont(font);
        painter.drawText(800, 1500, u"The margin of this letter is far too wide"_s);
        writer.newPage();
        painter.drawText(800, 1500, u"and the second page says nothing"_s);
    }
    m_ada->workspace.start();
    QString id;
    const auto openAgain = [&] {
        m_window = m_ada->windows.openFile(path, Windows::Again::Raise);
        canvas().setStyle(&m_still);
        m_window->resize(1200, 800);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTRY_VERIFY_WITH_TIMEOUT(
            isReady(m_window) && canvas().document()->text() && canvas().placements().mayDescribe(), 20'000);
    };
    openAgain();
    const auto range = [&] {
        const qsizetype start = canvas().document()->text()->text().indexOf(u"far too wide"_s);
        return TextRange { start, start + 12 };
    };
    QVERIFY(range().start >= 0);
    canvas().select(range());
    const QRect words = canvas().selectionRect();
    action(PageActions::PlaceMarker)->trigger();
    QVERIFY(m_window->stage().isChatOpen());
    type(m_window, u"Narrower"_s);
    press(m_window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(m_window)->conversationIds().size(), size_t(1));
    id = modelOf(m_window)->conversationIds().front();
    QTRY_COMPARE(modelOf(m_window)->conversation(id)->fate, Fate::Stored);
    const auto anchor = std::get<TextAnchor>(modelOf(m_window)->conversation(id)->conversation.anchor);
    QCOMPARE(anchor.selector, u"page=1"_s);
    QCOMPARE(anchor.quote.exact, u"far too wide"_s);
    m_window->stage().closeChat();
    m_window->close();
    QTRY_VERIFY(!m_window);

    openAgain();
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    QVERIFY((canvas().markerRect(id).center() - words.center()).manhattanLength() < 6);
    // The passage's paper is washed, what stands before it is not, once the page is sharp.
    const auto pixelAt = [&](const QPoint &fromPassage) {
        return canvas().grab().toImage().pixelColor(canvas().markerRect(id).topLeft() + fromPassage);
    };
    QTRY_COMPARE(pixelAt({ -6, 1 }), QColor(Qt::white));
    QVERIFY(pixelAt({ 1, 1 }) != QColor(Qt::white));
    // Taken away, and brought back.
    m_window->stage().open(id);
    action(PageActions::Delete)->trigger();
    QVERIFY(canvas().markerRect(id).isEmpty());
    QTRY_VERIFY(modelOf(m_window)->pendingOperations().empty());
    action(PageActions::Undo)->trigger();
    QTRY_VERIFY(!canvas().markerRect(id).isEmpty());
    QTRY_VERIFY(modelOf(m_window)->pendingOperations().empty());

    // Its bytes change, and what is said does not claim that everything stands where it stood.
    m_window->close();
    QTRY_VERIFY(!m_window);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append) && file.write("\n% changed\n") > 0);
    file.close();
    openAgain();
    const QString told = m_window->banners().texts().join(u' ');
    QVERIFY2(told.contains(u"discussion"_s) && told.contains(u"Passages go with their words"_s),
             qPrintable(told));
}

QTEST_MAIN(PageTextTest)
#include "page_text.moc"
