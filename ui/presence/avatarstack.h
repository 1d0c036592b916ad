// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/messages.h"

#include <QAbstractButton>
#include <QPointer>

namespace callout::ui {

class PageColours;

/// Those who are viewing, as overlapping circles; a click lists their names.
class AvatarStack : public QAbstractButton {
    Q_OBJECT
public:
    explicit AvatarStack(QWidget *parent);

    void setPresence(const protocol::Presence &presence);
    /// Of the page that is viewed; null: each their own.
    void setColours(const PageColours *colours);
    /// How many circles there is room for; one of them is "+N" where there are more users.
    void setMost(int circles);
    static int widthFor(int circles);
    int wanted() const; ///< circles, at most five and one "+N"
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    void openList();
    void describe();
    QColor colourOf(const User &user) const;

    QPointer<const PageColours> m_colours;
    protocol::Presence m_presence;
    int m_most = 6;
};

} // namespace callout::ui
