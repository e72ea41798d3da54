// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spoken/normaliser.h"
#include "core/spoken/number_words.h"
#include "core/spoken/syllable.h"
#include "support/result_matchers.h"

#include <QFile>
#include <QTest>

using namespace hocvu;

class tst_Normaliser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsNumbersAsPeopleDo_data();
    void readsNumbersAsPeopleDo();
    void says_data();
    void says();
    void everyLawInTheTableCanBeSaid();
    void anUnknownWordIsNamed();
    void aTextIsReadLineByLineWithWhatNobodyKnows();
    void aTypingSlipIsNoSyllable_data();
    void aTypingSlipIsNoSyllable();
    void theLexiconRefusesWhatCanNotBeRead();

private:
    Lexicon m_lexicon;
};

void tst_Normaliser::initTestCase()
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/media/lexicon.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    auto lexicon = Lexicon::parse(file.readAll(), file.fileName());
    QVERIFY_RESULT(lexicon);
    m_lexicon = *lexicon;
}

void tst_Normaliser::readsNumbersAsPeopleDo_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("words");

    QTest::newRow("0") << qint64{0} << QStringLiteral("không");
    QTest::newRow("5") << qint64{5} << QStringLiteral("năm");
    QTest::newRow("10") << qint64{10} << QStringLiteral("mười");
    QTest::newRow("14") << qint64{14} << QStringLiteral("mười bốn");
    QTest::newRow("15") << qint64{15} << QStringLiteral("mười lăm");
    QTest::newRow("21") << qint64{21} << QStringLiteral("hai mươi mốt");
    QTest::newRow("24") << qint64{24} << QStringLiteral("hai mươi tư");
    QTest::newRow("105") << qint64{105} << QStringLiteral("một trăm linh năm");
    QTest::newRow("1000") << qint64{1000} << QStringLiteral("một nghìn");
    QTest::newRow("2005") << qint64{2005} << QStringLiteral("hai nghìn không trăm linh năm");
    QTest::newRow("2026") << qint64{2026} << QStringLiteral("hai nghìn không trăm hai mươi sáu");
    QTest::newRow("1e6") << qint64{1'000'000} << QStringLiteral("một triệu");
    QTest::newRow("1500000") << qint64{1'500'000} << QStringLiteral("một triệu năm trăm nghìn");
    QTest::newRow("3000000045") << qint64{3'000'000'045}
                                << QStringLiteral("ba tỷ không trăm bốn mươi lăm");
}

void tst_Normaliser::readsNumbersAsPeopleDo()
{
    QFETCH(qint64, number);
    QFETCH(QString, words);

    QCOMPARE(numberWords(number), words);
}

void tst_Normaliser::says_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("spoken");

    const auto row = [](const char *written, const char *spoken) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(spoken);
    };
    row("Học AI.", "Học ây ai.");
    row("Gửi cho ai?", "Gửi cho ai?");
    row("UBND phường dùng VNeID", "ủy ban nhân dân phường dùng vi en i ai đi.");
    row("Tệp PDF, email và prompt.", "Tệp pi đi ép, i meo và pờ rom.");
    row("Chatbot và deepfake!", "chát bót và đíp phếch.");
    row("Luật số 134/2025/QH15.",
        "Luật số một trăm ba mươi tư năm hai nghìn không trăm hai mươi lăm của Quốc hội khóa mười "
        "lăm.");
    row("Nghị định 142/2026/NĐ-CP",
        "Nghị định một trăm bốn mươi hai năm hai nghìn không trăm hai mươi sáu của Chính phủ.");
    row("Nghị quyết 57-NQ/TW", "Nghị quyết năm mươi bảy của Trung ương.");
    row("Ngày 28/5/2026.", "Ngày hai mươi tám tháng năm năm hai nghìn không trăm hai mươi sáu.");
    row("Ngày 2026-05-28", "Ngày hai mươi tám tháng năm năm hai nghìn không trăm hai mươi sáu.");
    row("Lạnh -5 độ", "Lạnh âm năm độ.");
    row("Hạn là 12/5.", "Hạn là ngày mười hai tháng năm.");
    row("Từ 4/2026", "Từ tháng bốn năm hai nghìn không trăm hai mươi sáu.");
    row("Từ tháng 7/2025", "Từ tháng bảy năm hai nghìn không trăm hai mươi lăm.");
    row("Đúng 24/30 câu", "Đúng hai mươi tư trên ba mươi câu.");
    row("Lúc 8h30 hoặc 14:05", "Lúc tám giờ ba mươi hoặc mười bốn giờ năm.");
    row("Đạt 89,13% (cao)", "Đạt tám mươi chín phẩy mười ba phần trăm, cao.");
    row("Có 1.500 hồ sơ", "Có một nghìn năm trăm hồ sơ.");
    row("Gọi 0905123456", "Gọi không chín không năm một hai ba bốn năm sáu.");
    row("Từ 5–7 phút", "Từ năm đến bảy phút.");
    row("Quốc hội khóa XV", "Quốc hội khóa mười lăm.");
    row("Nói “rõ” – rồi dừng…", "Nói rõ, rồi dừng.");
    row("Cán bộ/công chức", "Cán bộ, công chức.");
    row("Điều\u00a027 khoản 2", "Điều hai mươi bảy khoản hai.");
    row("Công văn 557/BKHCN-CĐSQG", "Công văn năm trăm năm mươi bảy của Bộ Khoa học và Công nghệ.");
    row("Thông tư 05/2026/TT-BKHCN",
        "Thông tư năm năm hai nghìn không trăm hai mươi sáu của Bộ Khoa học và Công nghệ.");
    row("Quyết định số 127/QĐ-TTg", "Quyết định số một trăm hai mươi bảy của Thủ tướng.");
    row("Kế hoạch 01-KH/BCĐTW", "Kế hoạch một của Ban Chỉ đạo Trung ương.");
    row("Nghị định 30/2020/NĐ-CP, khoản 4 Điều 10",
        "Nghị định ba mươi năm hai nghìn không trăm hai mươi của Chính phủ, khoản bốn Điều mười.");
    row("Từ ngày 1 tháng 3 năm 2026",
        "Từ ngày một tháng ba năm hai nghìn không trăm hai mươi sáu.");
    row("Ngày 01/01/2026", "Ngày một tháng một năm hai nghìn không trăm hai mươi sáu.");
    row("Lề 20–25 mm", "Lề hai mươi đến hai mươi lăm mi li mét.");
    row("Tỷ lệ 60,94%", "Tỷ lệ sáu mươi phẩy chín mươi tư phần trăm.");
    row("Từ 40% lên 50%", "Từ bốn mươi phần trăm lên năm mươi phần trăm.");
    row("Mã 0815", "Mã không tám một năm.");
    row("16 giờ 50", "mười sáu giờ năm mươi.");
    row("Quý I", "Quý một.");
    row("7.500.000 đồng", "bảy triệu năm trăm nghìn đồng.");
    row("0%", "không phần trăm.");
    row("VNeID và AI", "vi en i ai đi và ây ai.");
    row("Tệp 30GB", "Tệp ba mươi ghi ga bai.");
}

