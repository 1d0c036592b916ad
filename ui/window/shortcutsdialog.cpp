// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcutsdialog.h"

#include "ui/theme/theme.h"
#include "ui/window/dialogfit.h"
#include "ui/window/pageactions.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

/// Keys as they stand on the keyboard.
class KeyLabel : public QLabel {
public:
    KeyLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
    {
        setTextFormat(Qt::PlainText);
        setFont(smaller(font()));
        setContentsMargins(space::s, 2, space::s, 2);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        painter.setPen(theme.border);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::small, radius::small);
        painter.end();
        QLabel::paintEvent(event);
    }
};

struct Row {
    QString words;
    QStringList keys;
};

Row row(const PageActions &actions, PageActions::Id id)
{
    const QAction *action = actions.action(id);
    Row row { action->text().remove(u'…'), {} };
    for (const QKeySequence &key : action->shortcuts().mid(0, 2))
        row.keys << key.toString(QKeySequence::NativeText);
    return row;
}

/// One grid for a whole column, so that the keys of all its groups stand below one another.
QGridLayout *column()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s - 2);
    grid->setColumnStretch(0, 1);
    return grid;
}

void addGroup(QGridLayout *grid, const QString &title, const QList<Row> &rows, QWidget *parent)
{
    int at = grid->rowCount();
    if (at > 1)
        grid->setRowMinimumHeight(at++, space::m);
    auto *heading = new QLabel(title, parent);
    heading->setFont(semibold(heading->font()));
    grid->addWidget(heading, at++, 0, 1, 2);
    for (const Row &row : rows) {
        grid->addWidget(new QLabel(row.words, parent), at, 0);
        auto *keys = new QHBoxLayout;
        keys->setSpacing(space::xs);
        for (const QString &key : row.keys)
            keys->addWidget(new KeyLabel(key, parent));
        keys->addStretch();
        grid->addLayout(keys, at++, 1);
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const PageActions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    using A = PageActions;
    const auto of = [&actions](std::initializer_list<A::Id> ids) {
        QList<Row> rows;
        for (const A::Id id : ids)
            rows << row(actions, id);
        return rows;
    };
    QList<Row> canvas { { tr("Move the cursor by 1 %"), { u"←"_s, u"↑"_s, u"→"_s, u"↓"_s } },
                        //: together with the arrow keys
                        { tr("Move it by 0.1 %"), { tr("Shift+Arrows") } },
                        { tr("Pan"), { tr("Space+Drag") } },
                        { tr("Zoom at the pointer"), { tr("Ctrl+Wheel") } } };
    QList<Row> text { { tr("Next or previous screen"), { tr("Space"), tr("Shift+Space") } },
                      { tr("Show the caret"), { u"F7"_s } },
                      { tr("Select words"), { tr("Shift+Arrows") } },
                      { tr("Set a marker on words"), { tr("Ctrl+Shift+Click"), tr("Alt+Click") } },
                      { tr("Move the marker's cursor"), { tr("Alt+Arrows") } } };
    text += of({ A::Find, A::FindNext, A::GoToPage, A::Back, A::Forward });
    QList<Row> writing { { tr("Send"), { tr("Enter") } },
                         { tr("New line"), { tr("Shift+Enter") } },
                         { tr("Close, keeping what was typed"), { tr("Esc") } } };

    auto *all = new QWidget;
    QGridLayout *left = column();
    addGroup(
        left, tr("Discussions"),
        of({ A::PlaceMarker, A::Next, A::Previous, A::Reply, A::Resolve, A::Delete, A::Search, A::CopyLink }),
        all);
    addGroup(left, tr("Text"), text, all);
    addGroup(left, tr("Writing"), writing, all);
    addGroup(left, tr("History"), of({ A::Undo, A::Redo }), all);
    left->setRowStretch(left->rowCount(), 1);
    QGridLayout *right = column();
    addGroup(right, tr("View"),
             of({ A::Fit, A::ActualSize, A::ZoomIn, A::ZoomOut, A::LookOnly, A::ShowResolved, A::Panel,
                  A::NextPage, A::PreviousPage })
                 + canvas,
             all);
    addGroup(right, tr("Windows"),
             of({ A::Open, A::Paste, A::Share, A::StartPage, A::NewWindow, A::Settings, A::Close, A::Quit }),
             all);
    right->setRowStretch(right->rowCount(), 1);

    auto *columns = new QHBoxLayout(all);
    columns->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    columns->setSpacing(space::xxl + space::s);
    columns->addLayout(left);
    columns->addLayout(right);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(all);
    scroll->setWidgetResizable(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    resize(roomFor(all->sizeHint(), *this));
}

} // namespace callout::ui
