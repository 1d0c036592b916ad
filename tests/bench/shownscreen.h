// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QRect>
#include <QTemporaryDir>

#include <cstdint>
#include <vector>

namespace callout::bench {

/// A process ends with this program, however that ends. Before start().
void endTogether(QProcess &process);

/// A screen of its own (Xvfb) with a window manager that maximises every window, whose pixels are read
/// from the memory that the server draws into: looking costs the measured program nothing.
class Screen {
public:
    static constexpr QSize size { 1280, 900 };

    Screen();
    ~Screen();

    /// ":7", for DISPLAY.
    const QString &display() const { return m_display; }
    /// Says it to xdotool ("click 5"), at once.
    void say(const QByteArray &command);

    uint32_t pixel(int x, int y) const { return row(y)[x]; }
    const uint32_t *row(int y) const;
    /// Sets the light of every fourth pixel of a part, 0–255.
    void sample(const QRect &part, std::vector<uint8_t> &light) const;

private:
    void start(QProcess &process, const QString &program, const QStringList &arguments);

    QTemporaryDir m_memory;
    QString m_display;
    QProcess m_server;
    QProcess m_windows;
    QProcess m_hand;
    const uint8_t *m_pixels = nullptr;
    size_t m_bytes = 0;
    size_t m_offset = 0;
    size_t m_stride = 0;
};

} // namespace callout::bench
