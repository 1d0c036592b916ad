// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace callout {

/// `callout://HOST:PORT/TENANT?page=URLID#i=<invite>&fp=<SPKI>&c=<conversationId>` (protocol §12).
struct ShareLink {
    QString host; ///< without brackets
    quint16 port = 0;
    QString tenantId;
    QString urlId;          ///< empty: the whole workspace
    QString invite;         ///< may be empty: already known here
    QByteArray fingerprint; ///< base64url SHA-256 of the server's public key; may be empty
    QString conversationId; ///< the marker to open; may be empty

    QString toString() const;
    bool operator==(const ShareLink &) const = default;
};

enum class LinkFault { NotALink, NoHost, BadPort, BadTenant, BadPage, BadFingerprint, BadConversation };

/// Reads a link a person pasted: surrounding white space and case of the scheme are forgiven.
Result<ShareLink, LinkFault> parseLink(const QString &text);

} // namespace callout
