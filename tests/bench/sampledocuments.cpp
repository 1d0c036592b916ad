// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sampledocuments.h"

#include "tests/bench/measure.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>

namespace callout::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seed = 20;

class Words {
public:
    QString sentence(int count)
    {
        static const char *const words[] = { "margin",   "column", "draft",  "review", "the",    "of",
                                             "a",        "and",    "colour", "screen", "reader", "is",
                                             "that",     "window", "figure", "button", "letter", "between",
                                             "contrast", "for",    "with",   "line",   "shows",  "page" };
        QString all;
        for (int i = 0; i < count; ++i) {
            QString word = QString::fromLatin1(words[m_random.bounded(int(std::size(words)))]);
            if (i == 0)
                word[0] = word[0].toUpper();
            all += (i ? u" "_s : QString()) + word;
        }
        return all + u'.';
    }
    QString prose(int sentences)
    {
        QString all;
        for (int i = 0; i < sentences; ++i)
            all += (i ? u" "_s : QString()) + sentence(8 + int(m_random.bounded(10)));
        return all;
    }
    int number(int below) { return int(m_random.bounded(below)); }

private:
    QRandomGenerator m_random { seed };
};

class Output {
public:
    explicit Output(const QString &path) : m_file(path)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            giveUp(path.toStdString() + " cannot be written");
    }
    void write(const QString &text)
    {
        if (m_file.write(text.toUtf8()) < 0)
            giveUp(m_file.fileName().toStdString() + " cannot be written");
    }
    qint64 size() const { return m_file.pos(); }

private:
    QFile m_file;
};

/// Of fine detail: whether it is sharp is to be seen everywhere.
QImage picture(int number)
{
    QImage image(720, 400, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int check = (x / 12 + y / 12) % 2 ? 90 : 0;
            line[x] = qRgb(check + (x / 6 + number * 37) % 100, check + (y / 5) % 100,
                           (number * 91 + y / 2) % 128);
        }
    }
    return image;
}

} // namespace

void writePdf(const QString &path, int pages)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({ 8, 8, 8, 8 });
    constexpr int dotsPerInch = 96;
    writer.setResolution(dotsPerInch);
    QPainter painter(&writer);
    if (!painter.isActive())
        giveUp(path.toStdString() + " cannot be written");
    Words words;
    const QRect paper(0, 0, writer.width(), writer.height());
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        QFont font(u"Noto Sans"_s);
        font.setPixelSize(24);
        painter.setFont(font);
        painter.drawText(paper, Qt::AlignTop | Qt::AlignHCenter, u"Chapter %1"_s.arg(page + 1));
        const int pictureTop = paper.height() / 3;
        const int pictureBottom = pictureTop + paper.width() * 5 / 9;
        painter.drawImage(QRect(QPoint(0, pictureTop), QPoint(paper.right(), pictureBottom)), picture(page));
        font.setPixelSize(14);
        painter.setFont(font);
        painter.drawText(QRect(QPoint(0, 40), QPoint(paper.right(), pictureTop - 8)), Qt::TextWordWrap,
                         words.prose(40));
        painter.drawText(QRect(QPoint(0, pictureBottom + 8), paper.bottomRight()), Qt::TextWordWrap,
                         words.prose(40));
    }
}

void writeMarkdown(const QString &path, qint64 bytes)
{
    Output out(path);
    Words words;
    for (int section = 1; out.size() < bytes; ++section) {
        out.write(u"## %1 %2\n\n"_s.arg(section).arg(words.sentence(6)));
        for (int i = 0; i < 3; ++i)
            out.write(words.prose(5)
                      + u" With *emphasis*, **strength**, `code` and a [link](https://example.org). "_s
                      + words.prose(2) + u"\n\n"_s);
        for (int i = 0; i < 4; ++i)
            out.write(u"- "_s + words.prose(2) + u'\n');
        out.write(u"\n> "_s + words.prose(4) + u"\n\n```\n"_s);
        for (int i = 0; i < 4; ++i)
            out.write(
                u"const auto %1 = measure(%2, \"%3\");\n"_s.arg(u"width"_s).arg(i).arg(words.sentence(8)));
        out.write(u"```\n\n| Part | What it is | Size |\n|---|---|--:|\n"_s);
        for (int i = 0; i < 4; ++i)
            out.write(u"| %1 | %2 | %3 |\n"_s.arg(i).arg(words.sentence(9)).arg(words.number(1000)));
        out.write(u"\n"_s);
    }
}

void writeText(const QString &path, qint64 bytes)
{
    Output out(path);
    Words words;
    while (out.size() < bytes)
        out.write(words.prose(3) + u'\n');
}

void writeHtml(const QString &path, int cards)
{
    Output out(path);
    Words words;
    out.write(uR"(<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Cards</title><style>
body { margin: 24px; font: 16px sans-serif; }
main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px; }
article { border-radius: 12px; padding: 16px; background: linear-gradient(135deg, #fff, #dfe8ff); }
article:nth-child(3n) { box-shadow: 0 4px 14px rgba(0, 0, 0, .2); }
table { width: 100%; border-collapse: collapse; } td { border: 1px solid #889; padding: 4px 8px; }
.flex { display: flex; gap: 8px; } .flex span { flex: 1; background: #345; color: #fff; padding: 6px; }
</style></head><body><h1>Cards</h1><main>
)"_s);
    for (int card = 0; card < cards; ++card) {
        out.write(u"<article><h2>%1</h2><svg viewBox='0 0 100 40'>"_s.arg(words.sentence(4)));
        for (int i = 0; i < 12; ++i) {
            out.write(u"<circle cx='%1' cy='%2' r='%3' fill='hsl(%4 70% 45% / .7)'/>"_s.arg(words.number(100))
                          .arg(words.number(40))
                          .arg(3 + words.number(9))
                          .arg(words.number(360)));
        }
        out.write(u"</svg><p>%1</p><div class='flex'><span>%2</span><span>%3</span></div><table>"_s.arg(
            words.prose(4), words.sentence(3), words.sentence(3)));
        for (int i = 0; i < 3; ++i)
            out.write(u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(i).arg(words.sentence(5)));
        out.write(u"</table></article>\n"_s);
    }
    out.write(u"</main></body></html>\n"_s);
}

} // namespace callout::bench
