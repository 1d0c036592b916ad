// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/pagesource.h"

#include <QAbstractListModel>
#include <QImage>
#include <QSet>

#include <vector>

namespace callout::ui {

/// Several files or pages that are looked at together, in their order, one of them at a time. A list
/// model for the filmstrip: names and small pictures. The pictures of files never
/// opened before are made one after the other, when first asked for. GUI thread.
class Review : public QAbstractListModel {
    Q_OBJECT
public:
    /// At most this many; a larger folder is cut off.
    static constexpr int mostItems = 1000;

    /// The files directly in a folder that Callout may open, hidden ones left out, in the order in
    /// which people count: 2 before 10.
    static QStringList filesIn(const QString &directory);

    Review(Workspace &workspace, const QString &serverId, const QStringList &files);
    /// Pages of a server, in the order of their titles as people count.
    static std::shared_ptr<Review> ofPages(Workspace &workspace, const QString &serverId,
                                           std::vector<Page> pages);

    int count() const { return int(m_items.size()); }
    int current() const { return m_current; }
    /// The row of a page; -1 if it is none of these.
    int rowOf(const QString &urlId) const;
    /// Out of range is held at the nearest end.
    void setCurrent(int row);
    /// A source for the item, to be given to a window.
    std::unique_ptr<PageSource> open(int row) const;
    /// What a window learned about the current item: which page it is, its new picture.
    void learn(const PageSource &source);
    /// The pages known so far, in order; complete when as many as count().
    QStringList urlIds() const;
    const QString &serverId() const { return m_serverId; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void currentChanged(int row);

private:
    struct Item {
        QString path; ///< empty for a page that is known by its id alone
        QString urlId;
        QString title;
        QImage picture;
    };

    void recall(Item &item) const;
    void makePicture(int row);
    void makeNext();
    void changed(int row);

    Workspace &m_workspace;
    QString m_serverId;
    std::vector<Item> m_items;
    int m_current = 0;
    std::vector<int> m_wanted;          ///< rows whose picture is to be made; the last one first
    QSet<int> m_asked;                  ///< rows ever put there
    std::shared_ptr<Document> m_making; ///< what the picture is being made of
};

} // namespace callout::ui
