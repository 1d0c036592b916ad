// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/samples.h"

#include "app/protocol/codec.h"
#include "app/protocol/http.h"
#include "app/protocol/localframes.h"

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

const QString page = u"mock-7"_s;
const QString broadcast = u"6f1c2b1a-0b5d-4c1e-9a3e-2f4d5c6b7a80"_s;
const QString chat = u"0d8f2c44-7a51-4f6b-8f0e-5b7f6f1d2e31"_s;
const QString first = u"a3a8c2de-1c55-4b1f-b1a1-9f0f4b3c2d10"_s;
const QString second = u"b4b9d3ef-2d66-4c20-82b2-a01f5c4d3e21"_s;
const QString sha = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
const QString guest = u"guest:11111111-2222-4333-8444-555555555555"_s;
constexpr Timestamp time = 1700000000000;

Anchor point()
{
    return ImageAnchor { 25.5, 30.2, 0, 0, {} };
}

Anchor region()
{
    return ImageAnchor { 25.5, 30.25, 10, 4.125, u"mock-7.png"_s };
}

Anchor passage()
{
    return TextAnchor { u"page=3"_s,
                        u"120:164{9ae1c03f}"_s,
                        { u"the quoted passage"_s, u"before "_s, u" after"_s } };
}

Conversation draft(const Anchor &anchor, const QString &text)
{
    Conversation conversation;
    conversation.id = chat;
    conversation.anchor = anchor;
    conversation.comments = { Comment { first, {}, {}, text, 0, 0, 0, {} } };
    return conversation;
}

/// As an event that created it at `seq` tells it.
Conversation created(const Anchor &anchor, const QString &text, qint64 seq, const Author &author)
{
    Conversation conversation = draft(anchor, text);
    conversation.createdBy = author;
    conversation.createdAt = time;
    conversation.comments.front().author = author;
    conversation.comments.front().seq = seq;
    conversation.comments.front().createdAt = time;
    return conversation;
}

Conversation discussed(const Anchor &anchor)
{
    Conversation conversation = created(anchor, u"Logo too small"_s, 42, { u"u1"_s, u"Ada"_s });
    conversation.version = sha;
    conversation.state = ConversationState::Resolved;
    conversation.assignee = u"u2"_s;
    Comment reply;
    reply.id = second;
    reply.parentId = first;
    reply.author = { guest, u"Bo"_s };
    reply.text = u"agreed, 32 px?\n**100 %** sure 👍"_s;
    reply.seq = 43;
    reply.createdAt = time + 1000;
    reply.editedAt = time + 2000;
    reply.reactions = { { u"👍"_s, { u"u1"_s, u"u2"_s } }, { u"🎉"_s, { guest } } };
    conversation.comments.push_back(reply);
    return conversation;
}

Page wholePage()
{
    Page p;
    p.urlId = page;
    p.title = u"Mock 7"_s;
    p.blob = sha;
    p.readonly = true;
    p.markerPercent = 7.5;
    p.maxReplyDepth = 2;
    p.createdAt = time;
    p.lastActivity = time + 5000;
    p.open = 3;
    return p;
}

Operation op(OperationBody body)
{
    return { broadcast, page, std::move(body) };
}

Event event(EventBody body, qint64 seq = 42)
{
    return { page, seq, time, broadcast, { u"u1"_s, u"Ada"_s }, std::move(body) };
}

Event updated(decltype(ChatUpdated::change) change, ConversationKind kind = ConversationKind::Image)
{
    return event(ChatUpdated { kind, chat, std::move(change) }, 43);
}

/// As the other decoders answer.
Outcome<LocalMessage> decodedLocal(const QByteArray &bytes)
{
    const auto message = decodeLocalFrame(bytes);
    if (!message)
        return fail(Code::UnknownType, u"not a local frame"_s);
    return *message;
}

class Collection {
public:
    void client(const QString &name, const ClientMessage &message)
    {
        add(u"client-"_s + name, encode(message), message, decodeClientFrame);
    }
    void server(const QString &name, const ServerMessage &message)
    {
        add(u"server-"_s + name, encode(message), message, decodeServerFrame);
    }
    void local(const QString &name, const LocalMessage &message)
    {
        add(u"local-"_s + name, encode(message), message,
            [](const QByteArray &bytes) { return decodedLocal(bytes); });
    }
    void eventFrame(const QString &name, const Event &value)
    {
        add(u"event-"_s + name, encodeEvent(value), value, decodeEvent);
    }
    template <typename T, typename Decode>
    void http(const QString &name, const T &value, Decode decode)
    {
        add(u"http-"_s + name, encode(value), value, decode);
    }
    template <typename T, typename Decode>
    void add(const QString &name, const QByteArray &bytes, const T &value, Decode decode)
    {
        all.push_back({ name, bytes, [value, decode](const QByteArray &golden) {
                           const auto decoded = decode(golden);
                           return decoded.ok() && *decoded == value;
                       } });
    }

