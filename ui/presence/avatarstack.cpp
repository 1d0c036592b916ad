// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/avatarstack.h"

#include "ui/presence/pagecolours.h"
#include "ui/theme/avatar.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int circle = 26; ///< with its ring
constexpr int stride = 20;
constexpr int mostFaces = 5;

QString nameOf(const User &user)
{
    return user.name.isEmpty() ? AvatarStack::tr("Someone") : user.name;
}

QIcon faceIcon(const User &user, const QColor &colour, const QFont &font, qreal ratio)
{
    QPixmap pixmap(QSize(measure::icon, measure::icon) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAvatar(painter, QRectF(0, 0, measure::icon, measure::icon), colour, user.name, font);
    painter.end();
    QIcon icon;
    for (const QIcon::Mode mode : { QIcon::Normal, QIcon::Disabled, QIcon::Active, QIcon::Selected })
        icon.addPixmap(pixmap, mode);
    return icon;
}

} // namespace

AvatarStack::AvatarStack(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(u"avatars"_s);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, this, &AvatarStack::openList);
}

int AvatarStack::wanted() const
{
    const int users = std::max(m_presence.count, int(m_presence.users.size()));
    return m_presence.users.empty() ? 0 : std::min(users, mostFaces + 1);
}

int AvatarStack::widthFor(int circles)
{
    return circles <= 0 ? 0 : circle + (circles - 1) * stride;
}

QSize AvatarStack::sizeHint() const
{
    return { widthFor(std::min(wanted(), m_most)), circle };
}

void AvatarStack::setMost(int circles)
{
    if (m_most == circles)
        return;
    m_most = circles;
    update();
}

void AvatarStack::setPresence(const protocol::Presence &presence)
{
    if (presence == m_presence)
        return;
    m_presence = presence;
    describe();
}

void AvatarStack::setColours(const PageColours *colours)
{
    if (m_colours)
        disconnect(m_colours, nullptr, this, nullptr);
    m_colours = colours;
    if (colours)
        connect(colours, &PageColours::changed, this, QOverload<>::of(&QWidget::update));
    update();
}

QColor AvatarStack::colourOf(const User &user) const
{
    return m_colours ? m_colours->colour(user.id) : avatarColor(user.id);
}

/// Who is viewing, for the tooltip and screen readers.
void AvatarStack::describe()
{
    QStringList names;
    for (const User &user : m_presence.users)
        names << nameOf(user);
    const int more = m_presence.count - int(m_presence.users.size());
    if (more > 0)
        names << tr("and %n more", nullptr, more);
    setToolTip(names.join(u'\n'));
    //: %1: the names of users, separated by commas
    setAccessibleName(tr("Viewing: %1").arg(names.join(u", "_s)));
    updateGeometry();
    update();
}

void AvatarStack::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void AvatarStack::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"viewers"_s);
    for (const User &user : m_presence.users) {
        const QString name = user.isGuest() ? tr("%1 (guest)").arg(nameOf(user)) : nameOf(user);
        menu->addAction(faceIcon(user, colourOf(user), font(), devicePixelRatioF()),
                        QString(name).replace(u'&', u"&&"_s));
    }
    if (const int more = m_presence.count - int(m_presence.users.size()); more > 0)
        menu->addAction(tr("and %n more", nullptr, more))->setEnabled(false);
    menu->popup(mapToGlobal(QPoint(0, height() + space::xs)));
}

void AvatarStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const int users = std::max(m_presence.count, int(m_presence.users.size()));
    const int circles = std::min(wanted(), m_most);
    const bool overflow = users > circles || circles > mostFaces || int(m_presence.users.size()) < circles;
    const int faces = overflow ? circles - 1 : circles;
    // From the last to the first, so that the first lies on top.
    for (int i = circles - 1; i >= 0; --i) {
        QRect place(i * stride, (height() - circle) / 2, circle, circle);
        place = QStyle::visualRect(layoutDirection(), rect(), place);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.window);
        painter.drawEllipse(place);
        const QRectF face = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5);
        if (i < faces) {
            const User &user = m_presence.users[size_t(i)];
            paintAvatar(painter, face, colourOf(user), nameOf(user), font());
        } else {
            painter.setBrush(theme.selected);
            painter.drawEllipse(face);
            QFont small = semibold(font());
            small.setPixelSize(9);
            painter.setFont(small);
            painter.setPen(theme.accentText);
            painter.drawText(face, Qt::AlignCenter, u"+%1"_s.arg(locale().toString(users - faces)));
        }
    }
    paintFocusRing(painter, this, rect(), circle / 2.0);
}

} // namespace callout::ui
