// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace callout {
class PageModel;
}

namespace callout::ui {

/// The side panel: search, filters and the list of a page's discussions.
class DiscussionPanel : public QWidget {
    Q_OBJECT
public:
    explicit DiscussionPanel(QWidget *parent = nullptr);
    ~DiscussionPanel() override;

    void setPage(std::shared_ptr<PageModel> page);
    /// Highlights the discussion that is open elsewhere, without emitting activated(); empty: none.
    void setCurrent(const QString &id);

    QSize sizeHint() const override;

public Q_SLOTS:
    /// J and K: opens the one after or before the current one in the order shown; round at the ends.
    void next();
    void previous();
    /// `/`
    void focusSearch();

Q_SIGNALS:
    /// The user chose a discussion: bring marker and chat into view.
    void activated(const QString &conversationId);

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout::ui