    std::vector<Sample> all;
};

void addClientMessages(Collection &c)
{
    c.client(u"subscribe"_s, Subscribe { 1, page, {}, {} });
    c.client(u"subscribe-since"_s,
             Subscribe { 1, page, Since { u"e1"_s, 41, broadcast }, { second, first } });
    c.client(u"unsubscribe"_s, Unsubscribe { 2, page });
    c.client(u"cursor"_s, Cursor { page, 25.5, 30.2 });
    c.client(u"typing"_s, Typing { page, chat, {} });
    c.client(u"mark-read"_s, MarkRead { page, 41, {} });
    c.client(u"mark-read-discussion"_s, MarkRead { page, 43, chat });
    c.client(u"keep-alive"_s, KeepAlive {});
}

void addOperations(Collection &c)
{
    c.client(u"create-chat-image"_s, op(CreateChat { draft(point(), u"Logo too small"_s) }));
    Conversation withVersion = draft(region(), u"100% \"quoted\" \\ \t\n👍"_s);
    withVersion.version = sha;
    c.client(u"create-chat-region"_s, op(CreateChat { withVersion }));
    c.client(u"create-chat-text"_s, op(CreateChat { draft(passage(), u"Unclear"_s) }));
    c.client(u"move-chat"_s, op(MoveChat { chat, region(), sha }));
    c.client(u"move-chat-text"_s, op(MoveChat { chat, passage(), {} }));
    c.client(u"set-state-open"_s, op(SetState { chat, ConversationState::Open }));
    c.client(u"set-state-resolved"_s, op(SetState { chat, ConversationState::Resolved }));
    c.client(u"assign"_s, op(Assign { chat, u"u2"_s }));
    c.client(u"assign-nobody"_s, op(Assign { chat, {} }));
    c.client(u"delete-chat"_s, op(DeleteChat { chat }));
    c.client(u"restore-chat"_s, op(RestoreChat { chat }));
    c.client(u"add-comment"_s,
             op(AddComment { chat, Comment { second, first, {}, u"agreed"_s, 0, 0, 0, {} } }));
    c.client(u"edit-comment"_s, op(EditComment { chat, first, u"Logo much too small"_s, time }));
    c.client(u"delete-comment"_s, op(DeleteComment { chat, first }));
    c.client(u"react"_s, op(React { chat, first, u"👍"_s, true }));
    c.client(u"react-off"_s, op(React { chat, first, u"👍"_s, false }));
    c.client(u"update-page"_s, op(UpdatePage { u"Mock 8"_s, sha, true, 7.5, 2 }));
    c.client(u"update-page-off"_s, op(UpdatePage { {}, {}, false, {}, 0 }));
}

void addEvents(Collection &c)
{
    const Author ada { u"u1"_s, u"Ada"_s };
    c.eventFrame(u"new-image-chat"_s,
                 event(ChatCreated { created(point(), u"Logo too small"_s, 42, ada), false }));
    c.eventFrame(u"new-text-chat"_s, event(ChatCreated { created(passage(), u"Unclear"_s, 42, ada), false }));
    c.eventFrame(u"restored-image-chat"_s, event(ChatCreated { discussed(region()), true }, 50));
    ChatCreated numbered { created(point(), u"Logo too small"_s, 42, ada), false };
    numbered.conversation.number = 7;
    c.eventFrame(u"new-image-chat-numbered"_s, event(numbered));
    c.eventFrame(u"restored-text-chat"_s, event(ChatCreated { discussed(passage()), true }, 50));
    c.eventFrame(u"deleted-image-chat"_s, event(ChatDeleted { ConversationKind::Image, chat }));
    c.eventFrame(u"deleted-text-chat"_s, event(ChatDeleted { ConversationKind::Text, chat }));
    c.eventFrame(u"moved"_s, updated(Moved { region(), sha }));
    c.eventFrame(u"moved-text"_s, updated(Moved { passage(), {} }, ConversationKind::Text));
    c.eventFrame(u"state-resolved"_s, updated(StateChanged { ConversationState::Resolved }));
    c.eventFrame(u"state-open"_s, updated(StateChanged { ConversationState::Open }, ConversationKind::Text));
    c.eventFrame(u"assigned"_s, updated(Assigned { u"u2"_s }));
    c.eventFrame(u"assigned-nobody"_s, updated(Assigned { {} }));
    c.eventFrame(u"comment-added"_s,
                 updated(CommentAdded { Comment { second, first, ada, u"agreed"_s, 43, time, 0, {} } }));
    c.eventFrame(u"comment-edited"_s, updated(CommentEdited { first, u"Logo much too small"_s }));
    c.eventFrame(u"comment-deleted"_s, updated(CommentDeleted { first }));
    c.eventFrame(u"reaction"_s, updated(Reaction { first, u"👍"_s, true }));
    c.eventFrame(u"reaction-off"_s, updated(Reaction { first, u"👍"_s, false }));
    c.eventFrame(u"page-updated"_s, event(PageUpdated { u"Mock 8"_s, sha, false, 7.5, 0 }));
}

