// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace callout::ui {

class Button;
class CanvasView;
class IconButton;
class PageActions;

/// How large the document is shown, in the canvas's lower corner, with what changes it.
class ViewControls : public QWidget {
    Q_OBJECT
public:
    ViewControls(CanvasView &canvas, const PageActions &actions);

protected:
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void relabel();
    void follow();
    void settle();

    CanvasView &m_canvas;
    const PageActions &m_actions;
    QHBoxLayout *m_row;
    IconButton *m_look;
    IconButton *m_smaller;
    Button *m_percent;
    IconButton *m_larger;
    IconButton *m_fit;
};

/// Says, over the document, that nothing can be placed, and lets one leave that.
class LookOnlySign : public QWidget {
    Q_OBJECT
public:
    explicit LookOnlySign(CanvasView &canvas);

protected:
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settle();

    CanvasView &m_canvas;
    QLabel *m_label;
    Button *m_leave;
};

} // namespace callout::ui
