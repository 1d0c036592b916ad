// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/canvas_page.h"
#include "tests/ui/paperdocument.h"
#include "tests/ui/scene.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/placements.h"
#include "ui/window/stage.h"

#include <QAbstractButton>
#include <QTest>

namespace callout::test {

inline const QStringList firstPage { QStringLiteral("The quick brown fox jumps over"),
                                     QStringLiteral("the lazy dog while the cat"),
                                     QStringLiteral("sleeps on the warm red brick.") };
inline const QStringList secondPage { QStringLiteral("A second page begins here and"),
                                      QStringLiteral("ends with these very words.") };
inline const QStringList hebrew { QStringLiteral("שלום עולם טוב") };

/// A stage that shows a text, and what a person does with it.
class TextStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

protected:
    void show(std::shared_ptr<Document> document, Role role = Role::Commenter);
    void show(const std::vector<QStringList> &pages = { firstPage, secondPage },
              PaperDocument::Count count = PaperDocument::Count::ByPage)
    {
        show(std::make_shared<PaperDocument>(pages, count));
    }
    ui::CanvasView &canvas() { return m_stage->canvas(); }
    /// Where the boundary before a character of a line is seen, in the middle of its height.
    QPoint at(int page, int line, int character);
    QPoint spot(int page, QPointF units);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    QAbstractButton *button()
    {
        return m_stage->findChild<QAbstractButton *>(QStringLiteral("discussButton"));
    }
    QString selected();
    /// A discussion by Bo about words of the shown text.
    QString begin(const QString &words, const Author &who = bo);
    void wait()
    {
        QVERIFY(QTest::qWaitFor([this] { return canvas().placements().mayDescribe(); }));
    }
    QColor pixel(QPoint where) { return canvas().grab().toImage().pixelColor(where); }
    /// The paper right under a character's top, where no ink of these letters is.
    QColor paper(int page, int line, int character)
    {
        return pixel(at(page, line, character) + QPoint(5, -9));
    }

    StillStyle m_still;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<ui::Stage> m_stage;
};

} // namespace callout::test
