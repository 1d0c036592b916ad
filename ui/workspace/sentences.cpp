// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/sentences.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace callout::ui {

using protocol::Code;

namespace {

/// One translation context for all sentences, so that translators see them together.
struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(callout::ui::Sentences)
};

constexpr qint64 enoughRoom = 1 << 20; ///< bytes below which a write is bound to fail

/// A pasted text as it may be quoted back: one line, not longer than is useful.
QString quotable(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= 60 ? line : line.left(57) + u'…';
}

} // namespace

QString address(const QString &host, quint16 port)
{
    const bool v6 = host.contains(u':');
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

QString address(const Endpoint &endpoint)
{
    return address(endpoint.host, endpoint.port);
}

QString shortFingerprint(const QByteArray &fingerprint)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray hex = QByteArray::fromBase64(fingerprint, options).left(8).toHex().toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups << QString::fromLatin1(hex.mid(at, 4));
    return groups.join(u' ');
}

namespace {

QString noRoom(const QString &where)
{
    return Sentences::tr("There is no room on the disk that holds your workspace in %1. Free some space, "
                         "then try again. Nothing is lost.")
        .arg(where);
}

QString notWritable(const QString &where)
{
    return Sentences::tr(
               "Callout may not write to your workspace in %1. Make this folder yours and writable, "
               "or choose another with --workspace.")
        .arg(where);
}

bool isFull(const QString &directory)
{
    const QStorageInfo disk(directory);
    return disk.isValid() && disk.bytesAvailable() < enoughRoom;
}

} // namespace

QString workspaceFailure(const protocol::Error &error, const QString &directory)
{
    const QString where = QDir::toNativeSeparators(directory);
    // The code says what kind of trouble; which one is seen best where it happened.
    if (error.code == Code::Conflict)
        return Sentences::tr("Your workspace in %1 is in use by another Callout that is already running. "
                             "Go on in that window, or close it and try again here.")
            .arg(where);
    if (error.code == Code::Unavailable && isFull(directory))
        return noRoom(where);
    if (error.code == Code::Unavailable && !QFileInfo(directory).isWritable())
        return notWritable(where);
    if (error.code == Code::Unavailable)
        return Sentences::tr("Your workspace in %1 cannot be used just now: another program may be holding "
                             "it. Close that program, then try again. (%2)")
            .arg(where, error.reason);
    return Sentences::tr(
               "Your workspace in %1 cannot be used: it is damaged, or a newer Callout wrote it. Update "
               "Callout, or restore the folder from a backup. It was left as it is. (%2)")
        .arg(where, error.reason);
}

QString libraryFailure(Library::Fault fault, const QString &file)
{
    using Fault = Library::Fault;
    const QString directory = QFileInfo(file).path();
    const QString where = QDir::toNativeSeparators(directory);
    const QString name = QDir::toNativeSeparators(file);
    if (fault == Fault::Disk || fault == Fault::NotWritable) {
        if (isFull(directory))
            return noRoom(where);
        if (fault == Fault::NotWritable)
            return notWritable(where);
        return Sentences::tr("%1 could not be read or written. Check the disk, then try again.").arg(name);
    }
    if (fault == Fault::Busy)
        return Sentences::tr("%1 is held by another program. Close that program, then try again.").arg(name);
    if (fault == Fault::Newer)
        return Sentences::tr("%1 was written by a newer Callout. Update Callout, then try again. It was "
                             "left as it is.")
            .arg(name);
    return Sentences::tr("%1 is damaged. Callout keeps there which file belongs to which discussions; "
                         "restore it from a backup, then try again. It was left as it is, and the "
                         "discussions themselves are not touched.")
        .arg(name);
}

QString sharingFailure(const protocol::Error &error)
{
    if (error.code == Code::Unavailable)
        return Sentences::tr("Callout could not listen for others: the port is taken by another program. "
                             "Close that program or try again.");
    return Sentences::tr(
               "Callout could not listen for others (%1). Check this computer's network, then try again.")
        .arg(error.reason);
}

QString linkFailure(LinkFault fault, const QString &text)
{
    const QString link = quotable(text);
    switch (fault) {
    case LinkFault::NotALink:
        return Sentences::tr(
                   "“%1” is not a Callout link. A link begins with callout:// — copy it again from the "
                   "Share window.")
            .arg(link);
    case LinkFault::NoHost:
        return Sentences::tr("The link “%1” names no server. Parts of it may be missing: ask for it again.")
            .arg(link);
    case LinkFault::BadPort:
        return Sentences::tr("The link “%1” has no valid port. Parts of it may be missing: ask for it again.")
            .arg(link);
    case LinkFault::BadTenant:
        return Sentences::tr(
                   "The link “%1” names no valid workspace. Parts of it may be missing: ask for it again.")
            .arg(link);
    case LinkFault::BadPage:
        return Sentences::tr(
                   "The link “%1” names no valid page. Parts of it may be missing: ask for it again.")
            .arg(link);
    case LinkFault::BadFingerprint:
        return Sentences::tr("The key in the link “%1” is damaged, so the server could not be recognised. "
                             "Ask for the link again.")
            .arg(link);
    case LinkFault::BadConversation:
        return Sentences::tr("The link “%1” names a discussion wrongly. Ask for it again.").arg(link);
    }
    Q_UNREACHABLE();
}

