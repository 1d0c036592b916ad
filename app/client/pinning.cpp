// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/pinning.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslSocket>

namespace callout {

namespace {

constexpr uchar sequenceTag = 0x30;
constexpr uchar versionTag = 0xa0;

/// One DER element: its whole extent and what is inside. Empty where the bytes end too early.
struct Element {
    uchar tag = 0;
    QByteArrayView whole;
    QByteArrayView content;
};

Element elementAt(QByteArrayView der)
{
    if (der.size() < 2)
        return {};
    const auto byte = [&](qsizetype i) { return uchar(der[i]); };
    qsizetype header = 2;
    qsizetype length = byte(1);
    if (length >= 0x80) { // X.690 §8.1.3.5: that many bytes of length follow
        const qsizetype bytes = length & 0x7f;
        if (bytes == 0 || bytes > 3 || der.size() < 2 + bytes)
            return {};
        length = 0;
        for (qsizetype i = 0; i < bytes; ++i)
            length = length << 8 | byte(2 + i);
        header += bytes;
    }
    if (der.size() - header < length)
        return {};
    return { byte(0), der.first(header + length), der.sliced(header, length) };
}

/// Certificate ::= SEQUENCE { tbs SEQUENCE { [0] version OPTIONAL, serialNumber, signature, issuer,
/// validity, subject, subjectPublicKeyInfo, … }, … } (RFC 5280 §4.1)
QByteArrayView subjectPublicKeyInfo(const QByteArray &certificate)
{
    QByteArrayView rest = elementAt(elementAt(certificate).content).content;
    if (elementAt(rest).tag == versionTag)
        rest = rest.sliced(elementAt(rest).whole.size());
    for (int before = 0; before < 5; ++before) {
        const Element element = elementAt(rest);
        if (element.whole.isEmpty())
            return {};
        rest = rest.sliced(element.whole.size());
    }
    const Element info = elementAt(rest);
    return info.tag == sequenceTag ? info.whole : QByteArrayView();
}

} // namespace

QByteArray publicKeyHash(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const QByteArrayView info = subjectPublicKeyInfo(der);
    return info.isEmpty() ? QByteArray()
                          : QCryptographicHash::hash(info.toByteArray(), QCryptographicHash::Sha256);
}

bool hasKey(const QSslCertificate &certificate, const QByteArray &fingerprint)
{
    const QByteArray wanted = QByteArray::fromBase64(fingerprint, QByteArray::Base64UrlEncoding);
    return wanted.size() == 32 && wanted == publicKeyHash(certificate);
}

QSslConfiguration tlsConfiguration(const QByteArray &fingerprint)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!fingerprint.isEmpty()) {
        tls.setCaCertificates({});
        tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
        tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
        tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    }
    return tls;
}

} // namespace callout
