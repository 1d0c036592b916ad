// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/textstage.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace callout::test {

using namespace ui;

void TextStage::cleanup()
{
    m_stage.reset();
    m_scene.reset();
}

void TextStage::show(std::shared_ptr<Document> document, Role role)
{
    m_stage.reset();
    if (!m_scene)
        m_scene = std::make_unique<Scene>(role);
    m_stage = std::make_unique<Stage>(m_scene->drafts);
    canvas().setStyle(&m_still);
    m_stage->setDiscussDelay(0ms);
    m_stage->setConnection({ .state = Connection::State::Online });
    m_stage->resize(1000, 700);
    connect(m_stage.get(), &Stage::moveRequested, m_scene->model.get(),
            [this](const QString &id, const Anchor &to) { m_scene->page().moveConversation(id, to); });
    m_stage->setPage(m_scene->model);
    m_stage->setDocument(std::move(document));
    m_stage->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
    m_stage->activateWindow();
    canvas().setFocus();
    wait();
}

QPoint TextStage::spot(int page, QPointF units)
{
    const auto before = canvas().draft();
    canvas().setDraft(
        ImageAnchor { units.x() / 6, units.y() / 8, 0, 0, canvas().document()->partName(page) });
    const QPoint place = canvas().draftRect().center();
    canvas().setDraft(before);
    return place;
}

QPoint TextStage::at(int page, int line, int character)
{
    return spot(page,
                { PaperDocument::left + character * PaperDocument::cell.width(),
                  PaperDocument::top + line * PaperDocument::line + PaperDocument::cell.height() / 2 });
}

void TextStage::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseMove(&canvas(), from);
    QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
    QTest::mouseMove(&canvas(), (from + to) / 2);
    QTest::mouseMove(&canvas(), to);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
}

QString TextStage::selected()
{
    const TextRange range = canvas().selection();
    return canvas().document()->text()->text().mid(range.start, range.end - range.start);
}

QString TextStage::begin(const QString &words, const Author &who)
{
    const qsizetype start = canvas().document()->text()->text().indexOf(words);
    if (start < 0)
        qFatal("no such words");
    const auto anchor = canvas().placements().describe({ start, start + words.size() });
    return m_scene->beginAt(who, u"About "_s + words, *anchor);
}

} // namespace callout::test
