// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/request.h"

#include "app/protocol/codec.h"

#include <openssl/evp.h>

#include <memory>

namespace callout::server {

namespace {

constexpr qsizetype hashBytes = 16;

/// Of a UTF-16 unit in JSON, at most: `\u0025`.
constexpr qsizetype bytesPerUnit = 6;
/// `seq`, times and names of members that a comment gets besides what the operation says.
constexpr qsizetype commentMembers = 128;

/// OpenSSL uses the processor's instructions for SHA-256, which Qt does not.
QByteArray sha256(const QByteArray &bytes)
{
    struct Free {
        void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
    };
    static const std::unique_ptr<EVP_MD, Free> digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    QByteArray hash(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    if (!digest
        || EVP_Digest(bytes.constData(), size_t(bytes.size()), reinterpret_cast<unsigned char *>(hash.data()),
                      &size, digest.get(), nullptr)
            != 1)
        qFatal("OpenSSL has no SHA-256");
    return hash.first(hashBytes);
}

} // namespace

Request::Request(Actor who, protocol::Operation what) : actor(std::move(who)), operation(std::move(what))
{
    const QByteArray canonical = protocol::canonical(operation);
    m_hash = sha256(canonical);
    m_growth = canonical.size() + bytesPerUnit * (actor.user.id.size() + actor.user.name.size())
        + commentMembers;
}

} // namespace callout::server
