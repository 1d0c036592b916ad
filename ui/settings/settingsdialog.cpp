// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "app/protocol/limits.h"
#include "ui/settings/language.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"
#include "ui/window/dialogfit.h"
#include "ui/window/inklabel.h"
#include "ui/window/stage.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
constexpr int discussDelays[] = { 0, 200, 400, 800, 1500 }; ///< ms
}

SettingsDialog::SettingsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_name(new QLineEdit(workspace.myName(), this)),
      m_language(new QComboBox(this)),
      m_discuss(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_name->setMaxLength(int(protocol::limits::nameChars));
    auto *nameLabel = new QLabel(this);
    nameLabel->setBuddy(m_name);
    auto *nameHint = new InkLabel({}, Ink::Muted, this);
    auto *languageLabel = new QLabel(this);
    auto *coloursLabel = new QLabel(this);
    auto *colours = new QComboBox(this);
    colours->setObjectName(u"colours"_s);
    coloursLabel->setBuddy(colours);
    for (const QString &name : { QString(), u"light"_s, u"dark"_s })
        colours->addItem(QString(), name);
    colours->setCurrentIndex(std::max(0, colours->findData(workspace.colours())));
    connect(colours, &QComboBox::activated, this,
            [this, colours] { m_workspace.setColours(colours->currentData().toString()); });
    auto *placeLabel = new QLabel(this);
    auto *place = new InkLabel(workspace.directory(), Ink::Text, this);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *done = new Button({}, Button::Kind::Primary, this);
    m_language->setObjectName(u"language"_s);
    languageLabel->setBuddy(m_language);
    m_language->addItem(QString(), QString());
    for (const Language::Choice &choice : Language::all())
        m_language->addItem(choice.own, choice.name);
    m_language->setCurrentIndex(std::max(0, m_language->findData(workspace.language())));

    auto *discussLabel = new QLabel(this);
    discussLabel->setBuddy(m_discuss);
    m_discuss->setObjectName(u"discussDelay"_s);
    for (const int delay : discussDelays)
        m_discuss->addItem(QString(), delay);
    bool isChosen = false;
    const int chosen = workspace.library().setting(u"discussDelay"_s).toInt(&isChosen);
    m_discuss->setCurrentIndex(
        std::max(0, m_discuss->findData(isChosen ? chosen : int(Stage::usualDiscussDelay.count()))));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::m);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(nameLabel, m_name);
    form->addRow({}, nameHint);
    form->addRow(languageLabel, m_language);
    form->addRow(discussLabel, m_discuss);
    form->addRow(coloursLabel, colours);
    form->addRow(placeLabel, place);

    keepTold(this, [=, this] {
        setWindowTitle(tr("Settings"));
        nameLabel->setText(tr("My &name"));
        nameHint->setText(tr("Others see it beside your comments. What you wrote before keeps the name "
                             "it was written under."));
        languageLabel->setText(tr("&Language"));
        const QString system = QLocale::system().nativeLanguageName();
        m_language->setItemText(0,
                                system.isEmpty() ? tr("as the system") : tr("as the system: %1").arg(system));
        //: how soon the Discuss button appears beside selected words: "at once", "after 0.4 s"
        discussLabel->setText(tr("&Discuss button"));
        for (int i = 0; i < m_discuss->count(); ++i) {
            const int delay = m_discuss->itemData(i).toInt();
            m_discuss->setItemText(
                i, delay == 0 ? tr("at once") : tr("after %1 s").arg(locale().toString(delay / 1000.0)));
        }
        coloursLabel->setText(tr("&Colours"));
        colours->setItemText(0, tr("light or dark, as the system"));
        colours->setItemText(1, tr("light"));
        colours->setItemText(2, tr("dark"));
        placeLabel->setText(tr("Workspace"));
        done->setText(tr("Done"));
    });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_workspace.setLanguage(m_language->currentData().toString()); });
    connect(m_discuss, &QComboBox::activated, this, [this] {
        m_workspace.library().setSetting(u"discussDelay"_s, m_discuss->currentData().toString());
    });
    connect(done, &Button::clicked, this, &QDialog::accept);
    connect(m_name, &QLineEdit::returnPressed, this, &QDialog::accept);
    connect(this, &QDialog::finished, this, [this] { m_workspace.setMyName(m_name->text()); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addLayout(form);
    column->addWidget(done, 0, Qt::AlignRight);
    new DialogFit(this);
}

} // namespace callout::ui
