// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/avatar.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <array>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QRgb, 12> hues {
    0xff4757c9, 0xff0b7285, 0xff2b7a3d, 0xff8338b8, 0xffb8276a, 0xffb8332a,
    0xffa2500c, 0xff1864ab, 0xff7a5138, 0xff54636f, 0xff5f6b0e, 0xff96308f
};

size_t hueOf(const QString &userId)
{
    // FNV-1a, because it must not change between runs or versions as qHash may.
    quint32 hash = 2166136261u;
    for (const char byte : userId.toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619u;
    // Ids are much alike: spread their last bits (the finaliser of MurmurHash3).
    hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
    hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
    return (hash ^ (hash >> 16)) % hues.size();
}

QString firstGrapheme(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end).toUpper() : QString();
}

} // namespace

QColor avatarColor(const QString &userId)
{
    return QColor::fromRgb(hues[hueOf(userId)]);
}

QHash<QString, QColor> avatarColors(const QSet<QString> &userIds)
{
    QStringList sorted(userIds.begin(), userIds.end());
    sorted.sort();
    QHash<QString, QColor> colours;
    std::array<bool, hues.size()> taken {};
    const auto give = [&](const QString &id, size_t hue) {
        taken[hue] = true;
        colours.insert(id, QColor::fromRgb(hues[hue]));
    };
    // Who comes first keeps the colour of their own; then the others take what is left.
    for (const QString &id : sorted) {
        if (const size_t own = hueOf(id); !taken[own])
            give(id, own);
    }
    for (const QString &id : sorted) {
        if (colours.contains(id))
            continue;
        size_t hue = hueOf(id);
        for (size_t tried = 0; taken[hue] && tried < hues.size(); ++tried)
            hue = (hue + 1) % hues.size();
        give(id, hue);
    }
    return colours;
}

QString initials(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    if (words.size() == 1)
        return firstGrapheme(words.first());
    return firstGrapheme(words.first()) + firstGrapheme(words.last());
}

void paintAvatar(QPainter &painter, const QRectF &circle, const QColor &colour, const QString &name,
                 QFont font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(circle);
    const QString letters = initials(name);
    font.setPixelSize(std::max(1, qRound(circle.height() * (letters.size() > 1 ? 0.40 : 0.48))));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(circle, Qt::AlignCenter, letters);
    painter.restore();
}

} // namespace callout::ui
