// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"

#include <QAbstractListModel>
#include <QPointer>

namespace callout::ui {

class Placements;

/// The discussions of a page as a list, in order of creation. A change of one discussion changes
/// one row; the model is reset only when the page itself was.
class DiscussionModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole {
        IdRole = Qt::UserRole, ///< QString
        NumberRole,            ///< int, what the marker shows
        TextRole,              ///< QString: the first comment on one line, without Markdown's signs
        AuthorColourRole,      ///< QColor
        AuthorNameRole,
        RepliesRole,  ///< int: comments but the first
        UnreadRole,   ///< int
        ResolvedRole, ///< bool
        MineRole,     ///< bool: this user began it, wrote in it, or it is assigned to them
        ActivityRole, ///< qint64, ms since 1970
        FateRole,     ///< int, callout::Fate
        SearchRole,   ///< QString: all texts and authors, case-folded
        QuoteRole,    ///< QString: the words of a text that it is about, on one line; empty for markers
        DetachedRole, ///< bool: it has no place in what is shown
        PlaceRole,    ///< QPointF: y before x puts discussions in the order in which a page is read
    };

    explicit DiscussionModel(QObject *parent = nullptr);
    ~DiscussionModel() override;

    /// Null empties the list.
    void setPage(std::shared_ptr<PageModel> page);
    const std::shared_ptr<PageModel> &page() const { return m_page; }
    /// Tells where discussions are in what is shown; outlives this model or is set to null.
    void setPlacements(const Placements *placements);
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();
    void add(const QString &id);
    void change(const QString &id);
    void remove(const QString &id);
    void renumber(int from, int to);
    int rowAfterPredecessor(const QString &id) const;
    QString searchText(const QString &id, const Conversation &conversation) const;

    std::shared_ptr<PageModel> m_page;
    QPointer<const Placements> m_placements;
    std::vector<QString> m_ids;
    QHash<QString, int> m_rows;
    mutable QHash<QString, QString> m_search; ///< filled when first searched
};

} // namespace callout::ui
