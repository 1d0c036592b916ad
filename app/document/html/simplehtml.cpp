// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/html/simplehtml.h"

#include "app/core/pdfcontents.h"
#include "app/document/encoding.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStringDecoder>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double width = 840; ///< page units
constexpr double margin = 40;
constexpr double longestSheet = 19'200;
constexpr qint64 mostBytes = 8 << 20; ///< beyond this a text layout takes minutes

/// A document that loads nothing: Qt would open files of any folder by itself.
class Words final : public QTextDocument {
public:
    QVariant loadResource(int, const QUrl &) override { return QVariant(QByteArray()); }
};

std::optional<QString> read(const QByteArray &bytes, const Work &work)
{
    QStringDecoder declared = QStringDecoder::decoderForHtml(bytes);
    if (declared.isValid()) {
        const QString text = declared(bytes);
        if (!declared.hasError())
            return text;
    }
    const auto guessed = decodeText(bytes, work.cancelled);
    return guessed ? std::optional(guessed->text) : std::nullopt;
}

/// The headings of a text that is laid out, `points` for each of its units, on sheets of that height.
std::vector<PdfHeading> headingsOf(const QTextDocument &text, double sheetHeight, double points)
{
    std::vector<PdfHeading> headings;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const QString title = block.text().simplified();
        if (block.blockFormat().headingLevel() == 0 || title.isEmpty())
            continue;
        const double top = text.documentLayout()->blockBoundingRect(block).top();
        const int page = int(top / sheetHeight);
        headings.push_back({ title, block.blockFormat().headingLevel(), page,
                             (sheetHeight - (top - page * sheetHeight)) * points });
    }
    return headings;
}

/// Puts a fixed time of printing in, so that the same page gives the same bytes.
void forgetTime(QByteArray &pdf)
{
    const qsizetype at = pdf.indexOf("/CreationDate (D:");
    const qsizetype end = pdf.indexOf(')', at);
    if (at >= 0 && end >= 0)
        pdf.replace(at + 17, end - at - 17,
                    QByteArray("20000101000000+00'00'").leftJustified(end - at - 17, ' ', true));
}

} // namespace

Result<Done, DocumentFault> printSimpleHtml(const QString &page, const QString &output,
                                            const DocumentLimits &limits, const Work &work)
{
    const auto bytes = readFile(page, std::min(limits.fileBytes, mostBytes), work);
    if (!bytes)
        return Failure { bytes.error() };

    const auto text = read(*bytes, work);
    if (!text)
        return Failure { DocumentFault {
            work.cancelled ? DocumentError::Cancelled : DocumentError::NotAPage, {}, 0 } };
    std::vector<PdfHeading> headings;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        constexpr int unitsPerInch = 96;
        writer.setResolution(unitsPerInch);
        writer.setCreator(u"Callout page, simplified"_s);
        writer.setPageMargins({});

        Words words; // laid out for the paper, not for this machine's screen
        words.documentLayout()->setPaintDevice(&writer);
        words.setDocumentMargin(margin);
        words.setHtml(*text);
        words.setTextWidth(width);
        const double height = words.size().height();
        const bool isLong = height > longestSheet;
        const QSizeF sheet(width, isLong ? longestSheet : std::ceil(height));
        if (isLong)
            words.setPageSize(sheet);
        writer.setPageSize(QPageSize(sheet * 72 / unitsPerInch, QPageSize::Point, {}, QPageSize::ExactMatch));

        headings = headingsOf(words, sheet.height(), 72.0 / unitsPerInch);
        QPainter painter(&writer);
        const int pages = isLong ? words.pageCount() : 1;
        for (int i = 0; i < pages && !work.cancelled; ++i) {
            if (i > 0)
                writer.newPage();
            painter.save();
            painter.translate(0, -i * sheet.height());
            words.drawContents(&painter, QRectF({ 0, i * sheet.height() }, sheet));
            painter.restore();
        }
    }
    if (work.cancelled)
        return Failure { DocumentFault { DocumentError::Cancelled, {}, 0 } };
    QByteArray pdf = buffer.data();
    forgetTime(pdf);
    pdf = withContents(pdf, headings);
    QSaveFile file(output);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return Failure { DocumentFault { DocumentError::NotPrinted, {}, 0 } };
    return Done {};
}

} // namespace callout
