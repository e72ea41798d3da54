// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/problem_page.h"

#include "kiosk/page_stage.h"
#include "kiosk/pages/copy_awaited_page.h"
#include "kiosk/pages/healed_page.h"
#include "ui/button.h"
#include "ui/error_text.h"
#include "ui/label.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace hocvu;

class tst_ProblemPage : public QObject
{
    Q_OBJECT

private slots:
    void saysEveryProblemWhole_data();
    void saysEveryProblemWhole();
    void tellsWhatBecameOfADamagedJournal_data() { PageStage::addScreens(); }
    void tellsWhatBecameOfADamagedJournal();
    void asksForTheSecondCopy_data() { PageStage::addScreens(); }
    void asksForTheSecondCopy();
};

namespace {

/// The labels with words, from top to bottom.
QList<Label *> labelsFromTop(const QWidget &page)
{
    QList<Label *> labels = page.findChildren<Label *>();
    const auto top = [](const Label *label) { return label->mapTo(label->window(), QPoint()).y(); };
    std::sort(labels.begin(), labels.end(),
              [&](const Label *a, const Label *b) { return top(a) < top(b); });
    return labels;
}

} // namespace

void tst_ProblemPage::saysEveryProblemWhole_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<Error>("error");

    const QString path = QStringLiteral("/media/hoc-vien/KINGSTON 32GB/bo-du-lieu/phong-may-so-1");
    const QList<Error> errors{
        {ErrorCode::AlreadyInUse, QStringLiteral("the journal is open in another program")},
        {ErrorCode::NotFound, path + QStringLiteral("/campaign.yaml: no such file")},
        {ErrorCode::Damaged, path + QStringLiteral("/media/07.mp4: digest differs from the list")},
    };
    for (const QSize screen : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
        for (const Error &error : errors)
            QTest::addRow("%d %s", screen.width(), qPrintable(codeName(error.code)))
                << screen << error;
    }
}

void tst_ProblemPage::saysEveryProblemWhole()
{
    QFETCH(QSize, screen);
    QFETCH(Error, error);
    PageStage stage(screen);
    auto *page = new ProblemPage(error, stage.ground());

    stage.show(page);

    stage.picture(QStringLiteral("problem-%1").arg(codeName(error.code)));
    QCOMPARE(stage.cramped(), QString());
    const QList<Label *> labels = labelsFromTop(*page);
    QCOMPARE(labels.size(), 4);
    QCOMPARE(labels.at(1)->text(), errorText(error));
    QCOMPARE(labels.at(2)->text(), QStringLiteral("Chi tiết kỹ thuật:"));
    QVERIFY(labels.at(3)->text().endsWith(error.detail));
    QVERIFY(labels.at(1)->font().pixelSize() > labels.at(3)->font().pixelSize());
}

void tst_ProblemPage::tellsWhatBecameOfADamagedJournal()
{
    QFETCH(QSize, screen);
    PageStage stage(screen);
    const QDateTime last(QDate(2026, 6, 3), QTime(2, 14, 7), Qt::UTC);
    const HealedFacts facts{1234,
                            Millis(last.toMSecsSinceEpoch()),
                            3,
                            false,
                            QStringLiteral("/home/phongmay/.local/share/hocvu/damaged/"
                                           "journal-2026-06-03T09-14-07.sqlite"),
                            {}};

    stage.show(new HealedPage(facts, stage.ground()));

    stage.picture(QStringLiteral("healed"));
    QCOMPARE(stage.cramped(), QString());
}

void tst_ProblemPage::asksForTheSecondCopy()
{
    QFETCH(QSize, screen);
    PageStage stage(screen);
    auto *page = new CopyAwaitedPage(QStringLiteral("/media/hoc-vien/KINGSTON 32GB/ban-sao"),
                                     stage.ground());
    stage.show(page);
    stage.picture(QStringLiteral("copy-awaited"));
    const QSignalSpy retries(page, &CopyAwaitedPage::retryRequested);
    const QSignalSpy without(page, &CopyAwaitedPage::goWithoutRequested);

    QCOMPARE(stage.cramped(), QString());
    QCOMPARE(stage.unnamed(), QString());
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("copyRetry")), Qt::LeftButton);
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("copyGoWithout")), Qt::LeftButton);
    QCOMPARE(without.size(), 0); // asked once more
    stage.picture(QStringLiteral("copy-awaited-sure"));
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("promptYes")), Qt::LeftButton);
    QCOMPARE(retries.size(), 1);
    QCOMPARE(without.size(), 1);
}

QTEST_MAIN(tst_ProblemPage)
#include "tst_problem_page.moc"
