// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/viet_typing.h"

#include <QTest>

using namespace hocvu;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Telex and VNI, as the clerks know them from UniKey.
class tst_VietTyping : public QObject
{
    Q_OBJECT

private slots:
    void composesTelex_data();
    void composesTelex();
    void composesVni_data();
    void composesVni();
    void leavesWhatIsNoVietnamese_data();
    void leavesWhatIsNoVietnamese();
    void takesTheKeysBackAtTheEndOfAWord_data();
    void takesTheKeysBackAtTheEndOfAWord();
    void showsEachStepAsTheWordGrows();
    void goesOnWithWhatStandsThere_data();
    void goesOnWithWhatStandsThere();
    void signKeysWorkInEachMethod_data();
    void signKeysWorkInEachMethod();
    void backspaceMovesTheToneBack_data();
    void backspaceMovesTheToneBack();
    void composesInProseOnly_data();
    void composesInProseOnly();
};

void tst_VietTyping::composesTelex_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("shown");
    const auto row
        = [](const char *keys, const char *shown) { QTest::newRow(keys) << u(keys) << u(shown); };

    row("hoaf", "hòa");
    row("hoafn", "hoàn");
    row("thuyr", "thủy");
    row("quys", "quý");
    row("gias", "giá");
    row("gif", "gì");
    row("gieengs", "giếng");
    row("khuyur", "khuỷu");
    row("nguyexen", "nguyễn");
    row("NGUYEENX", "NGUYỄN");
    row("Nguyeenx", "Nguyễn");
    row("DDawng", "Đăng");
    row("dDawng", "đăng");
    row("Wowcs", "Ước");
    row("w", "ư");
    row("tw", "tư");
    row("nwocs", "nước");
    row("nuwowcs", "nước");
    row("nuocws", "nước");
    row("thuowr", "thuở");
    row("quowf", "quờ");
    row("muaw", "mưa");
    row("quawn", "quăn");
    row("tuwoif", "tười");
    row("uoow", "ươ");
    row("ddangd", "dangd");
    row("dangd", "đang");
    row("DDawks", "Đắk");
    row("Kroong", "Krông");
    row("ass", "as");
    row("aff", "af");
    row("toanjj", "toanj");
    row("aaa", "aa");
    row("eee", "ee");
    row("ooo", "oo");
    row("xooong", "xoong");
    row("xooongf", "xoòng");
    row("ddd", "dd");
    row("aww", "aw");
    row("uww", "uw");
    row("oww", "ow");
    row("uoww", "uow");
    row("ww", "w");
    row("tieengss", "tiêngs");
    row("toansf", "toàn");
    row("toansz", "toan");
    row("HDDND", "HĐND");
    row("NDD", "NĐ");
    row("DDH", "ĐH");
}

void tst_VietTyping::composesTelex()
{
    QFETCH(QString, keys);
    QFETCH(QString, shown);

    QCOMPARE(composeTyped(keys, TypingMethod::Telex), shown);
    QCOMPARE(composeTyped(keys, TypingMethod::Off), keys);
}

void tst_VietTyping::composesVni_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("shown");
    const auto row
        = [](const char *keys, const char *shown) { QTest::newRow(keys) << u(keys) << u(shown); };

    row("hoa2", "hòa");
    row("hoa2n", "hoàn");
    row("nguye64n", "nguyễn");
    row("NGUYEN64", "NGUYỄN");
    row("d9uong72", "đường");
    row("duong972", "đường");
    row("D9a8ng", "Đăng");
    row("thuo73", "thuở");
    row("a1", "á");
    row("a10", "a");
    row("a11", "a1");
    row("a66", "a6");
    row("o77", "o7");
    row("a88", "a8");
    row("d99", "d9");
    row("HD9ND", "HĐND");
    row("2024", "2024");
    row("b52", "b52");
    row("covid19", "covid19");
    row("as", "as");
}

void tst_VietTyping::composesVni()
{
    QFETCH(QString, keys);
    QFETCH(QString, shown);

    QCOMPARE(composeTyped(keys, TypingMethod::Vni), shown);
}

void tst_VietTyping::leavesWhatIsNoVietnamese_data()
{
    QTest::addColumn<QString>("keys");
    for (const char *word :
         {"windows", "Windows", "word",     "excel",      "class",  "test",     "testing", "www",
          "wifi",    "web",     "prompt",   "deepfake",   "google", "facebook", "gemini",  "email",
          "address", "data",    "database", "password",   "office", "offline",  "photo",   "robot",
          "input",   "output",  "server",   "master",     "user",   "ntn",      "nth",     "vdl",
          "cccd",    "usb",     "pdf",      "nguyenvanan"})
        QTest::newRow(word) << u(word);
}

void tst_VietTyping::leavesWhatIsNoVietnamese()
{
    QFETCH(QString, keys);
    TypedWord word(TypingMethod::Telex);

    for (const QChar key : std::as_const(keys))
        word.press(key);

    QCOMPARE(word.finished(), keys);
}

