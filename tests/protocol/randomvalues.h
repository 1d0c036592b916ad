// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/http.h"
#include "app/protocol/messages.h"

#include <random>

namespace callout::test {

/// Values as a client or server may really send them, from a seed: the same seed, the same values.
class RandomValues {
public:
    explicit RandomValues(quint32 seed) : m_random(seed) { }

    protocol::ClientMessage clientMessage();
    protocol::Operation operation();
    protocol::ServerMessage serverMessage();
    protocol::Event event();
    Conversation conversation();
    protocol::SessionRequest sessionRequest();
    protocol::SessionReply sessionReply();
    protocol::SsoUser ssoUser();
    protocol::InviteRequest inviteRequest();
    protocol::Invite invite();
    protocol::PageList pageList();
    protocol::Error error();
    Page page();

    /// Uniform in least…most.
    int number(int least, int most);
    bool coin() { return number(0, 1) == 1; }
    /// `most` code points at most, of every plane, quotes, escapes and `%` among them.
    QString text(int least, int most);
    QString lines(int least, int most); ///< with newlines and tabs
    QString uuid();
    QString sha256();

private:
    template <typename T, typename Make>
    std::vector<T> several(int most, Make make)
    {
        std::vector<T> values(size_t(number(0, most)));
        for (T &value : values)
            value = make();
        return values;
    }
    template <typename T, typename Make>
    std::optional<T> maybe(Make make)
    {
        return coin() ? std::optional<T>(make()) : std::nullopt;
    }
    char32_t character();
    qint64 big(); ///< 0…2^50
    double percent(double most = 100);
    Anchor anchor();
    Anchor imageAnchor();
    Anchor textAnchor();
    Author author();
    User user();
    PageScope scope();
    Comment bareComment();
    Comment comment();
    Conversation bareConversation();
    protocol::OperationBody operationBody();
    protocol::EventBody eventBody(const protocol::Event &event);
    protocol::ChatUpdated updated(const protocol::Event &event);
    protocol::Subscribed subscribed();
    template <typename Change>
    Change pageChange();

    std::mt19937 m_random;
};

} // namespace callout::test
