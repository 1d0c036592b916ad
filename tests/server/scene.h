// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/sqlitestore.h"

#include <QTemporaryDir>
#include <QTest>

namespace callout::test {

/// A store in a directory of its own with one workspace, and short ways to act in it.
/// The clock stands until it is moved.
class Scene {
public:
    Scene();

    server::SqliteStore &store() { return *m_store; }
    QString directory() const { return m_directory.path(); }
    QString file() const { return m_directory.filePath(QStringLiteral("callout.db")); }
    /// Closes the database and opens it again, as after a restart.
    void reopen();

    Timestamp now = 1'700'000'000'000;

    static QString tenant() { return QStringLiteral("acme"); }
    static server::Actor actor(const QString &id, Role role = Role::Commenter,
                               const PageScope &pages = PageScope::everything());
    protocol::Outcome<server::Applied> apply(const server::Actor &actor,
                                             const protocol::Operation &operation);
    /// Fails the test (an assertion in QtTest's log) unless it is accepted.
    server::Applied accepted(const server::Actor &actor, const protocol::Operation &operation);
    server::Snapshot snapshot(const QString &urlId);
    /// Begins a discussion on an image; fails the test unless it is accepted.
    protocol::CreateChat discussion(const server::Actor &actor, const QString &urlId);

private:
    QTemporaryDir m_directory;
    std::unique_ptr<server::SqliteStore> m_store;
};

/// Operations with fresh ids on page `urlId`.
protocol::Operation operation(const QString &urlId, protocol::OperationBody body);
protocol::CreateChat createImageChat(const QString &text = QStringLiteral("Logo too small"));
protocol::CreateChat createTextChat(const QString &text = QStringLiteral("Wrong word"));
protocol::AddComment addComment(const QString &conversationId, const QString &parentId = {});

/// The code of a refused outcome, or nothing when it was accepted.
template <typename T>
std::optional<protocol::Code> refusal(const protocol::Outcome<T> &outcome)
{
    return outcome ? std::nullopt : std::optional(outcome.error().code);
}

} // namespace callout::test

// So that a comparison that fails prints the code's name.
namespace QTest {
template <>
char *toString(const std::optional<callout::protocol::Code> &code);
} // namespace QTest
