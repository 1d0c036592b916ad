// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <optional>

namespace callout {

/// True for an http or https address of some host without a name or password in it: all that a browser
/// is given of what a stranger said.
bool isPlainWebAddress(const QUrl &url);

/// Finds out whether the network answers in everybody's place, as one does that wants a sign-in first:
/// asks an address that belongs to nobody, without TLS, cookies or a token. Whoever answers there with a
/// page, or the way to one, is the network. Nothing is followed, and nothing of the body is read.
class SignInProbe : public QObject {
    Q_OBJECT
public:
    /// 192.0.2.1 is kept for examples (RFC 5737): no host of the internet has it.
    static QUrl nobody();

    SignInProbe(Clock &clock, const QUrl &address, QObject *parent = nullptr);
    ~SignInProbe() override;

    /// Asks, unless it is asking already; `answered` follows.
    void ask();
    void cancel();

Q_SIGNALS:
    /// With the page to sign in at; none: nobody answered, as it should be.
    void answered(const std::optional<QUrl> &page);

private:
    void settle();

    const QUrl m_address;
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
    Timer m_patience;
};

} // namespace callout
