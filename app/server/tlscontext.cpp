// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tlscontext.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace callout::server {

using namespace Qt::StringLiterals;

namespace {

struct Free {
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

std::unique_ptr<BIO, Free> reading(const QByteArray &pem)
{
    return std::unique_ptr<BIO, Free>(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

bool useChain(SSL_CTX *context, const QByteArray &pem)
{
    const auto bio = reading(pem);
    const std::unique_ptr<X509, Free> own(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1)
        return false;
    while (X509 *issuer = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context, issuer) != 1) {
            X509_free(issuer);
            return false;
        }
    }
    ERR_clear_error(); // the end of the file is reported as an error
    return true;
}

bool useKey(SSL_CTX *context, const QByteArray &pem)
{
    const auto bio = reading(pem);
    const std::unique_ptr<EVP_PKEY, Free> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    return key && SSL_CTX_use_PrivateKey(context, key.get()) == 1 && SSL_CTX_check_private_key(context) == 1;
}

void harden(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE
                            | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                         | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Tickets carry what a resumption needs, so the server keeps nothing for the absent.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    // One read() takes header and body of a record together.
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_alpn_select_cb(
        context,
        [](SSL *, const unsigned char **out, unsigned char *outLength, const unsigned char *in,
           unsigned inLength, void *) {
            static constexpr unsigned char http11[] = "\x08http/1.1";
            unsigned char *chosen = nullptr;
            const int found = SSL_select_next_proto(&chosen, outLength, http11, sizeof http11 - 1, in,
                                                    inLength);
            *out = chosen;
            return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
        },
        nullptr);
}

} // namespace

protocol::Outcome<std::shared_ptr<const TlsContext>> TlsContext::make(const QByteArray &certificatePem,
                                                                      const QByteArray &privateKeyPem)
{
    using protocol::Code;
    SSL_CTX *native = SSL_CTX_new(TLS_server_method());
    if (!native)
        return protocol::fail(Code::Internal, u"OpenSSL could not be set up."_s);
    const std::shared_ptr<const TlsContext> context(new TlsContext(native));
    harden(native);
    if (!useChain(native, certificatePem))
        return protocol::fail(Code::BadRequest, u"The TLS certificate is not readable as PEM."_s);
    if (!useKey(native, privateKeyPem)) {
        return protocol::fail(Code::BadRequest,
                              u"The TLS key is not readable as PEM, or is not the certificate's."_s);
    }
    return context;
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

} // namespace callout::server
