// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <memory>

namespace callout::ui {

class Review;

/// The pages of a review in one row below the stage: a small picture and the name of each, the one
/// that is shown marked. A click or Enter goes there; the arrows only look along.
class FilmStrip : public QListView {
    Q_OBJECT
public:
    explicit FilmStrip(QWidget *parent = nullptr);

    void setReview(const std::shared_ptr<Review> &review);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(int row);

    std::shared_ptr<Review> m_review;
};

} // namespace callout::ui
