// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchorresolver.h"
#include "app/document/textlayer.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <optional>
#include <stop_token>

namespace callout {

class Document;

/// Where a passage is in a document's text.
struct FoundPassage {
    Placing placing = Placing::Detached;
    TextRange range; ///< of TextLayer::text(); empty when detached
    bool operator==(const FoundPassage &) const = default;
};

/// Text anchors in one document: from what is selected to what is kept (docs/protocol.md §7), and
/// back. It normalises the text once, and a page when it is first asked for. All calls on any thread.
class PassageFinder {
public:
    /// None for a document whose text is not known.
    static std::shared_ptr<PassageFinder> of(const Document &document);

    /// Does what takes long (milliseconds a million characters), so that describe() is quick.
    void prepare(const std::stop_token &stop = {});
    bool isPrepared() const;

    /// The anchor of a stretch of the text; nothing where it holds only spaces.
    std::optional<TextAnchor> describe(TextRange range) const;
    /// Where the passages of these anchors are now, in their order: on the page that each names; if it
    /// has left that, anywhere. They vouch for one another, so they are better asked for together.
    /// Nothing if `stop` was asked for before that was known.
    std::optional<std::vector<FoundPassage>> find(const std::vector<TextAnchor> &anchors,
                                                  const std::stop_token &stop = {}) const;

private:
    enum class Counting { ByPage, Whole };
    using Resolver = std::shared_ptr<const AnchorResolver>;

    PassageFinder(std::shared_ptr<const TextLayer> text, int pages, Counting counting);
    Resolver whole(const std::stop_token &stop) const;
    Resolver page(int page) const;
    std::optional<int> pageNamed(const QString &selector) const;
    std::optional<int> pageOf(TextRange range) const;
    TextAnchor countedInAll(const TextAnchor &anchor, const NormalizedText &all) const;

    const std::shared_ptr<const TextLayer> m_text;
    const int m_pages;
    const Counting m_counting;

    mutable QMutex m_mutex; ///< of what follows
    mutable Resolver m_whole;
    mutable QHash<int, Resolver> m_byPage;
};

} // namespace callout
