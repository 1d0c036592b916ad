// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QColor>

#include <memory>

namespace callout::test {

/// A line of a page: every character is 10 wide and 20 high, so that a test knows where it stands.
/// One that begins in Hebrew or Arabic runs from right to left and ends at `at`.
struct PaperLine {
    QString text;
    QPointF at;
};

/// What a kind of document with pages and text is to the canvas, and nothing more. 600 x 800 a page,
/// 20 between them.
class PaperDocument final : public Document {
public:
    static constexpr QSizeF page { 600, 800 };
    static constexpr double left = 50;
    static constexpr double top = 40;
    static constexpr double line = 24; ///< from one line to the next
    static constexpr QSizeF cell { 10, 20 };

    enum class Count { ByPage, Whole };
    /// A line for each of the strings.
    explicit PaperDocument(const std::vector<QStringList> &pages, Count count = Count::ByPage);
    PaperDocument(std::vector<std::vector<PaperLine>> pages, Count count);
    /// Asks for this password first.
    static std::shared_ptr<PaperDocument> locked(const std::vector<QStringList> &pages,
                                                 const QString &password);

    PageKind kind() const override { return PageKind::Pdf; }
    Fit fit() const override { return Fit::Width; }
    bool hasContent() const override { return state() != State::Locked; }
    void paint(QPainter &painter, const SheetView &view) override;
    QImage thumbnail(QSize) const override { return {}; }
    std::shared_ptr<const TextLayer> text() const override { return m_text; }
    bool countsByPage() const override { return m_count == Count::ByPage; }
    std::vector<OutlineEntry> outline() const override { return contents; }
    std::optional<DocumentLink> linkAt(const PagePoint &at) const override;
    QString remark() const override { return m_remark; }
    void unlock(const QString &password) override;
    void cancel() override { }

    std::vector<OutlineEntry> contents;
    std::vector<std::pair<PageRect, DocumentLink>> links;
    QString m_remark;
    QColor ground = Qt::white;
    QColor ink = Qt::black;

private:
    class Text;
    void finish();

    std::shared_ptr<const TextLayer> m_text;
    std::vector<std::vector<PaperLine>> m_pages;
    Count m_count;
    QString m_password;
};

} // namespace callout::test
