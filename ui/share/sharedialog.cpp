// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharedialog.h"

#include "app/protocol/limits.h"
#include "ui/share/invitepane.h"
#include "ui/share/publishpane.h"
#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/theme/words.h"
#include "ui/window/dialogfit.h"
#include "ui/window/inklabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

ShareDialog::ShareDialog(Workspace &workspace, const QString &serverId, const QString &urlId, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_serverId(serverId),
      m_name(new QLineEdit(workspace.myName(), this)),
      m_invites(new InvitePane(workspace, serverId, urlId, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    keepTold(this, [this] { tellTitle(); });
    setMinimumWidth(std::min(620, roomFor({ 620, 400 }, *this).width()));
    compose(urlId);
    connect(m_invites, &InvitePane::aboutToCreate, this, &ShareDialog::keepName);
    connect(m_name, &QLineEdit::editingFinished, this, &ShareDialog::keepName);
    connect(&workspace, &Workspace::sharingChanged, this, &ShareDialog::refreshFooter);
    refreshFooter();
    new DialogFit(this);
}

void ShareDialog::setPages(const QStringList &urlIds)
{
    m_invites->setPages(urlIds);
    m_count = int(urlIds.size());
    tellTitle();
}

void ShareDialog::tellTitle()
{
    setWindowTitle(m_count > 1 ? tr("Share %n Page(s) by One Link", nullptr, m_count) : tr("Share"));
}

void ShareDialog::compose(const QString &urlId)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::l);
    if (m_serverId != Library::privateServer()) {
        column->addWidget(makeNameRow());
        column->addWidget(m_invites, 1);
        column->addWidget(makeFooter());
        return;
    }
    auto *ways = new QStackedWidget(this);
    auto *publish = new PublishPane(m_workspace, urlId, this);
    ways->addWidget(m_invites);
    ways->addWidget(publish);
    connect(publish, &PublishPane::published, this, [this](const QString &serverId) {
        Q_EMIT published(serverId);
        close();
    });
    auto *choice = new QHBoxLayout;
    choice->setSpacing(space::s);
    auto *group = new QButtonGroup(this);
    int at = 0;
    for (int way = 0; way < 2; ++way) {
        auto *chip = new Chip({}, this);
        keepTold(chip, [chip, way] {
            chip->setText(way == 0 ? tr("This network") : tr("A server"));
            chip->updateGeometry();
        });
        chip->setChecked(at == 0);
        group->addButton(chip, at++);
        choice->addWidget(chip);
    }
    choice->addStretch();
    connect(group, &QButtonGroup::idClicked, ways, &QStackedWidget::setCurrentIndex);
    column->addLayout(choice);
    column->addWidget(makeNameRow());
    column->addWidget(ways, 1);
    column->addWidget(makeFooter());
}

QWidget *ShareDialog::makeNameRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    auto *label = new QLabel(row);
    label->setBuddy(m_name);
    m_name->setMaxLength(int(protocol::limits::nameChars));
    m_name->setMaximumWidth(280);
    auto *hint = new InkLabel({}, Ink::Muted, row);
    keepTold(row, [label, hint] {
        label->setText(tr("My &name"));
        hint->setText(tr("as others see it"));
    });
    line->addWidget(label);
    line->addWidget(m_name, 1);
    line->addWidget(hint);
    line->addStretch();
    return row;
}

QWidget *ShareDialog::makeFooter()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    m_sharing = new QLabel(row);
    m_sharing->setTextFormat(Qt::PlainText);
    m_stop = new Button({}, Button::Kind::Danger, row);
    connect(m_stop, &Button::clicked, this, [this] { m_workspace.stopSharing(); });
    auto *done = new Button({}, Button::Kind::Plain, row);
    connect(done, &Button::clicked, this, &ShareDialog::accept);
    keepTold(row, [this, done] {
        m_stop->setText(tr("Stop sharing"));
        done->setText(tr("Done"));
        refreshFooter();
    });
    line->addWidget(m_sharing);
    line->addWidget(m_stop);
    line->addStretch();
    line->addWidget(done);
    return row;
}

void ShareDialog::refreshFooter()
{
    const bool sharing = m_serverId == Library::privateServer() && m_workspace.isSharing();
    m_sharing->setText(tr("Sharing on port %1").arg(m_workspace.sharingPort()));
    m_sharing->setVisible(sharing);
    m_stop->setVisible(sharing);
}

void ShareDialog::keepName()
{
    m_workspace.setMyName(m_name->text());
    m_name->setText(m_workspace.myName());
}

} // namespace callout::ui
