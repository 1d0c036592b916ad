// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"
#include "app/document/documenterror.h"

#include <QImage>
#include <QObject>

namespace callout {

/// The thing under discussion, as something that can be painted: opened, measured and decoded off
/// the GUI thread, first as a preview, then whole. Shared by all windows of a page.
/// All calls and signals on the thread that opened it (the GUI's).
class Document : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading, ///< size, preview and hash may already be known
        Ready,   ///< everything is known; nothing changes any more
        Failed,  ///< see fault(); what was known of size and preview stays
    };
    Q_ENUM(State)

    ~Document() override;

    virtual PageKind kind() const = 0;
    const QString &path() const { return m_path; }
    State state() const { return m_state; }
    /// Why it failed; meaningful when Failed.
    const DocumentFault &fault() const { return m_fault; }
    /// 0–1 of the work of opening.
    double progress() const { return m_progress; }
    /// In pixels, as people see it: the picture's own orientation applied. Empty until known.
    QSize size() const { return m_size; }
    /// SHA-256 (hex) of exactly the bytes that are shown; empty until known.
    const QString &sha256() const { return m_sha256; }
    /// The file holds more pictures (an animation, several pages), and only the first is shown.
    bool showsFirstOnly() const { return m_showsFirstOnly; }

    /// The smallest level that is at least `scale` (device pixels for each pixel of size()) large,
    /// or the largest there is so far; null while there is none. Its size over size() is its
    /// scale. sRGB; 32 bits a pixel, with alpha only where the picture has it. Shared, not copied.
    virtual QImage level(double scale) const = 0;

    /// Stops opening: Failed with Cancelled, at once. Without effect when not Loading.
    virtual void cancel() = 0;

Q_SIGNALS:
    void sizeKnown();
    void hashKnown();
    void contentChanged(); ///< a better picture is there
    void progressChanged();
    void finished(); ///< Ready or Failed; once

protected:
    explicit Document(QString path, QObject *parent = nullptr);

    void setSize(QSize size);
    void setSha256(const QString &sha256);
    void setProgress(double progress);
    void setShowsFirstOnly() { m_showsFirstOnly = true; }
    void succeed();
    void fail(const DocumentFault &fault);

private:
    QString m_path;
    State m_state = State::Loading;
    DocumentFault m_fault;
    double m_progress = 0;
    QSize m_size;
    QString m_sha256;
    bool m_showsFirstOnly = false;
};

} // namespace callout
