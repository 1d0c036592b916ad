// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/randomvalues.h"

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

int RandomValues::number(int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

char32_t RandomValues::character()
{
    switch (number(0, 7)) {
    case 0:
        return U"\"\\%/&<>'"[number(0, 7)];
    case 1:
        return char32_t(number(0xA0, 0x2FF));
    case 2:
        return char32_t(number(0x4E00, 0x9FFF));
    case 3:
        return char32_t(number(0x1F300, 0x1F6FF));
    case 4:
        return char32_t(number(0xE000, 0xFFFD));
    default:
        return char32_t(number(0x20, 0x7E));
    }
}

QString RandomValues::text(int least, int most)
{
    QString text;
    for (int i = number(least, most); i > 0; --i) {
        const char32_t c = character();
        text += QString::fromUcs4(&c, 1);
    }
    return text;
}

QString RandomValues::lines(int least, int most)
{
    QString lines = text(least, most);
    for (QChar &c : lines) {
        if (c == u'&')
            c = u'\n';
        else if (c == u'<')
            c = u'\t';
    }
    return lines;
}

QString RandomValues::uuid()
{
    QString id = u"00000000-0000-4000-8000-000000000000"_s;
    for (QChar &c : id) {
        if (c == u'0')
            c = u"0123456789abcdef"_s[number(0, 15)];
    }
    return id;
}

QString RandomValues::sha256()
{
    QString hash(64, u'0');
    for (QChar &c : hash)
        c = u"0123456789abcdef"_s[number(0, 15)];
    return hash;
}

qint64 RandomValues::big()
{
    return std::uniform_int_distribution<qint64>(0, qint64(1) << number(1, 50))(m_random);
}

double RandomValues::percent(double most)
{
    return roundedPercent(std::uniform_real_distribution<double>(0, most)(m_random));
}

Anchor RandomValues::imageAnchor()
{
    ImageAnchor anchor { percent(), percent(), 0, 0, text(0, 10) };
    if (coin()) {
        anchor.w = percent(100 - anchor.x);
        anchor.h = percent(100 - anchor.y);
    }
    return normalised(anchor);
}

Anchor RandomValues::textAnchor()
{
    const QString range = u"%1:%2{%3}"_s.arg(number(0, 99999)).arg(number(0, 99999)).arg(sha256().left(8));
    return TextAnchor { text(0, 10), range, { lines(0, 40), lines(0, 32), lines(0, 32) } };
}

Anchor RandomValues::anchor()
{
    return coin() ? imageAnchor() : textAnchor();
}

Author RandomValues::author()
{
    return { coin() ? guestPrefix + uuid() : text(1, 20), text(0, 20) };
}

User RandomValues::user()
{
    const Author who = author();
    return { who.id, who.name, Role(number(0, 3)), text(0, 20) };
}

PageScope RandomValues::scope()
{
    if (coin())
        return PageScope::everything();
    QStringList urlIds;
    for (int i = number(0, 4); i > 0; --i)
        urlIds.append(text(1, 20));
    return PageScope::only(urlIds);
}

Comment RandomValues::bareComment()
{
    return { uuid(), coin() ? uuid() : QString(), {}, lines(1, 60), 0, 0, 0, {} };
}

Comment RandomValues::comment()
{
    Comment comment = bareComment();
    comment.author = author();
    comment.seq = big();
    comment.createdAt = big();
    comment.editedAt = coin() ? big() : 0;
    for (int i = number(0, 2); i > 0; --i)
        comment.reactions[text(1, 4)] = QStringList { text(1, 9), text(1, 9) };
    return comment;
}

Conversation RandomValues::bareConversation()
{
    Conversation conversation;
    conversation.id = uuid();
    conversation.version = coin() ? sha256() : QString();
    conversation.anchor = anchor();
    Comment first = bareComment();
    first.parentId.clear();
    conversation.comments = { first };
    return conversation;
}

Conversation RandomValues::conversation()
{
    Conversation conversation = bareConversation();
    conversation.state = ConversationState(number(0, 1));
    conversation.assignee = text(0, 10);
    conversation.createdBy = author();
    conversation.createdAt = 1 + big();
    conversation.number = number(0, 100);
    conversation.comments = several<Comment>(4, [this] { return comment(); });
    return conversation;
}

Page RandomValues::page()
{
    Page page;
    page.urlId = text(1, 30);
    page.title = text(0, 30);
    page.kind = PageKind(number(0, 4));
    page.blob = coin() ? sha256() : QString();
    page.readonly = coin();
    page.markerPercent = 0.5 + number(0, 495) / 10.0;
    page.maxReplyDepth = number(0, 32);
    page.createdAt = big();
    page.lastActivity = big();
    page.open = number(0, 1000);
    return page;
}

template <typename Change>
Change RandomValues::pageChange()
{
    Change change;
    change.title = maybe<QString>([this] { return text(0, 20); });
    change.blob = maybe<QString>([this] { return sha256(); });
    change.readonly = coin();
    change.markerPercent = maybe<double>([this] { return page().markerPercent; });
    change.maxReplyDepth = maybe<int>([this] { return number(0, 32); });
    return change;
}

OperationBody RandomValues::operationBody()
{
    switch (number(0, 10)) {
    case 0:
        return CreateChat { bareConversation() };
    case 1:
        return MoveChat { uuid(), anchor(), coin() ? sha256() : QString() };
    case 2:
        return SetState { uuid(), ConversationState(number(0, 1)) };
    case 3:
        return Assign { uuid(), text(0, 20) };
    case 4:
        return DeleteChat { uuid() };
    case 5:
        return RestoreChat { uuid() };
    case 6:
        return AddComment { uuid(), bareComment() };
    case 7:
        return EditComment { uuid(), uuid(), lines(1, 60), coin() ? big() : 0 };
    case 8:
        return DeleteComment { uuid(), uuid() };
    case 9:
        return React { uuid(), uuid(), text(1, 8), coin() };
    default:
        return pageChange<UpdatePage>();
    }
}

Operation RandomValues::operation()
{
    return { uuid(), text(1, 20), operationBody() };
}

ClientMessage RandomValues::clientMessage()
{
    switch (number(0, 7)) {
    case 0: {
        Subscribe message { big(), text(1, 20), {}, {} };
        if (coin())
            message.since = Since { text(0, 8), big(), coin() ? uuid() : QString() };
        for (int i = number(0, 5); i > 0; --i)
            message.pending.append(uuid());
        return message;
    }
    case 1:
        return Unsubscribe { big(), text(1, 20) };
    case 2:
        return Cursor { text(1, 20), percent(), percent() };
    case 3:
        return Typing { text(1, 20), uuid(), {} };
    case 4:
        return MarkRead { text(1, 20), big(), coin() ? uuid() : QString() };
    default:
        return operation();
    }
}

ChatUpdated RandomValues::updated(const Event &event)
{
    ChatUpdated updated;
    updated.conversationId = uuid();
    updated.kind = ConversationKind(number(0, 1));
    switch (number(0, 6)) {
    case 0:
        updated.change = Moved { updated.kind == ConversationKind::Image ? imageAnchor() : textAnchor(),
                                 coin() ? sha256() : QString() };
        break;
    case 1:
        updated.change = StateChanged { ConversationState(number(0, 1)) };
        break;
    case 2:
        updated.change = Assigned { text(0, 10) };
        break;
    case 3: {
        Comment comment = bareComment();
        comment.author = event.user;
        comment.createdAt = event.timestamp;
        comment.seq = event.seq;
        updated.change = CommentAdded { comment };
        break;
    }
    case 4:
        updated.change = CommentEdited { uuid(), lines(1, 40) };
        break;
    case 5:
        updated.change = CommentDeleted { uuid() };
        break;
    default:
        updated.change = Reaction { uuid(), text(1, 4), coin() };
    }
    return updated;
}

EventBody RandomValues::eventBody(const Event &event)
{
    switch (number(0, 4)) {
    case 0: {
        ChatCreated created { bareConversation(), false };
        created.conversation.createdBy = event.user;
        created.conversation.createdAt = event.timestamp;
        created.conversation.number = number(0, 100);
        for (Comment &comment : created.conversation.comments) {
            comment.author = event.user;
            comment.createdAt = event.timestamp;
            comment.seq = event.seq;
        }
        return created;
    }
    case 1:
        return ChatCreated { conversation(), true };
    case 2:
        return ChatDeleted { ConversationKind(number(0, 1)), uuid() };
    case 3:
        return pageChange<PageUpdated>();
    default:
        return updated(event);
    }
}

Event RandomValues::event()
{
    Event event { text(1, 20), big(), big(), uuid(), author(), {} };
    event.body = eventBody(event);
    return event;
}

Error RandomValues::error()
{
    return { Code(number(0, 13)), text(0, 40), maybe<int>([this] { return number(0, 100000); }) };
}

Subscribed RandomValues::subscribed()
{
    Subscribed reply;
    reply.ref = big();
    reply.urlId = text(1, 20);
    reply.epoch = text(0, 8);
    reply.seq = big();
    reply.resumed = coin();
    if (reply.resumed)
        reply.events = several<Event>(3, [this] { return event(); });
    else
        reply.conversations = several<Conversation>(3, [this] { return conversation(); });
    reply.more = coin();
    reply.page = maybe<Page>([this] { return page(); });
    reply.presence = { several<User>(3, [this] { return user(); }), number(0, 5000) };
    reply.stored = several<Stored>(3, [this] { return Stored { uuid(), big() }; });
    reply.read = big();
    reply.readIn = several<ReadIn>(3, [this] { return ReadIn { uuid(), big() }; });
    return reply;
}

ServerMessage RandomValues::serverMessage()
{
    switch (number(0, 15)) {
    case 0:
        return Welcome {
            1, text(0, 9), text(0, 9), big(), user(), scope(), { big(), big(), number(0, 500) }
        };
    case 1:
        return subscribed();
    case 2:
        return Part { big(), several<Event>(3, [this] { return event(); }),
                      several<Conversation>(3, [this] { return conversation(); }), coin() };
    case 3:
        return Ack { uuid(), big(), big() };
    case 4:
        return Reject { uuid(), text(0, 20), error() };
    case 5:
        return Batch { several<Event>(4, [this] { return event(); }) };
    case 6:
        return PresenceUpdate { text(1, 20),
                                several<User>(3, [this] { return user(); }),
                                { text(1, 9), text(1, 9) },
                                number(0, 5000) };
    case 7:
        return Cursors { text(1, 20), several<UserCursor>(4, [this] {
                             return UserCursor { text(1, 9), percent(), percent() };
                         }) };
    case 8:
        return Typing { text(1, 20), uuid(), text(1, 9) };
    case 9:
        return ErrorReply { big(), error() };
    case 10:
        return Drain { number(0, 100000) };
    case 11:
        return PendingElsewhere { operation() };
    case 12:
        return MarkRead { text(1, 20), big(), coin() ? uuid() : QString() };
    case 13:
        return Resubscribe { text(1, 20) };
    default:
        return event();
    }
}

SessionRequest RandomValues::sessionRequest()
{
    if (coin())
        return { u"acme"_s, {}, {}, {}, SsoCredentials { text(0, 30), text(0, 30), big() } };
    return { u"a-1"_s, text(1, 20), text(1, 20), sha256().left(43), {} };
}

SessionReply RandomValues::sessionReply()
{
    return { text(1, 40), big(), user(), scope() };
}

SsoUser RandomValues::ssoUser()
{
    return { text(1, 20), text(1, 20), text(1, 20), text(0, 20), coin(), coin() };
}

InviteRequest RandomValues::inviteRequest()
{
    return { Role(number(0, 3)), scope(), big(), text(0, 20), number(0, 9) };
}

Invite RandomValues::invite()
{
    return { text(1, 20), text(0, 20), Role(number(0, 3)), scope(),     big(),
             big(),       text(0, 20), number(0, 9),       number(0, 9) };
}

PageList RandomValues::pageList()
{
    return { several<Page>(4, [this] { return page(); }), text(0, 20) };
}

} // namespace callout::test
