// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/notice.h"
#include "ui/workspace/workspace.h"

#include <QMainWindow>
#include <map>

class QLabel;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace callout::ui {

class BannerArea;
class DropHint;
class FlowLayout;
class PageCard;
class Windows;

/// Where everything begins: pages opened lately, pages of every server joined by last activity, and
/// the ways to another one: open, paste, drop, a link, the sample.
class StartWindow : public QMainWindow {
    Q_OBJECT
public:
    StartWindow(Windows &windows, Workspace &workspace);

    BannerArea &banners() const { return *m_banners; }
    /// Titles of the cards below a heading, in order; for screen readers and tests.
    QStringList titles(const QString &key) const;
    QString trouble() const;
    /// A sentence about something that could not be opened from here.
    void complain(const Sentence &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Section {
        QString key; ///< of the server and the workspace there; empty: the recent pages
        QWidget *box;
        QLabel *heading;
        FlowLayout *cards;
        QLabel *hint;
        std::vector<Library::Entry>
            shown = {}; ///< what the cards show, to leave them alone if nothing changed
        QStringList details = {};
        std::map<QString, std::vector<Page>> pages = {}; ///< by the membership that shows them
    };

    QWidget *makeWelcome();
    QWidget *makeLinkRow();
    void addShortcuts();
    Section &section(const QString &key, const QString &title);
    Section *sectionOf(const QString &serverId);
    void refresh();
    void refreshRecent();
    void refreshServers();
    void askForPages(const QString &serverId);
    void showPages(const QString &serverId, const std::vector<Page> &pages);
    void showAll(Section &section);
    void setCards(Section &section, const std::vector<Library::Entry> &entries, const QStringList &details);
    void workspaceChanged();
    void openLink();

    Windows &m_windows;
    Workspace &m_workspace;
    BannerArea *m_banners;
    DropHint *m_drop;
    QLineEdit *m_link = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::vector<std::unique_ptr<Section>> m_sections;
};

} // namespace callout::ui
