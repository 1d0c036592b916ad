// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textlayer.h"
#include "tests/ui/canvas_page.h"
#include "tests/ui/shell_fixture.h"

#include <QFile>

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

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

/// Files that are read: gone on with where they were left.
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
    void aShorterTextIsGoneOnWithAtItsEnd();
    void aPictureIsSeenWhole();
    void aLinkToADiscussionGoesThere();

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
    QVERIFY(std::abs(canvas().place().centre.y() - zoomed.centre.y()) < 0.2);

    canvas().zoomToFit();
    QTest::keyClick(&canvas(), Qt::Key_Home);
    close();
    open(path);
    QVERIFY(canvas().reading().top <= 0);
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

QTEST_MAIN(PageReadingTest)
#include "page_reading.moc"
