// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/drafts.h"
#include "app/client/pagemodel.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace callout::test {

/// The server as a page model sees it: keeps what is sent, answers when told to.
class SceneLink final : public PageModel::Link {
public:
    explicit SceneLink(Clock &clock) : m_clock(clock) { }
    std::optional<protocol::Error> send(const protocol::ClientMessage &message) override;
    const User &self() const override { return me; }
    Clock &clock() override { return m_clock; }
    bool isLive() const override { return live; }
    bool isOffline() const override { return offline; }

    User me { QStringLiteral("u-ada"), QStringLiteral("Ada Lovelace"), Role::Commenter, {} };
    bool live = true;
    bool offline = false;
    std::vector<protocol::ClientMessage> sent;

private:
    Clock &m_clock;
};

/// A page with a real model, live at an imagined server of which this is the whole.
class Scene {
public:
    explicit Scene(Role role = Role::Commenter);

    PageModel &page() { return *model; }
    /// Somebody begins a discussion; returns its id.
    QString begin(const Author &who, const QString &text, const ImageAnchor &anchor = { 30, 40, 0, 0, {} })
    {
        return beginAt(who, text, anchor);
    }
    QString beginAt(const Author &who, const QString &text, const Anchor &anchor);
    /// Somebody replies; returns the comment's id.
    QString reply(const QString &conversationId, const Author &who, const QString &text);
    void change(const QString &conversationId, const Author &who, auto change)
    {
        happen(who, protocol::ChatUpdated { ConversationKind::Image, conversationId, change });
    }
    void remove(const QString &conversationId, const Author &who);
    void presence(std::vector<User> users, int count = 0);
    /// The newest operation that was sent; fails the test loudly if there is none.
    protocol::Operation lastOperation() const;
    qsizetype operationCount() const;
    /// The server's answers to it.
    void store(const protocol::Operation &operation);
    void refuse(const protocol::Operation &operation, protocol::Code code);
    protocol::Event happen(const Author &who, protocol::EventBody body, const QString &broadcastId = {});
    Author self() const { return { link.me.id, link.me.name }; }

    QTemporaryDir dir;
    FakeClock clock;
    SceneLink link;
    Drafts drafts;
    std::shared_ptr<PageModel> model;
    Timestamp now; ///< of the next event
    qint64 seq = 0;
};

inline const Author bo { QStringLiteral("u-bo"), QStringLiteral("Bo") };
inline const Author chidi { QStringLiteral("u-chidi"), QStringLiteral("Chidi Anagonye") };

} // namespace callout::test
