// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/joindialog.h"

#include "app/protocol/limits.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/window/dialogfit.h"
#include "ui/window/inklabel.h"
#include "ui/workspace/sentences.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace callout::ui {

namespace {

QLabel *fact(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

JoinDialog::JoinDialog(const ShareLink &link, const QString &name, QWidget *parent)
    : QDialog(parent),
      m_name(new QLineEdit(name, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Join a Review"));
    m_name->setMaxLength(int(protocol::limits::nameChars));
    m_name->selectAll();

    auto *heading = new QLabel(tr("You have been invited to a server that is new to you"), this);
    QFont large = semibold(heading->font());
    large.setPointSizeF(large.pointSizeF() * 1.15);
    heading->setFont(large);
    heading->setWordWrap(true);

    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(space::l);
    facts->setVerticalSpacing(space::s);
    facts->addRow(tr("Server:"), fact(address(link.host, link.port), this));
    facts->addRow(tr("Key:"),
                  fact(link.fingerprint.isEmpty() ? tr("confirmed by a public authority")
                                                  : shortFingerprint(link.fingerprint),
                       this));
    facts->addRow(tr("Your &name there:"), m_name);

    auto *hint = new InkLabel(tr("Nothing has been sent yet. Join only if you know who sent you the link; "
                                 "they find the same key in their Share window."),
                              Ink::Muted, this);

    auto *join = new Button(tr("Join"), Button::Kind::Primary, this);
    auto *cancel = new Button(tr("Cancel"), Button::Kind::Plain, this);
    connect(join, &Button::clicked, this, &JoinDialog::accept);
    connect(m_name, &QLineEdit::returnPressed, join, &Button::click);
    connect(cancel, &Button::clicked, this, &JoinDialog::reject);
    connect(m_name, &QLineEdit::textChanged, join,
            [join](const QString &text) { join->setEnabled(!text.simplified().isEmpty()); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(join);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(heading);
    column->addLayout(facts);
    column->addWidget(hint);
    column->addLayout(buttons);
    setMinimumWidth(480);
    new DialogFit(this);
    m_name->setFocus();
}

QString JoinDialog::name() const
{
    return m_name->text().simplified();
}

} // namespace callout::ui
