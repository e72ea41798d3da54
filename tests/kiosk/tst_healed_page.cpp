// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/healed_page.h"

#include "kiosk/page_stage.h"
#include "ui/button.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_HealedPage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void saysWhatIsThereAndWhatIsNot_data();
    void saysWhatIsThereAndWhatIsNot();
    void namesTheSittingsThatAreOpen();
    void opensTheRoomWhenItWasRead();
};

namespace {

HealedFacts facts(qint64 events, qint64 missing, bool isWhole)
{
    return {events,
            Millis(1'780'880'400'000),
            missing,
            isWhole,
            QStringLiteral("/home/hocvu/.local/share/hocvu/damaged/journal-1.sqlite"),
            QList<Outage>()};
}

Outage sitting(const QString &name, int answered)
{
    Outage one;
    one.person.name = name;
    one.answered = answered;
    one.questions = 30;
    one.left = std::chrono::minutes(12) + std::chrono::seconds(40);
    return one;
}

QString wordsOf(const QWidget &page)
{
    QStringList words;
    for (const QLabel *label : page.findChildren<QLabel *>())
        words.append(label->text());
    return words.join(QLatin1Char('\n'));
}

} // namespace

void tst_HealedPage::fitsEveryScreen()
{
    QFETCH(QSize, screen);
    PageStage stage(screen);
    HealedFacts much = facts(1234, 3, false);
    for (int i = 0; i < 7; ++i)
        much.open->append(sitting(QStringLiteral("Nguyễn Thị Ngọc Thử Nghiệm"), 10 + i));
    stage.show(new HealedPage(much, stage.ground()));

    stage.picture(QStringLiteral("healed"));
    QCOMPARE(stage.cramped(), QString());
    QCOMPARE(stage.unnamed(), QString());
}

void tst_HealedPage::saysWhatIsThereAndWhatIsNot_data()
{
    QTest::addColumn<qint64>("events");
    QTest::addColumn<qint64>("missing");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QString>("says");

    QTest::newRow("whole") << qint64(50) << qint64(0) << true
                           << QStringLiteral("Không thiếu dòng ghi nào.");
    QTest::newRow("known to be missing")
        << qint64(50) << qint64(3) << false << QStringLiteral("Thiếu 3 dòng ghi đã từng có.");
    QTest::newRow("nobody knows") << qint64(50) << qint64(0) << false
                                  << QStringLiteral("Không rõ có dòng ghi nào sau đó bị mất");
    QTest::newRow("until when") << qint64(50) << qint64(0) << true
                                << QStringLiteral("Giữ được 50 dòng ghi, đến 08:00:00 ngày "
                                                  "08/06/2026.");
    QTest::newRow("nothing") << qint64(0) << qint64(0) << false
                             << QStringLiteral("Không đọc lại được dữ liệu nào.");
    QTest::newRow("nothing, and nobody knows")
        << qint64(0) << qint64(0) << false
        << QStringLiteral("Không rõ trước đó sổ đã có bao nhiêu dòng ghi.");
    QTest::newRow("nothing of what was there")
        << qint64(0) << qint64(3) << false << QStringLiteral("Thiếu 3 dòng ghi đã từng có.");
    QTest::newRow("nothing was there")
        << qint64(0) << qint64(0) << true << QStringLiteral("Không thiếu dòng ghi nào.");
}

void tst_HealedPage::saysWhatIsThereAndWhatIsNot()
{
    QFETCH(qint64, events);
    QFETCH(qint64, missing);
    QFETCH(bool, isWhole);
    QFETCH(QString, says);

    const HealedPage page(facts(events, missing, isWhole));

    QVERIFY2(wordsOf(page).contains(says), qPrintable(wordsOf(page)));
    QVERIFY(wordsOf(page).contains(QStringLiteral("damaged/journal-1.sqlite")));
    QCOMPARE(wordsOf(page).contains(QStringLiteral("đã được dựng lại")), events > 0);
    // Nothing comes after nothing.
    QVERIFY(events > 0 || !wordsOf(page).contains(QStringLiteral("sau đó")));
    QVERIFY(isWhole || !wordsOf(page).contains(QStringLiteral("Không thiếu")));
}

void tst_HealedPage::namesTheSittingsThatAreOpen()
{
    HealedFacts some = facts(50, 0, true);
    QVERIFY(wordsOf(HealedPage(some)).contains(QStringLiteral("Không có bài thi nào đang dở.")));

    some.open = {sitting(QStringLiteral("Trần Thị Thử"), 17)};
    QVERIFY(wordsOf(HealedPage(some))
                .contains(QStringLiteral("Trần Thị Thử: 17/30 câu đã trả lời, còn 12:40")));

    for (int i = 0; i < 6; ++i)
        some.open->append(sitting(QStringLiteral("Lê Văn Mẫu"), i));
    QVERIFY(wordsOf(HealedPage(some)).contains(QStringLiteral("và 3 bài khác")));

    some.open.reset(); // could not be read: nothing is claimed
    QVERIFY(!wordsOf(HealedPage(some)).contains(QStringLiteral("đang dở")));
}

void tst_HealedPage::opensTheRoomWhenItWasRead()
{
    HealedPage page(facts(50, 0, true));
    QSignalSpy accepted(&page, &HealedPage::accepted);

    page.findChild<Button *>(QStringLiteral("healedOpen"))->click();

    QCOMPARE(accepted.size(), 1);
}

QTEST_MAIN(tst_HealedPage)
#include "tst_healed_page.moc"
