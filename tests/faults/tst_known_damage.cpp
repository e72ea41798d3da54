// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kinds.h"
#include "core/text/fold.h"
#include "e2e/hand.h"
#include "kiosk/kiosk_program.h"
#include "kiosk/kiosk_window.h"
#include "player/lazy_video_engine.h"
#include "resources/resources.h"
#include "support/result_matchers.h"
#include "tool/test_kit.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

/// An event that is damaged while the kiosk runs: whatever is written behind it, a healing gives
/// up, unless a second copy has it.
class tst_KnownDamage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void withoutACopyNobodyClicksIntoADamagedJournal_data();
    void withoutACopyNobodyClicksIntoADamagedJournal();

private:
    QTemporaryDir m_folder;
    QString m_kit;
};

namespace {

void damageTheFirstEvent(const QString &journal)
{
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bend"));
        db.setDatabaseName(journal);
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(QStringLiteral("DROP TRIGGER event_is_never_changed")));
        QVERIFY(QSqlQuery(db).exec(QStringLiteral("UPDATE event SET at = at + 1 WHERE seq = 1")));
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bend"));
}

void signIn(Hand &hand, const QString &name)
{
    hand.click(QStringLiteral("idleStart"));
    hand.click(QStringLiteral("nameField"));
    hand.type(fold(name));
    hand.click(QStringLiteral("personRow0"));
    for (int i = 0; i < 4; ++i)
        hand.click(QStringLiteral("pinDigit%1").arg(2 * (i + 1)));
    hand.see(QStringLiteral("courseExam"));
}

} // namespace

void tst_KnownDamage::initTestCase()
{
    loadResources();
    theme::apply(*qApp, 1);
    m_kit = builtTestKit(m_folder.path()).folder;
}

void tst_KnownDamage::withoutACopyNobodyClicksIntoADamagedJournal_data()
{
    QTest::addColumn<bool>("hasCopy");
    QTest::newRow("alone") << false;
    QTest::newRow("with a second copy") << true;
}

void tst_KnownDamage::withoutACopyNobodyClicksIntoADamagedJournal()
{
    QFETCH(bool, hasCopy);
    constexpr int kWentOn = 7;
    const QTemporaryDir data;
    const QTemporaryDir disk2(QStringLiteral("/dev/shm/hocvu-XXXXXX")); // another file system
    KioskOptions options;
    options.kit = m_kit;
    options.data = data.path();
    options.mirror = hasCopy ? disk2.path() : QString();
    const auto kiosk = Kiosk::open(options);
    QVERIFY_RESULT(kiosk);
    QVERIFY_RESULT((*kiosk)->context().records.append(
        {{kind::kIncidentReported,
          QUuid::createUuid(),
          {{QStringLiteral("type"), QStringLiteral("note")},
           {QStringLiteral("text"), QStringLiteral("mất điện")},
           {QStringLiteral("by"), QStringLiteral("supervisor")}}}}));
    KioskProgram program(**kiosk, std::make_unique<LazyVideoEngine>());
    program.show(true);
    program.window()->resize(1280, 800); // the offscreen screen is smaller
    Hand hand([&program] { return static_cast<QWidget *>(program.window()); });
    signIn(hand, (*kiosk)->room().roster.front().name);
    damageTheFirstEvent((*kiosk)->journalPath());
    QTimer::singleShot(6'000, qApp, [] { QCoreApplication::exit(kWentOn); });

    const int code = QApplication::exec();

    QVERIFY(hand.visible(QStringLiteral("courseExam"))); // somebody was signed in
    QCOMPARE(code, hasCopy ? kWentOn : KioskProgram::kHeal);
}

QTEST_MAIN(tst_KnownDamage)
#include "tst_known_damage.moc"
