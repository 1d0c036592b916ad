// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/pagemodel.h"
#include "tests/support/fakeclock.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString page = u"mock-7"_s;
const Author bo { u"bo"_s, u"Bo"_s };

class FakeLink final : public PageModel::Link {
public:
    std::optional<Error> send(const ClientMessage &message) override
    {
        if (state != Code::UnknownType)
            return Error { state, {}, {} };
        sent.push_back(message);
        return {};
    }
    const User &self() const override { return user; }
    Clock &clock() override { return time; }
    bool isLive() const override { return state == Code::UnknownType; }
    bool isOffline() const override { return state == Code::Offline; }

    /// The last message of a kind.
    template <typename T>
    const T *last() const
    {
        for (auto it = sent.rbegin(); it != sent.rend(); ++it) {
            if (const auto *one = std::get_if<T>(&*it))
                return one;
        }
        return nullptr;
    }
    template <typename T>
    int count() const
    {
        return int(std::count_if(sent.begin(), sent.end(), [](const ClientMessage &message) {
            return std::holds_alternative<T>(message);
        }));
    }

    User user { u"ada"_s, u"Ada"_s, Role::Commenter, {} };
    FakeClock time;
    Code state = Code::UnknownType; ///< sent; else why not
    std::vector<ClientMessage> sent;
};

struct Fixture {
    Fixture()
    {
        QObject::connect(&model, &PageModel::operationStored, &model,
                         [this](const QString &id) { stored.append(id); });
        QObject::connect(&model, &PageModel::operationFailed, &model,
                         [this](const Operation &operation, const Error &error) {
                             failed.append(operation.broadcastId);
                             why = error.code;
                         });
        QObject::connect(&model, &PageModel::operationRejected, &model,
                         [this](const Operation &operation, const Error &error) {
                             rejected.append(operation.broadcastId);
                             why = error.code;
                         });
        QObject::connect(&model, &PageModel::foreignComment, &model,
                         [this](const QString &, const QString &id) { announced.append(id); });
        QObject::connect(&model, &PageModel::subscriptionNeeded, &model, [this] { ++needed; });
    }

    Subscribed reply(qint64 seq)
    {
        Subscribed reply;
        reply.ref = ref;
        reply.urlId = page;
        reply.epoch = u"e1"_s;
        reply.seq = seq;
        reply.page = Page {};
        reply.page->urlId = page;
        reply.page->blob = u"blob1"_s;
        reply.presence = {
            { { u"ada"_s, u"Ada"_s, Role::Commenter, {} }, { bo.id, bo.name, Role::Commenter, {} } }, 2
        };
        return reply;
    }
    Subscribe subscribe() { return model.subscription(++ref); }
    void load(qint64 seq = 0, const std::vector<Conversation> &conversations = {})
    {
        subscribe();
        Subscribed snapshot = reply(seq);
        snapshot.conversations = conversations;
        model.apply(snapshot);
    }
    Event event(EventBody body, Author user = bo, QString broadcastId = newUuid())
    {
        return { page, model.confirmed().seq + 1, link.time.now(), broadcastId, user, std::move(body) };
    }
    /// Bo adds a comment to a conversation.
    QString boWrites(const QString &conversationId, const Author &author = bo)
    {
        Comment comment;
        comment.id = newUuid();
        comment.text = u"hello"_s;
        comment.author = author;
        comment.createdAt = link.time.now();
        model.apply(
            event(ChatUpdated { ConversationKind::Image, conversationId, CommentAdded { comment } }, author));
        return comment.id;
    }
    QString create(const QString &text = u"look"_s)
    {
        id = newUuid();
        return model.createConversation(id, newUuid(), ImageAnchor { 25.123456, 30, 0, 0, {} }, text);
    }
    /// The event an operation of this user becomes.
    Event own(const QString &broadcastId)
    {
        const auto &operation = link.last<Operation>()->body;
        if (const auto *made = std::get_if<CreateChat>(&operation)) {
            Conversation conversation = made->conversation;
            conversation.createdBy = { u"ada"_s, u"Ada"_s };
            conversation.createdAt = link.time.now();
            conversation.comments.front().author = conversation.createdBy;
            conversation.comments.front().createdAt = link.time.now();
            return event(ChatCreated { conversation, false }, conversation.createdBy, broadcastId);
        }
        const auto &state = std::get<SetState>(operation);
        return event(
            ChatUpdated { ConversationKind::Image, state.conversationId, StateChanged { state.state } },
            { u"ada"_s, u"Ada"_s }, broadcastId);
    }

