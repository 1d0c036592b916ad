// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of a session: one model each, subscribed again after every reconnect, kept on disk.
#include "app/client/session_p.h"

#include "app/protocol/codec.h"

namespace callout {

using namespace protocol;

namespace {

constexpr Milliseconds keepAfter { 10000 };

} // namespace

std::shared_ptr<PageModel> Session::Private::page(const QString &urlId)
{
    if (auto model = known(urlId))
        return model;
    const auto release = [self = shared_from_this()](PageModel *model) { self->release(model); };
    const std::shared_ptr<PageModel> model(new PageModel(urlId, *this), release);
    pagesByUrl.insert(urlId, { model, model.get() });
    QObject::connect(model.get(), &PageModel::subscriptionNeeded, q, [this](const QString &id) {
        const auto again = known(id);
        if (again && connection->isUp())
            subscribe(*again);
    });
    restore(*model);
    if (connection->isUp())
        subscribe(*model);
    return model;
}

std::shared_ptr<PageModel> Session::Private::known(const QString &urlId) const
{
    const auto it = pagesByUrl.constFind(urlId);
    return it == pagesByUrl.constEnd() ? nullptr : it->model.lock();
}

std::vector<std::shared_ptr<PageModel>> Session::Private::models() const
{
    std::vector<std::shared_ptr<PageModel>> all;
    for (const Page &page : pagesByUrl) {
        if (auto model = page.model.lock())
            all.push_back(std::move(model));
    }
    return all;
}

/// Nobody holds the model any more. It may be in the middle of telling something, so it goes later.
void Session::Private::release(PageModel *model)
{
    keep(*model);
    const auto it = pagesByUrl.find(model->urlId());
    if (it != pagesByUrl.end() && it->raw == model) {
        pagesByUrl.erase(it);
        if (connection && connection->isUp())
            connection->send(encode(ClientMessage(Unsubscribe { ++lastRef, model->urlId() })));
    }
    model->deleteLater();
}

void Session::Private::subscribe(PageModel &model)
{
    const qint64 ref = ++lastRef;
    asked.insert(ref, model.urlId());
    connection->send(encode(ClientMessage(model.subscription(ref))));
    connection->await(Connection::Awaiting::Answer);
}

/// A subscription is complete, or refused; the last one makes the connection live.
void Session::Private::answered(qint64 ref)
{
    const QString urlId = asked.take(ref);
    if (!urlId.isEmpty())
        keepSoon(urlId);
    if (asked.isEmpty() && connection->state() == Connection::State::CatchingUp)
        connection->caughtUp();
}

void Session::Private::restore(PageModel &model)
{
    if (model.isLoaded() || user.id.isEmpty())
        return;
    auto kept = cache->load(user.id, model.urlId());
    if (!kept)
        return;
    model.restore(std::move(kept->state), kept->read);
    if (lastSync == 0 && kept->savedAt > 0) { // nothing newer is to be seen
        lastSync = kept->savedAt;
        Q_EMIT q->lastSyncChanged();
    }
}

void Session::Private::keep(const PageModel &model)
{
    if (!unkept.remove(model.urlId()) || user.id.isEmpty() || !model.isLoaded())
        return;
    cache->save(user.id, model.confirmed(), model.readMarks());
}

void Session::Private::keepAll()
{
    for (const auto &model : models()) {
        if (unkept.contains(model->urlId()))
            keep(*model);
    }
}

void Session::Private::keepSoon(const QString &urlId)
{
    unkept.insert(urlId);
    if (!keepTimer.isActive())
        keepTimer.start(keepAfter);
}

void Session::Private::stateMoved(Connection::State state)
{
    const bool isUp = connection->isUp();
    if (up == Up::Yes && !isUp) {
        up = Up::No;
        asked.clear();
        for (const auto &model : models())
            model->connectionLost();
        keepAll(); // what is written from now on may have to be shown without the server, after a crash
    }
    if (isOffline() || state == Connection::State::Rejected) {
        for (const auto &model : models())
            model->networkLost();
    }
    if (state == Connection::State::CatchingUp && up == Up::No) {
        up = Up::Yes;
        for (const auto &model : models())
            subscribe(*model);
        if (asked.isEmpty())
            connection->caughtUp();
    }
    Q_EMIT q->stateChanged(state);
}

void Session::Private::noteLife()
{
    lastSync = m_clock.now();
    if (lastSync >= toldSync && lastSync - toldSync < 1000)
        return;
    toldSync = lastSync;
    Q_EMIT q->lastSyncChanged();
}

} // namespace callout
