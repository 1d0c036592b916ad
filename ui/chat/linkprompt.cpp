// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/linkprompt.h"

#include "ui/chat/commenttext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

struct LinkPrompt {
    Q_DECLARE_TR_FUNCTIONS(callout::ui::LinkPrompt)
};

} // namespace

void promptForLink(QWidget *parent, const QUrl &url)
{
    if (parent->findChild<QMessageBox *>(u"linkPrompt"_s, Qt::FindDirectChildrenOnly))
        return; // a double click asks once
    // Fully encoded: look-alike letters in a host show as the punycode that they are.
    const QString address = url.toString(QUrl::FullyEncoded);
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"linkPrompt"_s);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(LinkPrompt::tr("Open a link"));
    auto *copy = box->addButton(LinkPrompt::tr("Copy the address"), QMessageBox::ActionRole);
    box->connect(copy, &QPushButton::clicked, box,
                 [address] { QGuiApplication::clipboard()->setText(address); });
    if (mayOpen(url)) {
        box->setText(url.host().isEmpty()
                         ? LinkPrompt::tr("Write to this address?")
                         : LinkPrompt::tr("Open %1 in the browser?").arg(url.host(QUrl::FullyEncoded)));
        auto *open = box->addButton(LinkPrompt::tr("Open"), QMessageBox::AcceptRole);
        box->setDefaultButton(open);
        box->connect(open, &QPushButton::clicked, box, [url] { QDesktopServices::openUrl(url); });
        box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    } else {
        box->setText(LinkPrompt::tr("Callout does not open links of this kind. You can copy the address."));
        box->setEscapeButton(box->addButton(QMessageBox::Close));
    }
    box->setInformativeText(address);
    box->open();
}

} // namespace callout::ui
