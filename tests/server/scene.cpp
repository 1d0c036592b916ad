// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/scene.h"

#include <QTest>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;
using server::Actor;

Scene::Scene()
{
    reopen();
    const auto added = m_store->addTenant(tenant());
    Q_ASSERT(added.ok());
}

void Scene::reopen()
{
    m_store.reset();
    server::SqliteStore::Options options;
    options.now = [this] { return now; };
    auto store = server::SqliteStore::open(file(), options);
    if (!store)
        qFatal("%s", qPrintable(store.error().reason));
    m_store = std::move(*store);
}

Actor Scene::actor(const QString &id, Role role, const PageScope &pages)
{
    return { tenant(), { id, id.toUpper(), role, {} }, pages };
}

Outcome<server::Applied> Scene::apply(const Actor &actor, const Operation &operation)
{
    const server::Request request { actor, operation };
    return m_store->apply({ &request, 1 }).front();
}

server::Applied Scene::accepted(const Actor &actor, const Operation &operation)
{
    const auto outcome = apply(actor, operation);
    if (!outcome) {
        qCritical("refused: %s", qPrintable(outcome.error().reason));
        QTest::qFail("the operation was refused", __FILE__, __LINE__);
        return {};
    }
    return *outcome;
}

server::Snapshot Scene::snapshot(const QString &urlId)
{
    const auto snapshot = m_store->snapshot(tenant(), urlId);
    if (!snapshot) {
        QTest::qFail(qPrintable(snapshot.error().reason), __FILE__, __LINE__);
        return {};
    }
    return *snapshot;
}

CreateChat Scene::discussion(const Actor &actor, const QString &urlId)
{
    const CreateChat create = createImageChat();
    accepted(actor, operation(urlId, create));
    return create;
}

Operation operation(const QString &urlId, OperationBody body)
{
    return { newUuid(), urlId, std::move(body) };
}

namespace {

CreateChat createChat(const Anchor &anchor, const QString &text)
{
    CreateChat create;
    create.conversation.id = newUuid();
    create.conversation.anchor = anchor;
    Comment comment;
    comment.id = newUuid();
    comment.text = text;
    create.conversation.comments.push_back(comment);
    return create;
}

} // namespace

CreateChat createImageChat(const QString &text)
{
    return createChat(ImageAnchor { 25.5, 30.2, 0, 0, {} }, text);
}

CreateChat createTextChat(const QString &text)
{
    return createChat(
        TextAnchor { u"page=3"_s, u"120:164{9ae1c03f}"_s, { u"word"_s, u"the "_s, u" here"_s } }, text);
}

AddComment addComment(const QString &conversationId, const QString &parentId)
{
    AddComment add;
    add.conversationId = conversationId;
    add.comment.id = newUuid();
    add.comment.parentId = parentId;
    add.comment.text = u"Agreed, 32 px?"_s;
    return add;
}

} // namespace callout::test

namespace QTest {

template <>
char *toString(const std::optional<callout::protocol::Code> &code)
{
    if (!code)
        return qstrdup("accepted");
    return qstrdup(QByteArray(callout::protocol::toString(*code).data()).constData());
}

} // namespace QTest