QString connectionFailure(const Session &session)
{
    protocol::Error error = session.lastError();
    if (session.state() == Connection::State::Offline)
        error.code = Code::Offline;
    return connectionFailure(error, session.endpoint(), session.lastFault());
}

namespace {

/// Nothing where a server of ours answered: its code says more.
QString faultSentence(Transport::Fault fault, const QString &where)
{
    switch (fault) {
    case Transport::Fault::WrongKey:
        return Sentences::
            tr("%1 is not the server that the link was made for: its key is another one. Nothing was "
               "sent to it. Ask whoever sent the link whether the server was moved or reinstalled, and for "
               "a new link if it was.")
                .arg(where);
    case Transport::Fault::BadCertificate:
        return Sentences::tr(
                   "The certificate of %1 is not valid, so Callout did not go on. Nothing was sent to it. "
                   "Ask whoever runs the server, or for a link that contains its key.")
            .arg(where);
    case Transport::Fault::NotCallout:
        return Sentences::tr("Something answers at %1, but it is not Callout. The server may have moved, or "
                             "another network uses its address: ask whoever shares the page.")
            .arg(where);
    case Transport::Fault::SignIn:
        return Sentences::tr("This network wants you to sign in before it lets you through to %1. Sign "
                             "in with a browser; Callout goes on by itself afterwards.")
            .arg(where);
    case Transport::Fault::HostUnknown:
        return Sentences::tr(
                   "%1 cannot be found: its name leads nowhere from this network. Check the network, "
                   "or ask whoever shares the page for the address.")
            .arg(where);
    case Transport::Fault::TooSlow:
        return Sentences::tr(
                   "%1 has not answered in time: it may be overloaded, or the network slow. Callout "
                   "keeps trying.")
            .arg(where);
    case Transport::Fault::OwnerSilent:
    case Transport::Fault::OwnerDiffers:
        return ownerFailure(fault, {});
    default:
        return {};
    }
}

} // namespace

QString connectionFailure(const protocol::Error &error, const Endpoint &endpoint, Transport::Fault fault)
{
    const QString where = address(endpoint);
    if (const QString known = faultSentence(fault, where); !known.isEmpty() && error.code != Code::Offline)
        return known;
    switch (error.code) {
    case Code::Unauthorized:
    case Code::Forbidden:
        return Sentences::tr("%1 does not accept this invitation: it has expired, was revoked, or belongs to "
                             "another workspace. Ask whoever sent the link for a new one.")
            .arg(where);
    case Code::NotFound:
        return Sentences::
            tr("This invitation is unknown at %1: it was revoked, or it belongs to another workspace than "
               "“%2”. Ask whoever sent the link for a new one.")
                .arg(where, endpoint.tenantId);
    case Code::RateLimited:
        return Sentences::tr(
                   "%1 has had too many attempts from this computer. Wait a minute, then try again.")
            .arg(where);
    case Code::Offline:
        return Sentences::tr(
                   "This computer has no network, so %1 cannot be reached. Connect, then try again.")
            .arg(where);
    case Code::Unavailable:
        return Sentences::
            tr("%1 does not answer. It may be switched off, or on another network: ask whoever shares the "
               "page, then try again.")
                .arg(where);
    default:
        return Sentences::tr("The connection to %1 failed (%2). Try again, or ask whoever runs it.")
            .arg(where, error.reason);
    }
}

QString ownerFailure(Transport::Fault fault, const std::optional<ipc::OwnerLock::Holder> &holder)
{
    if (holder && !holder->title.isEmpty()) {
        const QString process = QString::number(holder->process);
        if (fault == Transport::Fault::OwnerDiffers)
            //: %1: the title of a window; %2: the number of its process
            return Sentences::tr("The Callout window “%1” belongs to a different version of Callout, and the "
                                 "two cannot share a connection. Close that window, or open this page there. "
                                 "(Process %2)")
                .arg(holder->title, process);
        //: %1: the title of a window; %2: the number of its process
        return Sentences::tr("The Callout window “%1” has your workspace open and does not answer. Close it, "
                             "or end it if it does not close: everything works again at once. You can read "
                             "what is here. (Process %2)")
            .arg(holder->title, process);
    }
    if (fault == Transport::Fault::OwnerDiffers)
        return Sentences::tr("Another Callout window belongs to a different version of Callout, and the two "
                             "cannot share a connection. Close that window, or open this page there.");
    return Sentences::tr("Another Callout window is not responding. You can read what is here; everything "
                         "works again as soon as that window answers or is closed.");
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer:
        return Sentences::tr("can look");
    case Role::Commenter:
        return Sentences::tr("can comment");
    case Role::Moderator:
        return Sentences::tr("can comment, move and delete");
    case Role::Admin:
        return Sentences::tr("can do everything");
    }
    Q_UNREACHABLE();
}

} // namespace callout::ui
