// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/topbar_p.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/times.h"

#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestTitle = 64;

/// The icon of discussions with their number; unread ones stand out.
class CountButton final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;

    QString unreadWords;

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        int width = measure::icon + space::xs + metrics.horizontalAdvance(text()) + 2 * space::s;
        if (!unreadWords.isEmpty())
            width += space::s + QFontMetrics(semibold(font())).horizontalAdvance(unreadWords);
        return { width, measure::control };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        const auto seen = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isDown() ? theme.pressed : theme.hover);
            painter.drawRoundedRect(rect(), radius::control, radius::control);
        }
        int x = space::s;
        paintIcon(painter, seen(QRect(x, (height() - measure::icon) / 2, measure::icon, measure::icon)),
                  u"comment"_s, theme.muted);
        x += measure::icon + space::xs;
        painter.setFont(font());
        painter.setPen(theme.text);
        const int width = painter.fontMetrics().horizontalAdvance(text());
        painter.drawText(seen(QRect(x, 0, width, height())), Qt::AlignCenter, text());
        if (!unreadWords.isEmpty()) {
            x += width + space::s;
            painter.setFont(semibold(font()));
            painter.setPen(theme.accentText);
            painter.drawText(
                seen(QRect(x, 0, painter.fontMetrics().horizontalAdvance(unreadWords), height())),
                Qt::AlignCenter, unreadWords);
        }
        paintFocusRing(painter, this, rect(), radius::control);
    }
    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }
};

/// A small sign of a page that others can open.
class SharedSign final : public QLabel {
public:
    explicit SharedSign(QWidget *parent) : QLabel(parent)
    {
        setObjectName(u"sharedSign"_s);
        setTextFormat(Qt::PlainText);
        setContentsMargins(measure::icon + space::xs, 0, 0, 0);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QPainter painter(this);
        const QRect left(0, (height() - measure::icon) / 2, measure::icon, measure::icon);
        paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), left), u"people"_s,
                  Theme::of(this).muted);
    }
};

} // namespace

TopBar::Private::Private(TopBar *bar)
    : q(bar),
      state(new StateBadge(bar)),
      wayBack(new Button({}, Button::Kind::Plain, bar)),
      tryNow(new Button({}, Button::Kind::Plain, bar)),
      title(new ElidedLabel(bar)),
      version(new QLabel(bar)),
      shared(new SharedSign(bar)),
      counts(new CountButton(bar)),
      avatars(new AvatarStack(bar)),
      viewing(new QLabel(bar)),
      share(new Button({}, Button::Kind::Primary, bar)),
      shareIcon(new IconButton(u"share"_s, {}, bar)),
      more(new IconButton(u"more"_s, {}, bar))
{
    wayBack->setObjectName(u"wayBack"_s);
    tryNow->setObjectName(u"tryNow"_s);
    title->setObjectName(u"pageTitle"_s);
    version->setObjectName(u"pageVersion"_s);
    counts->setObjectName(u"discussionsButton"_s);
    viewing->setObjectName(u"viewing"_s);
    share->setObjectName(u"shareButton"_s);
    shareIcon->setObjectName(u"shareIcon"_s);
    more->setObjectName(u"menuButton"_s);
    share->setIconName(u"share"_s);
    version->setTextFormat(Qt::PlainText);
    viewing->setTextFormat(Qt::PlainText);
    counts->setFocusPolicy(Qt::TabFocus);
    second.setSingleShot(true);
    connect(&second, &QTimer::timeout, q, [this] { refresh(); });
    connect(wayBack, &QAbstractButton::clicked, q, [this] { takeWay(); });
    connect(tryNow, &QAbstractButton::clicked, q, &TopBar::tryNowRequested);
    connect(share, &QAbstractButton::clicked, q, &TopBar::shareRequested);
    connect(shareIcon, &QAbstractButton::clicked, q, &TopBar::shareRequested);
    connect(counts, &QAbstractButton::clicked, q, &TopBar::discussionsRequested);
    connect(more, &QAbstractButton::clicked, q, [this] { openMenu(); });
}

void TopBar::Private::openMenu()
{
    if (!menu)
        return;
    const bool rtl = q->layoutDirection() == Qt::RightToLeft;
    const int x = rtl ? 0 : more->width() - menu->sizeHint().width();
    menu->popup(more->mapToGlobal(QPoint(x, more->height() + space::xs)));
}

void TopBar::Private::relabel()
{
    tryNow->setText(tr("Try now"));
    share->setText(tr("Share"));
    shareIcon->setLabel(tr("Share"));
    more->setLabel(tr("Menu"));
    //: sign of a page that others can open, beside its title
    shared->setText(tr("Shared"));
    shared->setToolTip(tr("Others can open this page."));
    refresh();
    refreshCounts();
}

