// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/textjob.h"

#include "app/document/encoding.h"
#include "app/document/markdown/markdownsheet.h"
#include "app/document/text/plainsheet.h"
#include "app/document/text/textdocument.h"

#include <QCoreApplication>
#include <QFile>

namespace callout {

namespace {

// How the work of opening is shared out on the progress bar.
constexpr double readUntil = 0.1;
constexpr double sheetUntil = 0.8;

class Text {
    Q_DECLARE_TR_FUNCTIONS(callout::TextDocument)
public:
    static QString remark(const DecodedText &text)
    {
        const bool isUsual = text.encoding == QLatin1String("UTF-8");
        if (text.isComplete)
            return isUsual ? QString() : text.encoding;
        //: %1 the name of an encoding, like "UTF-16 LE"
        return tr("%1, some characters could not be read").arg(text.encoding);
    }
};

bool beginsAsText(const QString &path)
{
    constexpr qint64 enough = 1 << 16;
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || looksLikeText(file.read(enough));
}

} // namespace

Work TextJob::part(double from, double to)
{
    return { cancelled, [this, from, to](double done) {
                const int percent = int((from + (to - from) * done) * 100);
                if (percent <= m_percent)
                    return;
                m_percent = percent;
                mailbox.post([percent](TextDocument &document) { document.takeProgress(percent / 100.0); });
            } };
}

void TextJob::fail(DocumentError error, qint64 limit)
{
    mailbox.post(
        [fault = DocumentFault { error, {}, limit }](TextDocument &document) { document.takeFault(fault); });
}

std::shared_ptr<const TextSheet> TextJob::sheetOf(const QByteArray &bytes)
{
    auto text = decodeText(bytes, cancelled);
    if (!text) {
        fail(cancelled ? DocumentError::Cancelled : DocumentError::NotText);
        return nullptr;
    }
    mailbox.post([remark = Text::remark(*text)](TextDocument &document) { document.takeRemark(remark); });
    const Work work = part(readUntil, sheetUntil);
    std::shared_ptr<const TextSheet> sheet;
    if (kind == PageKind::Markdown)
        sheet = MarkdownSheet::create(text->text, picturesBeside, work, [this](const auto &beginning) {
            mailbox.post([beginning](TextDocument &document) { document.takeBeginning(beginning); });
        });
    else
        sheet = PlainSheet::create(std::move(text->text), work);
    if (!sheet)
        fail(cancelled ? DocumentError::Cancelled : DocumentError::TextTooLong, mostBytes());
    return sheet;
}

qint64 TextJob::mostBytes() const
{
    return kind == PageKind::Markdown ? limits.markdownBytes : limits.textBytes;
}

void TextJob::run()
{
    const qint64 most = mostBytes();
    const auto bytes = readFile(path, most, part(0, readUntil));
    if (!bytes) {
        if (bytes.error().error != DocumentError::FileTooLarge)
            fail(bytes.error().error, most);
        else // cutting it into parts would not help what is no text
            fail(beginsAsText(path) ? DocumentError::TextTooLong : DocumentError::NotText, most);
        return;
    }
    const std::shared_ptr<const TextSheet> sheet = sheetOf(*bytes);
    if (!sheet)
        return;
    mailbox.post([sheet](TextDocument &document) { document.takeSheet(sheet); });
    const QString hash = sha256Of(*bytes, part(sheetUntil, 1));
    if (!hash.isEmpty())
        mailbox.post([hash](TextDocument &document) { document.takeHash(hash); });
}

} // namespace callout
