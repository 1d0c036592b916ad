// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/publisher.h"

#include "app/client/api.h"
#include "app/client/blobcache.h"
#include "app/protocol/limits.h"
#include "ui/chat/errortext.h"
#include "ui/workspace/sentences.h"

namespace callout::ui {

using protocol::Code;

Luggage pack(const PageModel &page)
{
    Luggage luggage;
    const QString me = page.self().id;
    for (const QString &id : page.conversationIds()) {
        const ConversationView *view = page.conversation(id);
        if (!view || view->fate != Fate::Stored)
            continue;
        const Conversation &conversation = view->conversation;
        std::vector<const Comment *> mine;
        for (const Comment &comment : conversation.comments) {
            if (comment.author.id == me && conversation.createdBy.id == me)
                mine.push_back(&comment);
        }
        luggage.left += int(conversation.comments.size() - mine.size());
        if (mine.empty())
            continue;
        ++luggage.conversations;
        protocol::CreateChat create;
        create.conversation.id = id;
        create.conversation.anchor = conversation.anchor;
        create.conversation.comments = { *mine.front() };
        luggage.operations.push_back(create);
        for (size_t at = 1; at < mine.size(); ++at)
            luggage.operations.push_back(protocol::AddComment { id, *mine[at] });
        if (conversation.state == ConversationState::Resolved)
            luggage.operations.push_back(protocol::SetState { id, ConversationState::Resolved });
    }
    return luggage;
}

Publisher::Publisher(Workspace &workspace, const QString &urlId, const QString &toServer, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_urlId(urlId),
      m_toServer(toServer)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Publisher::next);
}

Publisher::~Publisher()
{
    cancel();
}

void Publisher::cancel()
{
    if (m_call)
        std::exchange(m_call, nullptr)->cancel();
    m_queue.clear();
    m_pause.stop();
    if (m_to)
        disconnect(m_to.get(), nullptr, this, nullptr);
}

void Publisher::fail(const QString &what, const protocol::Error &error)
{
    cancel();
    Q_EMIT failed(what + u' ' + errorText(error));
}

void Publisher::start()
{
    Session *from = m_workspace.session(Library::privateServer());
    m_target = m_workspace.session(m_toServer);
    Q_ASSERT(from && m_target);
    m_from = from->page(m_urlId);
    const Luggage luggage = pack(*m_from);
    m_queue.assign(luggage.operations.begin(), luggage.operations.end());
    m_total = m_queue.size();
    connect(m_target, &Session::stateChanged, this, &Publisher::waitForServer);
    waitForServer();
}

void Publisher::waitForServer()
{
    const auto state = m_target->state();
    if (state == Connection::State::Rejected || state == Connection::State::Blocked) {
        cancel();
        Q_EMIT failed(connectionFailure(*m_target));
    } else if (state == Connection::State::Online && !m_call && !m_to) {
        fetchPicture();
    } else {
        Q_EMIT progressed(tr("Connecting to %1…").arg(address(m_target->endpoint())), -1);
    }
}

void Publisher::fetchPicture()
{
    Session *from = m_workspace.session(Library::privateServer());
    Q_EMIT progressed(tr("Reading the file…"), -1);
    m_call = from->blobs().fetch(m_from->page().blob, [this](protocol::Outcome<QString> path) {
        m_call = nullptr;
        if (path)
            upload(*path);
        else
            fail(tr("The file could not be read from your workspace."), path.error());
    });
}

void Publisher::upload(const QString &path)
{
    m_call = m_target->api().uploadBlob(path, m_from->page().blob,
                                        [this, path](protocol::Outcome<Done> done) {
                                            m_call = nullptr;
                                            if (done) {
                                                m_target->blobs().adopt(m_from->page().blob, path);
                                                registerPage();
                                            } else {
                                                fail(tr("The file could not be uploaded."), done.error());
                                            }
                                        });
    connect(m_call, &ApiCall::progress, this, [this](qint64 bytes, qint64 total) {
        Q_EMIT progressed(tr("Uploading the file…"), total > 0 ? double(bytes) / double(total) : -1);
    });
}

void Publisher::registerPage()
{
    Page page = m_from->page();
    m_call = m_target->api().registerPage(page, [this](protocol::Outcome<Page> made) {
        m_call = nullptr;
        // Taken by an earlier attempt of ours: goes on where that one ended.
        if (made || made.error().code == Code::IdTaken)
            waitForPage();
        else
            fail(tr("The page could not be made on the server."), made.error());
    });
}

void Publisher::waitForPage()
{
    m_to = m_target->page(m_urlId);
    connect(m_to.get(), &PageModel::operationStored, this, &Publisher::stored);
    connect(m_to.get(), &PageModel::operationRejected, this, &Publisher::rejected);
    connect(m_to.get(), &PageModel::operationFailed, this, &Publisher::rejected);
    if (m_to->isLoaded())
        next();
    else
        connect(m_to.get(), &PageModel::reset, this, &Publisher::next, Qt::SingleShotConnection);
}

void Publisher::next()
{
    if (m_queue.empty()) {
        finish();
        return;
    }
    Q_EMIT progressed(tr("Copying your discussions…"), 1 - double(m_queue.size()) / double(m_total));
    send(m_queue.front());
}

void Publisher::send(const protocol::OperationBody &body)
{
    if (const auto *create = std::get_if<protocol::CreateChat>(&body)) {
        const Conversation &conversation = create->conversation;
        if (m_to->conversation(conversation.id)) {
            stored(m_waitingFor);
            return;
        }
        const Comment &first = conversation.comments.front();
        m_waitingFor = m_to->createConversation(conversation.id, first.id, conversation.anchor, first.text);
    } else if (const auto *add = std::get_if<protocol::AddComment>(&body)) {
        const ConversationView *view = m_to->conversation(add->conversationId);
        if (view && view->conversation.comment(add->comment.id)) {
            stored(m_waitingFor);
            return;
        }
        m_waitingFor = m_to->addComment(add->conversationId, add->comment.id, add->comment.text);
    } else if (const auto *state = std::get_if<protocol::SetState>(&body)) {
        m_waitingFor = m_to->setState(state->conversationId, state->state);
    }
}

void Publisher::stored(const QString &broadcastId)
{
    if (broadcastId != m_waitingFor || m_queue.empty())
        return;
    m_queue.pop_front();
    m_pause.start(0);
}

void Publisher::rejected(const protocol::Operation &operation, const protocol::Error &error)
{
    if (operation.broadcastId != m_waitingFor || m_queue.empty())
        return;
    if (error.code == Code::RateLimited) {
        m_pause.start(error.retryAfterMs.value_or(1000));
    } else if (error.code == Code::IdTaken) {
        m_queue.pop_front();
        m_pause.start(0);
    } else {
        fail(tr("Not all of your discussions could be copied."), error);
    }
}

void Publisher::finish()
{
    disconnect(m_to.get(), nullptr, this, nullptr);
    // Whoever has an earlier link is told, and writes nothing here that nobody would see.
    protocol::UpdatePage left;
    //: The title of a page's earlier copy. %1: the page's title; %2: a server
    left.title = tr("%1 (moved to %2)")
                     .arg(m_from->page().title, m_workspace.describe(m_toServer))
                     .left(protocol::limits::titleChars);
    left.readonly = true;
    m_from->updatePage(left);
    m_workspace.library().movePage(m_urlId, Library::privateServer(), m_toServer);
    Q_EMIT finished();
}

} // namespace callout::ui
