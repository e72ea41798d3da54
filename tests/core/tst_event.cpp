// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain.h"
#include "core/journal/draw_facts.h"
#include "core/journal/event.h"
#include "core/journal/exam_bodies.h"
#include "core/journal/kinds.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

#include <QFile>
#include <QJsonDocument>

using namespace hocvu;

namespace {

Event makeEvent(qint64 seq, const QByteArray &prev)
{
    Event event;
    event.device = QUuid(QStringLiteral("6f0a7bd4-4e0e-4c5e-9c0b-3a3a5f6c1f11"));
    event.seq = seq;
    event.moment = FakeClock().now();
    event.kind = kind::kExamAnswered;
    event.subject = QUuid(QStringLiteral("ec531277-b57b-4c15-8d91-d292c5b2b8f7"));
    event.body = {{QStringLiteral("question"), 4}, {QStringLiteral("choice"), 2}};
    event.prev = prev;
    event.hash = eventHash(event);
    return event;
}

/// The events of a fixture; none when one cannot be read or does not fit the one before it.
QList<Event> chained(const QString &name)
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR") + QStringLiteral("/tests/data/events/")
               + name);
    ChainCheck chain;
    QList<Event> events;
    if (!file.open(QFile::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
        const auto event = readEventLine(line);
        if (!event || !chain.add(*event))
            return {};
        events.append(*event);
    }
    return events;
}

} // namespace

class tst_Event : public QObject
{
    Q_OBJECT

private slots:
    void lineIsCanonical();
    void comesBackFromItsLine();
    void readsTheFixtureOfVersion1();
    void readsTheFixtureOfVersion2();
    void everyChangedByteIsFound();
    void everyCutIsFound();
    void refusesOtherSpelling();
    void newerIsItsOwnError();
    void everyKindIsKnown();
    void chainFindsWhatIsMissing();
    void chainKeepsDevicesApart();
};

