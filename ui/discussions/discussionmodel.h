// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "ui/chat/chatdrafts.h"

#include <QAbstractListModel>
#include <QPointF>
#include <QPointer>

namespace callout::ui {

class Placements;

/// The discussions of a page as a list, in order of creation; behind them those that were written and
/// not sent. A change of one discussion changes one row; the model is reset only when the page itself was.
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
        UnsentRole,   ///< int, Unsent
        NewRole,      ///< bool: nobody else knows of it, as its first words were not sent
        PlaceRole,    ///< QPointF: y before x puts discussions in the order in which a page is read
    };

    /// What a discussion has that only this user sees.
    enum class Unsent {
        None,
        Draft,  ///< words that were begun
        Failed, ///< words that did not get to the server
    };

    explicit DiscussionModel(QObject *parent = nullptr);
    ~DiscussionModel() override;

    /// Null empties the list.
    void setPage(std::shared_ptr<PageModel> page);
    const std::shared_ptr<PageModel> &page() const { return m_page; }
    /// Tells where discussions are in what is shown; outlives this model or is set to null.
    void setPlacements(const Placements *placements);
    /// What was written and not sent; outlives this model or is set to null.
    void setDrafts(Drafts *drafts);
    QModelIndex indexOf(const QString &id) const;
    /// Rows of discussions that others know of, too.
    int discussionCount() const { return int(m_ids.size()); }
    /// Whether any row has something unsent.
    bool hasUnsent() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();
    static QPointF placeOf(const Anchor &anchor);
    // -- discussiondrafts.cpp --
    void followDrafts();
    Unsent unsentOf(const ConversationView &view) const;
    QVariant newData(const ChatDrafts::Marker &marker, int role) const;
    void add(const QString &id);
    void change(const QString &id);
    void remove(const QString &id);
    void renumber(int from, int to);
    int rowAfterPredecessor(const QString &id) const;
    QString searchText(const QString &id, const Conversation &conversation) const;

    std::shared_ptr<PageModel> m_page;
    QPointer<const Placements> m_placements;
    QPointer<Drafts> m_drafts;
    std::vector<QString> m_ids;
    QHash<QString, int> m_rows;
    std::vector<ChatDrafts::Marker> m_new;    ///< behind the others, by id
    QSet<QString> m_begun;                    ///< discussions with words that wait
    mutable QHash<QString, QString> m_search; ///< filled when first searched
};

} // namespace callout::ui
