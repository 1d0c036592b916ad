// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dialogfit.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace callout::ui {

namespace {

/// What frames and title bars take, as long as the real ones are not known.
constexpr QSize usualFrame(16, 48);

} // namespace

DialogFit::DialogFit(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
{
    dialog->installEventFilter(this);
    fit();
}

bool DialogFit::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fit();
    return done;
}

void DialogFit::fit()
{
    if (std::exchange(m_fitting, true))
        return;
    QLayout *layout = m_dialog->layout();
    layout->activate();
    const QRect available = m_dialog->screen()->availableGeometry();
    const QSize room = available.size() - usualFrame;
    const int width = std::min(std::max(m_dialog->width(), layout->totalMinimumSize().width()), room.width());
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                   : layout->totalSizeHint().height();
    m_dialog->setMinimumHeight(std::min(needed, room.height()));
    m_dialog->resize(width, std::min(needed, room.height()));
    if (m_dialog->isVisible())
        keepOnScreen(*m_dialog);
    m_fitting = false;
}

QSize roomFor(QSize wanted, const QWidget &window)
{
    return wanted.boundedTo(window.screen()->availableGeometry().size() - usualFrame);
}

void keepOnScreen(QWidget &window)
{
    const QRect available = window.screen()->availableGeometry();
    window.resize(roomFor(window.size(), window));
    // Where the frame begins is where the window is moved to; how thick it is, is known once it is shown.
    const QSize frame = window.frameSize().expandedTo(window.isVisible() ? QSize()
                                                                         : window.size() + usualFrame);
    const QPoint corner(
        std::max(available.left(), std::min(window.x(), available.right() + 1 - frame.width())),
        std::max(available.top(), std::min(window.y(), available.bottom() + 1 - frame.height())));
    if (corner != window.pos())
        window.move(corner);
}

} // namespace callout::ui
