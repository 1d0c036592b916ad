// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/decoders.h"
#include "tests/protocol/samples.h"

#include "app/protocol/limits.h"

#include <QFile>
#include <QTest>

#include <malloc.h>
#include <random>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    static constexpr char characters[] = "{}[]\":,\\%0-9eE.tfn\0\x7f\xff\xc3\xed\xf0u";
    static const QByteArray spice(characters, sizeof characters - 1);
    const auto below = [&](qsizetype n) { return n > 0 ? qsizetype(random() % quint64(n)) : 0; };
    for (int i = 1 + int(below(6)); i > 0; --i) {
        const qsizetype at = below(bytes.size() + 1);
        switch (below(6)) {
        case 0:
            bytes.insert(at, spice[below(spice.size())]);
            break;
        case 1:
            bytes.remove(at, 1 + below(8));
            break;
        case 2:
            if (at < bytes.size())
                bytes[at] = char(random());
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), below(64)));
            break;
        case 4:
            if (at < bytes.size())
                bytes[at] = spice[below(spice.size())];
            break;
        default:
            bytes.truncate(std::max(at, bytes.size() / 2));
        }
    }
    return bytes;
}

/// Peak memory of this process in bytes, since the last call of resetPeak().
qint64 peak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong() * 1024;
    }
    return -1;
}

bool resetPeak()
{
    malloc_trim(0); // what earlier frames left free would hide what this one takes
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

} // namespace

/// Any bytes at all give a value or an error.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mutatedFrames_data();
    void mutatedFrames();
    void randomBytes();
    void everyPrefix();
    void memoryInProportion_data();
    void memoryInProportion();
};

void HostileTest::mutatedFrames_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void HostileTest::mutatedFrames()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    int accepted = 0;
    int refused = 0;
    for (const Sample &sample : samples()) {
        for (int i = 0; i < 30; ++i)
            (decodeWithAll(mutated(sample.bytes, random)) > 0 ? accepted : refused)++;
    }
    // Both ways of ending were really taken.
    QVERIFY(accepted > 50);
    QVERIFY(refused > 50);
}

void HostileTest::randomBytes()
{
    std::mt19937 random(42);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes(qsizetype(random() % 300), '\0');
        for (char &c : bytes)
            c = char(random());
        QCOMPARE(decodeWithAll(bytes), 0);
    }
}

void HostileTest::everyPrefix()
{
    for (const Sample &sample : samples()) {
        for (qsizetype size = 0; size < sample.bytes.size(); ++size)
            QCOMPARE(decodeWithAll(sample.bytes.first(size)), 0);
    }
}

void HostileTest::memoryInProportion_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *name, const char *begin, const char *element, const char *end) {
        QTest::newRow(name) << QByteArray(begin) << QByteArray(element) << QByteArray(end);
    };
    row("deep", "", "[", "");
    row("empty lists", "{\"type\":\"batch\",\"events\":[", "[],", "[]]}");
    row("lists of one", "{\"type\":\"batch\",\"events\":[", "[0],", "[]]}");
    row("empty objects", "{\"type\":\"part\",\"conversations\":[", "{},", "{}]}");
    row("conversations", "{\"type\":\"part\",\"conversations\":[", "{\"_id\":\"a\"},", "{\"_id\":\"a\"}]}");
    row("numbers", "{\"a\":[", "0,", "0]}");
    row("members", "{\"type\":\"a\"", ",\"\":0", "}");
    row("strings", "{\"type\":\"p-u\",\"urlId\":\"p\",\"ul\":[", "\"\",", "\"\"]}");
    row("reactions", "{\"type\":\"subscribe\",\"urlId\":\"p\",\"pending\":[", "\"\",", "\"\"]}");
}

/// The largest frame of its kind costs a fixed multiple of its size at most.
void HostileTest::memoryInProportion()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, element);
    QFETCH(QByteArray, end);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps what was freed, and room around everything");
#endif
    if (!resetPeak())
        QSKIP("the kernel does not let a process reset its peak of memory");
    const qsizetype room = limits::serverFrameBytes - begin.size() - end.size();
    const QByteArray frame = begin + element.repeated(room / element.size()) + end;
    const qint64 before = peak();
    decodeWithAll(frame);
    const qint64 grown = peak() - before;
    qInfo("%lld bytes for each byte of the frame", qlonglong(grown / frame.size()));
    QVERIFY2(grown <= 100 * frame.size(), QByteArray::number(grown / frame.size()).constData());
}

} // namespace callout::test

QTEST_GUILESS_MAIN(callout::test::HostileTest)
#include "hostile_test.moc"
