// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign.h"
#include "core/text/dates.h"
#include "support/result_matchers.h"

#include <QFile>
#include <QJsonDocument>

using namespace hocvu;

class tst_Campaign : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheDemo();
    void knowsTheStageOfADay();
    void windowHoldsItsLastMinute();
    void movesByDays();
    void namesWhatIsMissing();
    void newerIsItsOwnError();

private:
    QJsonObject m_json;
};

void tst_Campaign::init()
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR")
               + QStringLiteral("/resources/demo/campaign.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    m_json = QJsonDocument::fromJson(file.readAll()).object();
}

void tst_Campaign::readsTheDemo()
{
    const auto campaign = readCampaign(m_json);

    QVERIFY_RESULT(campaign);
    QCOMPARE(campaign->blueprint, Blueprint::standard());
    QCOMPARE(campaign->attempts, 2);
    QCOMPARE(campaign->passMark, 0);
    QCOMPARE(campaign->examTime, std::chrono::minutes(30));
    int prizes = 0;
    qint64 dong = 0;
    for (const Prize &prize : campaign->prizes) {
        prizes += prize.count;
        dong += prize.count * prize.dong;
    }
    QCOMPARE(prizes, 11);
    QCOMPARE(dong, qint64(39'000'000));
}

void tst_Campaign::knowsTheStageOfADay()
{
    const auto campaign = readCampaign(m_json);
    QVERIFY_RESULT(campaign);

    QCOMPARE(campaign->stageOn({2026, 5, 27}), -1);
    QCOMPARE(campaign->stageOn({2026, 5, 28}), 0);
    QCOMPARE(campaign->stageOn({2026, 6, 11}), 0);
    QCOMPARE(campaign->stageOn({2026, 6, 12}), 1);
    QCOMPARE(campaign->stageOn({2026, 6, 25}), 2);
    QCOMPARE(campaign->stageOn({2026, 6, 26}), -1);
}

void tst_Campaign::windowHoldsItsLastMinute()
{
    const auto campaign = readCampaign(m_json);
    QVERIFY_RESULT(campaign);
    const auto at = [](const QDate &day, const QTime &time) {
        return Millis(QDateTime(day, time, vietnamTime()).toMSecsSinceEpoch());
    };

    QVERIFY(!campaign->examIsOpen(at({2026, 5, 27}, {23, 59, 59})));
    QVERIFY(campaign->examIsOpen(at({2026, 5, 28}, {0, 0})));
    QVERIFY(campaign->examIsOpen(at({2026, 6, 10}, {23, 59})));
    QVERIFY(!campaign->examIsOpen(at({2026, 6, 11}, {0, 0, 1})));
}

void tst_Campaign::movesByDays()
{
    const auto campaign = readCampaign(m_json);
    QVERIFY_RESULT(campaign);

    const Campaign moved = campaign->shiftedBy(100);

    QCOMPARE(moved.stages.front().from, campaign->stages.front().from.addDays(100));
    QCOMPARE(moved.examOpens.secsTo(moved.examCloses),
             campaign->examOpens.secsTo(campaign->examCloses));
    QCOMPARE(moved.stageOn(QDate(2026, 5, 28).addDays(100)), 0);
}

void tst_Campaign::namesWhatIsMissing()
{
    for (const QString &name : m_json.keys()) {
        QJsonObject without = m_json;
        without.remove(name);
        const auto campaign = readCampaign(without);
        if (campaign)
            continue; // optional
        QCOMPARE(codeName(campaign.error().code), codeName(ErrorCode::NotUnderstood));
        QVERIFY2(campaign.error().detail.contains(name), qPrintable(campaign.error().detail));
    }
    QJsonObject wrong = m_json;
    wrong.insert(QStringLiteral("examOpens"), QStringLiteral("2026-05-28T00:00:00")); // no offset
    QCOMPARE_ERROR(readCampaign(wrong), ErrorCode::NotUnderstood);
    wrong = m_json;
    wrong.insert(QStringLiteral("blueprint"), QJsonObject());
    QCOMPARE_ERROR(readCampaign(wrong), ErrorCode::NotUnderstood);
}

void tst_Campaign::newerIsItsOwnError()
{
    m_json.insert(QStringLiteral("format"), 2);

    QCOMPARE_ERROR(readCampaign(m_json), ErrorCode::TooNew);
}

QTEST_GUILESS_MAIN(tst_Campaign)
#include "tst_campaign.moc"
