// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/api.h"
#include "ui/workspace/workspace.h"

#include <QPointer>
#include <QTimer>

#include <deque>

namespace callout::ui {

/// What of a private page can go to a server. Authors are frozen by the server that a comment was
/// written on, so only my own words can go there under my name; what others wrote stays behind.
struct Luggage {
    std::vector<protocol::OperationBody> operations; ///< in the order to be done
    int conversations = 0;                           ///< that go
    int left = 0;                                    ///< comments that stay: others', and mine under theirs
};
Luggage pack(const PageModel &page);

/// Moves a private page to a server that was joined: picture first, then the page under the same
/// id, then my own discussions and comments with the same ids, one operation after the other at the
/// pace that the server allows. Once done the file belongs to the server's page. Can be repeated
/// after a failure: what is there already is not made twice.
class Publisher : public QObject {
    Q_OBJECT
public:
    Publisher(Workspace &workspace, const QString &urlId, const QString &toServer, QObject *parent);
    ~Publisher() override;

    void start();
    void cancel();
    const QString &toServer() const { return m_toServer; }

Q_SIGNALS:
    void progressed(const QString &what, double part); ///< part of 1; negative: unknown
    void finished();
    void failed(const QString &sentence);

private:
    void fetchPicture();
    void waitForServer();
    void upload(const QString &path);
    void registerPage();
    void waitForPage();
    void next();
    void send(const protocol::OperationBody &body);
    void stored(const QString &broadcastId);
    void rejected(const protocol::Operation &operation, const protocol::Error &error);
    void finish();
    void fail(const QString &what, const protocol::Error &error);

    Workspace &m_workspace;
    QString m_urlId;
    QString m_toServer;
    Session *m_target = nullptr;
    std::shared_ptr<PageModel> m_from;
    std::shared_ptr<PageModel> m_to;
    QPointer<ApiCall> m_call;
    std::deque<protocol::OperationBody> m_queue;
    size_t m_total = 0;
    QString m_waitingFor; ///< broadcastId of the operation under way
    QTimer m_pause;
};

} // namespace callout::ui
