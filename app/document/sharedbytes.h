// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

namespace callout {

/// Bytes in memory that several processes see without copies of their own. Nobody changes them any
/// more, whoever has the descriptor. Any thread.
class SharedBytes {
public:
    /// Null when the machine has no memory for them.
    static std::shared_ptr<const SharedBytes> copyOf(QByteArrayView bytes);
    /// What a process was handed by another one; takes the descriptor. Null when it holds nothing.
    static std::shared_ptr<const SharedBytes> at(int descriptor);
    ~SharedBytes();

    QByteArrayView view() const { return m_view; }
    /// Closed with the last of those who hold this.
    int descriptor() const { return m_descriptor; }

private:
    SharedBytes(int descriptor, QByteArrayView view) : m_descriptor(descriptor), m_view(view) { }
    Q_DISABLE_COPY_MOVE(SharedBytes)

    const int m_descriptor;
    const QByteArrayView m_view;
};

} // namespace callout
