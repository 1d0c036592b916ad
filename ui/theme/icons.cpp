// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

/// One tinted rendering of an icon, `size` in device-independent pixels.
QPixmap tinted(const QString &name, const QSize &size, qreal ratio, const QColor &color)
{
    const QString key = u"callout:%1:%2x%3@%4:%5"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(color.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap((QSizeF(size) * ratio).toSize());
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(name));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor inkOf(const Theme &theme, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return theme.text;
    case Ink::Muted:
        return theme.muted;
    case Ink::Accent:
        return theme.accentText;
    case Ink::OnAccent:
        return theme.onAccent;
    case Ink::Success:
        return theme.success;
    case Ink::Warning:
        return theme.warning;
    case Ink::Danger:
        return theme.danger;
    }
    Q_UNREACHABLE();
}

class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect.topLeft(),
                            render(rect.size(), painter->device()->devicePixelRatioF(), mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(size, 1, mode);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap = render((QSizeF(size) / scale).toSize(), scale, mode);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QString key() const override { return u"callout-tinted"_s; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_ink); }

private:
    QPixmap render(const QSize &size, qreal ratio, QIcon::Mode mode) const
    {
        const Theme theme = Theme::from(QGuiApplication::palette());
        const QColor color = mode == QIcon::Disabled ? theme.disabled
            : mode == QIcon::Selected                ? theme.onAccent
                                                     : inkOf(theme, m_ink);
        return tinted(m_name, size, ratio, color);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name, Ink ink)
{
    return QIcon(new TintedIconEngine(name, ink));
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int side = std::min({ rect.width(), rect.height() });
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                       side);
    painter.drawPixmap(square.topLeft(),
                       tinted(name, square.size(), painter.device()->devicePixelRatioF(), color));
}

} // namespace callout::ui