Subscribed snapshot()
{
    Subscribed reply;
    reply.ref = 1;
    reply.urlId = page;
    reply.epoch = u"e1"_s;
    reply.seq = 44;
    reply.page = wholePage();
    reply.presence = { { User { u"u1"_s, u"Ada"_s, Role::Admin, u"/avatars/u1.png"_s },
                         User { guest, u"Bo"_s, Role::Commenter, {} } },
                       3 };
    reply.conversations = { discussed(region()) };
    reply.stored = { { broadcast, 43 } };
    reply.read = 41;
    return reply;
}

void addServerMessages(Collection &c)
{
    const User ada { u"u1"_s, u"Ada"_s, Role::Commenter, {} };
    c.server(u"welcome"_s,
             Welcome { 1, u"acme"_s, u"c1"_s, time, ada, PageScope::everything(), { 65536, 8000, 120 } });
    c.server(u"welcome-guest"_s,
             Welcome { 1,
                       u"acme"_s,
                       u"c2"_s,
                       time,
                       User { guest, u"Bo"_s, Role::Viewer, {} },
                       PageScope::only({ u"mock-7"_s, u"mock-8"_s }),
                       { 65536, 8000, 120 } });
    c.server(u"subscribed-snapshot"_s, snapshot());
    Subscribed numbered = snapshot();
    numbered.conversations.front().number = 7;
    c.server(u"subscribed-numbered"_s, numbered);
    Subscribed tail = snapshot();
    tail.conversations.clear();
    tail.resumed = true;
    tail.more = true;
    tail.events = { event(ChatDeleted { ConversationKind::Image, chat }, 44) };
    c.server(u"subscribed-resumed"_s, tail);
    tail.readIn = { { chat, 43 } };
    c.server(u"subscribed-read-in-part"_s, tail);
    Subscribed empty;
    empty.ref = 1;
    empty.urlId = page;
    empty.epoch = u"e1"_s;
    empty.presence.count = 1;
    c.server(u"subscribed-empty"_s, empty);
    c.server(u"part-events"_s, Part { 1, { updated(CommentDeleted { first }) }, {}, true });
    Conversation more = draft(Anchor {}, u"and another"_s);
    more.comments.front().author = ada.id.isEmpty() ? Author {} : Author { ada.id, ada.name };
    more.comments.front().seq = 44;
    more.comments.front().createdAt = time;
    c.server(u"part-conversations"_s, Part { 1, {}, { more, discussed(passage()) }, false });
    c.server(u"ack"_s, Ack { broadcast, 45, time });
    c.server(u"reject"_s, Reject { broadcast, page, { Code::Conflict, u"edited meanwhile"_s, {} } });
    c.server(u"batch"_s,
             Batch { { event(ChatDeleted { ConversationKind::Image, chat }, 42),
                       updated(Reaction { first, u"👍"_s, true }) } });
    c.server(u"presence"_s, PresenceUpdate { page, { ada }, { guest }, 3 });
    c.server(u"cursors"_s, Cursors { page, { { u"u1"_s, 25.5, 30.2 }, { guest, 0, 100 } } });
    c.server(u"typing"_s, Typing { page, chat, u"u1"_s });
    c.server(u"error"_s, ErrorReply { 7, { Code::RateLimited, u"slow down"_s, 1500 } });
    c.server(u"drain"_s, Drain { 1500 });
    c.server(u"pending"_s, PendingElsewhere { op(SetState { chat, ConversationState::Resolved }) });
    c.server(u"mark-read"_s, MarkRead { page, 41, {} });
    c.server(u"mark-read-discussion"_s, MarkRead { page, 43, chat });
    c.server(u"resubscribe"_s, Resubscribe { page });
    c.server(u"unknown"_s, Unknown { u"from-the-future"_s });
}

