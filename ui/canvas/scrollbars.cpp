// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scrollbars.h"

#include "ui/canvas/viewport.h"
#include "ui/theme/scrollbar.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace callout::ui {

/// Leaves to what is below what is not meant for it: the wheel, and presses on markers beside its handle.
class CanvasBar final : public SlimScrollBar {
public:
    CanvasBar(Qt::Orientation orientation, QWidget *area, ScrollBars::IsTaken isTaken)
        : SlimScrollBar(orientation, area),
          m_isTaken(std::move(isTaken))
    {
        setCursor(Qt::ArrowCursor);
        setContextMenuPolicy(Qt::NoContextMenu);
        setLayoutDirection(Qt::LeftToRight); // a page lies as it does, whatever is read in it
        setSingleStep(48);
        hide();
    }

    void show(double at, double length, double page)
    {
        constexpr double most = std::numeric_limits<int>::max() / 2;
        constexpr double kept = 40; // a line of what was seen
        const QSignalBlocker quiet(this);
        setRange(0, int(std::lround(std::min(length, most))));
        setPageStep(int(std::max(page - kept, kept)));
        setValue(int(std::lround(std::min(at, most))));
        m_shown = value();
        setVisible(maximum() > 0);
    }
    /// How far it was moved since it was last shown where it is.
    int moved() { return value() - std::exchange(m_shown, value()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ink = theme.contrast == Contrast::High ? theme.text : theme.muted;
        ink.setAlpha(isSliderDown() ? 230 : underMouse() ? 190 : 140);
        QColor edge = theme.canvas; // it is seen on paper of any colour
        edge.setAlpha(160);
        const QRectF handle = handleRect();
        const qreal corner = std::min(handle.width(), handle.height()) / 2;
        painter.setPen(edge);
        painter.setBrush(ink);
        painter.drawRoundedRect(handle, corner, corner);
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_passes = !handleRect().contains(event->position()) && m_isTaken(mapToParent(event->pos()));
        if (m_passes)
            event->ignore();
        else
            SlimScrollBar::mousePressEvent(event);
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (m_passes)
            event->ignore();
        else
            SlimScrollBar::mouseMoveEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (std::exchange(m_passes, false))
            event->ignore();
        else
            SlimScrollBar::mouseReleaseEvent(event);
    }

private:
    ScrollBars::IsTaken m_isTaken;
    int m_shown = 0;
    bool m_passes = false; ///< what the pointer does is for what lies below
};

ScrollBars::ScrollBars(QWidget *area, IsTaken isTaken)
    : QObject(area),
      m_area(area),
      m_down(new CanvasBar(Qt::Vertical, area, isTaken)),
      m_across(new CanvasBar(Qt::Horizontal, area, isTaken))
{
    m_down->setObjectName(u"scrollDown"_s);
    m_across->setObjectName(u"scrollAcross"_s);
    connect(m_down, &QScrollBar::valueChanged, this, [this] {
        Q_EMIT scrolled({ 0, double(-m_down->moved()) });
    });
    connect(m_across, &QScrollBar::valueChanged, this, [this] {
        Q_EMIT scrolled({ double(-m_across->moved()), 0 });
    });
    area->installEventFilter(this);
    relabel();
}

void ScrollBars::relabel()
{
    //: of a scroll bar, for screen readers
    m_down->setAccessibleName(tr("Place in the document, from top to bottom"));
    //: of a scroll bar, for screen readers
    m_across->setAccessibleName(tr("Place in the document, from left to right"));
}

void ScrollBars::follow(const Viewport &viewport)
{
    const QPointF at = viewport.scrolled();
    const QSizeF all = viewport.scrollable();
    m_down->show(at.y(), all.height(), viewport.view().height());
    m_across->show(at.x(), all.width(), viewport.view().width());
    settle();
}

/// Down where lines of the program's language end, across at the foot.
void ScrollBars::settle()
{
    constexpr int thick = SlimScrollBar::thickness;
    const int foot = m_across->isHidden() ? 0 : thick;
    const bool mirrored = m_area->layoutDirection() == Qt::RightToLeft;
    m_down->setGeometry(mirrored ? 0 : m_area->width() - thick, 0, thick, m_area->height() - foot);
    const int side = m_down->isHidden() ? 0 : thick;
    m_across->setGeometry(mirrored ? side : 0, m_area->height() - thick, m_area->width() - side, thick);
}

bool ScrollBars::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange)
        settle();
    else if (event->type() == QEvent::LanguageChange)
        relabel();
    return QObject::eventFilter(watched, event);
}

} // namespace callout::ui
