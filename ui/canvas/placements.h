// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/passagefinder.h"

#include <QObject>

#include <memory>
#include <optional>

namespace callout {
class Document;
class PageModel;
} // namespace callout

namespace callout::ui {

/// Where the passages of a page's discussions are in the text that is shown. A view: nothing is ever
/// sent. Worked out by a worker, piece by piece, and kept for each content of the document, so that
/// it may change and change back.
class Placements : public QObject {
    Q_OBJECT
public:
    explicit Placements(QObject *parent = nullptr);
    ~Placements() override;

    void setDocument(std::shared_ptr<Document> document);
    void setModel(std::shared_ptr<PageModel> model);

    /// Null while it is not known, and for markers. Valid until changed().
    const FoundPassage *of(const QString &conversationId) const;
    /// It has no place in what is shown: its passage is not found, or its page is not there.
    bool isDetached(const QString &conversationId) const;
    /// Where a discussion comes when the page is read, y before x; markers at about the same height
    /// are in one line. Nothing while it is not known.
    std::optional<QPointF> readingPlace(const QString &conversationId) const;
    /// For whatever anchor; only of a passage in these very words. For a draft.
    std::optional<QPointF> readingPlace(const Anchor &anchor) const;
    std::optional<TextRange> exactRange(const TextAnchor &anchor) const;

    /// The text is ready for describe().
    bool mayDescribe() const;
    /// What is kept of a stretch of the text; nothing of one without words.
    std::optional<TextAnchor> describe(TextRange range) const;
    /// A stretch on one line.
    QString words(TextRange range) const;

Q_SIGNALS:
    void changed();
    void describable(); ///< mayDescribe() from now on

private:
    struct Wanted {
        QString id;
        QString key;
        TextAnchor anchor;
    };
    struct Work;
    struct Known {
        FoundPassage passage;
        QPointF start; ///< of the sheet; where its first word stands
    };
    QString keyOf(const TextAnchor &anchor) const;
    void documentMoved();
    void refresh();
    void refreshOne(const QString &id);
    bool take(const QString &id, std::vector<Wanted> &missing);
    void forget();
    void prepare();
    void look(std::vector<Wanted> wanted);
    void found(const std::vector<std::pair<Wanted, Known>> &some);
    bool hasNoText() const;
    QPointF inReadingOrder(QPointF sheet) const;

    std::shared_ptr<Document> m_document;
    std::shared_ptr<PageModel> m_model;
    std::shared_ptr<PassageFinder> m_finder;
    std::shared_ptr<Work> m_work;
    QHash<QString, Known> m_places; ///< by conversation
    QHash<QString, Known> m_known;  ///< by content and anchor
    QSet<QString> m_asked;          ///< conversation and key: a worker is at it
};

} // namespace callout::ui
