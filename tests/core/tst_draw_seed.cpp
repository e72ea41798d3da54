// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/draw_seats.h"
#include "core/exam/draw_seed.h"
#include "support/result_matchers.h"

#include <QTest>

using namespace hocvu;

class tst_DrawSeed : public QObject
{
    Q_OBJECT

private slots:
    void isDerivedAsTheHeaderSays();
    void aRoomIsNamedByItsLettersAlone();
    void everythingNamedMakesAnotherSeed();
    void aFileComesBack();
    void whatIsNoSeedIsRefused_data();
    void whatIsNoSeedIsRefused();
    void aSeatComesBack_data();
    void aSeatComesBack();
    void neighboursHaveOtherColours();
    void whatIsNoSeatIsRefused_data();
    void whatIsNoSeatIsRefused();

private:
    static QByteArray drawSeed()
    {
        QByteArray seed;
        for (int i = 0; i < kDrawSeedBytes; ++i)
            seed.append(char(i));
        return seed;
    }
    const QUuid m_person{QStringLiteral("ec531277-b57b-4c15-8d91-d292c5b2b8f7")};
    const QString m_room = QStringLiteral("Phòng máy số 1");
};

void tst_DrawSeed::isDerivedAsTheHeaderSays()
{
    const QByteArray room = roomSeed(drawSeed(), m_room);

    // Computed with Python's hmac and hashlib.
    QCOMPARE(drawCommitment(drawSeed()),
             QStringLiteral("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"));
    QCOMPARE(room.toHex(),
             QByteArrayLiteral("492e88c471ecff5e09bad613078a7373"
                               "9d0b5b5ca521d085eb430f8ff0643661"));
    QCOMPARE(attemptSeed(room, m_person, 2).toHex(),
             QByteArrayLiteral("5e301ab4240401cf05ab14520c3878778f2a8340947ff831419fbbeb9112bd38"));
    QCOMPARE(seatsSeed(room, 4).toHex(),
             QByteArrayLiteral("655c24ee98651b3eb169a5a42aa956643d1bf086a35ef07d32b3b87311d354b6"));
}

void tst_DrawSeed::aRoomIsNamedByItsLettersAlone()
{
    const QByteArray room = roomSeed(drawSeed(), m_room);

    QCOMPARE(roomSeed(drawSeed(), m_room.normalized(QString::NormalizationForm_D)), room);
    QCOMPARE(roomSeed(drawSeed(), QStringLiteral("  Phòng  máy số 1 ")), room);
    QVERIFY(roomSeed(drawSeed(), QStringLiteral("Phòng máy số 2")) != room);
    QVERIFY(roomSeed(drawSeed(), m_room.toLower()) != room);
}

void tst_DrawSeed::everythingNamedMakesAnotherSeed()
{
    const QByteArray room = roomSeed(drawSeed(), m_room);
    const QByteArray other = roomSeed(QByteArray(kDrawSeedBytes, 'x'), m_room);
    QSet<QByteArray> seeds{room, other};
    for (const QByteArray &one : {room, other}) {
        for (const QUuid &person : {m_person, QUuid()}) {
            for (const int number : {1, 2, 11, 12})
                seeds.insert(attemptSeed(one, person, number));
        }
        seeds.insert(seatsSeed(one, 2));
        seeds.insert(seatsSeed(one, 4));
    }

    QCOMPARE(seeds.size(), 2 + 2 * (2 * 4 + 2));
}

void tst_DrawSeed::aFileComesBack()
{
    const QByteArray text = drawSeedText(drawSeed());

    QCOMPARE(text.size(), 65);
    for (const QByteArray &form :
         {text, text.chopped(1), text.chopped(1) + "\r\n", text.toUpper()}) {
        const auto seed = parseDrawSeed(form);
        QVERIFY_RESULT(seed);
        QCOMPARE(*seed, drawSeed());
    }
}

void tst_DrawSeed::whatIsNoSeedIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray digits = drawSeed().toHex();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a digit too few") << digits.chopped(1) + '\n';
    QTest::newRow("a byte too few") << digits.chopped(2) + '\n';
    QTest::newRow("a byte too many") << digits + "00\n";
    QTest::newRow("two lines") << digits + "\n\n";
    QTest::newRow("a line before") << '\n' + digits;
    QTest::newRow("a letter") << "g" + digits.mid(1);
    QTest::newRow("spaces") << digits.chopped(2) + "  ";
    QTest::newRow("a space inside") << digits.left(2) + ' ' + digits.mid(2);
    QTest::newRow("NUL") << digits + '\0';
    QTest::newRow("raw bytes") << drawSeed();
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe") + digits;
}

void tst_DrawSeed::whatIsNoSeedIsRefused()
{
    QFETCH(QByteArray, text);

    QCOMPARE_ERROR(parseDrawSeed(text), ErrorCode::NotUnderstood);
}

void tst_DrawSeed::aSeatComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("colours");
    QTest::addColumn<int>("colour");
    QTest::newRow("none") << "" << 1 << 0;
    QTest::newRow("a place, odd") << "5" << 2 << 1;
    QTest::newRow("a place, even") << "12" << 2 << 0;
    QTest::newRow("row and place") << "3.5" << 4 << 3;
    QTest::newRow("an even row") << "2.1" << 4 << 1;
    QTest::newRow("both even") << "4.998" << 4 << 0;
    QTest::newRow("the last") << "999.999" << 4 << 3;
}

void tst_DrawSeed::aSeatComesBack()
{
    QFETCH(QString, text);
    QFETCH(int, colours);
    QFETCH(int, colour);

    const auto seat = Seat::fromText(text);

    QVERIFY_RESULT(seat);
    QCOMPARE(seat->toText(), text);
    QCOMPARE(seat->colours(), colours);
    QCOMPARE(seat->colour(), colour);
}

void tst_DrawSeed::neighboursHaveOtherColours()
{
    for (int row = 1; row <= 6; ++row) {
        for (int place = 1; place <= 6; ++place) {
            const Seat seat{row, place};
            for (const Seat &next : {Seat{row, place + 1}, Seat{row + 1, place},
                                     Seat{row + 1, place + 1}, Seat{row + 1, place - 1}})
                QVERIFY(seat.colour() != next.colour());
            QVERIFY((Seat{0, place}).colour() != (Seat{0, place + 1}).colour());
        }
    }
}

void tst_DrawSeed::whatIsNoSeatIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"0", "05", "1000", "0.1", "1.0", "3.", ".5", "3,5", "3.5.1", "-1",
                             "A3", " 3", "3 ", "3\n", "3x5"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("another script's digits") << QStringLiteral("٣");
}

void tst_DrawSeed::whatIsNoSeatIsRefused()
{
    QFETCH(QString, text);

    QCOMPARE_ERROR(Seat::fromText(text), ErrorCode::NotUnderstood);
}

QTEST_GUILESS_MAIN(tst_DrawSeed)
#include "tst_draw_seed.moc"
