// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/review.h"

namespace callout::ui {

/// Makes every file of a review a page of its server, one after the other, so that one link can name
/// them all. A file that cannot be opened is left out. GUI thread.
class ReviewPublisher : public QObject {
    Q_OBJECT
public:
    ReviewPublisher(std::shared_ptr<Review> review, QObject *parent);
    ~ReviewPublisher() override;

    void start();

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(int leftOut);

private:
    void next();
    void look();
    void settle();

    std::shared_ptr<Review> m_review;
    std::unique_ptr<PageSource> m_source; ///< the page under way
    int m_row = -1;
    int m_leftOut = 0;
};

} // namespace callout::ui
