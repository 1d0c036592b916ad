// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasaccessible.h"

#include "ui/canvas/canvasview_p.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

namespace callout::ui {

using namespace Qt::StringLiterals;

/// One marker. Holds an id, never an index: markers come and go under a screen reader's feet.
class MarkerAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
    Q_DECLARE_TR_FUNCTIONS(callout::ui::MarkerAccessible)
public:
    MarkerAccessible(CanvasView *canvas, QString id) : m_canvas(canvas), m_id(std::move(id)) { }

    bool isValid() const override { return m_canvas && (conversation() || draft()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return { pressAction() }; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            Q_EMIT m_canvas->conversationActivated(m_id);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    const QString &id() const { return m_id; }

private:
    const ConversationView *conversation() const
    {
        return m_canvas->d->model ? m_canvas->d->model->conversation(m_id) : nullptr;
    }
    const CanvasView::Kept *draft() const { return m_canvas->d->keptAs(m_id); }
    static QString stateWord(const ConversationView &view);

    QPointer<CanvasView> m_canvas;
    QString m_id;
};

QString MarkerAccessible::stateWord(const ConversationView &view)
{
    if (view.fate == Fate::Failed)
        return tr("not sent");
    if (view.fate == Fate::Pending)
        return tr("being sent");
    return view.conversation.state == ConversationState::Resolved ? tr("resolved") : tr("open");
}

QString MarkerAccessible::text(QAccessible::Text kind) const
{
    const ConversationView *view = isValid() ? conversation() : nullptr;
    if (!view)
        return isValid() && kind == QAccessible::Name ? m_canvas->d->tipFor(m_id) : QString();
    const auto &comments = view->conversation.comments;
    if (kind == QAccessible::Name) {
        constexpr qsizetype longest = 100;
        const QString first = comments.empty() ? QString() : comments.front().text.simplified().left(longest);
        //: for screen readers; %1 number, %2 "open", "resolved"…, %3 author, %4 the first words
        return tr("Discussion %1, %2, by %3: %4")
            .arg(QString::number(view->number), stateWord(*view), view->conversation.createdBy.name, first);
    }
    if (kind == QAccessible::Description) {
        const auto *anchor = std::get_if<ImageAnchor>(&view->conversation.anchor);
        QStringList parts;
        if (anchor) {
            //: where a marker is; %1 and %2 are whole numbers
            parts << tr("%1 percent from the left, %2 percent from the top")
                         .arg(std::lround(anchor->x))
                         .arg(std::lround(anchor->y));
        } else {
            const QString words = std::get<TextAnchor>(view->conversation.anchor).quote.exact.simplified();
            //: which words of a text a discussion is about
            parts << tr("about “%1”").arg(words.left(100));
            const FoundPassage *place = m_canvas->placements().of(m_id);
            if (place && place->placing == Placing::Uncertain)
                parts << tr("the passage has changed");
        }
        parts << tr("%n comment(s)", nullptr, int(comments.size()));
        if (view->unread > 0)
            parts << tr("%n unread", nullptr, view->unread);
        return parts.join(u", "_s);
    }
    return {};
}

QRect MarkerAccessible::rect() const
{
    if (!m_canvas)
        return {};
    const QRect local = m_canvas->markerRect(m_id);
    return local.isEmpty() ? QRect() : QRect(m_canvas->mapToGlobal(local.topLeft()), local.size());
}

QAccessible::State MarkerAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const bool isSelected = m_canvas->selected() == m_id;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected;
    state.focused = isSelected && m_canvas->hasFocus();
    state.offscreen = !m_canvas->rect().intersects(m_canvas->markerRect(m_id));
    state.invisible = !m_canvas->isVisible();
    const ConversationView *view = conversation();
    state.movable = view && m_canvas->d->model->mayChange(view->conversation.createdBy);
    return state;
}

/// The text of the document, for those who have it read to them. Offsets are positions of the text.
class CanvasText : public QAccessibleTextInterface {
public:
    explicit CanvasText(CanvasView *canvas) : m_canvas(canvas) { }

    bool isThere() const { return m_canvas->d->text() != nullptr; }
    void selection(int index, int *start, int *end) const override
    {
        const TextRange range = index == 0 ? m_canvas->selection() : TextRange();
        *start = int(range.start);
        *end = int(range.end);
    }
    int selectionCount() const override { return m_canvas->selection().isEmpty() ? 0 : 1; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_canvas->clearSelection(); }
    void setSelection(int, int start, int end) override
    {
        if (start >= 0 && start < end && end <= characterCount())
            m_canvas->select({ start, end });
    }
    int cursorPosition() const override { return int(m_canvas->d->caret.value_or(0)); }
    void setCursorPosition(int position) override
    {
        if (position >= 0 && position <= characterCount())
            m_canvas->d->caret = position;
    }
    QString text(int start, int end) const override
    {
        return isThere() ? m_canvas->d->text()->text().mid(start, end - start) : QString();
    }
    int characterCount() const override { return isThere() ? int(m_canvas->d->text()->text().size()) : 0; }
    QRect characterRect(int offset) const override
    {
        const QRect local = m_canvas->d->firstLine({ offset, offset + 1 }).toAlignedRect();
        return local.isEmpty() ? QRect() : QRect(m_canvas->mapToGlobal(local.topLeft()), local.size());
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        if (!isThere() || !m_canvas->d->showsDocument())
            return -1;
        const QPointF local = m_canvas->mapFromGlobal(QPointF(point));
        return int(m_canvas->d->text()->positionAt(m_canvas->d->pagePoint(local)).value_or(-1));
    }
    void scrollToSubstring(int start, int end) override { m_canvas->revealText({ start, end }); }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = *end = offset;
        return {};
    }

private:
    CanvasView *m_canvas;
};

