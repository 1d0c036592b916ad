// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>

#include <openssl/types.h>

#include <memory>

namespace callout::server {

/// What a TLS listener presents: OpenSSL's context, TLS 1.2 or later, idle buffers given back.
/// Immutable once made; any thread.
class TlsContext {
public:
    /// The chain (own certificate first) and its key, as PEM.
    static protocol::Outcome<std::shared_ptr<const TlsContext>> make(const QByteArray &certificatePem,
                                                                     const QByteArray &privateKeyPem);
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    SSL_CTX *native() const { return m_context; }

private:
    explicit TlsContext(SSL_CTX *context) : m_context(context) { }
    SSL_CTX *m_context;
};

} // namespace callout::server
