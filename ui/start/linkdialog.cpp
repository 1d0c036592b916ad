// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/linkdialog.h"

#include "app/client/link.h"
#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"
#include "ui/window/dialogfit.h"
#include "ui/window/inklabel.h"
#include "ui/window/windows.h"
#include "ui/workspace/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callout::ui {

using namespace Qt::StringLiterals;

LinkDialog::LinkDialog(Windows &windows, QWidget *parent)
    : QDialog(parent),
      m_windows(windows),
      m_link(new QLineEdit(this)),
      m_trouble(new InkLabel({}, Ink::Danger, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"linkDialog"_s);
    m_link->addAction(icon(u"link"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_trouble->hide();
    auto *hint = new InkLabel({}, Ink::Muted, this);
    auto *open = new Button({}, Button::Kind::Primary, this);
    auto *cancel = new Button({}, Button::Kind::Plain, this);
    keepTold(this, [=, this] {
        setWindowTitle(tr("Open New Link"));
        m_link->setPlaceholderText(tr("Paste a callout:// link"));
        m_link->setAccessibleName(tr("Link"));
        hint->setText(
            tr("Paste the link that whoever shares the page sent you. What you wrote here is kept."));
        open->setText(tr("Open"));
        cancel->setText(tr("Cancel"));
    });

    open->setEnabled(false);
    connect(m_link, &QLineEdit::textChanged, this, [this, open](const QString &text) {
        open->setEnabled(!text.trimmed().isEmpty());
        m_trouble->hide();
    });
    connect(m_link, &QLineEdit::returnPressed, open, &Button::click);
    connect(open, &Button::clicked, this, &LinkDialog::accept);
    connect(cancel, &Button::clicked, this, &LinkDialog::reject);
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    if (parseLink(copied)) {
        m_link->setText(copied);
        m_link->selectAll();
    }

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(hint);
    column->addWidget(m_link);
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    setMinimumWidth(480);
    new DialogFit(this);
    m_link->setFocus();
}

void LinkDialog::accept()
{
    const QString text = m_link->text().trimmed();
    const auto link = parseLink(text);
    if (!link) {
        m_trouble->setText(linkFailure(link.error(), text));
        m_trouble->show();
        return;
    }
    QDialog::accept();
    m_windows.visitLink(text);
}

} // namespace callout::ui