void tst_Normaliser::says()
{
    QFETCH(QString, written);
    QFETCH(QString, spoken);

    const auto said = spokenForm(written, m_lexicon);

    QVERIFY_RESULT(said);
    QCOMPARE(*said, spoken);
}

void tst_Normaliser::everyLawInTheTableCanBeSaid()
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR")
               + QStringLiteral("/resources/demo/laws.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int laws = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.contains(u'|') || line.startsWith(u'#'))
            continue;
        const QString number = line.section(u'|', 0, 0).trimmed();
        const auto said = spokenForm(number, m_lexicon);
        QVERIFY2(said, qPrintable(number));
        QVERIFY2(said->contains(QStringLiteral("của ")), qPrintable(number));
        ++laws;
    }
    QVERIFY(laws > 30);
}

void tst_Normaliser::anUnknownWordIsNamed()
{
    const auto said = spokenForm(QStringLiteral("Hãy mở blockchain ra."), m_lexicon);

    QCOMPARE_ERROR(said, ErrorCode::NotUnderstood);
    QCOMPARE(said.error().detail,
             QStringLiteral("'blockchain' has no pronunciation; mend the spelling or add it to "
                            "media/lexicon.tsv"));
}

void tst_Normaliser::aTextIsReadLineByLineWithWhatNobodyKnows()
{
    const QString text
        = QStringLiteral("UBND gửi 30 tệp PDF qua Qwertz?\n\nA. Nghị định 13/2023/NĐ-CP\n“B. 95%”");

    const QString spoken = spokenText(text, m_lexicon);

    QCOMPARE(spoken.split(u'\n'),
             QStringList({QStringLiteral("ủy ban nhân dân gửi ba mươi tệp pi đi ép qua Qwertz?"),
                          QStringLiteral("A. Nghị định mười ba năm hai nghìn không trăm hai mươi "
                                         "ba của Chính phủ."),
                          QStringLiteral("B. chín mươi lăm phần trăm.")}));
    QCOMPARE(spokenText(QString(), m_lexicon), QString());
}

void tst_Normaliser::aTypingSlipIsNoSyllable_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isSyllable");

    for (const char *good : {"nghiêng", "quyết", "gì", "Giêng", "uống", "ƯỚT", "khuya", "xoong",
                             "yêu", "thuở", "ngoằn", "ĐƯỜNG", "a", "quốc", "huỳnh"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char *bad : {"nghiêgn", "thong1", "quyêtt", "fax", "wifi", "ngườí", "xyz", "bh", ""})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void tst_Normaliser::aTypingSlipIsNoSyllable()
{
    QFETCH(QString, word);
    QFETCH(bool, isSyllable);

    QCOMPARE(isVietnameseSyllable(word), isSyllable);
}

void tst_Normaliser::theLexiconRefusesWhatCanNotBeRead()
{
    const auto unreadable
        = Lexicon::parse(QByteArrayLiteral("# words\nblog\tblốc\n"), QStringLiteral("lexicon.tsv"));
    const auto twice
        = Lexicon::parse(QByteArrayLiteral("OK\tô kê\nOK\tô kê\n"), QStringLiteral("lexicon.tsv"));
    const auto fields
        = Lexicon::parse(QByteArrayLiteral("OK ô kê\n"), QStringLiteral("lexicon.tsv"));

    QCOMPARE_ERROR(unreadable, ErrorCode::NotUnderstood);
    QVERIFY(unreadable.error().detail.startsWith(QStringLiteral("lexicon.tsv:2: 'blốc'")));
    QCOMPARE_ERROR(twice, ErrorCode::NotUnderstood);
    QVERIFY(twice.error().detail.startsWith(QStringLiteral("lexicon.tsv:2: 'OK'")));
    QCOMPARE_ERROR(fields, ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_Normaliser)
#include "tst_normaliser.moc"
