// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/systemclock.h"
#include "app/server/embedded.h"
#include "ui/canvas/canvasview.h"
#include "ui/chat/chatwindow.h"
#include "ui/window/pagewindow.h"
#include "ui/window/stage.h"
#include "ui/window/windows.h"
#include "ui/workspace/workspace.h"

#include <QtTest>

namespace callout::test {

/// One person at one machine: a workspace of their own with its real server, and their windows.
struct Person {
    explicit Person(const QString &name, const QString &directory = {})
        : workspace(directory.isEmpty() ? home.path() : directory,
                    ui::localServerFactory<server::EmbeddedServer>(), clock),
          windows(workspace)
    {
        workspace.setMyName(name);
        windows.setConfirmation(ui::Windows::Unknown::Confirmed);
    }

    QTemporaryDir home;
    SystemClock clock;
    ui::Workspace workspace;
    ui::Windows windows;
};

/// A picture of two colours, as a file.
inline QString paintedFile(const QDir &directory, const QString &name, QColor color = Qt::white,
                           QSize size = { 800, 600 })
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    image.setPixelColor(1, 1, Qt::red);
    const QString path = directory.filePath(name);
    return image.save(path) ? path : QString();
}

inline PageModel *modelOf(const ui::PageWindow *window)
{
    return window->source().model().get();
}

/// The document is shown, and its page is live.
inline bool isReady(const ui::PageWindow *window)
{
    return window->waitingText().isEmpty() && modelOf(window) && modelOf(window)->isLoaded()
        && window->source().document()->state() == Document::State::Ready
        && window->source().session()->state() == Connection::State::Online
        && modelOf(window)->page().blob == window->source().document()->sha256();
}

/// A file in a window that is active, shown and live.
inline ui::PageWindow *openReady(Person &person, const QString &path,
                                 ui::Windows::Again again = ui::Windows::Again::Raise)
{
    ui::PageWindow *window = person.windows.openFile(path, again);
    window->resize(1100, 700);
    if (!QTest::qWaitForWindowActive(window) || !QTest::qWaitFor([window] { return isReady(window); }, 10000))
        qWarning("not ready: %s", qPrintable(window->waitingText()));
    return window;
}

/// Where a place of the picture is in the canvas: fitted, centred.
inline QPoint pointAt(ui::PageWindow *window, QPointF percent)
{
    const ui::CanvasView &canvas = window->stage().canvas();
    const QSizeF shown = QSizeF(canvas.document()->size()) * canvas.zoom() / canvas.devicePixelRatioF();
    const QPointF corner((canvas.width() - shown.width()) / 2, (canvas.height() - shown.height()) / 2);
    return (corner + QPointF(percent.x() / 100 * shown.width(), percent.y() / 100 * shown.height()))
        .toPoint();
}

/// Types into whatever has the keyboard.
inline void type(ui::PageWindow *window, const QString &text)
{
    QWidget *field = window->focusWidget();
    QVERIFY(field);
    QTest::keyClicks(field, text);
}

inline void press(ui::PageWindow *window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, key, modifiers);
}

/// Clicks, types and sends; the discussion's id, empty if none came of it.
inline QString create(ui::PageWindow *window, QPointF percent, const QString &text)
{
    const size_t before = modelOf(window)->conversationIds().size();
    QTest::mouseClick(&window->stage().canvas(), Qt::LeftButton, {}, pointAt(window, percent));
    if (!window->stage().isChatOpen())
        return {};
    type(window, text);
    press(window, Qt::Key_Return);
    const auto &ids = modelOf(window)->conversationIds();
    return ids.size() == before + 1 ? ids.back() : QString();
}

} // namespace callout::test
