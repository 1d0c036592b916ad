// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>

namespace callout::ui {

/// A flat square button with one tinted icon. The tooltip is also its accessible name.
class IconButton : public QAbstractButton {
    Q_OBJECT
public:
    IconButton(const QString &iconName, const QString &toolTip, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setLabel(const QString &toolTip); ///< tooltip and accessible name
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;

private:
    QString m_icon;
};

/// A button with words, drawn the same in every style.
class Button : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind {
        Primary, ///< the one thing to do here
        Plain,   ///< bordered
        Quiet,   ///< words alone, in the accent colour
        Danger,  ///< words alone, red
    };
    Button(const QString &text, Kind kind, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;

private:
    Kind m_kind;
    QString m_icon;
};

/// A checkable pill: filters, reactions.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *) override;
    void leaveEvent(QEvent *) override;
};

/// One line of plain text that ends in "…" where there is no room; the whole of it in the tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override;
};

/// Draws the ring that shows where the keyboard is.
void paintFocusRing(QPainter &painter, const QWidget *widget, const QRectF &rect, qreal radius);

} // namespace callout::ui
