// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documenterror.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace callout;

/// What people read when a file cannot be shown: it may be a picture or a document.
class TestErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitsADocument_data()
    {
        QTest::addColumn<DocumentError>("error");
        QTest::newRow("missing") << DocumentError::Missing;
        QTest::newRow("folder") << DocumentError::Directory;
        QTest::newRow("device") << DocumentError::NotAFile;
        QTest::newRow("unreadable") << DocumentError::Unreadable;
        QTest::newRow("empty") << DocumentError::Empty;
        QTest::newRow("too many pages") << DocumentError::TooManyPages;
        QTest::newRow("locked") << DocumentError::UnknownLock;
        QTest::newRow("cut off") << DocumentError::Truncated;
        QTest::newRow("damaged") << DocumentError::Damaged;
        QTest::newRow("no memory") << DocumentError::OutOfMemory;
        QTest::newRow("stopped") << DocumentError::Cancelled;
    }
    void fitsADocument()
    {
        QFETCH(const DocumentError, error);
        const QString sentence = errorText({ error, {}, 20'000 }, u"/tmp/report.pdf"_s);
        QVERIFY2(sentence.contains(u"report.pdf”"_s) && !sentence.contains(u"picture"_s),
                 qPrintable(sentence));
    }

    void tooLargeAdvisesBoth()
    {
        const QString sentence = errorText({ DocumentError::FileTooLarge, {}, 512 << 20 },
                                           u"/tmp/report.pdf"_s);
        QVERIFY2(sentence.contains(u"512"_s) && sentence.contains(u"split a document"_s)
                     && sentence.contains(u"picture as JPEG"_s),
                 qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(TestErrors)
#include "document_errors.moc"
