// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace callout::ui {

class Button;
class InkLabel;
class Publisher;

/// Moves a private page to one of the servers that were joined as a whole, and says beforehand what
/// goes along and what does not.
class PublishPane : public QWidget {
    Q_OBJECT
public:
    PublishPane(Workspace &workspace, const QString &urlId, QWidget *parent);

Q_SIGNALS:
    void published(const QString &serverId);

private:
    void refresh();
    void describe();
    void publish();
    void stop();
    void join();
    void fillLinkRow();

    Workspace &m_workspace;
    QString m_urlId;
    std::shared_ptr<PageModel> m_page;
    QPointer<Publisher> m_publisher;
    InkLabel *m_explanation;
    QComboBox *m_servers;
    Button *m_move;
    QWidget *m_linkRow;
    QLineEdit *m_link;
    QProgressBar *m_progress;
    InkLabel *m_status;
};

} // namespace callout::ui