/// The canvas itself.
class CanvasAccessible final : public QAccessibleWidget, public CanvasText {
public:
    explicit CanvasAccessible(CanvasView *canvas)
        : QAccessibleWidget(canvas, QAccessible::Canvas),
          CanvasText(canvas)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface && isThere())
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    /// The markers, then what stands over the page: scroll bars, buttons.
    int childCount() const override { return int(order().size() + controls().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (size_t(index) < order().size())
            return markerInterface(canvas(), order()[size_t(index)]);
        return QAccessible::queryAccessibleInterface(controls()[index - qsizetype(order().size())]);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const QObject *object = child ? child->object() : nullptr) {
            const qsizetype control = controls().indexOf(object);
            return control < 0 ? -1 : int(control + qsizetype(order().size()));
        }
        const auto *marker = dynamic_cast<const MarkerAccessible *>(child);
        const auto &all = order();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const QString &id) { return marker && id == marker->id(); });
        return found == all.end() ? -1 : int(found - all.begin());
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint local = canvas()->mapFromGlobal(QPoint(x, y));
        for (QWidget *control : controls()) {
            if (control->geometry().contains(local))
                return QAccessible::queryAccessibleInterface(control);
        }
        MarkerLayout &layout = canvas()->d->layout();
        const MarkerLayout::Hit hit = layout.itemAt(local, canvas()->d->viewport);
        if (hit.isHit()) {
            const int source = layout.items()[size_t(hit.item)].members.front();
            return markerInterface(canvas(), layout.sources()[size_t(source)].id);
        }
        const Highlight *passage = canvas()->d->highlightAt(local);
        return passage && !passage->id.isEmpty() ? markerInterface(canvas(), passage->id) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return canvas()->selected().isEmpty() || !canvas()->hasFocus()
            ? nullptr
            : markerInterface(canvas(), canvas()->selected());
    }

    static QAccessibleInterface *markerInterface(CanvasView *canvas, const QString &id);
    static void forget(const CanvasView *canvas);

private:
    CanvasView *canvas() const { return static_cast<CanvasView *>(widget()); }
    QList<QWidget *> controls() const
    {
        auto shown = canvas()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        shown.removeIf([](const QWidget *control) { return control->isHidden() || control->isWindow(); });
        return shown;
    }
    const std::vector<QString> &order() const { return canvas()->d->readingOrder(); }

    /// Interfaces that were asked for, as QAccessible knows them.
    static QHash<const CanvasView *, QHash<QString, QAccessible::Id>> &known()
    {
        static QHash<const CanvasView *, QHash<QString, QAccessible::Id>> all;
        return all;
    }
};

QAccessibleInterface *CanvasAccessible::markerInterface(CanvasView *canvas, const QString &id)
{
    auto &markers = known()[canvas];
    if (const auto found = markers.constFind(id); found != markers.constEnd())
        return QAccessible::accessibleInterface(*found);
    auto *made = new MarkerAccessible(canvas, id); // QAccessible owns it
    markers.insert(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

void CanvasAccessible::forget(const CanvasView *canvas)
{
    for (const QAccessible::Id id : known().take(canvas))
        QAccessible::deleteAccessibleInterface(id);
}

void installCanvasAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *canvas = qobject_cast<CanvasView *>(object);
            return canvas ? new CanvasAccessible(canvas) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once)
}

void forgetAccessibleMarkers(const CanvasView *canvas)
{
    CanvasAccessible::forget(canvas);
}

void tellAccessibleTextSelection(CanvasView *canvas)
{
    if (!QAccessible::isActive())
        return;
    const TextRange range = canvas->selection();
    QAccessibleTextSelectionEvent event(canvas, int(range.start), int(range.end));
    event.setCursorPosition(int(range.end));
    QAccessible::updateAccessibility(&event);
}

void tellAccessibleSelection(CanvasView *canvas, const QString &before, const QString &now)
{
    if (!QAccessible::isActive())
        return;
    for (const QString &id : { before, now }) {
        QAccessibleInterface *marker = id.isEmpty() ? nullptr : CanvasAccessible::markerInterface(canvas, id);
        if (!marker)
            continue;
        QAccessible::State changed;
        changed.selected = true;
        QAccessibleStateChangeEvent event(marker, changed);
        QAccessible::updateAccessibility(&event);
    }
    if (!now.isEmpty() && canvas->hasFocus()) {
        QAccessibleEvent focus(CanvasAccessible::markerInterface(canvas, now), QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

} // namespace callout::ui
