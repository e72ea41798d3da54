// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sitting.h"
#include "support/test_bundle.h"
#include "tool/run_hocvu.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace hocvu;

class tst_BundleVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aBundleByTheGivenKeyIsGood();
    void withoutAKeyItIsNotTrusted();
    void anotherKeyIsRefused();
    void oneByteChangedIsFound();
    void cutShortIsFound();
    void whatIsNoBundleIsSaidSo_data();
    void whatIsNoBundleIsSaidSo();
    void aNewerFormatIsSaidSo();
    void aNewerEventIsSaidSo();
    void eventsThatDoNotHoldAreFound_data();
    void eventsThatDoNotHoldAreFound();
    void ofSeveralTheWorstCounts();
    void jsonTellsTheSame();
    void aBadKeyFileIsUnusable();
    void namesCannotDriveTheTerminal();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    HocvuRun verify(const QStringList &arguments) const
    {
        return runHocvu(QStringList{"bundle", "verify"} + arguments);
    }

    QTemporaryDir m_folder;
    SigningKey m_key = SigningKey::generate();
    QUuid m_device = QUuid::createUuid();
    QList<Event> m_events;
    QString m_good;
    QString m_keyFile;
};

void tst_BundleVerify::initTestCase()
{
    const Bank bank = syntheticBank(200);
    SittingPlan plan;
    plan.people = 3;
    m_events = playInMemory(plan, bank, m_device);
    m_good = written(path("Phòng máy.zip"), packed({m_events}, m_key));
    m_keyFile = written(path("device.pub"), m_key.publicKey().text());
}

void tst_BundleVerify::aBundleByTheGivenKeyIsGood()
{
    const HocvuRun run = verify({m_good, "--key", m_keyFile});

    QCOMPARE_CODE(run, 0);
    QCOMPARE(run.err, QByteArray());
    for (const QByteArray &told :
         {m_device.toByteArray(QUuid::WithoutBraces), m_key.publicKey().keyId().toLatin1(),
          QByteArray("Phòng máy số 1"), QByteArray("bach-dang-2026"), QByteArray("verdict"),
          QByteArray::number(m_events.size()) + ", numbers 1 to "
              + QByteArray::number(m_events.size())})
        QVERIFY2(run.out.contains(told), run.out.constData());
}

void tst_BundleVerify::withoutAKeyItIsNotTrusted()
{
    const HocvuRun run = verify({m_good});

    QCOMPARE_CODE(run, 3);
    QVERIFY2(run.out.contains("not trusted: no --key"), run.out.constData());
}

void tst_BundleVerify::anotherKeyIsRefused()
{
    const QString other = written(path("other.pub"), SigningKey::generate().publicKey().text());

    const HocvuRun run = verify({m_good, "--key", other});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, m_good);
    QVERIFY(run.err.contains("bad signature"));
    QVERIFY(!run.out.contains("good"));
}

void tst_BundleVerify::oneByteChangedIsFound()
{
    const QByteArray good = content(m_good);
    for (int i = 0; i < 24; ++i) {
        QByteArray bad = good;
        const qsizetype at = good.size() * i / 24 + i;
        bad[at] = static_cast<char>(bad.at(at) ^ 0x10);
        const QString file = written(path("changed.zip"), bad);

        const HocvuRun run = verify({file, "--key", m_keyFile});

        QCOMPARE_CODE(run, 1);
        QVERIFY_ONE_LINE(run, file);
    }
}

void tst_BundleVerify::cutShortIsFound()
{
    const QByteArray good = content(m_good);
    for (const qsizetype length : {good.size() - 1, good.size() / 2, qsizetype(100)}) {
        const QString file = written(path("short.zip"), good.left(length));

        const HocvuRun run = verify({file, "--key", m_keyFile});

        QCOMPARE_CODE(run, 1);
        QVERIFY_ONE_LINE(run, file);
        QVERIFY2(run.err.contains("damaged"), run.err.constData());
    }
}

void tst_BundleVerify::whatIsNoBundleIsSaidSo_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << path("nowhere.zip");
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("a text") << written(path("letter.txt"), "Kính gửi: Ủy ban nhân dân phường\n");
    QTest::newRow("another archive") << written(path("other.zip"), QByteArray("PK\3\4") + "x");
}

void tst_BundleVerify::whatIsNoBundleIsSaidSo()
{
    QFETCH(QString, file);

    const HocvuRun run = verify({file, "--key", m_keyFile});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, file);
}

void tst_BundleVerify::aNewerFormatIsSaidSo()
{
    const BundleContents contents = contentsOf({m_events});
    QByteArray info = bundleInfoText(contents.info);
    info.replace("\"format\":1", "\"format\":2");
    const QString file = written(path("newer.zip"), packedWithInfo(contents, info, m_key));

    const HocvuRun run = verify({file, "--key", m_keyFile});

    QCOMPARE_CODE(run, 2);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY2(run.err.contains("newer version"), run.err.constData());
}

