// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "app/protocol/limits.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/window/inklabel.h"
#include "ui/workspace/workspace.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

namespace callout::ui {

SettingsDialog::SettingsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_name(new QLineEdit(workspace.myName(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    setMinimumWidth(460);
    m_name->setMaxLength(int(protocol::limits::nameChars));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::m);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("My &name"), m_name);
    form->addRow({},
                 new InkLabel(tr("Others see it beside your comments. What you wrote before keeps the name "
                                 "it was written under."),
                              Ink::Muted, this));
    form->addRow(tr("Language"),
                 new InkLabel(tr("as the system: %1").arg(locale().nativeLanguageName()), Ink::Text, this));
    form->addRow(tr("Colours"), new InkLabel(tr("light or dark, as the system"), Ink::Text, this));
    auto *place = new InkLabel(workspace.directory(), Ink::Text, this);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(tr("Workspace"), place);

    auto *done = new Button(tr("Done"), Button::Kind::Primary, this);
    connect(done, &Button::clicked, this, &QDialog::accept);
    connect(m_name, &QLineEdit::returnPressed, this, &QDialog::accept);
    connect(this, &QDialog::finished, this, [this] { m_workspace.setMyName(m_name->text()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addLayout(form);
    column->addWidget(done, 0, Qt::AlignRight);
}

} // namespace callout::ui
