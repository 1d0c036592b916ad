// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/viewcontrols.h"

#include "app/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"
#include "ui/window/pageactions.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

/// A plate that floats over the document.
void paintPlate(QWidget *widget)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(widget);
    painter.setPen(theme.border);
    painter.setBrush(theme.card);
    const QRectF box = QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, radius::control + 2, radius::control + 2);
}

/// "Fit in Window (Ctrl+0)"
QString withKey(const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? action->text() : u"%1 (%2)"_s.arg(action->text(), key);
}

} // namespace

ViewControls::ViewControls(CanvasView &canvas, const PageActions &actions)
    : QWidget(&canvas),
      m_canvas(canvas),
      m_actions(actions),
      m_row(new QHBoxLayout(this)),
      m_look(new IconButton(u"eye"_s, {}, this)),
      m_smaller(new IconButton(u"minus"_s, {}, this)),
      m_percent(new Button({}, Button::Kind::Quiet, this)),
      m_larger(new IconButton(u"plus"_s, {}, this)),
      m_fit(new IconButton(u"fit"_s, {}, this))
{
    setObjectName(u"viewControls"_s);
    m_percent->setObjectName(u"zoomPercent"_s);
    setCursor(Qt::ArrowCursor);
    m_look->setCheckable(true);
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(0);
    for (QWidget *part : { static_cast<QWidget *>(m_look), static_cast<QWidget *>(m_smaller),
                           static_cast<QWidget *>(m_percent), static_cast<QWidget *>(m_larger),
                           static_cast<QWidget *>(m_fit) })
        m_row->addWidget(part, 0, Qt::AlignCenter);
    const auto does = [this](QAbstractButton *button, PageActions::Id id) {
        connect(button, &QAbstractButton::clicked, m_actions.action(id), &QAction::trigger);
    };
    does(m_look, PageActions::LookOnly);
    does(m_smaller, PageActions::ZoomOut);
    does(m_percent, PageActions::ActualSize);
    does(m_larger, PageActions::ZoomIn);
    does(m_fit, PageActions::Fit);
    connect(&canvas, &CanvasView::viewChanged, this, &ViewControls::follow);
    connect(&canvas, &CanvasView::lookOnlyChanged, this, &ViewControls::follow);
    canvas.installEventFilter(this);
    keepTold(this, [this] { relabel(); });
}

void ViewControls::relabel()
{
    const auto say = [this](IconButton *button, PageActions::Id id) {
        button->setLabel(withKey(m_actions.action(id)));
    };
    say(m_look, PageActions::LookOnly);
    say(m_smaller, PageActions::ZoomOut);
    say(m_larger, PageActions::ZoomIn);
    say(m_fit, PageActions::Fit);
    m_percent->setToolTip(withKey(m_actions.action(PageActions::ActualSize)));
    follow();
}

void ViewControls::follow()
{
    const bool shown = m_canvas.document() && !m_canvas.document()->size().isEmpty();
    setVisible(shown);
    m_look->setChecked(m_canvas.lookOnly() == CanvasView::LookOnly::On);
    //: how large the document is shown
    const QString percent = tr("%1 %").arg(locale().toString(qRound(m_canvas.zoom() * 100)));
    if (m_percent->text() != percent) {
        m_percent->setText(percent);
        m_percent->updateGeometry();
    }
    m_percent->setAccessibleName(tr("Shown at %1").arg(percent)); // the same number, another language
    settle();
}

void ViewControls::settle()
{
    m_row->activate();
    const QSize size = sizeHint();
    const QRect area = m_canvas.rect().adjusted(space::m, space::m, -space::m, -space::m);
    setGeometry(
        QStyle::alignedRect(m_canvas.layoutDirection(), Qt::AlignRight | Qt::AlignBottom, size, area));
}

bool ViewControls::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange)
        settle();
    return QWidget::eventFilter(watched, event);
}

void ViewControls::paintEvent(QPaintEvent *)
{
    paintPlate(this);
}

LookOnlySign::LookOnlySign(CanvasView &canvas)
    : QWidget(&canvas),
      m_canvas(canvas),
      m_label(new QLabel(this)),
      m_leave(new Button({}, Button::Kind::Quiet, this))
{
    setObjectName(u"lookOnlySign"_s);
    setCursor(Qt::ArrowCursor);
    m_label->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m + measure::icon + space::s, space::xs, space::s, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_label);
    row->addWidget(m_leave);
    connect(m_leave, &QAbstractButton::clicked, this,
            [this] { m_canvas.setLookOnly(CanvasView::LookOnly::Off); });
    const auto follow = [this] {
        setVisible(m_canvas.lookOnly() == CanvasView::LookOnly::On);
        settle();
    };
    connect(&canvas, &CanvasView::lookOnlyChanged, this, follow);
    canvas.installEventFilter(this);
    keepTold(this, [this, follow] {
        m_label->setText(tr("Look only: clicks place nothing"));
        m_leave->setText(tr("Turn off"));
        m_leave->updateGeometry();
        setAccessibleName(m_label->text());
        follow();
    });
}

void LookOnlySign::settle()
{
    layout()->activate();
    const QSize size = sizeHint().boundedTo(m_canvas.size());
    const QRect area = m_canvas.rect().adjusted(0, space::m, 0, 0);
    setGeometry(QStyle::alignedRect(m_canvas.layoutDirection(), Qt::AlignHCenter | Qt::AlignTop, size, area));
}

bool LookOnlySign::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        settle();
    return QWidget::eventFilter(watched, event);
}

void LookOnlySign::paintEvent(QPaintEvent *)
{
    paintPlate(this);
    QPainter painter(this);
    const QRect left(space::m, (height() - measure::icon) / 2, measure::icon, measure::icon);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), left), u"eye"_s,
              Theme::of(this).accentText);
}

} // namespace callout::ui
