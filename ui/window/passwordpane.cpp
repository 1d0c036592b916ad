// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/passwordpane.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace callout::ui {

using namespace Qt::StringLiterals;

PasswordPane::PasswordPane(QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_wrong(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_open(new Button({}, Button::Kind::Primary, this))
{
    setObjectName(u"passwordPane"_s);
    m_field->setObjectName(u"passwordField"_s);
    m_wrong->setObjectName(u"passwordWrong"_s);
    for (QLabel *label : { m_text, m_wrong }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(420);
    }
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setFixedWidth(260);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(m_field);
    row->addWidget(m_open);
    row->addStretch();
    // In a row of its own a label is as high as its words need at its width, not at the pane's.
    const auto centred = [](QLabel *label) {
        auto *middle = new QHBoxLayout;
        middle->addStretch();
        middle->addWidget(label);
        middle->addStretch();
        return middle;
    };
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addLayout(centred(m_text));
    column->addLayout(row);
    column->addLayout(centred(m_wrong));
    column->addStretch(3);
    setFocusProxy(m_field);
    connect(m_open, &QAbstractButton::clicked, this, &PasswordPane::give);
    connect(m_field, &QLineEdit::returnPressed, this, &PasswordPane::give);
}

void PasswordPane::ask(const QString &name, Try which)
{
    if (which == Try::First)
        forget();
    m_name = name;
    m_try = which;
    m_isTrying = false;
    relabel();
    m_field->setEnabled(true);
    m_open->setEnabled(true);
    m_field->selectAll();
    if (which == Try::Again) {
        m_field->setFocus();
        QAccessibleEvent event(m_wrong, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void PasswordPane::focusField()
{
    m_field->setFocus();
}

void PasswordPane::forget()
{
    m_field->clear();
    m_isTrying = false;
}

void PasswordPane::relabel()
{
    m_text->setText(tr("“%1” is protected with a password. It is used on this computer only.").arg(m_name));
    m_wrong->setText(m_try == Try::Again ? tr("That password is wrong. Try another one.") : QString());
    m_open->setText(tr("Open"));
    m_field->setPlaceholderText(tr("Password"));
    m_field->setAccessibleName(tr("Password of %1").arg(m_name));
    setInk(m_wrong, Theme::of(this).danger);
}

void PasswordPane::give()
{
    if (m_field->text().isEmpty())
        return;
    m_isTrying = true;
    m_field->setEnabled(false); // until it is known whether it fits
    m_open->setEnabled(false);
    Q_EMIT given(m_field->text());
}

void PasswordPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        relabel();
}

void PasswordPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).canvas);
}

} // namespace callout::ui
