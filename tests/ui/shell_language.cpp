// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell_fixture.h"
#include "ui/settings/language.h"
#include "ui/settings/settingsdialog.h"
#include "ui/share/sharedialog.h"
#include "ui/start/startwindow.h"
#include "ui/window/banner.h"
#include "ui/window/pageactions.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::test;
using callout::ui::Language;
using callout::ui::PageWindow;

namespace {

/// Every word that a window and its menus show or say, in the order of the widgets.
QStringList wordsOf(QWidget *window)
{
    QStringList words { window->windowTitle() };
    const auto all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisibleTo(window) && !qobject_cast<const QMenu *>(widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            words << field->placeholderText();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            words << box->itemText(0);
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            words << menu->title();
        if (!widget->inherits("QLabel"))
            words << widget->toolTip();
        words << widget->accessibleName();
    }
    for (const QAction *action : window->actions())
        words << action->text();
    words.removeAll(QString());
    return words;
}

} // namespace

/// One language for every window, changed while they are open.
class TestLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void latinSerbianIsTakenForWhatItIs();
    void openWindowsFollow_data();
    void openWindowsFollow();
    void theChoiceIsKept();

private:
    struct Open {
        QWidget *start;
        PageWindow *page;
        PageWindow *broken; ///< where a document would be it says why there is none
        QWidget *settings;
        QWidget *share;
    };
    Open openAll();
    static QStringList wordsOf(const Open &open);

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Language> m_language;
    QString m_conversation;
};

void TestLanguage::init()
{
    m_pictures = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<Language>();
    m_language->choose(u"en"_s);
    m_ada = std::make_unique<Person>(u"Ada"_s);
    m_ada->workspace.start();
}

void TestLanguage::cleanup()
{
    m_ada.reset();
    m_language.reset();
}

TestLanguage::Open TestLanguage::openAll()
{
    const QString path = paintedFile(m_pictures->path(), u"mockup.png"_s);
    auto *page = m_ada->windows.openFile(path, ui::Windows::Again::NewWindow);
    page->resize(1100, 700);
    if (!QTest::qWaitFor([page] { return isReady(page) && modelOf(page)->presence().count == 1; }, 10000))
        qFatal("not ready");
    if (m_conversation.isEmpty()) {
        m_conversation = newUuid();
        modelOf(page)->createConversation(m_conversation, newUuid(), ImageAnchor { 30, 40, 0, 0, {} },
                                          u"words"_s);
    }
    page->stage().open(m_conversation);
    QFile none(QDir(m_pictures->path()).filePath(u"broken.png"_s));
    if (!none.open(QIODevice::WriteOnly) || none.write("none") != 4 || !none.flush())
        qFatal("no file");
    auto *broken = m_ada->windows.openFile(none.fileName(), ui::Windows::Again::NewWindow);
    QFile::remove(path); // which a notice says
    if (!QTest::qWaitFor([=] { return page->banners().texts().size() == 1; }, 10000)
        || !QTest::qWaitFor([=] { return broken->waitingText().contains(u"broken"_s); }, 10000))
        qFatal("nothing is said");
    auto *settings = new ui::SettingsDialog(m_ada->workspace, page);
    settings->show();
    auto *share = new ui::ShareDialog(m_ada->workspace, page->source().serverId(), page->source().urlId(),
                                      page);
    share->show();
    QWidget *start = m_ada->windows.openStart();
    QCoreApplication::processEvents();
    return { start, page, broken, settings, share };
}

QStringList TestLanguage::wordsOf(const Open &open)
{
    QStringList words;
    for (QWidget *window : { open.start, static_cast<QWidget *>(open.page),
                             static_cast<QWidget *>(open.broken), open.settings, open.share })
        words << ::wordsOf(window);
    return words;
}

void TestLanguage::latinSerbianIsTakenForWhatItIs()
{
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", "sr_RS.UTF-8@latin");
    QCOMPARE(Language::systemLocale().script(), QLocale::LatinScript);
    qputenv("LC_ALL", "sr_RS@latin");
    QCOMPARE(Language::systemLocale().script(), QLocale::LatinScript);
    QCOMPARE(Language::systemLocale().language(), QLocale::Serbian);
    before.isEmpty() ? qunsetenv("LC_ALL") : qputenv("LC_ALL", before);
}

void TestLanguage::openWindowsFollow_data()
{
    QTest::addColumn<QString>("name");
    for (const Language::Choice &choice : Language::all()) {
        if (choice.name != u"en"_s)
            QTest::newRow(qPrintable(choice.name)) << choice.name;
    }
}

/// What was open says the same as what is opened afterwards.
void TestLanguage::openWindowsFollow()
{
    QFETCH(QString, name);
    m_conversation.clear();
    Open open = openAll();
    QTRY_VERIFY(modelOf(open.page)->pendingOperations().empty());
    const QStringList english = wordsOf(open);
    m_language->choose(name);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QStringList followed = wordsOf(open);
    QVERIFY(followed != english);
    open.page->close();
    open.broken->close();
    open.start->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QStringList fresh = wordsOf(openAll());
    QCOMPARE(followed.size(), english.size());
    const auto withoutTime = [](QString words) {
        static const QRegularExpression time(u"\\d{1,2}:\\d{2}"_s);
        return words.replace(time, u"…"_s); // a minute may go by meanwhile
    };
    for (qsizetype i = 0; i < std::min(followed.size(), fresh.size()); ++i)
        QCOMPARE(withoutTime(followed[i]), withoutTime(fresh[i]));
    QCOMPARE(followed.size(), fresh.size());
}

void TestLanguage::theChoiceIsKept()
{
    ui::SettingsDialog dialog(m_ada->workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *box = dialog.findChild<QComboBox *>(u"language"_s);
    QVERIFY(box);
    QSignalSpy changed(&m_ada->workspace, &ui::Workspace::languageChanged);
    box->setCurrentIndex(box->findText(u"Dansk"_s));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_ada->workspace.language(), u"da"_s);
    QCOMPARE(Library(m_ada->workspace.library().path()).setting(u"language"_s), u"da"_s);
}

QTEST_MAIN(TestLanguage)
#include "shell_language.moc"
