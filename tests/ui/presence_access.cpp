// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/sessionfixture.h"
#include "ui/presence/topbar.h"

#include <QAbstractButton>
#include <QtTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// What the bar says of a page that is taken away while the server stays.
class TestAccess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noAccessIsSaidUntilItIsBack()
    {
        SessionFixture f;
        const auto page = f.session->page(urlId);
        f.start();
        f.answer();
        ui::TopBar bar;
        bar.follow(f.session.get(), page);
        const auto *state = bar.findChild<QAbstractButton *>(u"connectionState"_s);
        QVERIFY(state->text().startsWith(u"Live"_s));
        f.send(ErrorReply { f.sent<Subscribe>().first().ref, { Code::NotFound, {}, {} } });
        QVERIFY2(state->text().startsWith(u"No access"_s), qPrintable(state->text()));
        f.reconnect();
        QVERIFY2(state->text().startsWith(u"Live"_s), qPrintable(state->text()));
    }
};

QTEST_MAIN(TestAccess)
#include "presence_access.moc"
