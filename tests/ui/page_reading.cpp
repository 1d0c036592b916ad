// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textlayer.h"
#include "tests/ui/canvas_page.h"
#include "tests/ui/shell_fixture.h"
#include "ui/window/pageactions.h"

#include <QAction>
#include <QBuffer>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using namespace callout::ui;

namespace {

/// Headings "Section 1", "Section 2", … with a screen of words each.
QByteArray report(int sections)
{
    QByteArray text = "# Report\n\n";
    for (int i = 1; i <= sections; ++i)
        text += "## Section " + QByteArray::number(i) + "\n\n" + QByteArray("some words\n\n").repeated(20);
    return text + "The end of " + QByteArray::number(sections) + " sections\n";
}

/// Empty pages are read like others.
QByteArray paper(int pages)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    QPainter painter(&writer);
    while (--pages > 0)
        writer.newPage();
    painter.end();
    return bytes.data();
}

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

/// Files that are read: gone on with where they were left, and by their links from one to the next.
class PageReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_ada = std::make_unique<Person>(u"Ada"_s);
        m_ada->workspace.start();
        m_files = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        delete m_window;
        m_ada.reset();
    }

    void isGoneOnWithWhereItWasLeft();
    void staysWhereItWasLeftEveryTime_data();
    void staysWhereItWasLeftEveryTime();
    void aShorterTextIsGoneOnWithAtItsEnd();
    void aPictureIsSeenWhole();
    void aLinkToADiscussionGoesThere();

    void aLinkOpensTheFileInItsPlace();
    void backIsWhereTheLinkWasFollowed();
    void linksLeadToAPlace();
    void ctrlAndTheMiddleButtonOpenAWindow();
    void aFileThatIsOpenComesForward();
    void whatCannotBeOpenedIsSaid();
    void whatCameFromAServerOpensNothing();

private:
    CanvasView &canvas() const { return m_window->stage().canvas(); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        return written(m_files->filePath(name), bytes);
    }
    void open(const QString &path)
    {
        m_window = m_ada->windows.openFile(path);
        canvas().setStyle(&m_still);
        m_window->resize(1100, 700);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTRY_VERIFY_WITH_TIMEOUT(isReady(m_window), 20'000);
    }
    void close()
    {
        m_window->close();
        QTRY_VERIFY(!m_window);
    }
    /// Of words that occur once: where they are seen.
    QRect seenAt(const QString &words)
    {
        const qsizetype start = canvas().document()->text()->text().indexOf(words);
        if (start < 0)
            return {};
        canvas().select({ start, start + words.size() });
        const QRect rect = canvas().selectionRect();
        canvas().clearSelection();
        return rect;
    }
    void click(const QString &words, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(isSeen(words));
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, seenAt(words).center());
    }
    bool shows(const QString &path) const
    {
        return m_window->source().filePath() == path && isReady(m_window) && canvas().isVisible();
    }
    bool isSaid(const QString &words) const
    {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QAction *action(PageActions::Id id) const { return m_window->actions().action(id); }
    bool isSeen(const QString &words) { return canvas().rect().intersects(seenAt(words)); }

    StillStyle m_still;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<QTemporaryDir> m_files;
    QPointer<PageWindow> m_window;
};

void PageReadingTest::isGoneOnWithWhereItWasLeft()
{
    const QString path = file(u"report.md"_s, report(30));
    open(path);
    QVERIFY(canvas().reading().top <= 0);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&canvas(), Qt::Key_PageDown);
    const CanvasView::Reading left = canvas().reading();
    close();
    open(path);
    QVERIFY(std::abs(canvas().reading().top - left.top) < 2);
    QCOMPARE(canvas().fitting(), CanvasView::Fitting::Fitted);

    canvas().zoomTo(1.7);
    const auto zoomed = canvas().place();
    close();
    open(path);
    QVERIFY(std::abs(canvas().zoom() - 1.7) < 0.001);
    QCOMPARE(canvas().place().page, zoomed.page);
    QVERIFY(std::abs(canvas().place().at.y() - zoomed.at.y()) < 0.2);

    canvas().zoomToFit();
    QTest::keyClick(&canvas(), Qt::Key_Home);
    close();
    open(path);
    QVERIFY(canvas().reading().top <= 0);
}

void PageReadingTest::staysWhereItWasLeftEveryTime_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("zoom"); // 0: fitted
    QTest::newRow("Markdown") << u"report.md"_s << report(30) << int(Qt::Key_PageDown) << 0.0;
    QTest::newRow("Markdown, large") << u"report.md"_s << report(30) << int(Qt::Key_PageDown) << 1.7;
    QTest::newRow("Markdown, its end") << u"report.md"_s << report(30) << int(Qt::Key_End) << 0.0;
    QTest::newRow("PDF") << u"paper.pdf"_s << paper(9) << int(Qt::Key_PageDown) << 0.0;
    QTest::newRow("PDF, its end") << u"paper.pdf"_s << paper(9) << int(Qt::Key_End) << 0.0;
}

