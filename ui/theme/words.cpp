// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/words.h"

#include <QEvent>

namespace callout::ui {

namespace {

class Teller final : public QObject {
public:
    Teller(QWidget *widget, std::function<void()> tell) : QObject(widget), m_tell(std::move(tell))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_tell();
        return false;
    }

private:
    std::function<void()> m_tell;
};

} // namespace

void keepTold(QWidget *widget, std::function<void()> tell)
{
    tell();
    new Teller(widget, std::move(tell));
}

} // namespace callout::ui