    FakeLink link;
    PageModel model { page, link };
    qint64 ref = 0;
    QString id;
    QStringList stored, failed, rejected, announced;
    Code why = Code::Internal;
    int needed = 0;
};

Conversation conversation(const QString &id, Timestamp at, int comments = 1)
{
    Conversation made;
    made.id = id;
    made.anchor = ImageAnchor { 10, 10, 0, 0, {} };
    made.createdBy = bo;
    made.createdAt = at;
    for (int i = 0; i < comments; ++i) {
        Comment comment;
        comment.id = newUuid();
        comment.author = bo;
        comment.text = u"text"_s;
        comment.seq = i + 1;
        made.comments.push_back(comment);
    }
    return made;
}

} // namespace

class ClientPageModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // -- own operations ---------------------------------------------------------------------------------
    void showsAtOnceAndStaysWhenStored()
    {
        Fixture f;
        f.load();
        QSignalSpy added(&f.model, &PageModel::conversationAdded);
        const QString operation = f.create();
        QCOMPARE(added.size(), 1);
        const ConversationView *view = f.model.conversation(f.id);
        QVERIFY(view && view->fate == Fate::Pending && view->number == 1);
        QCOMPARE(view->broadcastIds.value(f.id), operation);
        QCOMPARE(view->conversation.createdBy.id, u"ada"_s);
        QCOMPARE(std::get<ImageAnchor>(view->conversation.anchor).x, 25.1235); // as it is sent
        QCOMPARE(f.model.confirmed().conversations.size(), 0);

        f.model.apply(Ack { operation, 1, f.link.time.now() });
        QCOMPARE(f.stored, QStringList { operation });
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Stored);
        QCOMPARE(f.model.confirmed().seq, 0);            // an ack never advances seq
        QCOMPARE(f.model.pendingOperations().size(), 1); // the overlay stays until its event

        f.model.apply(f.own(operation));
        QCOMPARE(f.model.confirmed().seq, 1);
        QVERIFY(f.model.pendingOperations().empty());
        QCOMPARE(f.model.conversationIds().size(), 1);
        QCOMPARE(f.stored.size(), 1);
        QCOMPARE(f.model.unreadCount(), 0);
        QVERIFY(f.announced.isEmpty());
        QCOMPARE(added.size(), 1);
    }

    void isRolledBackWhenRejected()
    {
        Fixture f;
        f.load();
        f.create();
        f.model.apply(f.own(f.link.last<Operation>()->broadcastId));
        const QString operation = f.model.setState(f.id, ConversationState::Resolved);
        QCOMPARE(f.model.openCount(), 0);
        f.model.apply(Reject { operation, page, { Code::Readonly, {}, {} } });
        QCOMPARE(f.model.openCount(), 1);
        QCOMPARE(f.rejected, QStringList { operation });
        QVERIFY(f.why == Code::Readonly);
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Stored);
    }

    /// The fault such systems usually have: own change shown, a foreign one in between, own event skipped.
    void aForeignChangeInBetweenKeepsItsPlace()
    {
        Fixture f;
        f.load();
        f.create();
        f.model.apply(f.own(f.link.last<Operation>()->broadcastId));
        const QString operation = f.model.setState(f.id, ConversationState::Resolved);
        const auto foreign = ChatUpdated { ConversationKind::Image, f.id,
                                           StateChanged { ConversationState::Open } };
        f.model.apply(f.event(foreign));
        QCOMPARE(f.model.openCount(), 0); // mine is still laid over
        f.model.apply(f.own(operation));
        QCOMPARE(f.model.openCount(), 0);
        f.model.apply(f.event(foreign));
        QCOMPARE(f.model.openCount(), 1);
    }

    // -- without a connection ---------------------------------------------------------------------------
    void waitsAtMostFiveSecondsThenFails()
    {
        Fixture f;
        f.load();
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        const QString operation = f.create();
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Pending);
        f.link.time.advance(4999ms);
        QVERIFY(f.failed.isEmpty());
        f.link.time.advance(1ms);
        QCOMPARE(f.failed, QStringList { operation });
        QVERIFY(f.why == Code::Unavailable);
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Failed);
        QCOMPARE(f.model.conversation(f.id)->conversation.comments.front().text, u"look"_s); // kept in sight

        f.link.state = Code::UnknownType; // back again: nothing is sent by itself
        const int before = f.link.count<Operation>();
        f.subscribe();
        f.model.apply(f.reply(0));
        f.link.time.advance(1h);
        QCOMPARE(f.link.count<Operation>(), before);

        f.model.retry(operation);
        QCOMPARE(f.link.count<Operation>(), before + 1);
        QCOMPARE(f.link.last<Operation>()->broadcastId, operation);
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Pending);
    }

    void isSentIfTheConnectionReturnsInTime()
    {
        Fixture f;
        f.load();
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        const QString operation = f.create();
        f.link.time.advance(4s);
        f.link.state = Code::UnknownType;
        QVERIFY(f.subscribe().pending.isEmpty()); // never sent: nothing to ask
        QCOMPARE(f.link.count<Operation>(), 0);
        f.model.apply(f.reply(0));
        QCOMPARE(f.link.last<Operation>()->broadcastId, operation);
        f.link.time.advance(1min);
        QVERIFY(f.failed.isEmpty());
    }

    void offlineFailsAtOnceButAfterTheCall()
    {
        Fixture f;
        f.load();
        f.link.state = Code::Offline;
        const QString operation = f.create();
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Failed);
        QVERIFY(f.failed.isEmpty()); // the caller clears its field first
        QCoreApplication::processEvents();
        QCOMPARE(f.failed, QStringList { operation });
        QVERIFY(f.why == Code::Offline);

        const QSignalSpy discarded(&f.model, &PageModel::operationDiscarded);
        f.model.discard(operation);
        QCOMPARE(discarded.size(), 1);
        QVERIFY(!f.model.conversation(f.id));
    }

    void aFailedWordlessChangeGoesBack()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        f.link.state = Code::Offline;
        const QString first = f.model.setState(u"c1"_s, ConversationState::Resolved);
        QCOMPARE(f.model.openCount(), 1); // as the server has it
        f.model.setState(u"c1"_s, ConversationState::Resolved);
        QCOMPARE(f.model.pendingOperations().size(), 1); // the later attempt replaces the earlier
        QVERIFY(f.model.pendingOperations().front().operation.broadcastId != first);
        QCoreApplication::processEvents();
    }

    void unknownFateIsAskedFor()
    {
        Fixture f;
        f.load();
        const QString kept = f.create();
        const QString keptId = f.id;
        const QString lost = f.create();
        const QString lostId = f.id;
        f.model.connectionLost();
        const Subscribe again = f.subscribe();
        QCOMPARE(again.pending, (QStringList { kept, lost }));
        QVERIFY(again.since && again.since->seq == 0);

        Subscribed reply = f.reply(1); // a snapshot that has the first
        reply.conversations = { conversation(keptId, 1) };
        reply.stored = { { kept, 1 } };
        f.model.apply(reply);
        QCOMPARE(f.stored, QStringList { kept });
        QCOMPARE(f.failed, QStringList { lost });
        QCOMPARE(f.model.conversation(keptId)->fate, Fate::Stored);
        QCOMPARE(f.model.conversation(lostId)->fate, Fate::Failed);

        f.model.apply(Ack { lost, 2, 0 }); // it was only late
        QCOMPARE(f.stored, (QStringList { kept, lost }));
        QCOMPARE(f.model.conversation(lostId)->fate, Fate::Stored);
    }

    void aSnapshotMayBringTheChangeBeforeItsAck()
    {
        Fixture f;
        f.load();
        f.subscribe(); // a gap: asked again on the same connection
        const QString operation = f.create();
        Subscribed reply = f.reply(1);
        reply.conversations = { conversation(f.id, 1) };
        f.model.apply(reply);
        QCOMPARE(f.model.conversationIds().size(), 1);
        f.model.apply(Ack { operation, 1, 0 });
        QVERIFY(f.model.pendingOperations().empty());
        QCOMPARE(f.stored, QStringList { operation });
    }

    // -- sequence ---------------------------------------------------------------------------------------
    void duplicatesAndGaps()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        const Event second = f.event(ChatUpdated { ConversationKind::Image, u"c1"_s, Assigned { u"bo"_s } });
        f.model.apply(second);
        f.model.apply(second);
        QCOMPARE(f.model.confirmed().seq, 2);
        Event fourth = f.event(ChatDeleted { ConversationKind::Image, u"c1"_s });
        fourth.seq = 4;
        f.model.apply(fourth);
        QCOMPARE(f.needed, 1);
        QVERIFY(f.model.conversation(u"c1"_s));
        Event third = fourth;
        third.seq = 3;
        f.model.apply(third); // not before the subscription is answered
        QCOMPARE(f.model.confirmed().seq, 2);
        const Subscribe again = f.subscribe();
        QCOMPARE(again.since->seq, 2);
        QCOMPARE(again.since->id, second.broadcastId);
        f.model.apply(third);
        QCOMPARE(f.model.confirmed().seq, 2);
        Subscribed tail = f.reply(4);
        tail.resumed = true;
        third.body = PageUpdated { u"New title"_s, {}, {}, {}, {} };
        tail.events = { third, fourth };
        tail.page->title = u"New title"_s;
        f.model.apply(tail);
        QCOMPARE(f.model.confirmed().seq, 4);
        QCOMPARE(f.model.page().title, u"New title"_s);
        QVERIFY(f.model.conversationIds().empty());
    }

    void aTailThatDoesNotFitAsksForASnapshot()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        f.model.connectionLost();
        QVERIFY(f.subscribe().since);
        Subscribed tail = f.reply(9);
        tail.resumed = true; // but without its events
        f.model.apply(tail);
        QCOMPARE(f.needed, 1);
        QVERIFY(!f.subscribe().since);
        QVERIFY(f.model.conversation(u"c1"_s)); // readable meanwhile
    }

    void anotherEpochStartsAnew()
    {
        Fixture f;
        f.load(5, { conversation(u"c1"_s, 1) });
        const QString operation = f.create();
        f.model.apply(Ack { operation, 6, 0 });
        f.model.connectionLost();
        f.subscribe();
        Subscribed reply = f.reply(2); // restored from a backup that does not have it
        reply.epoch = u"e2"_s;
        f.model.apply(reply);
        QCOMPARE(f.model.confirmed().epoch, u"e2"_s);
        QCOMPARE(f.failed, QStringList { operation });
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Failed);
    }

    void partsAreOneSnapshot()
    {
        Fixture f;
        f.load(1, { conversation(u"old"_s, 1) });
        QSignalSpy reset(&f.model, &PageModel::reset);
        f.subscribe();
        Subscribed first = f.reply(8);
        first.more = true;
        first.conversations = { conversation(u"c1"_s, 1, 2) };
        f.model.apply(first);
        Part second;
        second.ref = f.ref;
        second.more = true;
        second.conversations = { conversation(u"c1"_s, 0, 3), conversation(u"c2"_s, 2) };
        f.model.apply(second);
        QVERIFY(f.model.conversation(u"old"_s)); // nothing half
        QCOMPARE(reset.size(), 0);
        Part foreign = second;
        foreign.ref = f.ref - 1;
        foreign.more = false;
        f.model.apply(foreign);
        QCOMPARE(reset.size(), 0);
        Part last;
        last.ref = f.ref;
        last.conversations = { conversation(u"c3"_s, 3) };
        f.model.apply(last);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(f.model.conversationIds(), (std::vector<QString> { u"c1"_s, u"c2"_s, u"c3"_s }));
        QCOMPARE(f.model.conversation(u"c1"_s)->conversation.comments.size(), 5);
        QCOMPARE(f.model.confirmed().seq, 8);
    }

    // -- reading ------------------------------------------------------------------------------------------
    void unreadCountsOthersCommentsAboveTheMark()
    {
        Fixture f;
        f.load(3, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2, 1) });
        QCOMPARE(f.model.unreadCount(), 3); // seq 1 and 2 in the one, 1 in the other
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.model.unreadCount(), 1);
        QCOMPARE(f.link.count<MarkRead>(), 0); // seq 1 of c2 is below: the shared mark cannot move
        f.boWrites(u"c1"_s);
        QCOMPARE(f.model.unreadCount(), 2);
        QCOMPARE(f.model.conversation(u"c1"_s)->unread, 1);
        f.boWrites(u"c1"_s, { u"ada"_s, u"Ada"_s }); // mine, from another window
        QCOMPARE(f.model.unreadCount(), 2);
        QCOMPARE(f.announced.size(), 1);
        f.model.markConversationRead(u"c2"_s);
        QCOMPARE(f.link.last<MarkRead>()->seq, 3);
        QCOMPARE(f.model.readMark(), 3);
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.link.last<MarkRead>()->seq, 5);
        QCOMPARE(f.model.unreadCount(), 0);
    }

    void theReadMarkReachesTheServerLater()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.link.count<MarkRead>(), 0);
        f.link.state = Code::UnknownType;
        f.subscribe();
        Subscribed tail = f.reply(1);
        tail.resumed = true;
        f.model.apply(tail);
        QCOMPARE(f.link.last<MarkRead>()->seq, 1);
        // What another machine read is read here.
        f.boWrites(u"c1"_s);
        QCOMPARE(f.model.unreadCount(), 1);
        f.subscribe();
        tail = f.reply(2);
        tail.resumed = true;
        tail.read = 2;
        f.model.apply(tail);
        QCOMPARE(f.model.unreadCount(), 0);
    }

    void nothingIsAnnouncedDuringLoad()
    {
        Fixture f;
        PageState state;
        state.epoch = u"e1"_s;
        state.page.urlId = page;
        f.model.restore(state, 0);
        f.subscribe();
        Subscribed tail = f.reply(1);
        tail.resumed = true;
        tail.events = { f.event(ChatCreated { conversation(u"c1"_s, 1), false }) };
        f.model.apply(tail);
        QCOMPARE(f.model.unreadCount(), 1);
        QVERIFY(f.announced.isEmpty());
        f.boWrites(u"c1"_s);
        QCOMPARE(f.announced.size(), 1);
    }

    // -- the document -------------------------------------------------------------------------------------
    void aMarkerStaysOnTheDocumentItsAuthorSaw()
    {
        Fixture f;
        f.load();
        const QString operation = f.create();
        QVERIFY(std::get<CreateChat>(f.link.last<Operation>()->body).conversation.version.isEmpty());
        QCOMPARE(f.model.conversation(f.id)->conversation.version, u"blob1"_s);
        const Event mine = f.own(operation);
        f.model.apply(f.event(PageUpdated { {}, u"blob2"_s, {}, {}, {} })); // replaced meanwhile
        Event stored = mine;
        stored.seq = 2;
        f.model.apply(stored);
        const auto *move = std::get_if<MoveChat>(&f.link.last<Operation>()->body);
        QVERIFY(move);
        QCOMPARE(move->conversationId, f.id);
        QCOMPARE(move->version, u"blob1"_s);
        QCOMPARE(f.model.conversation(f.id)->conversation.version, u"blob1"_s);
        const int sent = f.link.count<Operation>();
        f.model.apply(
            f.event(ChatUpdated { ConversationKind::Image, f.id, Moved { move->anchor, move->version } },
                    { u"ada"_s, u"Ada"_s }, f.link.last<Operation>()->broadcastId));
        QCOMPARE(f.link.count<Operation>(), sent);
        QVERIFY(f.model.pendingOperations().empty());
    }

    void aMarkerOnAPendingDocumentNamesIt()
    {
        Fixture f;
        f.load();
        f.model.updatePage({ {}, u"blob2"_s, {}, {}, {} });
        QCOMPARE(f.model.page().blob, u"blob2"_s);
        f.create();
        QCOMPARE(std::get<CreateChat>(f.link.last<Operation>()->body).conversation.version, u"blob2"_s);
    }

    void deletingCanBeUndone()
    {
        Fixture f;
        f.load(2, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2) });
        const QString operation = f.model.deleteConversation(u"c1"_s);
        QCOMPARE(f.model.conversationIds(), std::vector<QString> { u"c2"_s });
        QCOMPARE(f.model.conversation(u"c2"_s)->number, 1);
        f.model.apply(
            f.event(ChatDeleted { ConversationKind::Image, u"c1"_s }, { u"ada"_s, u"Ada"_s }, operation));
        f.model.restoreConversation(u"c1"_s);
        QVERIFY(f.model.conversation(u"c1"_s)); // at once
        QCOMPARE(f.model.conversation(u"c1"_s)->conversation.comments.size(), 2);
        f.model.apply(f.event(ChatCreated { conversation(u"c1"_s, 1, 2), true }, { u"ada"_s, u"Ada"_s },
                              f.link.last<Operation>()->broadcastId));
        QCOMPARE(f.model.conversationIds(), (std::vector<QString> { u"c1"_s, u"c2"_s }));
    }

    // -- rights -------------------------------------------------------------------------------------------
    void rightsFollowRoleAndReadonly()
    {
        Fixture f;
        f.load();
        QVERIFY(f.model.mayComment());
        QVERIFY(f.model.mayChange({ u"ada"_s, {} }));
        QVERIFY(!f.model.mayChange(bo));
        QVERIFY(!f.model.mayModerate());
        f.link.user.role = Role::Moderator;
        QVERIFY(f.model.mayChange(bo) && f.model.mayModerate());
        f.model.apply(f.event(PageUpdated { {}, {}, true, {}, {} }));
        QVERIFY(!f.model.mayComment() && !f.model.mayChange(bo) && f.model.mayModerate());
        f.link.user.role = Role::Viewer;
        f.model.apply(f.event(PageUpdated { {}, {}, false, {}, {} }));
        QVERIFY(!f.model.mayComment() && !f.model.mayChange({ u"ada"_s, {} }));
    }

    // -- what passes --------------------------------------------------------------------------------------
    void cursorsAreThinnedAndExpire()
    {
        Fixture f;
        f.load();
        for (int i = 0; i < 100; ++i) { // a second of a fast mouse
            f.model.pointAt(i, i);
            f.link.time.advance(10ms);
        }
        QVERIFY(f.link.count<Cursor>() <= 21);
        QVERIFY(f.link.count<Cursor>() >= 19);
        f.link.time.advance(1s);
        QCOMPARE(f.link.last<Cursor>()->x, 99.0); // the last place is not lost

        QSignalSpy changed(&f.model, &PageModel::cursorsChanged);
        f.model.apply(Cursors { page, { { bo.id, 1, 2 }, { u"ada"_s, 5, 5 } } });
        QCOMPARE(f.model.cursors().size(), 1);
        f.link.time.advance(4s);
        f.model.apply(Cursors { page, { { bo.id, 3, 4 } } });
        f.link.time.advance(4s);
        QCOMPARE(f.model.cursors().value(bo.id).x, 3.0);
        f.link.time.advance(1s);
        QVERIFY(f.model.cursors().isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void typingIsThinnedAndExpires()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        for (int i = 0; i < 50; ++i) {
            f.model.typeIn(u"c1"_s);
            f.link.time.advance(100ms);
        }
        QCOMPARE(f.link.count<Typing>(), 3);
        f.model.apply(Typing { page, u"c1"_s, bo.id });
        QCOMPARE(f.model.typing(u"c1"_s), QStringList { u"Bo"_s });
        f.boWrites(u"c1"_s);
        QVERIFY(f.model.typing(u"c1"_s).isEmpty());
        f.model.apply(Typing { page, u"c1"_s, bo.id });
        f.link.time.advance(5s);
        QVERIFY(f.model.typing(u"c1"_s).isEmpty());
    }

    void presenceIsOnlyKnownWhileLive()
    {
        Fixture f;
        f.load();
        QCOMPARE(f.model.presence().count, 2);
        f.model.apply(PresenceUpdate { page, { { u"cy"_s, u"Cy"_s, Role::Viewer, {} } }, {}, 3 });
        QCOMPARE(f.model.presence().users.size(), 3);
        f.model.apply(Cursors { page, { { bo.id, 1, 2 } } });
        f.model.apply(PresenceUpdate { page, {}, { bo.id }, 2 });
        QCOMPARE(f.model.presence().count, 2);
        QVERIFY(f.model.cursors().isEmpty());
        f.model.connectionLost();
        QCOMPARE(f.model.presence().count, 0);
        f.model.pointAt(1, 1);
        QCOMPARE(f.link.count<Cursor>(), 0);
    }

    // -- size -----------------------------------------------------------------------------------------------
    /// An event's cost must not grow with the page: the same work on 10,000 conversations as on 100.
    void anEventCostsTheSameOnALargePage()
    {
        const auto costOf = [](int conversations) {
            Fixture f;
            std::vector<Conversation> all;
            for (int i = 0; i < conversations; ++i)
                all.push_back(conversation(u"c%1"_s.arg(i), i));
            f.load(1, all);
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 2000; ++i) {
                f.boWrites(u"c%1"_s.arg(i % conversations));
                f.model.apply(f.own(f.create()));
            }
            return timer.nsecsElapsed();
        };
        costOf(100); // warms up
        const auto small = costOf(100);
        const auto large = costOf(10000);
        QVERIFY2(large < small * 6,
                 qPrintable(u"%1 ms instead of %2"_s.arg(large / 1000000).arg(small / 1000000)));
    }
};

QTEST_GUILESS_MAIN(ClientPageModel)
#include "tst_pagemodel.moc"
