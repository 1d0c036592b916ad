// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/aboutdialog.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"
#include "ui/window/inklabel.h"

#include <QIcon>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Callout"));
    auto *mark = new QLabel(this);
    mark->setPixmap(QIcon(u":/app/org.callout.Callout.svg"_s).pixmap(72, 72));
    auto *name = new InkLabel(tr("Callout %1").arg(QStringLiteral(CALLOUT_VERSION)), Ink::Text, this);
    QFont large = semibold(name->font());
    large.setPointSizeF(large.pointSizeF() * 1.3);
    name->setFont(large);
    auto *what = new InkLabel(tr("Talk about a spot on a picture or a page, together."), Ink::Text, this);
    auto *licence = new InkLabel(tr("Free software under the GNU General Public License, version 3 or later. "
                                    "Comes without any warranty."),
                                 Ink::Muted, this);
    for (QLabel *label :
         { static_cast<QLabel *>(name), static_cast<QLabel *>(what), static_cast<QLabel *>(licence) })
        label->setAlignment(Qt::AlignHCenter);
    auto *close = new Button(tr("Close"), Button::Kind::Plain, this);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xxl, space::xl, space::xxl, space::l);
    column->setSpacing(space::m);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(name);
    column->addWidget(what);
    column->addWidget(licence);
    column->addSpacing(space::s);
    column->addWidget(close, 0, Qt::AlignHCenter);
    setFixedWidth(400);
}

} // namespace callout::ui