/// The words for the connection, with what is left of the countdown; wakes again only while one runs.
void TopBar::Private::refresh()
{
    ConnectionStatus now = status.value_or(ConnectionStatus());
    now.reach = reach;
    const bool waits = status && now.state == Connection::State::WaitingToRetry;
    if (waits)
        now.untilRetry = Milliseconds(std::max<qint64>(0, deadline.remainingTime()));
    const StateText text = status ? stateText(now, wallClock(), q->locale()) : trouble.value_or(StateText());
    if (speaks()) {
        state->setState(text);
        if (!status || now.isSettled())
            state->announce();
    }
    state->setVisible(speaks());
    viewing->setVisible(status.has_value());
    refreshWays(text);
    if (waits && now.untilRetry.count() > 0 && q->isVisible())
        second.start(int((now.untilRetry.count() - 1) % 1000) + 1);
    else
        second.stop();
    refreshPresence();
}

/// Beside the state, always in the same place: first what helps, then not to wait for it.
void TopBar::Private::refreshWays(const StateText &text)
{
    way = text.way;
    mayTryAgain = text.again == StateText::Again::Useful && way != WayBack::TryNow;
    tryNow->setVisible(way == WayBack::TryNow);
    wayBack->setVisible(way == WayBack::NewLink || way == WayBack::SignInPage);
    if (way == WayBack::SignInPage)
        wayBack->setText(tr("Open Sign-in Page"));
    else if (way == WayBack::NewLink)
        wayBack->setText(tr("Open New Link…"));
    wayBack->setToolTip(way == WayBack::SignInPage && status ? status->signInPage.toDisplayString()
                                                             : QString());
}

void TopBar::Private::takeWay()
{
    if (way == WayBack::SignInPage)
        Q_EMIT q->signInRequested();
    else if (way == WayBack::NewLink)
        Q_EMIT q->newLinkRequested();
}

void TopBar::Private::refreshPresence()
{
    const bool live = status && isLive(status->state);
    avatars->setPresence(live ? presence : protocol::Presence());
    const QString words = live ? tr("%n viewing", nullptr, presence.count) : u"–"_s;
    if (viewing->text() != words) {
        viewing->setText(words);
        viewing->setAccessibleName(live ? words : tr("Nobody can say who is viewing while this is not live"));
        viewing->setToolTip(live ? QString() : viewing->accessibleName());
    }
    arrange();
}

void TopBar::Private::refreshCounts()
{
    auto *button = static_cast<CountButton *>(counts);
    button->setText(q->locale().toString(discussions));
    button->unreadWords = unread > 0 ? tr("%n unread", nullptr, unread) : QString();
    const QString words = tr("%n open discussion(s)", nullptr, discussions);
    button->setToolTip(words);
    button->setAccessibleName(unread > 0 ? u"%1, %2"_s.arg(words, button->unreadWords) : words);
    button->update();
    arrange();
}

/// From the most room to the least: the first arrangement that fits is used.
TopBar::Private::Fit TopBar::Private::fitFor(int width) const
{
    static constexpr std::array steps {
        Fit { StateBadge::Words::Full, 6, true, true, true, true, true },
        Fit { StateBadge::Words::Full, 6, false, true, true, true, true },
        Fit { StateBadge::Words::Full, 3, false, true, true, true, true },
        Fit { StateBadge::Words::Brief, 3, false, true, true, true, true },
        Fit { StateBadge::Words::Brief, 0, false, true, true, true, true },
        Fit { StateBadge::Words::Brief, 0, false, true, true, false, true },
        Fit { StateBadge::Words::Brief, 0, false, true, true, false, false },
        Fit { StateBadge::Words::Brief, 0, false, false, true, false, false },
        Fit { StateBadge::Words::Brief, 0, false, false, false, false, false },
    };
    for (const Fit &fit : steps) {
        if (neededWidth(fit) <= width)
            return fit;
    }
    return steps.back();
}

bool TopBar::Private::triesNow(const Fit &fit) const
{
    return way == WayBack::TryNow || (mayTryAgain && fit.again);
}

int TopBar::Private::neededWidth(const Fit &fit) const
{
    int width = 2 * space::m + more->sizeHint().width();
    if (speaks())
        width += state->widthFor(fit.words) + space::s;
    if (!wayBack->isHidden())
        width += space::s + wayBack->sizeHint().width();
    if (triesNow(fit))
        width += space::s + tryNow->sizeHint().width();
    if (fit.title)
        width += space::m + std::min(title->sizeHint().width(), fit.version ? 240 : smallestTitle);
    if (fit.version && !version->text().isEmpty())
        width += space::s + version->sizeHint().width();
    if (fit.version && saysShared)
        width += space::s + shared->sizeHint().width();
    if (status && fit.counts)
        width += space::s + counts->sizeHint().width();
    if (const int circles = std::min(avatars->wanted(), fit.avatars); circles > 0)
        width += space::m + AvatarStack::widthFor(circles);
    if (status)
        width += space::s + viewing->sizeHint().width();
    if (hasShare)
        width += space::m + (fit.shareWords ? share->sizeHint().width() : shareIcon->sizeHint().width());
    return width;
}

