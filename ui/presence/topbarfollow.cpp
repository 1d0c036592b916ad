// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the bar is kept up to date: one session, one page, each connected once.
#include "ui/presence/topbar_p.h"

#include "app/client/session.h"
#include "ui/presence/pagecolours.h"
#include "ui/workspace/sentences.h"

namespace callout::ui {

ConnectionStatus statusOf(const Session &session, const PageModel *page)
{
    ConnectionStatus status;
    status.state = session.state();
    status.error = session.lastError();
    status.fault = session.lastFault();
    status.lastSync = session.lastSync();
    status.untilRetry = session.untilRetry();
    status.signInPage = session.signInPage();
    if (session.endpoint().security == Endpoint::Security::Tls)
        status.server = address(session.endpoint());
    status.role = session.self().role;
    if (page && page->page().readonly)
        status.page = ConnectionStatus::Access::Readonly;
    if (page && page->refusal() && isLive(status.state)) { // the server is there, but not for this page
        status.state = Connection::State::Rejected;
        status.page = ConnectionStatus::Access::Refused;
        status.error = page->refusal()->error;
        status.lastSync = page->refusal()->since;
    }
    return status;
}

void TopBar::follow(Session *session, std::shared_ptr<PageModel> page)
{
    d->following = std::make_unique<QObject>();
    d->page = page;
    QObject *context = d->following.get();
    const PageModel *model = page.get();
    if (session) {
        const auto status = [this, session, model] { setStatus(statusOf(*session, model)); };
        connect(session, &Session::stateChanged, context, status);
        connect(session, &Session::selfChanged, context, status);
        // While live the time of the last frame is not shown: nothing to do for each of them.
        connect(session, &Session::lastSyncChanged, context, [session, status] {
            if (!isLive(session->state()))
                status();
        });
        if (model)
            connect(model, &PageModel::pageChanged, context, status);
        status();
    } else {
        d->status.reset();
        d->refresh();
    }
    d->avatars->setColours(model ? &PageColours::of(*model) : nullptr);
    if (!model) {
        setCounts(0, 0);
        setPresence({});
        return;
    }
    const auto count = [this, model] { setCounts(model->openCount(), model->unreadConversations()); };
    const auto presence = [this, model] { setPresence(model->presence()); };
    connect(model, &PageModel::reset, context, count);
    connect(model, &PageModel::reset, context, presence);
    connect(model, &PageModel::conversationAdded, context, count);
    connect(model, &PageModel::conversationChanged, context, count);
    connect(model, &PageModel::conversationRemoved, context, count);
    connect(model, &PageModel::unreadChanged, context, count);
    connect(model, &PageModel::presenceChanged, context, presence);
    count();
    presence();
}

} // namespace callout::ui
