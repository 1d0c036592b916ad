// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/calloutprocess.h"
#include "tests/support/meeting.h"

#include <QImage>
#include <QTest>

#include <csignal>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; ///< ms; a loaded machine

} // namespace

/// The private workspace in several processes: whichever owns it also runs its server.
class WorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void bothWindowsSeeWhatHappensInEither();
    void theNextOwnerServesTheSameWorkspace();
    void whatIsOpenComesForwardInsteadOfOpeningTwice();

private:
    std::unique_ptr<CalloutProcess> open(CalloutProcess::Program program = CalloutProcess::Program::Driven,
                                         const QStringList &options = { u"--new-window"_s });

    std::unique_ptr<Meeting> m_meeting;
    std::unique_ptr<QTemporaryDir> m_workspace;
    QString m_picture;
};

void WorkspaceTest::init()
{
    m_meeting = std::make_unique<Meeting>();
    m_workspace = std::make_unique<QTemporaryDir>();
    m_picture = m_workspace->filePath(u"mockup.png"_s);
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QVERIFY(image.save(m_picture));
}

std::unique_ptr<CalloutProcess> WorkspaceTest::open(CalloutProcess::Program program,
                                                    const QStringList &options)
{
    const QStringList where { u"--workspace"_s, m_workspace->filePath(u"workspace"_s) };
    return std::make_unique<CalloutProcess>(m_meeting->path(), where + options + QStringList { m_picture },
                                            program);
}

void WorkspaceTest::bothWindowsSeeWhatHappensInEither()
{
    const auto first = open();
    QTRY_VERIFY_WITH_TIMEOUT(first->isLive(), patience);
    const auto second = open();
    QTRY_VERIFY_WITH_TIMEOUT(second->isLive(), patience);
    QCOMPARE(first->after(u"page "_s), second->after(u"page "_s));
    for (CalloutProcess *one : { first.get(), second.get() }) {
        CalloutProcess &other = one == first.get() ? *second : *first;
        one->say(u"pin here"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!one->after(u"pinning "_s).isEmpty(), patience);
        const QString id = one->after(u"pinning "_s);
        QTRY_VERIFY_WITH_TIMEOUT(other.count(u"overlay "_s + id) + other.count(u"added "_s + id) == 1,
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(one->count(u"confirmed "_s + id) > 0, patience);
    }
}

void WorkspaceTest::theNextOwnerServesTheSameWorkspace()
{
    auto first = open();
    QTRY_VERIFY_WITH_TIMEOUT(first->isLive(), patience);
    const auto second = open();
    QTRY_VERIFY_WITH_TIMEOUT(second->isLive(), patience);
    // It is shared from the window that does not run the server.
    second->say(u"share"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!second->after(u"shared "_s).isEmpty(), patience);
    const QString port = second->after(u"shared "_s);
    const auto sharingPort = [](CalloutProcess &process) {
        process.say(u"where"_s);
        return process.after(u"sharing "_s);
    };
    QTRY_COMPARE_WITH_TIMEOUT(sharingPort(*first), port, patience);
    first->say(u"pin before"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!second->after(u"overlay "_s).isEmpty() || !second->after(u"added "_s).isEmpty(),
                             patience);

    for (const int number : { SIGKILL, SIGTERM }) {
        const auto third = open();
        QTRY_VERIFY_WITH_TIMEOUT(third->isLive(), patience);
        second->forget();
        third->forget();
        CalloutProcess &ending = number == SIGKILL ? *first : *second;
        ending.signal(number);
        QTRY_VERIFY_WITH_TIMEOUT(!ending.isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(third->isLive(), patience);
        if (number == SIGTERM)
            break;
        QTRY_VERIFY_WITH_TIMEOUT(second->isLive(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(sharingPort(*second), port, patience); // links still lead there
        second->say(u"pin after"_s);
        const auto told = [&] { return second->after(u"pinning "_s); };
        QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(second->count(u"confirmed "_s + told()) > 0, patience);
        // The third goes with this round, so that the second is the only one and owns.
        third->signal(SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(!third->isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(second->isLive(), patience);
    }
}

void WorkspaceTest::whatIsOpenComesForwardInsteadOfOpeningTwice()
{
    const auto first = open();
    QTRY_VERIFY_WITH_TIMEOUT(first->isLive(), patience);
    const auto again = open(CalloutProcess::Program::Real, {});
    QTRY_VERIFY_WITH_TIMEOUT(!again->isRunning(), patience);
    QCOMPARE(again->exitCode(), 0);
    QVERIFY(first->isRunning() && first->isLive());
    const auto anew = open(CalloutProcess::Program::Driven, { u"--new-window"_s });
    QTRY_VERIFY_WITH_TIMEOUT(anew->isLive(), patience);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "e2e_workspace.moc"
