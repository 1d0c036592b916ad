// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>

#include <optional>
#include <variant>

/// What the processes of one user say to each other besides the native frames (protocol §13).
namespace callout::protocol {

/// Raised when a change would be misunderstood; both sides name theirs before anything else.
inline constexpr int localVersion = 1;

/// The first frame of a local connection, both ways.
struct LocalHello {
    int version = localVersion;
    QString program; ///< name and version, for people
    bool operator==(const LocalHello &) const = default;
};
/// Are you still answering?
struct AreYouThere {
    bool operator==(const AreYouThere &) const = default;
};
/// The answer, at once.
struct Here {
    bool operator==(const Here &) const = default;
};
/// To the owner: a session begins here; `attached` follows as soon as the server's connection is there.
struct Attach {
    qint64 ref = 0; ///< names this session in the answers
    bool operator==(const Attach &) const = default;
};
/// From the owner: `welcome` and the frames of this session follow.
struct Attached {
    qint64 ref = 0;
    bool operator==(const Attached &) const = default;
};
/// To the owner: the session ends. Frames that are on their way are not for the next one.
struct Detach {
    bool operator==(const Detach &) const = default;
};
/// From the owner: the server's connection is gone, or cannot be had now.
struct Detached {
    qint64 ref = 0;
    QString fault;     ///< of the transport, by its name in docs/protocol.md §13; may be empty
    int closeCode = 0; ///< of the WebSocket, or an HTTP status
    QString reason;
    int retryAfterMs = 0; ///< when the owner tries again; 0: not known
    bool operator==(const Detached &) const = default;
};
/// From the owner: the server's connection is there; who waits may attach.
struct Live {
    bool operator==(const Live &) const = default;
};
/// To the owner: a person does not want to wait for the next attempt.
struct TryNow {
    bool operator==(const TryNow &) const = default;
};
/// Passed on to the server's connection; `pong` comes when the server answered.
struct Ping {
    bool operator==(const Ping &) const = default;
};
struct Pong {
    bool operator==(const Pong &) const = default;
};
/// Brings a window to the front, in whichever process shows this file or link.
struct Raise {
    qint64 ref = 0;
    QString target;     ///< an absolute path, or a callout:// link
    QString activation; ///< the desktop's token that allows it; may be empty
    bool operator==(const Raise &) const = default;
};
struct Raised {
    qint64 ref = 0;
    bool done = false; ///< a window came forward
    bool operator==(const Raised &) const = default;
};
/// From the owner of a private workspace: where its server is reached from this machine. Never on disk.
struct WorkspaceServer {
    QString tenantId;
    int port = 0; ///< loopback, without TLS
    QString token;
    QString fingerprint;
    int sharingPort = 0;         ///< 0: not shared
    std::optional<Error> failed; ///< it cannot be served, and nothing else is said
    bool operator==(const WorkspaceServer &) const = default;
};
/// To the owner of a private workspace: share it, or stop. The answer is a `server` frame, or this:
struct Share {
    bool on = false;
    bool operator==(const Share &) const = default;
};
struct ShareFailed {
    Error error;
    bool operator==(const ShareFailed &) const = default;
};
/// Settings that every process keeps to have changed: the person's name.
struct PersonChanged {
    bool operator==(const PersonChanged &) const = default;
};

using LocalMessage =
    std::variant<LocalHello, AreYouThere, Here, Attach, Attached, Detach, Detached, Live, TryNow, Ping, Pong,
                 Raise, Raised, WorkspaceServer, Share, ShareFailed, PersonChanged>;

/// A frame of this kind; nothing for any other: a native one, or one of a later program.
std::optional<LocalMessage> decodeLocalFrame(const QByteArray &frame);
QByteArray encode(const LocalMessage &message);

/// `{"type":"pending","op":…}` around an operation's own frame.
QByteArray pendingFrame(const QByteArray &operation);

/// The same frame with another `ref` (0: none), all other bytes as they were. REQUIRES: a JSON object.
QByteArray withRef(const QByteArray &frame, qint64 ref);

} // namespace callout::protocol
