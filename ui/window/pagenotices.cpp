// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a page window does when somebody writes to its user.
#include "ui/window/pagewindow.h"

#include "ui/canvas/canvasview.h"
#include "ui/chat/commenttext.h"
#include "ui/notify/attention.h"
#include "ui/notify/notifier.h"
#include "ui/window/pageactions.h"
#include "ui/window/stage.h"
#include "ui/window/toast.h"
#include "ui/window/windows.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace callout::ui {

QString PageWindow::muteSetting() const
{
    return u"muted/%1/%2"_s.arg(m_source->serverId(), m_source->urlId());
}

void PageWindow::refreshMute()
{
    QAction *mute = m_actions->action(PageActions::Mute);
    mute->setEnabled(m_model != nullptr);
    mute->setChecked(m_model && !m_workspace.library().setting(muteSetting()).isEmpty());
}

void PageWindow::noticeComment(const QString &conversationId, const QString &commentId)
{
    const ConversationView *view = m_model ? m_model->conversation(conversationId) : nullptr;
    const Comment *comment = view ? view->conversation.comment(commentId) : nullptr;
    if (!comment || comment->author.id == m_model->self().id)
        return;
    const Concern concern = concernOf(*m_model, *view, *comment);
    const bool isMuted = m_actions->action(PageActions::Mute)->isChecked();
    if (concern == Concern::None || isMuted || (isActiveWindow() && m_stage->current() == conversationId))
        return;
    const QString title = concern == Concern::Mention
        //: %1: a person; %2: the page's title
        ? tr("%1 mentioned you on “%2”").arg(comment->author.name, m_source->title())
        //: %1: a person; %2: the page's title
        : tr("%1 replied on “%2”").arg(comment->author.name, m_source->title());
    if (isActiveWindow()) {
        m_toast->show(title, tr("Open"), [this, conversationId] { openConversation(conversationId); });
        return;
    }
    m_windows.notifier().show({ commentId, title, plainWords(comment->text),
                                [self = QPointer(this), conversationId](const QString &activation) {
                                    if (!self)
                                        return;
                                    Windows::bringForward(*self, activation);
                                    self->openConversation(conversationId);
                                } });
}

} // namespace callout::ui
