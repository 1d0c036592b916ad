// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace callout::ui {

/// "3 / 500" at the foot of a document of several pages; a click asks for another page.
class PageIndicator : public QAbstractButton {
    Q_OBJECT
public:
    explicit PageIndicator(QWidget *area);

    /// From 0; of one page or none it hides.
    void setPage(int page, int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void relabel();
    void settle(); ///< to the foot of its area
    int m_page = 0;
    int m_count = 0;
};

} // namespace callout::ui