void tst_BundleVerify::aNewerEventIsSaidSo()
{
    QList<Event> events = m_events;
    events.last().version = 2;
    events.last().hash = eventHash(events.constLast());
    const QString file = written(path("newer-event.zip"), packed({events}, m_key));

    const HocvuRun run = verify({file, "--key", m_keyFile});

    QCOMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains("newer version"), run.err.constData());
    QVERIFY(run.err.contains("line " + QByteArray::number(events.size())));
}

void tst_BundleVerify::eventsThatDoNotHoldAreFound_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<QByteArray>("words");
    QList<Event> changed = m_events;
    changed[10].moment.wall += Millis(1);
    QTest::newRow("changed after it was written") << changed << QByteArray("line 11: event 11");
    QList<Event> dropped = m_events;
    dropped.removeAt(10);
    QTest::newRow("one dropped") << dropped << QByteArray("missing or doubled");
    QList<Event> rewritten = m_events;
    rewritten[10].moment.wall += Millis(1);
    rewritten[10].hash = eventHash(rewritten.at(10));
    QTest::newRow("one rewritten") << rewritten << QByteArray("does not follow");
    QList<Event> stranger = m_events;
    for (Event &event : stranger) {
        event.device = QUuid::createUuid();
        event.seq = 1;
        event.prev = firstPrev();
        event.hash = eventHash(event);
    }
    QTest::newRow("other devices' alone") << stranger << QByteArray("bundle.json says");
}

void tst_BundleVerify::eventsThatDoNotHoldAreFound()
{
    QFETCH(QList<Event>, events);
    QFETCH(QByteArray, words);
    BundleContents contents = contentsOf({events});
    contents.info.lastSeq = m_events.size();
    const auto bytes = packBundle(contents, m_key);
    QVERIFY(bytes);
    const QString file = written(path("events.zip"), *bytes);

    const HocvuRun run = verify({file, "--key", m_keyFile});

    QCOMPARE_CODE(run, 1);
    QVERIFY_ONE_LINE(run, file);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

void tst_BundleVerify::ofSeveralTheWorstCounts()
{
    const QString damaged = written(path("worst.zip"), content(m_good).left(500));

    const HocvuRun run = verify({path("nowhere.zip"), m_good, damaged, "--key", m_keyFile});
    const HocvuRun unreadable = verify({m_good, path("nowhere.zip")});

    QCOMPARE_CODE(run, 1);
    QCOMPARE(run.err.count('\n'), 2);
    QVERIFY(run.out.contains("verdict"));
    QCOMPARE_CODE(unreadable, 2);
}

void tst_BundleVerify::jsonTellsTheSame()
{
    const HocvuRun run = verify({m_good, path("nowhere.zip"), "--json", "--key", m_keyFile});

    QCOMPARE_CODE(run, 2);
    const QJsonArray files = run.json().value("files").toArray();
    QCOMPARE(files.size(), 2);
    const QJsonObject good = files.at(0).toObject();
    QCOMPARE(good.value("good").toBool(), true);
    QCOMPARE(good.value("trusted").toBool(), true);
    QCOMPARE(good.value("events").toInteger(), m_events.size());
    QCOMPARE(good.value("room").toString(), QStringLiteral("Phòng máy số 1"));
    QCOMPARE(good.value("device").toString(), m_device.toString(QUuid::WithoutBraces));
    const QJsonObject missing = files.at(1).toObject();
    QCOMPARE(missing.value("good").toBool(true), false);
    QCOMPARE(missing.value("error").toObject().value("code").toString(),
             QStringLiteral("not found"));
}

void tst_BundleVerify::aBadKeyFileIsUnusable()
{
    const QString notAKey = written(path("notes.pub"), "hello\n");

    for (const QString &file : {notAKey, path("missing.pub")}) {
        const HocvuRun run = verify({m_good, "--key", file});

        QCOMPARE_CODE(run, 2);
        QVERIFY_ONE_LINE(run, file);
        QCOMPARE(run.out, QByteArray());
    }
}

void tst_BundleVerify::namesCannotDriveTheTerminal()
{
    TestBundle bundle{m_events};
    bundle.room = QStringLiteral("Phòng \u202e1 gnòhP");
    const QString file = written(path("turned.zip"), packed(bundle, m_key));

    const HocvuRun run = verify({file, "--key", m_keyFile});

    QCOMPARE_CODE(run, 0);
    QVERIFY(!QString::fromUtf8(run.out).contains(QChar(0x202e)));
    QVERIFY(run.out.contains("1 gnòhP"));
}

QTEST_GUILESS_MAIN(tst_BundleVerify)
#include "tst_bundle_verify.moc"
