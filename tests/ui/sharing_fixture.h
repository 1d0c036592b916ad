// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell_fixture.h"
#include "ui/share/invitepane.h"
#include "ui/share/links.h"
#include "ui/share/sharedialog.h"

namespace callout::test {

/// Shares where it runs; the port.
inline quint16 shared(Person &person)
{
    quint16 port = 0;
    person.workspace.share([&port](const Result<quint16, QString> &answer) { port = answer ? *answer : 0; });
    return port;
}

/// Two people on two machines: Ada shows a picture, Bo has nothing yet.
class SharingFixture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_pictures = std::make_unique<QTemporaryDir>();
        m_ada = std::make_unique<Person>(QStringLiteral("Ada"));
        m_bo = std::make_unique<Person>(QStringLiteral("Bo"));
        m_ada->workspace.start();
        m_page = m_ada->windows.openFile(paintedFile(m_pictures->path(), QStringLiteral("mockup.png")));
        QTRY_VERIFY_WITH_TIMEOUT(isReady(m_page), 10000);
    }
    void cleanup()
    {
        m_bo.reset();
        m_ada.reset();
    }

protected:
    /// Through the dialog, as a person does.
    ShareLink share()
    {
        m_dialog = new ui::ShareDialog(m_ada->workspace, m_page->source().serverId(),
                                       m_page->source().urlId(), m_page);
        m_dialog->open();
        m_dialog->invites().createLink();
        (void)QTest::qWaitFor([this] { return !m_dialog->invites().link().isEmpty(); }, 10000);
        const auto link = parseLink(m_dialog->invites().link());
        return link ? *link : ShareLink {};
    }

    std::unique_ptr<QTemporaryDir> m_pictures;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_bo;
    ui::PageWindow *m_page = nullptr; ///< Ada's
    ui::ShareDialog *m_dialog = nullptr;
};

} // namespace callout::test
