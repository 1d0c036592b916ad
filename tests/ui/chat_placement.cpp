// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatplacement.h"

#include <QtTest>

using namespace callout::ui;

namespace {

constexpr ChatRoom image { 300, 420, 200, 16, 8, 18 };

ChatPlace wide(const QRect &marker, const QRect &bounds, const ChatRoom &room = image,
               Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return placeChat(marker, bounds, room, WindowWidth::Wide, direction);
}

bool isBeside(Side side)
{
    return side == Side::Right || side == Side::Left;
}

/// What a reader would call wrong, or nothing.
QString fault(const ChatPlace &place, const QRect &marker, const QRect &bounds, const ChatRoom &room)
{
    const QRect &card = place.card;
    if (place.side == Side::Fill)
        return card == bounds ? QString() : QStringLiteral("does not fill");
    if (!bounds.contains(card))
        return QStringLiteral("outside");
    if (card.width() != room.width || card.height() < room.minHeight || card.height() > room.height)
        return QStringLiteral("wrong size");
    if (place.side == Side::Docked)
        return {};
    if (card.intersects(marker & bounds))
        return QStringLiteral("over its marker");
    const bool beside = isBeside(place.side);
    const int low = beside ? card.top() : card.left();
    const int high = beside ? card.bottom() : card.right();
    if (place.arrowAt < low + room.corner || place.arrowAt > high - room.corner)
        return QStringLiteral("arrow at a corner");
    const QRect seen = marker & bounds;
    if (seen.isEmpty())
        return {};
    const int distance = place.side == Side::Right ? card.left() - seen.right() - 1
        : place.side == Side::Left                 ? seen.left() - card.right() - 1
        : place.side == Side::Below                ? card.top() - seen.bottom() - 1
                                                   : seen.top() - card.bottom() - 1;
    if (distance != room.gap)
        return QStringLiteral("arrow does not reach the marker");
    const int centre = beside ? seen.center().y() : seen.center().x();
    const bool reachable = centre >= low + room.corner && centre <= high - room.corner;
    if (reachable && place.arrowAt != centre)
        return QStringLiteral("arrow misses the marker's middle");
    return {};
}

} // namespace

class ChatPlacement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheFirstSideWithRoom()
    {
        const QRect bounds(0, 0, 1000, 700);
        QCOMPARE(wide({ 400, 300, 24, 24 }, bounds).side, Side::Right);
        QCOMPARE(wide({ 800, 300, 24, 24 }, bounds).side, Side::Left);
        QCOMPARE(wide({ 300, 20, 400, 24 }, bounds).side, Side::Below);
        QCOMPARE(wide({ 300, 600, 400, 24 }, bounds).side, Side::Above);
    }

    void mirrorsForRightToLeft()
    {
        const QRect bounds(0, 0, 1000, 700);
        QCOMPARE(wide({ 500, 300, 24, 24 }, bounds, image, Qt::RightToLeft).side, Side::Left);
        QCOMPARE(wide({ 100, 300, 24, 24 }, bounds, image, Qt::RightToLeft).side, Side::Right);
    }

    void shrinksWhereOnlyPartFits()
    {
        const QRect bounds(0, 0, 600, 500);
        const ChatPlace place = wide({ 200, 40, 200, 40 }, bounds);
        QCOMPARE(place.side, Side::Below);
        QCOMPARE(place.card.height(), 500 - 8 - 80 - 16);
    }

    void docksWhenTheMarkerLeavesNoRoom()
    {
        const QRect bounds(0, 0, 1000, 700);
        const ChatPlace place = wide({ 20, 20, 960, 660 }, bounds);
        QCOMPARE(place.side, Side::Docked);
        QVERIFY(bounds.contains(place.card));
    }

    void fillsNarrowWindowsAndTinySpaces()
    {
        const QRect bounds(10, 20, 700, 500);
        const ChatPlace narrow = placeChat({ 50, 50, 24, 24 }, bounds, image, WindowWidth::Narrow);
        QCOMPARE(narrow.side, Side::Fill);
        QCOMPARE(narrow.card.left(), bounds.left());
        QCOMPARE(narrow.card.width(), bounds.width());
        QCOMPARE(narrow.card.bottom(), bounds.bottom());
        QVERIFY2(narrow.card.top() >= bounds.top() + 160, "the document stays in sight above it");
        const QRect low(0, 0, 700, 300);
        QCOMPARE(placeChat({ 50, 50, 24, 24 }, low, image, WindowWidth::Narrow).card, low);
        QCOMPARE(wide({ 5, 5, 4, 4 }, QRect(0, 0, 280, 500)).side, Side::Fill);
        QCOMPARE(wide({ 5, 5, 4, 4 }, QRect(0, 0, 800, 150)).side, Side::Fill);
    }

    void isRightForEveryMarkerEverywhere()
    {
        const std::array rooms { image, ChatRoom { 410, 520, 200, 16, 8, 18 },
                                 ChatRoom { 300, 110, 110, 16, 8, 18 } };
        int placed = 0;
        for (const ChatRoom &room : rooms) {
            for (const QSize &size :
                 { QSize(320, 240), QSize(500, 700), QSize(768, 500), QSize(1280, 800) }) {
                const QRect bounds(QPoint(13, 7), size);
                for (const QSize &marker : { QSize(1, 1), QSize(24, 24), QSize(120, 60), QSize(30, 400) }) {
                    for (int x = -60; x < size.width() + 60; x += 19) {
                        for (int y = -60; y < size.height() + 60; y += 17) {
                            for (const auto direction : { Qt::LeftToRight, Qt::RightToLeft }) {
                                const QRect at(QPoint(x, y), marker);
                                const ChatPlace place = wide(at, bounds, room, direction);
                                const QString wrong = fault(place, at, bounds, room);
                                if (!wrong.isEmpty())
                                    qDebug() << at << bounds << place.card << int(place.side);
                                QCOMPARE(wrong, QString());
                                ++placed;
                            }
                        }
                    }
                }
            }
        }
        QVERIFY(placed > 50'000);
    }

    void neverDocksWhereASideHasRoom()
    {
        const QRect bounds(0, 0, 1280, 800);
        for (int x = 0; x < 1280; x += 23) {
            for (int y = 0; y < 800; y += 23) {
                const Side side = wide({ x, y, 32, 32 }, bounds).side;
                QVERIFY(side != Side::Docked && side != Side::Fill);
            }
        }
    }
};

QTEST_APPLESS_MAIN(ChatPlacement)
#include "chat_placement.moc"
