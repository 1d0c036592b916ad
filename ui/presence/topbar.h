// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/messages.h"
#include "ui/presence/statetext.h"

#include <QWidget>

#include <memory>
#include <optional>

class QMenu;

namespace callout {
class PageModel;
class Session;
} // namespace callout

namespace callout::ui {

/// The bar above the document: connection, title, discussions, who is viewing, Share, menu.
/// Nothing runs and nothing is painted while nothing changes.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    ~TopBar() override;

    /// Shows this session's state and this page's numbers from now on. Both may be null: without a
    /// session there is nothing to be live or offline, and the bar says nothing of either.
    void follow(Session *session, std::shared_ptr<PageModel> page);

    /// What is said in the place of a connection while there is none to speak of; none: nothing.
    void setTrouble(const std::optional<StateText> &trouble);

    /// What follow() keeps up to date.
    void setStatus(const ConnectionStatus &status);
    void setCounts(int discussions, int unread);
    void setPresence(const protocol::Presence &presence);

    /// `version`: "v2", empty for none.
    void setTitle(const QString &title, const QString &version);
    /// The ⋯ menu; the bar does not own it.
    void setMenu(QMenu *menu);
    enum class Share { Shown, Hidden };
    void setShare(Share share);

    /// Whether others can see the page: what the state says, and a sign beside the title.
    void setReach(ConnectionStatus::Reach reach);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tryNowRequested();
    void newLinkRequested();
    void signInRequested();
    void shareRequested();
    /// The discussions' number was clicked: show or hide the panel.
    void discussionsRequested();

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout::ui
