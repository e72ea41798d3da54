// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"
#include "core/text/names.h"
#include "core/text/viet_typing.h"

#include <QFile>
#include <QTest>

using namespace hocvu;

namespace {

enum class Habit { ToneLast, ToneAtOnce, MarksLast };

struct MarkKeys
{
    LetterMark mark;
    const char *telex; ///< Empty: the letter itself once more.
    const char *vni;
};
constexpr MarkKeys kMarkKeys[] = {{LetterMark::Hat, "", "6"},
                                  {LetterMark::Horn, "w", "7"},
                                  {LetterMark::Breve, "w", "8"},
                                  {LetterMark::Stroke, "d", "9"}};

QString markKey(const SyllableLetter &letter, TypingMethod method)
{
    for (const MarkKeys &one : kMarkKeys) {
        if (one.mark != letter.mark)
            continue;
        const QString key = QLatin1String(method == TypingMethod::Vni ? one.vni : one.telex);
        return key.isEmpty() ? QString(QChar(letter.base)) : key;
    }
    return {};
}

QString toneKey(ToneMark tone, TypingMethod method)
{
    const bool isVni = method == TypingMethod::Vni;
    switch (tone) {
    case ToneMark::None:
        return {};
    case ToneMark::Acute:
        return isVni ? QStringLiteral("1") : QStringLiteral("s");
    case ToneMark::Grave:
        return isVni ? QStringLiteral("2") : QStringLiteral("f");
    case ToneMark::Hook:
        return isVni ? QStringLiteral("3") : QStringLiteral("r");
    case ToneMark::Tilde:
        return isVni ? QStringLiteral("4") : QStringLiteral("x");
    case ToneMark::Dot:
        return isVni ? QStringLiteral("5") : QStringLiteral("j");
    }
    return {};
}

/// The keys that somebody presses for \a syllable.
QString keysFor(const QString &syllable, TypingMethod method, Habit habit)
{
    const SyllableLetters parts = syllableLetters(syllable);
    const QString tone = toneKey(parts.tone, method);
    QString keys;
    QString marks;
    for (qsizetype i = 0; i < parts.letters.size(); ++i) {
        keys += QChar(parts.letters.at(i).base);
        const QString mark = markKey(parts.letters.at(i), method);
        // One hook makes both letters of "ươ".
        const bool isPaired = habit == Habit::MarksLast && mark == marks.right(1)
            && parts.letters.at(i).mark == LetterMark::Horn;
        if (habit == Habit::MarksLast)
            marks += isPaired ? QString() : mark;
        else
            keys += mark;
        const bool carries = syllableLetters(syllable.mid(i, 1)).tone != ToneMark::None;
        if (habit == Habit::ToneAtOnce && carries)
            keys += tone;
    }
    return keys + marks + (habit == Habit::ToneAtOnce ? QString() : tone);
}

QStringList syllables()
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR")
               + QStringLiteral("/tests/data/text/syllables.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QStringList rosterNames()
{
    QFile file(qEnvironmentVariable("HOCVU_SOURCE_DIR")
               + QStringLiteral("/resources/demo/roster.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList names;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines.sliced(1)) {
        if (!line.isEmpty())
            names.append(line.section(QLatin1Char(','), 1, 1));
    }
    return names;
}

/// What a field shows after \a keys of several words.
QString lineOf(const QString &keys, TypingMethod method)
{
    QString line;
    TypedWord word(method);
    for (const QChar key : keys) {
        if (TypedWord::isKey(key, method)) {
            word.press(key);
            continue;
        }
        line += word.finished() + key;
        word = TypedWord(method);
    }
    return line + word.before();
}

QString keysForName(const QString &name, TypingMethod method)
{
    QStringList keys;
    for (const QString &word : name.split(QLatin1Char(' ')))
        keys.append(keysFor(word, method, Habit::ToneLast));
    return keys.join(QLatin1Char(' '));
}

QString initialsOf(const QString &name)
{
    QString letters;
    for (const QString &word : fold(name).split(QLatin1Char(' ')))
        letters += word.front();
    return letters;
}

} // namespace

/// Whole lists of words and names, typed in every usual way.
class tst_VietSyllables : public QObject
{
    Q_OBJECT

private slots:
    void everySyllableCanBeTyped_data();
    void everySyllableCanBeTyped();
    void findsEverybodyHoweverTheyType_data();
    void findsEverybodyHoweverTheyType();
};

void tst_VietSyllables::everySyllableCanBeTyped_data()
{
    QTest::addColumn<TypingMethod>("method");
    QTest::addColumn<Habit>("habit");

    QTest::newRow("Telex, tone last") << TypingMethod::Telex << Habit::ToneLast;
    QTest::newRow("Telex, tone at once") << TypingMethod::Telex << Habit::ToneAtOnce;
    QTest::newRow("Telex, all marks last") << TypingMethod::Telex << Habit::MarksLast;
    QTest::newRow("VNI, tone last") << TypingMethod::Vni << Habit::ToneLast;
    QTest::newRow("VNI, tone at once") << TypingMethod::Vni << Habit::ToneAtOnce;
    QTest::newRow("VNI, all marks last") << TypingMethod::Vni << Habit::MarksLast;
}

void tst_VietSyllables::everySyllableCanBeTyped()
{
    QFETCH(TypingMethod, method);
    QFETCH(Habit, habit);
    const QStringList all = syllables();
    QVERIFY(all.size() >= 500);
    QStringList wrong;

    for (const QString &syllable : all) {
        for (const QString &word : {syllable, syllable.toUpper()}) {
            QString keys = keysFor(syllable, method, habit);
            keys = word == syllable ? keys : keys.toUpper();
            TypedWord typed(method);
            for (const QChar key : std::as_const(keys))
                typed.press(key);
            if (typed.before() != word || typed.finished() != word)
                wrong.append(
                    QStringList{keys, typed.before(), typed.finished()}.join(QLatin1Char(' ')));
        }
    }

    QCOMPARE(wrong.join(QStringLiteral("; ")), QString());
}

void tst_VietSyllables::findsEverybodyHoweverTheyType_data()
{
    QTest::addColumn<TypingMethod>("method");

    QTest::newRow("Telex") << TypingMethod::Telex;
    QTest::newRow("VNI") << TypingMethod::Vni;
    QTest::newRow("off") << TypingMethod::Off;
}

void tst_VietSyllables::findsEverybodyHoweverTheyType()
{
    QFETCH(TypingMethod, method);
    const QStringList names = rosterNames();
    QVERIFY(names.size() > 40);
    QStringList lost;

    for (const QString &name : names) {
        const QString plain = fold(name);
        for (const QString &keys : {plain, initialsOf(name), keysForName(name, method)}) {
            for (qsizetype size = 1; size <= keys.size(); ++size) {
                const QString line = lineOf(keys.first(size), method);
                if (nameMatch(name, line) == 0)
                    lost.append(name + QLatin1Char(':') + line);
            }
        }
    }

    QCOMPARE(lost.join(QStringLiteral("; ")), QString());
}

QTEST_GUILESS_MAIN(tst_VietSyllables)
#include "tst_viet_syllables.moc"
