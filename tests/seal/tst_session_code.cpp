// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/session_code.h"

#include "seal/code_lock.h"
#include "seal/random.h"
#include "support/result_matchers.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace hocvu;

class tst_SessionCode : public QObject
{
    Q_OBJECT

private slots:
    void comesInGroups();
    void isReadAsPeopleTypeIt();
    void refusesWhatNoCodeIs_data();
    void refusesWhatNoCodeIs();
    void everySlipIsFound();
    void everyLetterIsAsLikely();
    void opensWhatItLocked();
    void theSameKeyAndCodeMakeTheSameLock();
    void aChangedLockOpensNothing();
    void locksThatAskForTooMuchAreRefused_data();
    void locksThatAskForTooMuchAreRefused();
};

void tst_SessionCode::comesInGroups()
{
    const QString text = SessionCode::random().text();

    static const QRegularExpression form(
        QStringLiteral("^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$"));
    QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
    QVERIFY(SessionCode::random().text() != text);
}

void tst_SessionCode::isReadAsPeopleTypeIt()
{
    const SessionCode code = SessionCode::fromSecret(*SecretKey::fromBytes(QByteArray(32, 'k')));
    const QString text = code.text();
    QString alike = text.toLower();
    alike.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));

    for (const QString &typed : {text, alike, QString(text).remove(QLatin1Char('-')),
                                 QLatin1Char(' ') + alike + QLatin1Char(' ')}) {
        const auto read = SessionCode::parse(typed);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, code);
    }
    QCOMPARE(text, QStringLiteral("7F6N-7MTM-BKPD"));
    QVERIFY(SessionCode::parse(QStringLiteral("oooo oooo oooo")).has_value()); // all zeros
}

void tst_SessionCode::refusesWhatNoCodeIs_data()
{
    QTest::addColumn<QString>("typed");
    const QString code = SessionCode::random().text();
    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << code.chopped(1);
    QTest::newRow("long") << code + QLatin1Char('0');
    QTest::newRow("endless") << QString(1'000'000, QLatin1Char('0'));
    QTest::newRow("a letter of no code") << QStringLiteral("UUUU-UUUU-UUUU");
    QTest::newRow("an accent") << QStringLiteral("Đ000-0000-0000");
    QTest::newRow("a nul") << QString(12, QChar(QChar::Null));
}

void tst_SessionCode::refusesWhatNoCodeIs()
{
    QFETCH(QString, typed);
    QCOMPARE_ERROR(SessionCode::parse(typed), ErrorCode::NotUnderstood);
}

void tst_SessionCode::everySlipIsFound()
{
    const QByteArray alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int round = 0; round < 20; ++round) {
        const QByteArray good = SessionCode::random().letters();
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const char letter : alphabet) {
                QByteArray bad = good;
                bad[at] = letter;
                QCOMPARE(SessionCode::parse(QString::fromLatin1(bad)).has_value(), bad == good);
            }
        }
        for (qsizetype at = 0; at + 1 < good.size(); ++at) {
            QByteArray bad = good;
            std::swap(bad[at], bad[at + 1]);
            QCOMPARE(SessionCode::parse(QString::fromLatin1(bad)).has_value(), bad == good);
        }
    }
}

void tst_SessionCode::everyLetterIsAsLikely()
{
    constexpr int kCodes = 3200;
    std::array<int, 256> seen{};
    for (int i = 0; i < kCodes; ++i) {
        const QByteArray letters = SessionCode::random().letters().chopped(1);
        for (const char letter : letters)
            ++seen.at(static_cast<unsigned char>(letter));
    }
    // 1100 times each is expected; six standard deviations are 196.
    for (const char letter : QByteArray("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
        QVERIFY2(std::abs(seen.at(static_cast<unsigned char>(letter)) - 1100) < 196,
                 qPrintable(QString(QLatin1Char(letter))));
}

void tst_SessionCode::opensWhatItLocked()
{
    const SecretKey key = SecretKey::random();
    const SessionCode code = SessionCode::random();
    const auto lock = CodeLock::make(key, code);
    QVERIFY_RESULT(lock);
    const auto read = CodeLock::parse(lock->toJson());
    QVERIFY_RESULT(read);

    const auto opened = read->open(code);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->bytes(), key.bytes());
    QCOMPARE_ERROR(read->open(SessionCode::random()), ErrorCode::Refused);
}

void tst_SessionCode::theSameKeyAndCodeMakeTheSameLock()
{
    const SecretKey key = SecretKey::random();
    const SessionCode code = SessionCode::random();

    QCOMPARE(CodeLock::make(key, code)->toJson(), CodeLock::make(key, code)->toJson());
}

void tst_SessionCode::aChangedLockOpensNothing()
{
    const SessionCode code = SessionCode::random();
    const QJsonObject good = CodeLock::make(SecretKey::random(), code)->toJson();
    for (const QString &member : {QStringLiteral("box"), QStringLiteral("salt")}) {
        QJsonObject bad = good;
        QString text = good.value(member).toString();
        text[0] = text.at(0) == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
        bad.insert(member, text);
        QCOMPARE_ERROR(CodeLock::parse(bad)->open(code), ErrorCode::Refused);
    }
}

void tst_SessionCode::locksThatAskForTooMuchAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("memory") << "kib" << QJsonValue(256 * 1024 + 1);
    QTest::newRow("no memory") << "kib" << QJsonValue(0);
    QTest::newRow("time") << "passes" << QJsonValue(11);
    QTest::newRow("no time") << "passes" << QJsonValue(0);
    QTest::newRow("half a pass") << "passes" << QJsonValue(1.5);
    QTest::newRow("salt") << "salt" << QJsonValue("00");
    QTest::newRow("no hex") << "salt" << QJsonValue(QString(32, QLatin1Char('g')));
    QTest::newRow("box") << "box" << QJsonValue("00");
}

void tst_SessionCode::locksThatAskForTooMuchAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = CodeLock::make(SecretKey::random(), SessionCode::random())->toJson();
    json.insert(member, value);
    QCOMPARE_ERROR(CodeLock::parse(json), ErrorCode::NotUnderstood);
}

QTEST_APPLESS_MAIN(tst_SessionCode)
#include "tst_session_code.moc"