void addLocal(Collection &c)
{
    c.local(u"hello"_s, LocalHello { 1, u"Callout 0.1.0"_s });
    c.local(u"are-you-there"_s, AreYouThere {});
    c.local(u"here"_s, Here {});
    c.local(u"attach"_s, Attach { 2 });
    c.local(u"attached"_s, Attached { 2 });
    c.local(u"detach"_s, Detach {});
    c.local(u"detached"_s, Detached { 2, u"unreachable"_s, 0, u"connection refused"_s, 1500 });
    c.local(u"detached-code"_s, Detached { 2, u"closed"_s, 4001, u"expired"_s, 0 });
    c.local(u"live"_s, Live {});
    c.local(u"try-now"_s, TryNow {});
    c.local(u"ping"_s, Ping {});
    c.local(u"pong"_s, Pong {});
    c.local(u"raise"_s, Raise { 3, u"/home/ada/mockup 50%.png"_s, u"t0ken"_s });
    c.local(u"raised"_s, Raised { 3, true });
    c.local(u"server"_s, WorkspaceServer { u"private"_s, 40123, u"t0ken"_s, u"f1ngerprint"_s, 40124, {} });
    c.local(u"server-failed"_s,
            WorkspaceServer { {}, 0, {}, {}, 0, Error { Code::Unavailable, u"full"_s, {} } });
    c.local(u"share"_s, Share { true });
    c.local(u"share-off"_s, Share { false });
    c.local(u"share-failed"_s, ShareFailed { { Code::Unavailable, u"the port is taken"_s, {} } });
    c.local(u"person-changed"_s, PersonChanged {});
}

void addBodies(Collection &c)
{
    const QString key = u"AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"_s;
    c.http(u"session-request-guest"_s, SessionRequest { u"acme"_s, u"inv1te"_s, u"Bo"_s, key, {} },
           decodeSessionRequest);
    c.http(u"session-request-sso"_s,
           SessionRequest { u"acme"_s, {}, {}, {}, SsoCredentials { u"e30="_s, u"ce5d15"_s, time } },
           decodeSessionRequest);
    c.http(u"session-reply"_s,
           SessionReply { u"t0ken"_s, time, User { guest, u"Bo"_s, Role::Commenter, {} },
                          PageScope::only({ page }) },
           decodeSessionReply);
    c.http(u"sso-user"_s, SsoUser { u"u1"_s, u"a@b.c"_s, u"A"_s, u"https://example.org/a.png"_s, true, true },
           decodeSsoUser);
    c.http(u"invite-request"_s,
           InviteRequest { Role::Moderator, PageScope::only({ page }), time, u"the team"_s, 10 },
           decodeInviteRequest);
    const Invite invite { u"i1"_s, key, Role::Viewer, PageScope::everything(), time, time + 1, u"press"_s,
                          5,       1 };
    c.http(u"invite"_s, invite, decodeInvite);
    Invite listed = invite;
    listed.secret.clear();
    c.http(u"invites"_s, std::vector<Invite> { listed }, decodeInvites);
    Page plain;
    plain.urlId = u"spec-2"_s;
    plain.kind = PageKind::Markdown;
    c.http(u"page-list"_s, PageList { { wholePage(), plain }, u"curs0r"_s }, decodePageList);
    c.http(u"page"_s, wholePage(), decodePage);
    c.add(u"http-page-registration"_s, encodeRegistration(plain), plain, decodePage);
    const Error error { Code::TooLarge, u"the document has more than 512 MiB"_s, {} };
    c.add(u"http-error"_s, encode(error), error, [](const QByteArray &body) {
        return Outcome<Error>(decodeError(body, Error { Code::Internal, u"unreadable"_s, {} }));
    });
}

} // namespace

std::vector<Sample> samples()
{
    Collection collection;
    addClientMessages(collection);
    addOperations(collection);
    addEvents(collection);
    addServerMessages(collection);
    addLocal(collection);
    addBodies(collection);
    return std::move(collection.all);
}

} // namespace callout::test
