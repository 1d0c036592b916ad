// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/controls.h"

namespace callout::ui {

/// The button that appears at the end of a selection. It never takes the focus: the selection stays.
class DiscussButton : public Button {
    Q_OBJECT
public:
    explicit DiscussButton(QWidget *parent);

    enum class Purpose { Discuss, Attach };
    void setPurpose(Purpose purpose);
    /// Below the end of the selection, else above its beginning; inside the bounds. Both in the parent's
    /// coordinates.
    void place(const QRect &lastLine, const QRect &selection, const QRect &bounds);

protected:
    void changeEvent(QEvent *event) override;

private:
    void relabel();
    Purpose m_purpose = Purpose::Discuss;
};

} // namespace callout::ui
