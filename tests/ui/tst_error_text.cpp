// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include <QTest>

using namespace hocvu;

class tst_ErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasItsOwnSentences();
    void theDetailIsNotForPeople();
};

void tst_ErrorText::everyCodeHasItsOwnSentences()
{
    QStringList seen;
    int code = 0;
    // codeName() is empty beyond the last code, so a code added later is looked at as well.
    for (; !codeName(static_cast<ErrorCode>(code)).isEmpty(); ++code) {
        const QString text = errorText(Error{static_cast<ErrorCode>(code), {}});
        QVERIFY2(text.endsWith(u'.') && text.count(u'.') >= 2, qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("ãy")) || text.contains(QStringLiteral("ếu cần")),
                 qPrintable(text)); // "Hãy …": what to do.
        QCOMPARE(text.normalized(QString::NormalizationForm_C), text);
        QVERIFY(!seen.contains(text));
        seen << text;
    }
    QVERIFY(code >= 14);
}

void tst_ErrorText::theDetailIsNotForPeople()
{
    const Error error{ErrorCode::DiskFull, QStringLiteral("/media/usb/bundle.zip")};

    QVERIFY(!errorText(error).contains(error.detail));
}

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_error_text.moc"