/// A window is not as high from the first moment as it is then: notices come and go above the page.
void PageReadingTest::staysWhereItWasLeftEveryTime()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, key);
    QFETCH(const double, zoom);
    const QString path = file(name, bytes);
    open(path);
    if (zoom > 0)
        canvas().zoomTo(zoom);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&canvas(), Qt::Key(key));
    const double left = canvas().reading().top;
    QVERIFY(left > 500);
    constexpr double nothing = 0.001;
    const auto isThere = [&] { return std::abs(canvas().reading().top - left) < nothing; };
    for (int i = 0; i < 2; ++i) {
        close();
        open(path);
        QTRY_VERIFY(isThere());
        m_window->resize(1100, 800); // nothing is touched in it
        m_window->resize(1000, 620);
    }
    m_window->resize(1100, 700);
    QTRY_VERIFY(isThere());
}

void PageReadingTest::aShorterTextIsGoneOnWithAtItsEnd()
{
    const QString path = file(u"report.md"_s, report(30));
    open(path);
    QTest::keyClick(&canvas(), Qt::Key_End);
    QVERIFY(isSeen(u"end of 30"_s));
    close();
    file(u"report.md"_s, report(5));
    open(path);
    QVERIFY(isSeen(u"end of 5"_s));
}

void PageReadingTest::aPictureIsSeenWhole()
{
    const QString path = paintedFile(QDir(m_files->path()), u"mock.png"_s);
    open(path);
    canvas().zoomTo(4);
    close();
    open(path);
    QCOMPARE(canvas().fitting(), CanvasView::Fitting::Fitted);
}

void PageReadingTest::aLinkToADiscussionGoesThere()
{
    const QString path = file(u"report.md"_s, report(30));
    open(path);
    QTest::keyClick(&canvas(), Qt::Key_N);
    type(m_window, u"At the top"_s);
    press(m_window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(m_window)->conversationIds().size(), size_t(1));
    const QString id = modelOf(m_window)->conversationIds().front();
    QTRY_COMPARE(modelOf(m_window)->conversation(id)->fate, Fate::Stored);
    m_window->stage().closeChat();
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QTest::keyClick(&canvas(), Qt::Key_End);
    QVERIFY(!canvas().rect().intersects(canvas().markerRect(id)));
    const QString urlId = m_window->source().urlId();
    close();
    m_window = m_ada->windows.openPage(Library::privateServer(), urlId);
    m_window->openConversation(id);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->stage().current(), id, 20'000);
    QTRY_VERIFY(canvas().rect().contains(canvas().markerRect(id).center()));
}

// -- links to other files ----------------------------------------------------------------------------

