// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/certificate.h"

#include <QCryptographicHash>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

namespace callout::test {

namespace {

template <auto free>
struct Freed {
    template <typename T>
    void operator()(T *pointer) const
    {
        free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;

QByteArray contents(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

void extend(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    X509_add_ext(certificate, extension.get(), -1);
}

void nameIt(X509_NAME *name, const char *text)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const uchar *>(text), -1, -1, 0);
}

} // namespace

Identity makeIdentity(KeyKind kind, const Identity *issuer)
{
    static int serial = 1;
    const Key key(kind == KeyKind::Ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048));
    const Certificate certificate(X509_new());
    X509 *x509 = certificate.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), serial++);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 24 * 3600);
    X509_set_pubkey(x509, key.get());
    nameIt(X509_get_subject_name(x509), issuer ? "localhost" : "Test authority");
    nameIt(X509_get_issuer_name(x509), "Test authority");
    extend(x509, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    extend(x509, NID_basic_constraints, issuer ? "CA:FALSE" : "critical,CA:TRUE");
    if (issuer) {
        const Memory pem(BIO_new_mem_buf(issuer->keyPem.constData(), int(issuer->keyPem.size())));
        const Key authority(PEM_read_bio_PrivateKey(pem.get(), nullptr, nullptr, nullptr));
        X509_sign(x509, authority.get(), EVP_sha256());
    } else {
        X509_sign(x509, key.get(), EVP_sha256());
    }

    Identity identity;
    const Memory certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), x509);
    identity.certificate = QSslCertificate(contents(certificatePem));
    const Memory keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    identity.keyPem = contents(keyPem);
    identity.key = QSslKey(identity.keyPem, kind == KeyKind::Ec ? QSsl::Ec : QSsl::Rsa);
    uchar *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    const QByteArray spki(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    identity.fingerprint = QCryptographicHash::hash(spki, QCryptographicHash::Sha256)
                               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return identity;
}

} // namespace callout::test
