// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_fixture.h"

#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace callout::test {

void CanvasFixture::initTestCase()
{
    qRegisterMetaType<ImageAnchor>();
    m_document = makeDocument(m_dir.path(), { 1600, 1200 });
}

void CanvasFixture::init()
{
    m_link.user = { u"u1"_s, u"Ada"_s, Role::Commenter, {} };
    m_link.sent.clear();
}

void CanvasFixture::cleanup()
{
    m_canvas.reset();
    m_model.reset();
}

void CanvasFixture::show(const PageBuilder &builder)
{
    m_model = makePage(m_link, builder);
    m_canvas = std::make_unique<WatchedCanvas>();
    m_canvas->resize(848, 648); // the image fits as 800 x 600
    m_canvas->setDocument(m_document);
    m_canvas->setModel(m_model);
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
    m_canvas->activateWindow();
    m_canvas->setFocus();
    QCoreApplication::processEvents();
}

/// Where a percentage of the fitted image is seen.
QPoint CanvasFixture::at(double x, double y) const
{
    return { 24 + int(x * 8), 24 + int(y * 6) };
}

void CanvasFixture::wheel(QPoint where, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(where, m_canvas->mapToGlobal(where), {}, angle, {}, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(m_canvas.get(), &event);
}

} // namespace callout::test
