// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/scene.h"

#include "app/client/pagestate.h"
#include "app/protocol/codec.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using server::Actor;

namespace {

const QString page = u"mock-7"_s;

QString firstComment(const CreateChat &create)
{
    return create.conversation.comments.front().id;
}

/// What a subscriber is told about a page.
Subscribed replyAbout(const server::Snapshot &snapshot)
{
    Subscribed reply;
    reply.epoch = snapshot.epoch;
    reply.seq = snapshot.seq;
    reply.urlId = page;
    reply.page = snapshot.page;
    reply.conversations = snapshot.conversations;
    return reply;
}

QString sha(QChar digit)
{
    return QString(64, digit);
}

} // namespace

/// The server and a client that folds its events know the same page.
class PipelineAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene.reset(); }

    void aNewPageIsTheSameOnBothSides();
    void clientsAndServerAgree();

private:
    Event event(const Actor &actor, const OperationBody &body)
    {
        return *decodeEvent(m_scene->accepted(actor, operation(page, body)).event);
    }

    std::unique_ptr<Scene> m_scene;
    const Actor ada = Scene::actor(u"ada"_s);
    const Actor mo = Scene::actor(u"mo"_s, Role::Moderator);
};

void PipelineAgreement::aNewPageIsTheSameOnBothSides()
{
    PageState client = stateOf(replyAbout(m_scene->snapshot(page)));
    QVERIFY(!client.exists);
    fold(client, event(ada, createImageChat()));
    QVERIFY(client.page == stateOf(replyAbout(m_scene->snapshot(page))).page);
}

void PipelineAgreement::clientsAndServerAgree()
{
    std::mt19937 random(20240607);
    const auto pick = [&](size_t n) { return size_t(random() % n); };
    QVERIFY(m_scene->store().blobUploaded(mo, sha(u'a'), 1).ok());
    QVERIFY(m_scene->store().blobUploaded(mo, sha(u'b'), 1).ok());
    PageState client;
    client.epoch = m_scene->snapshot(page).epoch;
    std::vector<CreateChat> chats { createImageChat() };
    std::vector<QString> comments { firstComment(chats.front()) };
    int refused = 0;
    for (int i = 0; i < 600; ++i) {
        const QString chat = chats[pick(chats.size())].conversation.id;
        const QString comment = comments[pick(comments.size())];
        OperationBody body;
        switch (i == 0 ? 0 : pick(12)) {
        case 0:
            if (i != 0)
                chats.push_back(pick(2) ? createImageChat() : createTextChat());
            comments.push_back(firstComment(chats.back()));
            body = chats.back();
            break;
        case 1:
            body = MoveChat { chat, ImageAnchor { double(pick(900)) / 9, 50, 0, 0, u"a.png"_s }, {} };
            break;
        case 2:
            body = SetState { chat, pick(2) ? ConversationState::Open : ConversationState::Resolved };
            break;
        case 3:
            body = Assign { chat, pick(2) ? u"mo"_s : QString() };
            break;
        case 4:
            body = DeleteChat { chat };
            break;
        case 5:
            body = RestoreChat { chat };
            break;
        case 6:
        case 7:
        case 8: {
            const AddComment add = addComment(chat, pick(3) ? QString() : comment);
            comments.push_back(add.comment.id);
            body = add;
            break;
        }
        case 9:
            body = EditComment { chat, comment, u"edited %1 100%"_s.arg(i), 0 };
            break;
        case 10:
            body = pick(2) ? OperationBody(DeleteComment { chat, comment })
                           : OperationBody(React { chat, comment, u"🎉"_s, pick(2) == 0 });
            break;
        case 11:
            body = UpdatePage { u"t%1"_s.arg(i), pick(2) ? sha(u'a') : sha(u'b'), {}, 5.5, int(pick(3)) };
            break;
        }
        m_scene->now += Timestamp(pick(3));
        const auto outcome = m_scene->apply(pick(3) ? mo : ada, operation(page, body));
        refused += !outcome;
        if (outcome)
            fold(client, *decodeEvent(outcome->event));
    }
    QVERIFY(refused > 10 && refused < 500);
    const PageState server = stateOf(replyAbout(m_scene->snapshot(page)));
    QCOMPARE(client.seq, server.seq);
    QCOMPARE(client.order, server.order);
    for (const QString &id : server.order)
        QVERIFY(client.conversations.value(id) == server.conversations.value(id));
    QCOMPARE(client.page.title, server.page.title);
    QCOMPARE(client.page.blob, server.page.blob);
    QVERIFY(!server.page.blob.isEmpty());
}

QTEST_GUILESS_MAIN(PipelineAgreement)
#include "pipeline_agreement.moc"
