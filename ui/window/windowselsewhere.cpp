// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window that is open already comes forward, in whichever process of this user it is.
#include "ui/window/pagewindow.h"
#include "ui/window/windows.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace callout::ui {

PageWindow *Windows::raise(PageWindow *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
    return window;
}

void Windows::bringForward(PageWindow &window, const QString &activation)
{
    // Where Wayland's part of Qt looks for it, as if this program had just been started with it.
    if (!activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
    raise(&window);
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

bool Windows::bringForward(const QString &target, const QString &activation)
{
    PageWindow *window = nullptr;
    QString conversation;
    if (const auto link = parseLink(target)) {
        if (link->urlId.isEmpty())
            return false;
        const auto known = m_workspace.isOwn(*link) ? std::nullopt : m_workspace.membershipFor(*link);
        if (known || m_workspace.isOwn(*link))
            window = windowOn(known ? known->id : Library::privateServer(), link->urlId);
        conversation = link->conversationId;
    } else {
        window = windowOnFile(target);
    }
    if (!window)
        return false;
    bringForward(*window, activation);
    if (!conversation.isEmpty())
        window->openConversation(conversation);
    return true;
}

/// Who has no window on it here asks the others; where none has one, or answers in time, `open` does.
void Windows::unlessElsewhere(const QString &target, std::function<void()> open)
{
    const auto &shared = m_workspace.server().connection();
    const bool attached = shared.role() == ipc::SharedConnection::Role::Attached
        && shared.obstacle() == Transport::Fault::None;
    if (!attached && shared.others() == 0) {
        open();
        return;
    }
    m_workspace.raising().ask(target, {}, [self = QPointer(this), open = std::move(open)](bool raised) {
        if (self && !raised)
            open();
    });
}

void Windows::visitFile(const QString &path)
{
    const auto here = [this, path] { openFile(path); };
    if (windowOnFile(path))
        here();
    else
        unlessElsewhere(QFileInfo(path).absoluteFilePath(), here);
}

void Windows::visitPage(const QString &serverId, const QString &urlId)
{
    const auto here = [this, serverId, urlId] { openPage(serverId, urlId); };
    ShareLink link;
    link.urlId = urlId;
    // Said between processes of one user alone, who have the same memberships: no invite is needed
    // to go there, but it tells two of one server apart.
    if (const auto membership = m_workspace.library().membership(serverId)) {
        link.host = membership->endpoint.host;
        link.port = membership->endpoint.port;
        link.tenantId = membership->endpoint.tenantId;
        link.fingerprint = membership->endpoint.fingerprint;
        link.invite = membership->invite;
    } else {
        const Endpoint own = m_workspace.server().endpoint();
        link.host = own.host;
        link.port = own.port;
        link.tenantId = own.tenantId;
        link.fingerprint = m_workspace.server().fingerprint();
    }
    if (windowOn(serverId, urlId) || link.port == 0)
        here();
    else
        unlessElsewhere(link.toString(), here);
}

void Windows::visitLink(const QString &text)
{
    const auto here = [this, text] { openLink(text); };
    const auto link = parseLink(text);
    // Nobody has a window on what is not known yet, and what is wrong is said here.
    const bool known = link && !link->urlId.isEmpty()
        && (m_workspace.isOwn(*link) || m_workspace.membershipFor(*link));
    if (known)
        unlessElsewhere(link->toString(), here);
    else
        here();
}

} // namespace callout::ui
