// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/waitingpane.h"

#include "ui/theme/controls.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout::ui {

class WaitingPane::Picture : public QWidget {
public:
    explicit Picture(QWidget *parent) : QWidget(parent) { setFixedSize(40, 40); }
    void set(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, Theme::of(this).muted);
    }

private:
    QString m_name = u"image"_s;
};

WaitingPane::WaitingPane(QWidget *parent)
    : QWidget(parent),
      m_picture(new Picture(this)),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_amount(new QLabel(this)),
      m_buttons(new QHBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFixedWidth(420);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(320, 6);
    m_amount->setTextFormat(Qt::PlainText);
    m_amount->setFont(smaller(font()));
    m_buttons->setSpacing(space::s);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_amount, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->setAlignment(Qt::AlignHCenter);
}

QString WaitingPane::text() const
{
    return m_text->text();
}

/// A wrapped label inside stacked panes is given one line only; its height is what its words need.
void WaitingPane::tell(const Sentence &sentence, const std::vector<Choice> &choices)
{
    m_sentence = sentence;
    m_choices = choices;
    m_text->setText(sentence());
    m_text->setMinimumHeight(m_text->heightForWidth(m_text->maximumWidth()));
    setChoices(choices);
}

void WaitingPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_sentence)
        return;
    tell(Sentence(m_sentence), std::vector(m_choices));
    tellAmount();
}

void WaitingPane::showTrouble(const Sentence &sentence, const std::vector<Choice> &choices)
{
    m_picture->set(u"warning"_s);
    m_progress->hide();
    m_amount->hide();
    tell(sentence, choices);
}

void WaitingPane::showProgress(const Sentence &sentence, qint64 done, qint64 total,
                               const std::vector<Choice> &choices)
{
    m_picture->set(u"image"_s);
    m_done = done;
    m_total = total;
    const bool known = total > 0;
    m_progress->setVisible(known);
    m_amount->setVisible(known);
    if (known) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(int(1000.0 * double(done) / double(total)));
        tellAmount();
    }
    tell(sentence, choices);
}

void WaitingPane::tellAmount()
{
    //: how much of a download is there, "1.2 MB of 3.4 MB"
    m_amount->setText(
        tr("%1 of %2").arg(locale().formattedDataSize(m_done), locale().formattedDataSize(m_total)));
}

void WaitingPane::setChoices(const std::vector<Choice> &choices)
{
    QStringList wanted;
    for (const Choice &choice : choices)
        wanted << choice.text();
    if (wanted == m_shown)
        return; // the same words do the same; a button being pressed stays
    m_shown = wanted;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    auto kind = Button::Kind::Primary;
    for (const Choice &choice : choices) {
        auto *button = new Button(choice.text(), std::exchange(kind, Button::Kind::Plain), this);
        connect(button, &Button::clicked, this, choice.act);
        m_buttons->addWidget(button);
        button->show();
    }
}

void WaitingPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).canvas);
}

} // namespace callout::ui
