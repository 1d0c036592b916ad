// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/banner.h"

#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

class BannerArea::Banner : public QWidget {
public:
    Banner(const Notice &notice, BannerArea *area)
        : QWidget(area),
          m_notice(notice),
          m_label(new QLabel(this))
    {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(space::l + measure::icon + space::s, space::s, space::m, space::s);
        row->setSpacing(space::m);
        row->addWidget(m_label, 1);
        for (const Notice::Choice &choice : notice.choices) {
            auto *button = new Button(choice.text(), Button::Kind::Plain, this);
            connect(button, &Button::clicked, area, [area, key = notice.key, act = choice.act] {
                area->dismiss(key);
                if (act)
                    act();
            });
            row->addWidget(button, 0, Qt::AlignVCenter);
            m_buttons.push_back(button);
        }
        if (notice.closing == Notice::Closing::Closable) {
            m_close = new IconButton(u"close"_s, BannerArea::tr("Close"), this);
            connect(m_close, &IconButton::clicked, area, [area, key = notice.key] { area->dismiss(key); });
            row->addWidget(m_close, 0, Qt::AlignVCenter);
        }
        tell();
    }

    const Notice &notice() const { return m_notice; }
    QString text() const { return m_label->text(); }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            tell();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme theme = Theme::of(this);
        const bool trouble = m_notice.tone == Notice::Tone::Trouble;
        const bool plain = m_notice.tone == Notice::Tone::Information;
        painter.fillRect(rect(), plain ? theme.selected : trouble ? theme.dangerSoft : theme.warningSoft);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.divider);
        const QRect left(space::l, (height() - measure::icon) / 2, measure::icon, measure::icon);
        paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), left),
                  plain ? u"info"_s : u"warning"_s,
                  plain         ? theme.accentText
                      : trouble ? theme.danger
                                : theme.warning);
    }

private:
    void tell()
    {
        m_label->setText(m_notice.text());
        setAccessibleName(m_label->text());
        for (size_t i = 0; i < m_buttons.size(); ++i)
            m_buttons[i]->setText(m_notice.choices[i].text());
        if (m_close)
            m_close->setLabel(BannerArea::tr("Close"));
    }

    Notice m_notice;
    QLabel *m_label;
    std::vector<Button *> m_buttons; ///< one a choice
    IconButton *m_close = nullptr;
};

BannerArea::BannerArea(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

BannerArea::Banner *BannerArea::find(const QString &key) const
{
    for (int row = 0; row < m_rows->count(); ++row) {
        auto *banner = static_cast<Banner *>(m_rows->itemAt(row)->widget());
        if (banner->notice().key == key)
            return banner;
    }
    return nullptr;
}

void BannerArea::show(const Notice &notice)
{
    if (const Banner *known = find(notice.key); known && known->text() == notice.text())
        return;
    dismiss(notice.key);
    auto *banner = new Banner(notice, this);
    m_rows->addWidget(banner);
    banner->show();
    QAccessibleEvent alert(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void BannerArea::dismiss(const QString &key)
{
    if (Banner *banner = find(key)) {
        m_rows->removeWidget(banner);
        banner->hide();
        banner->deleteLater();
    }
}

void BannerArea::clear()
{
    while (m_rows->count() > 0)
        dismiss(static_cast<Banner *>(m_rows->itemAt(0)->widget())->notice().key);
}

QStringList BannerArea::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_rows->count(); ++row)
        texts << static_cast<Banner *>(m_rows->itemAt(row)->widget())->text();
    return texts;
}

} // namespace callout::ui
