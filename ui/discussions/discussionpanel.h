// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace callout {
class Drafts;
class PageModel;
} // namespace callout

namespace callout::ui {

class Placements;

/// The side panel: search, filters and the list of a page's discussions.
class DiscussionPanel : public QWidget {
    Q_OBJECT
public:
    explicit DiscussionPanel(QWidget *parent = nullptr);
    ~DiscussionPanel() override;

    void setPage(std::shared_ptr<PageModel> page);
    /// Tells which discussions lost their place: they are listed apart.
    void setPlacements(const Placements *placements);
    /// What was written and not sent is listed, too; outlives this panel.
    void setDrafts(Drafts &drafts);
    /// Highlights the discussion that is open elsewhere, without emitting anything; empty: none.
    void setCurrent(const QString &id);

    /// Whether a click on the document begins a discussion just now: the words of an empty list.
    enum class Placing { On, Off };
    void setPlacing(Placing placing);

    QSize sizeHint() const override;

public Q_SLOTS:
    /// J and K: opens the one after or before the current one in the order shown; round at the ends.
    void next();
    void previous();
    /// `/`
    void focusSearch();

Q_SIGNALS:
    /// The user chose a discussion with the pointer: bring marker and chat into view, to write in.
    void activated(const QString &conversationId);
    /// The same by keys that are going to be pressed again: the keyboard stays where it is.
    void stepped(const QString &conversationId);
    /// Enter on the discussion that is open: to write in.
    void replyRequested();
    /// A context menu was asked for on a discussion, at a place on the screen.
    void menuRequested(const QString &conversationId, const QPoint &at);
    /// Resolved discussions are asked for, in the list: on the page as well.
    void resolvedChosen();
    /// Nothing more is searched for.
    void searchLeft();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout::ui
