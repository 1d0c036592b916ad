// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <map>
#include <vector>

class QAction;
class QMenu;
class QUndoStack;
class QWidget;

namespace callout::ui {

/// Everything a page window can be told, with its words and its keys: one table that the menu, the
/// keyboard and the list of shortcuts are made from. Knows nothing of what the actions do.
class PageActions : public QObject {
    Q_OBJECT
public:
    enum Id {
        Open,
        Paste,
        StartPage,
        NewWindow,
        Share,
        CopyLink,
        Mute,
        Settings,
        Shortcuts,
        About,
        Close,
        Quit,
        Undo,
        Redo,
        PlaceMarker,
        Next,
        Previous,
        Reply,
        Resolve,
        Delete,
        Search,
        Find,
        FindNext,
        FindPrevious,
        GoToPage,
        LookOnly,
        ShowResolved,
        Panel,
        Fit,
        ActualSize,
        ZoomIn,
        ZoomOut,
        NextPage,
        PreviousPage,
        Back,
        Forward,
        RunScripts,
    };
    Q_ENUM(Id)

    /// The actions act in `window`, with its focus anywhere inside.
    PageActions(QUndoStack *history, QWidget *window);

    QAction *action(Id id) const { return m_actions.at(id); }
    /// For the ⋯ button of the bar.
    QMenu *menu() const { return m_menu; }

private:
    void add(Id id, const QList<QKeySequence> &keys, const QString &icon = {});
    void tell(const QUndoStack &history);
    void addHistory(QUndoStack *history);
    void makeMenu();

    QWidget *m_window;
    QMenu *m_menu;
    QMenu *m_discussion = nullptr;
    QMenu *m_view = nullptr;
    std::map<Id, QAction *> m_actions;
};

} // namespace callout::ui
