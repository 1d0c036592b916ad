// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/notice.h"

#include <QWidget>

class QVBoxLayout;

namespace callout::ui {

/// The notices of one window, below its bar; takes no room while there is none.
class BannerArea : public QWidget {
    Q_OBJECT
public:
    explicit BannerArea(QWidget *parent = nullptr);

    void show(const Notice &notice);
    void dismiss(const QString &key);
    bool isShown(const QString &key) const { return find(key) != nullptr; }
    /// Takes all of them away: they were about another page.
    void clear();
    /// The sentences shown, top to bottom.
    QStringList texts() const;

private:
    class Banner;
    Banner *find(const QString &key) const;

    QVBoxLayout *m_rows;
};

} // namespace callout::ui
