// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bundle_info.h"

#include "exchange/bundle_samples.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_BundleInfo : public QObject
{
    Q_OBJECT

private slots:
    void writesCanonicalText();
    void isTheSameAfterWritingAndReading();
    void aBundleWithoutEventsHasNoRange();
    void refusesMembersThatCannotBe_data();
    void refusesMembersThatCannotBe();
    void refusesEveryMemberThatIsMissing();
    void refusesALaterFormatWhateverElseItHolds();
    void ignoresMembersOfOthers();
    void refusesABook();

private:
    const BundleInfo m_info = sampleContents().info;
    const QByteArray m_text = bundleInfoText(m_info);
};

void tst_BundleInfo::writesCanonicalText()
{
    QCOMPARE(m_text,
             QByteArray("{\"campaign\":\"thu-nghiem-2026\",\"counter\":12,"
                        "\"createdAt\":\"2026-06-08T01:00:00.000Z\","
                        "\"device\":\"0f0e0d0c-0b0a-4908-8706-050403020100\",\"events\":3,"
                        "\"firstSeq\":101,\"format\":1,\"lastSeq\":103,"
                        "\"room\":\"Phòng máy số 3, phường Hoa Sữa\"}\n"));
}

void tst_BundleInfo::isTheSameAfterWritingAndReading()
{
    const auto read = parseBundleInfo(m_text);

    QVERIFY_RESULT(read);
    QCOMPARE(*read, m_info);
}

void tst_BundleInfo::aBundleWithoutEventsHasNoRange()
{
    BundleInfo empty = m_info;
    empty.events = 0;
    QCOMPARE_ERROR(parseBundleInfo(bundleInfoText(empty)), ErrorCode::NotUnderstood);

    empty.firstSeq = empty.lastSeq = 0;
    QVERIFY_RESULT(parseBundleInfo(bundleInfoText(empty)));
}

void tst_BundleInfo::refusesMembersThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *what, const char *from, const char *to) {
        QTest::newRow(what) << QByteArray(from) << QByteArray(to);
    };
    row("not JSON", "{\"campaign\"", "{campaign");
    row("a list", "{\"campaign\"", "[{\"campaign\"");
    row("fraction", "\"counter\":12", "\"counter\":12.5");
    row("negative", "\"counter\":12", "\"counter\":-12");
    row("zero", "\"counter\":12", "\"counter\":0");
    row("beyond 2^53", "\"counter\":12", "\"counter\":9007199254740993");
    row("number as text", "\"events\":3", "\"events\":\"3\"");
    row("range backwards", "\"lastSeq\":103", "\"lastSeq\":100");
    row("range from zero", "\"firstSeq\":101", "\"firstSeq\":0");
    row("no format", "\"format\":1", "\"format\":0");
    row("braces", "\"0f0e0d0c-0b0a-4908-8706-050403020100\"",
        "\"{0f0e0d0c-0b0a-4908-8706-050403020100}\"");
    row("no device", "0f0e0d0c-0b0a-4908-8706-050403020100",
        "00000000-0000-0000-0000-000000000000");
    row("no time zone", "01:00:00.000Z", "01:00:00.000");
    row("no such day", "2026-06-08", "2026-02-30");
    row("empty text", "thu-nghiem-2026", "");
    row("control character", "thu-nghiem", "thu\\u001bnghiem");
    row("long text", "thu-nghiem",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890"
        "12345678901234567890123456789012345678901234567890");
}

void tst_BundleInfo::refusesMembersThatCannotBe()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray text = m_text;
    text.replace(from, to);
    QVERIFY(text != m_text);

    QCOMPARE_ERROR(parseBundleInfo(text), ErrorCode::NotUnderstood);
}

void tst_BundleInfo::refusesEveryMemberThatIsMissing()
{
    for (const char *member : {"campaign", "counter", "createdAt", "device", "events", "firstSeq",
                               "format", "lastSeq", "room"}) {
        QByteArray text = m_text;
        text.replace(QByteArray("\"") + member + "\":", QByteArray("\"x-") + member + "\":");
        const auto read = parseBundleInfo(text);
        QCOMPARE_ERROR(read, ErrorCode::NotUnderstood);
        QVERIFY2(read.error().detail.contains(QLatin1String(member)), member);
    }
}

void tst_BundleInfo::refusesALaterFormatWhateverElseItHolds()
{
    QCOMPARE_ERROR(parseBundleInfo("{\"format\":2}"), ErrorCode::TooNew);
    QCOMPARE_ERROR(parseBundleInfo("{\"format\":1000000,\"counter\":\"many\"}"), ErrorCode::TooNew);
}

void tst_BundleInfo::ignoresMembersOfOthers()
{
    QByteArray text = m_text;
    text.replace("{\"campaign\"", "{\"app\":\"1.2.3\",\"campaign\"");

    QVERIFY_RESULT(parseBundleInfo(text));
}

void tst_BundleInfo::refusesABook()
{
    QCOMPARE_ERROR(parseBundleInfo(m_text + QByteArray(BundleInfo::kMaxBytes, ' ')),
                   ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(tst_BundleInfo)
#include "tst_bundle_info.moc"
