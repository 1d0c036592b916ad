// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textlayer.h"
#include "tests/ui/shell_fixture.h"
#include "ui/window/pageactions.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::PageActions;
using callout::ui::PageWindow;

/// A web page in a window of the program.
class WebPageWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scriptsRunWhenTheUserSaysSo();
    void whatHasNoScriptsDoesNotOfferThem();

private:
    static QAction *runScripts(PageWindow *window)
    {
        return window->findChild<PageActions *>()->action(PageActions::RunScripts);
    }
    static QString words(PageWindow *window)
    {
        const auto &document = window->stage().canvas().document();
        return document && document->text() ? document->text()->text() : QString();
    }
};

void WebPageWindow::scriptsRunWhenTheUserSaysSo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"page.html"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<!doctype html><p id=p>As it was written</p>"
               "<script>document.getElementById('p').textContent = 'As a script says'</script>");
    file.close();
    Person ada(u"Ada"_s);
    ada.workspace.start();

    PageWindow *window = openReady(ada, path);
    QTRY_VERIFY_WITH_TIMEOUT(words(window).contains(u"As it was written"_s), 20000);
    QVERIFY(runScripts(window)->isVisible());
    QVERIFY(!runScripts(window)->isChecked());

    runScripts(window)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(words(window).contains(u"As a script says"_s), 20000);
    QVERIFY(runScripts(window)->isChecked());

    // It was said for this page, and holds the next time.
    window->close();
    window = openReady(ada, path);
    QTRY_VERIFY_WITH_TIMEOUT(words(window).contains(u"As a script says"_s), 20000);
    runScripts(window)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(words(window).contains(u"As it was written"_s), 20000);
}

void WebPageWindow::whatHasNoScriptsDoesNotOfferThem()
{
    const QTemporaryDir folder;
    Person ada(u"Ada"_s);
    ada.workspace.start();
    PageWindow *window = openReady(ada, paintedFile(folder.path(), u"picture.png"_s));
    QVERIFY(!runScripts(window)->isVisible());
}

QTEST_MAIN(WebPageWindow)
#include "webprint_window.moc"
