// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/opening.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

/// As a process with another working directory understands it.
QString portable(const QString &target)
{
    const QUrl url(target);
    if (url.isLocalFile())
        return QFileInfo(url.toLocalFile()).absoluteFilePath();
    return target.contains(u"://"_s) ? target : QFileInfo(target).absoluteFilePath();
}

} // namespace

Opening::Opening(Workspace &workspace, Windows &windows, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_windows(windows)
{
}

void Opening::begin(const QStringList &targets, Windows::Again again, const QString &activation)
{
    m_targets = targets;
    m_again = again;
    m_activation = activation;
    if (again == Windows::Again::NewWindow || targets.isEmpty()) {
        openHere(targets);
        return;
    }
    using Shared = ipc::SharedConnection;
    Shared &shared = m_workspace.server().connection();
    connect(&shared, &Shared::roleChanged, this, &Opening::ask);
    connect(&shared, &Shared::obstacleChanged, this, &Opening::ask);
    ask();
}

void Opening::ask()
{
    const auto &shared = m_workspace.server().connection();
    const bool known = shared.role() != ipc::SharedConnection::Role::Seeking
        || shared.obstacle() != Transport::Fault::None || m_workspace.state() == Workspace::State::Failed;
    if (!known || std::exchange(m_asked, Asked::Yes) == Asked::Yes)
        return;
    if (shared.role() != ipc::SharedConnection::Role::Attached) {
        openHere(m_targets);
        return;
    }
    m_outstanding = m_targets.size();
    for (const QString &target : std::as_const(m_targets))
        m_workspace.raising().ask(portable(target), m_activation,
                                  [this, target](bool raised) { answered(target, raised); });
}

void Opening::answered(const QString &target, bool raised)
{
    if (!raised)
        m_left << target;
    if (--m_outstanding > 0)
        return;
    if (m_left.isEmpty())
        Q_EMIT nothingLeft();
    else
        openHere(m_left);
}

void Opening::openHere(const QStringList &targets)
{
    for (const QString &target : targets)
        m_windows.open(target, m_again);
    if (targets.isEmpty())
        m_windows.openStart();
}

} // namespace callout::ui