void tst_Event::lineIsCanonical()
{
    const QByteArray line = eventLine(makeEvent(1, firstPrev()));

    QVERIFY(line.startsWith(
        R"({"at":1780880400000,"body":{"choice":2,"question":4},"boot":600000,"bootId":"1111)"));
    // What any JSON library with sorted keys writes.
    QCOMPARE(line, QJsonDocument::fromJson(line).toJson(QJsonDocument::Compact));
}

void tst_Event::comesBackFromItsLine()
{
    const Event event = makeEvent(7, QByteArray(32, 'x'));

    const auto read = readEventLine(eventLine(event));

    QVERIFY_RESULT(read);
    QCOMPARE(eventLine(*read), eventLine(event));
    QCOMPARE(read->hash, event.hash);
    QCOMPARE(read->moment, event.moment);
}

void tst_Event::readsTheFixtureOfVersion1()
{
    const QList<Event> events = chained(QStringLiteral("v1.jsonl"));

    QVERIFY(events.size() >= 3);
}

void tst_Event::readsTheFixtureOfVersion2()
{
    const QList<Event> events = chained(QStringLiteral("v2.jsonl"));

    QCOMPARE(events.size(), 8);
    QCOMPARE(drawFactsOf(events.at(0)),
             (DrawFacts{2, QStringLiteral("Phòng máy số 1"), QStringLiteral("3.5"), {}}));
    QCOMPARE(drawFactsOf(events.at(1)),
             (DrawFacts{2, QStringLiteral("Phòng máy số 1"), {}, {events.at(0).subject}}));
    QCOMPARE(answerIn(events.at(2)), QStringLiteral("2"));
    QCOMPARE(answerIn(events.at(3)), QStringLiteral("câu lệnh"));
    QCOMPARE(answerIn(events.at(4)), QString());
    QCOMPARE(writtenScore(events.at(5)).hundredths(), -25);
    QCOMPARE(writtenScore(events.at(6)).hundredths(), 133);
    const auto key = readVoidedKey(events.at(7).body.value(QLatin1String("key")));
    QVERIFY_RESULT(key);
    QCOMPARE(gainOf(*key, QStringLiteral("0:0")), 50);
    for (const Event &old : chained(QStringLiteral("v1.jsonl")))
        QCOMPARE(drawFactsOf(old), DrawFacts());
    const QList<Event> old = chained(QStringLiteral("v1.jsonl"));
    QCOMPARE(answerIn(old.at(6)), QStringLiteral("1"));
    QCOMPARE(writtenScore(old.at(12)), Score(1));
}

void tst_Event::everyChangedByteIsFound()
{
    const QByteArray line = eventLine(makeEvent(1, firstPrev()));
    for (qsizetype i = 0; i < line.size(); ++i) {
        QByteArray bent = line;
        bent[i] = char(bent.at(i) ^ 1);
        QVERIFY2(!readEventLine(bent), bent.constData());
    }
}

void tst_Event::everyCutIsFound()
{
    const QByteArray line = eventLine(makeEvent(1, firstPrev()));
    for (qsizetype i = 0; i < line.size(); ++i)
        QVERIFY(!readEventLine(line.left(i)));
}

void tst_Event::refusesOtherSpelling()
{
    const QByteArray line = eventLine(makeEvent(1, firstPrev()));

    QVERIFY(!readEventLine(line + '\n'));
    QVERIFY(!readEventLine(QByteArray(line).replace("\"seq\":1", "\"seq\":1.0")));
    QVERIFY(!readEventLine(QByteArray(line).replace("\"seq\":1", "\"seq\": 1")));
    QVERIFY(!readEventLine(QByteArray(line).replace("\"seq\":1,", "\"seq\":1,\"seq\":1,")));
    QCOMPARE_ERROR(readEventLine(QByteArray(70'000, ' ')), ErrorCode::TooLarge);
}

void tst_Event::newerIsItsOwnError()
{
    Event event = makeEvent(1, firstPrev());
    event.version = newestVersion(event.kind) + 1;
    event.hash = eventHash(event);
    QCOMPARE_ERROR(readEventLine(eventLine(event)), ErrorCode::TooNew);

    Event unknown = makeEvent(1, firstPrev());
    unknown.kind = QStringLiteral("exam.teleported");
    unknown.hash = eventHash(unknown);
    QCOMPARE_ERROR(readEventLine(eventLine(unknown)), ErrorCode::TooNew);

    const QByteArray line = eventLine(makeEvent(1, firstPrev()));
    QCOMPARE_ERROR(readEventLine(QByteArray(line).replace("\"v\":1", "\"v\":1,\"w\":1")),
                   ErrorCode::TooNew);
}

void tst_Event::everyKindIsKnown()
{
    QCOMPARE(newestVersion(kind::kBundleExported), 1);
    QCOMPARE(newestVersion(kind::kExamDrawn), 2);
    QCOMPARE(newestVersion(kind::kPersonRegistered), 1);
    QCOMPARE(newestVersion(QStringLiteral("exam.teleported")), 0);
}

void tst_Event::chainFindsWhatIsMissing()
{
    const Event one = makeEvent(1, firstPrev());
    const Event two = makeEvent(2, one.hash);
    const Event three = makeEvent(3, two.hash);

    ChainCheck whole;
    QVERIFY_RESULT(whole.add(one));
    QVERIFY_RESULT(whole.add(two));
    QCOMPARE_ERROR(whole.add(two), ErrorCode::NotUnderstood); // doubled
    ChainCheck gap;
    QVERIFY_RESULT(gap.add(one));
    QCOMPARE_ERROR(gap.add(three), ErrorCode::NotUnderstood);
    ChainCheck slice; // may begin in the middle
    QVERIFY_RESULT(slice.add(two));
    QVERIFY_RESULT(slice.add(three));
    ChainCheck forged;
    QVERIFY_RESULT(forged.add(one));
    QCOMPARE_ERROR(forged.add(makeEvent(2, QByteArray(32, 'x'))), ErrorCode::Damaged);
    ChainCheck wrongStart;
    QCOMPARE_ERROR(wrongStart.add(makeEvent(1, QByteArray(32, 'x'))), ErrorCode::Damaged);
}

void tst_Event::chainKeepsDevicesApart()
{
    const Event mine = makeEvent(1, firstPrev());
    Event other = makeEvent(1, firstPrev());
    other.device = QUuid(QStringLiteral("11111111-4e0e-4c5e-9c0b-3a3a5f6c1f11"));
    other.hash = eventHash(other);
    ChainCheck chain;

    QVERIFY_RESULT(chain.add(mine));
    QVERIFY_RESULT(chain.add(other));
    QVERIFY_RESULT(chain.add(makeEvent(2, mine.hash)));
}

QTEST_GUILESS_MAIN(tst_Event)
#include "tst_event.moc"
