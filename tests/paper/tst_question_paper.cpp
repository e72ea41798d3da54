// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/question_paper.h"

#include "support/random_items.h"
#include "support/result_matchers.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace hocvu;

class tst_QuestionPaper : public QObject
{
    Q_OBJECT

private slots:
    void theKeyStandsOnItsOwnLastPage();
    void everyKindCanBePrinted();
    void fontsAreEmbedded();
    void keysOfEveryKind();
    void theOrderGivesNothingAway();

private:
    static Item single(const QString &stem, int key)
    {
        Item item;
        item.stem = {stem};
        for (const char *option : {"một", "hai", "ba", "bốn"})
            item.options << ItemOption{{QString::fromUtf8(option)}};
        item.options[key].fraction = kWhole;
        item.explanation = {QStringLiteral("Giải thích cho đáp án.")};
        return item;
    }
    QByteArray textOf(const QByteArray &pdf, const QStringList &options = {})
    {
        return run(QStringLiteral("pdftotext"), options, pdf, {QStringLiteral("-")});
    }
    QByteArray run(const QString &program, const QStringList &before, const QByteArray &pdf,
                   const QStringList &after = {})
    {
        const QString path = m_folder.filePath(QStringLiteral("p.pdf"));
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(pdf) != pdf.size())
            return {};
        file.close();
        QProcess process;
        process.start(program, before + QStringList(path) + after);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    QTemporaryDir m_folder;
};

void tst_QuestionPaper::theKeyStandsOnItsOwnLastPage()
{
    QList<Item> items;
    for (int i = 0; i < 30; ++i)
        items << single(QStringLiteral("Nội dung câu hỏi số %1 về chuyển đổi số?").arg(i + 1),
                        i % 4);

    const auto pdf = questionPaper(items, {}, QStringLiteral("ĐỀ THI THỬ"));

    QVERIFY_RESULT(pdf);
    const QByteArrayList pages = textOf(*pdf, {QStringLiteral("-layout")}).split('\f');
    const auto last = pages.size() - 2; // behind the last page stands one more form feed
    QVERIFY(last >= 2);
    QVERIFY(pages.first().contains("ĐỀ THI THỬ"));
    QVERIFY(pages.first().contains("Nội dung câu hỏi số 1 về chuyển đổi số?"));
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const bool hasKey = pages.at(page).contains("ĐÁP ÁN");
        const bool hasQuestion = pages.at(page).contains("Nội dung câu hỏi");
        QVERIFY(!(hasKey && hasQuestion));
    }
    QVERIFY(pages.at(last).contains("Câu 30"));
    QVERIFY(!pages.first().contains("Giải thích"));
}

void tst_QuestionPaper::everyKindCanBePrinted()
{
    RandomItems random(1);

    const auto pdf = questionPaper(random.items(10), random.pictures(), QStringLiteral("x"));

    QVERIFY_RESULT(pdf);
    QVERIFY(textOf(*pdf).contains("Câu 70"));
}

void tst_QuestionPaper::fontsAreEmbedded()
{
    const auto pdf
        = questionPaper({single(QStringLiteral("Ngữ ỡ ẵ?"), 0)}, {}, QStringLiteral("x"));

    QVERIFY_RESULT(pdf);
    const QByteArray fonts = run(QStringLiteral("pdffonts"), {}, *pdf);
    QVERIFY2(fonts.contains("BeVietnamPro"), fonts.constData());
    for (const QByteArray &line : fonts.trimmed().split('\n').mid(2))
        QVERIFY2(line.contains(" yes "), line.constData());
}

void tst_QuestionPaper::keysOfEveryKind()
{
    QCOMPARE(paperKey(single(QStringLiteral("x"), 2)), QStringLiteral("C"));
    Item several = single(QStringLiteral("x"), 2);
    several.kind = ItemKind::MultipleChoice;
    several.options[0].fraction = kWhole / 2;
    QCOMPARE(paperKey(several), QStringLiteral("A, C"));
    Item truth;
    truth.kind = ItemKind::TrueFalse;
    truth.options = {{{}, 0}, {{}, kWhole}};
    QCOMPARE(paperKey(truth), QStringLiteral("Sai"));
    Item number;
    number.kind = ItemKind::Numeric;
    number.answers = {{{}, 3.5, 0.5}, {QStringLiteral("*"), 0, 0, 0}};
    QCOMPARE(paperKey(number), QStringLiteral("3,5 ± 0,5"));
    Item typed;
    typed.kind = ItemKind::ShortAnswer;
    typed.answers = {{QStringLiteral("Hà Nội")}, {QStringLiteral("Thăng Long"), 0, 0, kWhole / 2}};
    QCOMPARE(paperKey(typed), QStringLiteral("Hà Nội / Thăng Long (50%)"));
}

void tst_QuestionPaper::theOrderGivesNothingAway()
{
    Item pairs;
    pairs.kind = ItemKind::Matching;
    pairs.lefts = {{QStringLiteral("x")}, {QStringLiteral("y")}};
    pairs.rights = {{QStringLiteral("a")}, {QStringLiteral("b")}};
    pairs.matches = {{0, 0, kWhole / 2}, {1, 1, kWhole / 2}};
    Item order;
    order.kind = ItemKind::Ordering;
    for (const char *option : {"soạn", "kiểm tra", "ký"})
        order.options << ItemOption{{QString::fromUtf8(option)}};

    QCOMPARE(paperKey(pairs), QStringLiteral("1–b, 2–a")); // turned round
    QCOMPARE(paperKey(order), QStringLiteral("c, a, b"));
}

QTEST_MAIN(tst_QuestionPaper)
#include "tst_question_paper.moc"