void TopBar::Private::arrange()
{
    const int width = q->width();
    const Fit fit = fitFor(width);
    const int height = q->height() - 1; // the line at the foot
    const auto put = [&](QWidget *child, int x, int w) {
        const int h = std::min(height, child->sizeHint().height());
        const QRect place(x, (height - h) / 2, w, h);
        child->setGeometry(QStyle::visualRect(q->layoutDirection(), QRect(0, 0, width, height), place));
    };
    state->setWords(fit.words);
    tryNow->setVisible(triesNow(fit));
    avatars->setMost(fit.avatars);
    version->setVisible(fit.version && !version->text().isEmpty());
    title->setVisible(fit.title);
    shared->setVisible(fit.version && saysShared);
    counts->setVisible(status && fit.counts);
    share->setVisible(hasShare && fit.shareWords);
    shareIcon->setVisible(hasShare && !fit.shareWords);

    int right = width - space::s;
    const auto fromRight = [&](QWidget *child, int gap, int w) {
        right -= w;
        put(child, right, w);
        right -= gap;
    };
    fromRight(more, space::xs, more->sizeHint().width());
    if (hasShare) {
        QWidget *button = fit.shareWords ? static_cast<QWidget *>(share) : shareIcon;
        fromRight(button, space::m, button->sizeHint().width());
    }
    if (status)
        fromRight(viewing, space::s, viewing->sizeHint().width());
    const int circles = std::min(avatars->wanted(), fit.avatars);
    avatars->setVisible(circles > 0);
    if (circles > 0)
        fromRight(avatars, space::m, AvatarStack::widthFor(circles));

    int x = space::m;
    const auto fromLeft = [&](QWidget *child, int gap, int w) {
        put(child, x, w);
        x += w + gap;
    };
    const auto taken = [](const QWidget *button) {
        return button->isHidden() ? 0 : button->sizeHint().width() + space::s;
    };
    const int stateRoom = std::max(40, right - x - taken(wayBack) - taken(tryNow));
    if (speaks())
        fromLeft(state, space::s, std::min(state->widthFor(fit.words), stateRoom));
    if (!wayBack->isHidden())
        fromLeft(wayBack, space::s, wayBack->sizeHint().width());
    if (!tryNow->isHidden())
        fromLeft(tryNow, space::s, tryNow->sizeHint().width());
    x += space::xs;
    if (fit.title) {
        const int after = (counts->isHidden() ? 0 : counts->sizeHint().width() + space::s)
            + (version->isHidden() ? 0 : version->sizeHint().width() + space::s)
            + (shared->isHidden() ? 0 : shared->sizeHint().width() + space::s);
        const int room = std::max(0, right - x - after);
        fromLeft(title, space::s, std::min(title->sizeHint().width() + 1, room));
    }
    if (!version->isHidden())
        fromLeft(version, space::s, version->sizeHint().width());
    if (!shared->isHidden())
        fromLeft(shared, space::s, shared->sizeHint().width());
    if (status && fit.counts)
        fromLeft(counts, space::s, counts->sizeHint().width());
}

void TopBar::Private::restyle()
{
    const Theme theme = Theme::of(q);
    setInk(version, theme.muted);
    setInk(shared, theme.muted);
    shared->setFont(smaller(q->font()));
    setInk(viewing, theme.muted);
    title->setFont(semibold(q->font()));
    arrange();
}

TopBar::TopBar(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(measure::topBar);
    d->relabel();
    d->restyle();
}

TopBar::~TopBar() = default;

void TopBar::setStatus(const ConnectionStatus &status)
{
    d->status = status;
    d->deadline.setRemainingTime(status.untilRetry.count(), Qt::PreciseTimer);
    d->refresh();
}

void TopBar::setTrouble(const std::optional<StateText> &trouble)
{
    d->trouble = trouble;
    d->refresh();
}

void TopBar::setCounts(int discussions, int unread)
{
    if (discussions == d->discussions && unread == d->unread)
        return;
    d->discussions = discussions;
    d->unread = unread;
    d->refreshCounts();
}

void TopBar::setPresence(const protocol::Presence &presence)
{
    if (presence == d->presence)
        return;
    d->presence = presence;
    d->refreshPresence();
}

void TopBar::setTitle(const QString &title, const QString &version)
{
    d->title->setText(title);
    d->version->setText(version);
    d->arrange();
}

void TopBar::setReach(ConnectionStatus::Reach reach)
{
    d->reach = reach;
    d->saysShared = reach == ConnectionStatus::Reach::Shared;
    d->refresh();
}

void TopBar::setMenu(QMenu *menu)
{
    d->menu = menu;
}

void TopBar::setShare(Share share)
{
    d->hasShare = share == Share::Shown;
    d->arrange();
}

QSize TopBar::sizeHint() const
{
    return { 800, measure::topBar };
}

QSize TopBar::minimumSizeHint() const
{
    return { 200, measure::topBar };
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

void TopBar::resizeEvent(QResizeEvent *)
{
    d->arrange();
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->restyle();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        d->relabel();
    else if (event->type() == QEvent::LayoutDirectionChange)
        d->arrange();
}

bool TopBar::event(QEvent *event)
{
    // A countdown nobody sees does not run.
    if (event->type() == QEvent::Show)
        d->refresh();
    else if (event->type() == QEvent::Hide)
        d->second.stop();
    return QWidget::event(event);
}

} // namespace callout::ui
