// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QObject>
#include <QSet>

namespace callout {
class PageModel;
struct ConversationView;
} // namespace callout

namespace callout::ui {

/// The colours of the people on one page: of those who view it and of all who wrote on it. The same
/// for everybody who sees the page.
class PageColours : public QObject {
    Q_OBJECT
public:
    /// One for each page, for as long as the page's model lives.
    static PageColours &of(const PageModel &page);

    QColor colour(const QString &userId) const;

Q_SIGNALS:
    void changed();

private:
    explicit PageColours(PageModel &page);
    void collect();
    void learn(const QString &conversationId);
    void assign();

    const PageModel &m_page;
    QSet<QString> m_authors;
    QHash<QString, QColor> m_colours;
};

} // namespace callout::ui
