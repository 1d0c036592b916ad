// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "ui/canvas/canvasview.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace callout::ui {

class Chip;
class DiscussionPanel;

/// The left side of a window: the discussions, and beside them the table of contents of a document
/// that has one.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    SidePanel(DiscussionPanel *discussions, QWidget *parent);

    /// Without entries there is no choice to be made, and nothing of it is seen.
    void setOutline(const std::vector<OutlineEntry> &outline, const PageLayout &pages);
    /// What is looked at: the section that is being read is marked, or the one that was chosen as long as
    /// nobody has moved away from it.
    void setReading(const CanvasView::Reading &reading);
    bool hasOutline() const { return !m_outline.empty(); }
    void showDiscussions();
    void showContents();
    QSize sizeHint() const override;

Q_SIGNALS:
    void targetChosen(const callout::PagePoint &target);

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    void relabel();
    void choose(int row);
    int rowAt(double height) const;

    /// Where a section begins on the sheet.
    struct Beginning {
        double top;
        int row;
    };
    std::vector<OutlineEntry> m_outline;
    std::vector<Beginning> m_beginnings; ///< from the top
    int m_chosen = -1;                   ///< the row that was asked for last
    double m_away = 0;                   ///< how far it still was from the top of what is seen
    QWidget *m_tabs;
    Chip *m_discussionsTab;
    Chip *m_contentsTab;
    QStackedWidget *m_stack;
    DiscussionPanel *m_discussions;
    QListWidget *m_contents;
};

} // namespace callout::ui
