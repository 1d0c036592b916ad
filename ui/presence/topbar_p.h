// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presence/avatarstack.h"
#include "ui/presence/statebadge.h"
#include "ui/presence/topbar.h"
#include "ui/theme/controls.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

namespace callout::ui {

class TopBar::Private {
public:
    explicit Private(TopBar *bar);

    /// What is left out, and shortened, where the window is narrow.
    struct Fit {
        StateBadge::Words words;
        int avatars;
        bool version;
        bool title;
        bool counts;
        bool shareWords;
        bool again; ///< Try now beside another way back
    };
    /// There is a state to be shown.
    bool speaks() const { return status || trouble; }
    Fit fitFor(int width) const;
    int neededWidth(const Fit &fit) const;
    bool triesNow(const Fit &fit) const;
    void arrange();
    void relabel();
    void restyle();
    void refresh();
    void refreshWays(const StateText &text);
    void takeWay();
    void refreshPresence();
    void refreshCounts();
    void openMenu();

    TopBar *q;
    std::optional<ConnectionStatus> status; ///< none: there is no connection to speak of
    std::optional<StateText> trouble;       ///< instead of it
    QDeadlineTimer deadline;                ///< of the next attempt
    QTimer second;                          ///< runs only while waiting for one
    protocol::Presence presence;
    int discussions = 0;
    int unread = 0;
    bool hasShare = true;
    ConnectionStatus::Reach reach = ConnectionStatus::Reach::Shared;
    bool saysShared = false;
    QPointer<QMenu> menu;

    std::unique_ptr<QObject> following; ///< context of the connections to session and page
    std::shared_ptr<PageModel> page;

    WayBack way = WayBack::None; ///< what wayBack does
    bool mayTryAgain = false;
    StateBadge *state;
    Button *wayBack;
    Button *tryNow;
    ElidedLabel *title;
    QLabel *version;
    QLabel *shared;
    QAbstractButton *counts;
    AvatarStack *avatars;
    QLabel *viewing;
    Button *share;
    IconButton *shareIcon;
    IconButton *more;
};

} // namespace callout::ui
