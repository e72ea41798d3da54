// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/certificate_layout.h"

#include "paper/certificate_sample.h"
#include "resources/resources.h"
#include "support/result_matchers.h"

#include <QTest>

#include <algorithm>

using namespace hocvu;

Q_DECLARE_METATYPE(CertificateFacts)

class tst_CertificateLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(loadResources()); }
    void keepsEverythingApartAndInside_data();
    void keepsEverythingApartAndInside();
    void showsEveryFact();
    void setsAShortNameLargestAndALongOneInTwoEvenLines();
    void leavesRoomToSign();
    void asksForShorterTextsThanThePageHolds();

private:
    static QStringList textsOf(const CertificateLayout &page);
};

QStringList tst_CertificateLayout::textsOf(const CertificateLayout &page)
{
    QStringList texts;
    for (const PlacedLine &line : page.lines)
        texts << line.text;
    return texts;
}

void tst_CertificateLayout::keepsEverythingApartAndInside_data()
{
    QTest::addColumn<CertificateFacts>("facts");

    QTest::newRow("usual") << sampleFacts();
    QTest::newRow("everything long") << longFacts();
    auto facts = sampleFacts();
    facts.birthYear = 0;
    facts.unit.clear();
    facts.signerTitle.clear();
    facts.signerName.clear();
    facts.room.clear();
    QTest::newRow("only what must be") << facts;
    facts = sampleFacts();
    facts.fullName = QStringLiteral("Ý");
    facts.number = QStringLiteral("1");
    QTest::newRow("shortest name") << facts;
    facts.fullName = QString(60, QChar(0x1eee)); // no space to break at
    QTest::newRow("one word of 60 capitals") << facts;
    facts.fullName = QStringLiteral("ƯỠNG NGHIÊNG").repeated(5);
    QTest::newRow("60 capitals") << facts;
    facts = longFacts();
    facts.signerTitle = QStringLiteral("TM. ỦY BAN NHÂN DÂN PHƯỜNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"
                                       "KIÊM TRƯỞNG BAN TỔ CHỨC CUỘC THI CẤP PHƯỜNG");
    QTest::newRow("long, and four lines of titles") << facts;
}

void tst_CertificateLayout::keepsEverythingApartAndInside()
{
    QFETCH(CertificateFacts, facts);

    const auto page = layOutCertificate(facts);

    QVERIFY_RESULT(page);
    QList<std::pair<QString, QRectF>> boxes;
    for (const PlacedLine &line : page->lines)
        boxes.append({line.text, line.ink()});
    boxes.append({QStringLiteral("code"),
                  page->code.adjusted(-kQuietZone, -kQuietZone, kQuietZone, kQuietZone)});
    boxes.append({QStringLiteral("signing"), page->signing});
    boxes.append(
        {QStringLiteral("rule"),
         QRectF(page->mottoRule.p1(), page->mottoRule.p2()).adjusted(0, -0.2 * kMm, 0, 0.2 * kMm)});
    boxes.append(
        {QStringLiteral("ornament"),
         QRectF(page->ornament, QSizeF()).adjusted(-34 * kMm, -1.5 * kMm, 34 * kMm, 1.5 * kMm)});
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        QVERIFY2(certificateTextArea().contains(boxes[i].second), qPrintable(boxes[i].first));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!boxes[i].second.intersects(boxes[j].second),
                     qPrintable(boxes[i].first + QStringLiteral(" / ") + boxes[j].first));
    }
}

void tst_CertificateLayout::showsEveryFact()
{
    const auto page = layOutCertificate(sampleFacts());

    QVERIFY_RESULT(page);
    const QStringList texts = textsOf(*page);
    for (const QString &text :
         {QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
          QStringLiteral("Độc lập - Tự do - Hạnh phúc"),
          QStringLiteral("ỦY BAN NHÂN DÂN PHƯỜNG BẠCH ĐẰNG"), QStringLiteral("GIẤY CHỨNG NHẬN"),
          QStringLiteral("Nguyễn Thị Thử Nghiệm"),
          QStringLiteral("Sinh năm 1971 – Trường Tiểu học Thử Nghiệm, phường Bạch Đằng"),
          QStringLiteral("Đã hoàn thành 14 bài học và Bài thi đánh giá năng lực"),
          QStringLiteral("Cuộc thi “Ứng dụng AI trong thực thi nhiệm vụ của các cơ quan hành "
                         "chính”"),
          QStringLiteral("Kết quả: 27/30 câu đúng – Thi ngày 08 tháng 6 năm 2026"),
          QStringLiteral("Bạch Đằng, ngày 09 tháng 6 năm 2026"), QStringLiteral("KT. CHỦ TỊCH"),
          QStringLiteral("PHÓ CHỦ TỊCH"), QStringLiteral("Trần Văn Mẫu"),
          QStringLiteral("Số: BĐ-2026-000123"), QStringLiteral("Phòng máy: P-01")})
        QVERIFY2(texts.contains(text), qPrintable(text));
    QCOMPARE(
        texts.filter(QStringLiteral("không thay thế giấy chứng nhận do nền tảng OneTouch")).size(),
        1);
}

void tst_CertificateLayout::setsAShortNameLargestAndALongOneInTwoEvenLines()
{
    const auto usual = layOutCertificate(sampleFacts());
    CertificateFacts facts = sampleFacts();
    facts.fullName = QStringLiteral("Nguyễn Hoàng Phương Quỳnh Trương Thị Thử Nghiệm Ngưỡng Đặng");
    QCOMPARE(facts.fullName.size(), 59);
    const auto two = layOutCertificate(facts);

    QVERIFY_RESULT(usual);
    QVERIFY_RESULT(two);
    QList<QRectF> halves;
    QString joined;
    for (const PlacedLine &line : two->lines) {
        if (facts.fullName.contains(line.text)) {
            halves << line.ink();
            joined += joined.isEmpty() ? line.text : QLatin1Char(' ') + line.text;
        }
    }
    const auto nameLine
        = std::find_if(usual->lines.cbegin(), usual->lines.cend(),
                       [](const PlacedLine &line) { return line.text == sampleFacts().fullName; });
    QVERIFY(nameLine != usual->lines.cend());
    QVERIFY(nameLine->font.pixelSize() > 1000); // 10 mm, seen across a room
    QCOMPARE(halves.size(), 2);
    QCOMPARE(joined, facts.fullName);
    QVERIFY(halves[0].width() < 1.4 * halves[1].width());
    QVERIFY(halves[1].width() < 1.4 * halves[0].width());
}

void tst_CertificateLayout::leavesRoomToSign()
{
    const auto page = layOutCertificate(longFacts());

    QVERIFY_RESULT(page);
    QVERIFY(page->signing.height() >= 20 * kMm);
    QVERIFY(page->signing.width() >= 60 * kMm);
    QCOMPARE(page->code.width(), 30 * kMm);
}

void tst_CertificateLayout::asksForShorterTextsThanThePageHolds()
{
    CertificateFacts facts = sampleFacts();
    facts.unit = QString(400, QLatin1Char('W'));

    QCOMPARE_ERROR(layOutCertificate(facts), ErrorCode::TooLarge);
}

QTEST_MAIN(tst_CertificateLayout)
#include "tst_certificate_layout.moc"