void PageReadingTest::aLinkOpensTheFileInItsPlace()
{
    const QString other = file(u"other.md"_s, report(3));
    open(file(u"report.md"_s, "See [the other](other.md).\n\n" + report(3)));
    QVERIFY(!action(PageActions::Back)->isEnabled());
    click(u"the other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(other), 20'000);
    QCOMPARE(m_ada->windows.pageWindows().size(), 1);
    QCOMPARE(m_window->windowTitle(), u"other.md"_s);
    QTRY_VERIFY(canvas().hasFocus()); // keys read on
    QTest::keyClick(&canvas(), Qt::Key_End);
    QVERIFY(isSeen(u"end of 3"_s));
    QTest::keyClick(&canvas(), Qt::Key_Home);
    // Its discussions are its own.
    QTest::keyClick(&canvas(), Qt::Key_N);
    type(m_window, u"Of the other"_s);
    press(m_window, Qt::Key_Return);
    QTRY_COMPARE(modelOf(m_window)->conversationIds().size(), size_t(1));
    action(PageActions::Back)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shows(m_files->filePath(u"report.md"_s)), 20'000);
    QVERIFY(modelOf(m_window)->conversationIds().empty());
}

void PageReadingTest::backIsWhereTheLinkWasFollowed()
{
    const QString first = file(u"report.md"_s,
                               report(9) + "See [the other](other.md), [above](#section-2).\n");
    const QString other = file(u"other.md"_s, report(3));
    open(first);
    QTest::keyClick(&canvas(), Qt::Key_End);
    const double top = canvas().reading().top;
    click(u"the other"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(other), 20'000);
    QVERIFY(canvas().reading().top <= 0);
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(first), 20'000);
    QTRY_VERIFY(std::abs(canvas().reading().top - top) < 2);
    QVERIFY(!action(PageActions::Back)->isEnabled());
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(shows(other), 20'000);
    QTest::mouseClick(&canvas(), Qt::BackButton);
    QTRY_VERIFY_WITH_TIMEOUT(shows(first), 20'000);
    QTRY_VERIFY(std::abs(canvas().reading().top - top) < 2);

    click(u"above"_s); // within the document too
    QVERIFY(canvas().rect().contains(seenAt(u"Section 2"_s).center()));
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(std::abs(canvas().reading().top - top) < 2);
    QVERIFY(!action(PageActions::Back)->isEnabled());
}

void PageReadingTest::linksLeadToAPlace()
{
    const QString first = file(u"report.md"_s,
                               "[yonder](other.md#section-5) [below](report.md#section-4)\n\n" + report(9));
    const QString other = file(u"other.md"_s, report(9));
    open(first);
    click(u"below"_s);
    QVERIFY(seenAt(u"Section 4"_s).top() < 100);
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::AltModifier);
    click(u"yonder"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(other), 20'000);
    QTRY_VERIFY(seenAt(u"Section 5"_s).top() < 100 && isSeen(u"Section 5"_s));
}

void PageReadingTest::ctrlAndTheMiddleButtonOpenAWindow()
{
    file(u"other.md"_s, report(3));
    const QString picture = paintedFile(QDir(m_files->path()), u"mock.png"_s);
    const QString first = file(u"report.md"_s, "[the other](other.md) and [a picture](mock.png)\n");
    open(first);
    click(u"the other"_s, Qt::ControlModifier);
    QTRY_COMPARE(m_ada->windows.pageWindows().size(), 2);
    QCOMPARE(m_window->source().filePath(), first);
    QTest::mouseClick(&canvas(), Qt::MiddleButton, {}, seenAt(u"a picture"_s).center());
    QTRY_COMPARE(m_ada->windows.pageWindows().size(), 3);
    QCOMPARE(m_ada->windows.pageWindows().last()->source().filePath(), picture);
    for (PageWindow *window : m_ada->windows.pageWindows())
        QTRY_VERIFY_WITH_TIMEOUT(isReady(window), 20'000);
}

void PageReadingTest::aFileThatIsOpenComesForward()
{
    const QString other = file(u"other.md"_s, report(9));
    open(other);
    const QPointer<PageWindow> there = m_window;
    open(file(u"report.md"_s, "[the other](other.md#section-5)\n"));
    click(u"the other"_s);
    QTRY_VERIFY(there->isActiveWindow());
    QCOMPARE(m_ada->windows.pageWindows().size(), 2);
    m_window = there;
    QTRY_VERIFY(isSeen(u"Section 5"_s));
}

void PageReadingTest::whatCannotBeOpenedIsSaid()
{
    const QString ran = m_files->filePath(u"ran"_s);
    const QString script = file(u"run.sh"_s, "#!/bin/sh\ntouch " + ran.toUtf8() + "\n");
    QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file(u"broken.png"_s, "no picture");
    const QString first = file(
        u"report.md"_s, "[gone](gone.md), [hidden](.secret/key), [broken](broken.png), [run](run.sh)\n");
    open(first);
    click(u"gone"_s);
    QVERIFY(isSaid(u"There is no file"_s) && isSaid(u"gone.md"_s));
    click(u"hidden"_s);
    QVERIFY(isSaid(u"hidden file"_s));
    click(u"broken"_s);
    QTRY_VERIFY(isSaid(u"broken.png"_s));
    QVERIFY(shows(first)); // and what was looked at stays
    click(u"run"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(script), 20'000); // as the text that it is
    QVERIFY(canvas().document()->text()->text().contains(u"touch"_s));
    QVERIFY(!QFile::exists(ran));
}

namespace {

/// A page with a document of a server's, as it lies in the cache here.
class FetchedSource final : public PageSource {
public:
    FetchedSource(Workspace &workspace, QString path, QString named)
        : PageSource(workspace),
          m_path(std::move(path)),
          m_named(std::move(named))
    {
    }
    void start() override { show(m_workspace.document(m_path, PageKind::Markdown)); }
    void retry() override { }
    QString title() const override { return u"Shared"_s; }
    QString filePath() const override { return m_named; }

protected:
    void pageChanged() override { }

private:
    QString m_path;
    QString m_named;
};

} // namespace

void PageReadingTest::whatCameFromAServerOpensNothing()
{
    const QString cached = file(u"cached.md"_s, "[the other](other.md)\n");
    file(u"other.md"_s, report(3));
    // Of a link, of the web, and of a file in whose place the server's copy is shown.
    for (const QString &named :
         { QString(), u"https://example.org/cached.md"_s, file(u"own.md"_s, "own\n") }) {
        m_window = new PageWindow(m_ada->windows, m_ada->workspace,
                                  std::make_unique<FetchedSource>(m_ada->workspace, cached, named));
        m_window->resize(1100, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTRY_VERIFY_WITH_TIMEOUT(canvas().document() && canvas().document()->text(), 20'000);
        click(u"the other"_s);
        click(u"the other"_s, Qt::ControlModifier);
        QVERIFY2(isSaid(u"cannot open it from here"_s), qPrintable(named));
        QCoreApplication::processEvents();
        QVERIFY(m_ada->windows.pageWindows().isEmpty());
        QCOMPARE(canvas().document()->path(), cached);
        delete m_window;
    }
}

QTEST_MAIN(PageReadingTest)
#include "page_reading.moc"