void tst_VietTyping::takesTheKeysBackAtTheEndOfAWord_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("finished");
    const auto row = [](const char *keys, const char *shown, const char *finished) {
        QTest::newRow(keys) << u(keys) << u(shown) << u(finished);
    };

    row("deep", "dêp", "deep");
    row("meet", "mêt", "meet");
    row("meetj", "mệt", "mệt");
    row("user", "ủe", "user");
    row("tuw", "tư", "tư");
    row("aw", "ă", "ă");
    row("ass", "as", "as");
    row("NDD", "NĐ", "NĐ");
}

void tst_VietTyping::takesTheKeysBackAtTheEndOfAWord()
{
    QFETCH(QString, keys);
    QFETCH(QString, shown);
    QFETCH(QString, finished);
    TypedWord word(TypingMethod::Telex);

    for (const QChar key : std::as_const(keys))
        word.press(key);

    QCOMPARE(word.before(), shown);
    QCOMPARE(word.finished(), finished);
}

void tst_VietTyping::showsEachStepAsTheWordGrows()
{
    TypedWord word(TypingMethod::Telex);
    QStringList steps;

    const QString keys = QStringLiteral("dduwowngf");
    for (const QChar key : keys) {
        word.press(key);
        steps.append(word.before());
    }

    QCOMPARE(steps.join(QLatin1Char(' ')), u("d đ đu đư đươ đươ đươn đương đường"));
}

void tst_VietTyping::goesOnWithWhatStandsThere_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const auto row = [](const char *before, const char *behind, const char *keys, const char *left,
                        const char *right) {
        QTest::addRow("%s|%s %s", before, behind, keys)
            << u(before) << u(behind) << u(keys) << u(left) << u(right);
    };

    row("việ", "", "t", "việt", "");
    row("toan", "", "s", "toán", "");
    row("to", "an", "s", "to", "án");
    row("t", "n", "oa", "toa", "n");
    row("t", "ân", "u", "tu", "ân");
    row("hò", "n", "a", "hoà", "n");
    row("toá", "n", "f", "toà", "n");
    row("win", "ows", "d", "wind", "ows");
    row("hoà", "", "n", "hoàn", "");
    row("as", "", "s", "ass", "");
    row("Đ", "", "aji", "Đại", "");
}

void tst_VietTyping::goesOnWithWhatStandsThere()
{
    QFETCH(QString, before);
    QFETCH(QString, behind);
    QFETCH(QString, keys);
    QFETCH(QString, left);
    QFETCH(QString, right);
    TypedWord word(TypingMethod::Telex, before, behind);

    for (const QChar key : std::as_const(keys))
        word.press(key);

    QCOMPARE(word.before(), left);
    QCOMPARE(word.behind(), right);
}

void tst_VietTyping::signKeysWorkInEachMethod_data()
{
    QTest::addColumn<TypingMethod>("method");

    QTest::newRow("Telex") << TypingMethod::Telex;
    QTest::newRow("VNI") << TypingMethod::Vni;
    QTest::newRow("off") << TypingMethod::Off;
}

void tst_VietTyping::signKeysWorkInEachMethod()
{
    QFETCH(TypingMethod, method);
    const auto typed = [method](const QString &keys) { return composeTyped(keys, method); };

    QCOMPARE(typed(QStringLiteral("Đường\u0300")), QStringLiteral("Đường"));
    QCOMPARE(typed(QStringLiteral("đương\u0300")), QStringLiteral("đường"));
    QCOMPARE(typed(QStringLiteral("hoa\u0301n")), QStringLiteral("hoán"));
    QCOMPARE(typed(QStringLiteral("hoa\u0301\u0323")), QStringLiteral("họa"));
    QCOMPARE(typed(QStringLiteral("hoa\u0301\u0301")), QStringLiteral("hoa"));
    QCOMPARE(typed(QStringLiteral("ngh\u0301")), QStringLiteral("ngh"));
}

void tst_VietTyping::backspaceMovesTheToneBack_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shorter");
    const auto row = [](const char *word, const char *shorter) {
        QTest::newRow(word) << u(word) << u(shorter);
    };

    row("hoàn", "hòa");
    row("HOÀN", "HÒA");
    row("tuyển", "tuyể");
    row("hòa", "hò");
    row("á", "");
    row("windows", "window");
    row("", "");
}

void tst_VietTyping::backspaceMovesTheToneBack()
{
    QFETCH(QString, word);
    QFETCH(QString, shorter);

    QCOMPARE(withoutLastLetter(word), shorter);
}

void tst_VietTyping::composesInProseOnly_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("prose");
    const auto row
        = [](const char *before, bool prose) { QTest::newRow(before) << u(before) << prose; };

    row("", true);
    row("Trần Văn ", true);
    row("TP.", true);
    row("và/", true);
    row("(", true);
    row("lan@", false);
    row("lan@hp.gov.", false);
    row("https://", false);
    row("https://moet.gov.vn/", false);
    row("www.", false);
    row("lan@hp.gov.vn ", true);
    row("a4", false);
    row("ten_", false);
}

void tst_VietTyping::composesInProseOnly()
{
    QFETCH(QString, before);
    QFETCH(bool, prose);

    QCOMPARE(isProse(before), prose);
}

QTEST_GUILESS_MAIN(tst_VietTyping)
#include "tst_viet_typing.moc"
