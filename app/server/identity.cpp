// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/identity.h"

#include "app/server/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <unistd.h>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;
using protocol::Outcome;

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T *value) const
    {
        Free(value);
    }
};
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;

constexpr unsigned ownerOnly = 0600;
constexpr unsigned readableByAll = 0644;
/// The key is pinned, so the date protects nobody; a device that is years behind still gets in.
constexpr long validFromSeconds = -365L * 24 * 3600;
constexpr long validForSeconds = 30L * 365 * 24 * 3600;

Failure<protocol::Error> bad(const QString &path, const QString &what)
{
    return protocol::fail(Code::BadRequest, u"%1 %2"_s.arg(QDir::toNativeSeparators(path), what));
}

Bio memory(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

/// A key file with a passphrase is refused rather than asked about: nobody may be there.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

Certificate readCertificate(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(memory(pem).get(), nullptr, noPassphrase, nullptr));
}

Key readKey(const QByteArray &pem)
{
    return Key(PEM_read_bio_PrivateKey(memory(pem).get(), nullptr, noPassphrase, nullptr));
}

QByteArray fingerprintOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool describe(X509 *certificate, EVP_PKEY *key)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return false;
    X509_NAME *name = X509_get_subject_name(certificate);
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>> alternative(
        X509V3_EXT_conf_nid(nullptr, &context, NID_subject_alt_name, "DNS:callout"));
    return X509_set_version(certificate, 2)
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1)
        && X509_gmtime_adj(X509_getm_notBefore(certificate), validFromSeconds)
        && X509_gmtime_adj(X509_getm_notAfter(certificate), validForSeconds)
        && X509_set_pubkey(certificate, key)
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                      reinterpret_cast<const unsigned char *>("callout"), -1, -1, 0)
        && X509_set_issuer_name(certificate, name) && alternative
        && X509_add_ext(certificate, alternative.get(), -1) && X509_sign(certificate, key, EVP_sha256()) > 0;
}

Outcome<Identity> makeIdentity()
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const Bio keyPem(BIO_new(BIO_s_mem()));
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    if (!key || !certificate || !keyPem || !certificatePem || !describe(certificate.get(), key.get())
        || !PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
        || !PEM_write_bio_X509(certificatePem.get(), certificate.get()))
        return protocol::fail(Code::Internal, u"OpenSSL could not make a key for TLS."_s);
    return Identity { contentOf(certificatePem.get()), contentOf(keyPem.get()),
                      fingerprintOf(certificate.get()) };
}

/// Held while an identity is made, so that two processes do not make two.
class MakingLock {
public:
    explicit MakingLock(const QString &dataDir)
        : m_file(::open(QFile::encodeName(dataDir).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        if (m_file >= 0)
            ::flock(m_file, LOCK_EX);
    }
    ~MakingLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    MakingLock(const MakingLock &) = delete;
    MakingLock &operator=(const MakingLock &) = delete;

private:
    const int m_file;
};

} // namespace

Outcome<Identity> identityFromFiles(const QString &certificateFile, const QString &keyFile)
{
    for (const QString &path : { certificateFile, keyFile }) {
        const auto content = readWholeFile(path);
        if (!content)
            return Failure { content.error() };
        if (!*content)
            return bad(path, u"does not exist."_s);
    }
    Identity identity { **readWholeFile(certificateFile), **readWholeFile(keyFile), {} };
    const Certificate certificate = readCertificate(identity.certificatePem);
    if (!certificate)
        return bad(certificateFile, u"is not a certificate in PEM form."_s);
    const Key key = readKey(identity.privateKeyPem);
    if (!key)
        return bad(keyFile, u"is not a private key in PEM form without a passphrase."_s);
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return bad(keyFile,
                   u"is not the key of the certificate %1."_s.arg(QDir::toNativeSeparators(certificateFile)));
    if (X509_cmp_current_time(X509_get0_notAfter(certificate.get())) < 0)
        return bad(certificateFile, u"has expired. Renew the certificate."_s);
    identity.fingerprint = fingerprintOf(certificate.get());
    return identity;
}

Outcome<Identity> ownIdentity(const QString &dataDir)
{
    const MakingLock lock(dataDir);
    const QString certificateFile = dataDir + u"/tls-cert.pem"_s;
    const QString keyFile = dataDir + u"/tls-key.pem"_s;
    // The certificate is written last: with it, the identity is complete.
    if (QFile::exists(certificateFile))
        return identityFromFiles(certificateFile, keyFile);
    Outcome<Identity> made = makeIdentity();
    if (!made)
        return made;
    if (const auto written = replaceFile(keyFile, made->privateKeyPem, ownerOnly); !written)
        return Failure { written.error() };
    if (const auto written = replaceFile(certificateFile, made->certificatePem, readableByAll); !written)
        return Failure { written.error() };
    return made;
}

} // namespace callout::server
