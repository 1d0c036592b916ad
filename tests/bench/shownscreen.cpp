// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shownscreen.h"

#include "tests/bench/measure.h"

#include <QFile>
#include <QtEndian>

#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace callout::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

constexpr auto windowRules = R"(<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application class="*" type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
)";

/// Of the screen as Xvfb keeps it: an XWD file, whose numbers are big-endian.
uint32_t headerField(const uint8_t *header, int index)
{
    return qFromBigEndian<uint32_t>(header + 4 * index);
}

} // namespace

void endTogether(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

Screen::Screen()
{
    const QString mode = u"%1x%2x24"_s.arg(size.width()).arg(size.height());
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    start(m_server, u"Xvfb"_s,
          { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, mode, u"-fbdir"_s, m_memory.path(), u"-nolisten"_s,
            u"tcp"_s });
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(patienceMs))
            giveUp("Xvfb does not start");
    }
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());

    const int file = open(QFile::encodeName(m_memory.filePath(u"Xvfb_screen0"_s)).constData(), O_RDONLY);
    struct stat status { };
    if (file < 0 || fstat(file, &status) != 0)
        giveUp("Xvfb's screen cannot be read");
    m_bytes = size_t(status.st_size);
    void *memory = mmap(nullptr, m_bytes, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (memory == MAP_FAILED)
        giveUp("Xvfb's screen cannot be read");
    m_pixels = static_cast<const uint8_t *>(memory);
    constexpr int headerSize = 0;
    constexpr int bytesPerLine = 12;
    constexpr int colours = 19;
    constexpr size_t colourSize = 12;
    m_offset = headerField(m_pixels, headerSize) + headerField(m_pixels, colours) * colourSize;
    m_stride = headerField(m_pixels, bytesPerLine);
    if (m_offset + m_stride * size_t(size.height()) > m_bytes)
        giveUp("Xvfb keeps its screen in another way than this program knows");

    QFile rules(m_memory.filePath(u"openbox.xml"_s));
    if (!rules.open(QIODevice::WriteOnly) || rules.write(windowRules) < 0)
        giveUp("the window manager's rules cannot be written");
    rules.close();
    start(m_windows, u"openbox"_s, { u"--config-file"_s, rules.fileName() });
    start(m_hand, u"xdotool"_s, { u"-"_s });
}

Screen::~Screen()
{
    for (QProcess *process : { &m_hand, &m_windows, &m_server }) {
        process->closeWriteChannel();
        process->terminate();
        if (!process->waitForFinished(2000)) {
            process->kill();
            process->waitForFinished(2000);
        }
    }
    munmap(const_cast<uint8_t *>(m_pixels), m_bytes);
}

void Screen::start(QProcess &process, const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    endTogether(process);
    process.start(program, arguments);
    if (!process.waitForStarted(patienceMs))
        giveUp(program.toStdString() + " does not start");
}

void Screen::say(const QByteArray &command)
{
    m_hand.write(command + '\n');
    m_hand.waitForBytesWritten(patienceMs);
}

const uint32_t *Screen::row(int y) const
{
    return reinterpret_cast<const uint32_t *>(m_pixels + m_offset + size_t(y) * m_stride);
}

void Screen::sample(const QRect &part, std::vector<uint8_t> &light) const
{
    constexpr int step = 4;
    light.clear();
    for (int y = part.top(); y <= part.bottom(); y += step) {
        const uint32_t *pixels = row(y);
        for (int x = part.left(); x <= part.right(); x += step) {
            const uint32_t c = pixels[x];
            light.push_back(uint8_t(((c >> 16 & 255) * 77 + (c >> 8 & 255) * 151 + (c & 255) * 28) >> 8));
        }
    }
}

} // namespace callout::bench
