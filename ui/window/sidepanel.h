// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

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
    void setOutline(const std::vector<OutlineEntry> &outline);
    /// The page that is looked at: its chapter is marked. -1: none, where there are no pages.
    void setPage(int page);
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

    std::vector<OutlineEntry> m_outline;
    QWidget *m_tabs;
    Chip *m_discussionsTab;
    Chip *m_contentsTab;
    QStackedWidget *m_stack;
    DiscussionPanel *m_discussions;
    QListWidget *m_contents;
};

} // namespace callout::ui
