// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textlayer.h"

#include <QObject>

#include <memory>
#include <vector>

namespace callout {

/// Finds words in a document's text: without regard to case and to how the white space between them
/// runs. A worker looks from the beginning to the end and tells piece by piece; the GUI never waits.
class TextSearch : public QObject {
    Q_OBJECT
public:
    explicit TextSearch(QObject *parent = nullptr);
    ~TextSearch() override;

    /// Looks for other words, or in another text; no words, or no text: finds nothing.
    void start(std::shared_ptr<const TextLayer> text, const QString &words);
    /// What was found so far, in order.
    const std::vector<TextRange> &matches() const { return m_matches; }
    bool isRunning() const { return m_work != nullptr; }
    /// More than this is not counted.
    static constexpr size_t most = 100'000;

Q_SIGNALS:
    void found(); ///< more than before, or that was all

private:
    struct Work;
    void stop();

    std::shared_ptr<Work> m_work; ///< null when it is done
    std::vector<TextRange> m_matches;
};

} // namespace callout
