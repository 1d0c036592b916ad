// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"

#include <QUndoStack>

#include <memory>

namespace callout {
class PageModel;
}

namespace callout::ui {

/// What this user did to discussions in one window and can take back. Every step is an operation
/// of its own, seen by all; a step whose discussion is gone is skipped.
class History : public QUndoStack {
    Q_OBJECT
public:
    using QUndoStack::QUndoStack;

    void setPage(std::shared_ptr<PageModel> page);
    void move(const QString &conversationId, const Anchor &to);
    void remove(const QString &conversationId);
    /// Open becomes resolved and the other way round.
    void toggleState(const QString &conversationId);
    /// It was done elsewhere in this window already: only its undoing is kept.
    void wasRemoved(const QString &conversationId);
    void wasToggled(const QString &conversationId);

private:
    std::shared_ptr<PageModel> m_page;
};

} // namespace callout::ui
