// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster_source.h"

#include "seal/pin_hash.h"
#include "seal/run_tool.h"
#include "support/result_matchers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

class tst_RosterSource : public QObject
{
    Q_OBJECT

private slots:
    void readsPeople();
    void columnsMayStandInAnyOrderAndBeDividedBySemicolons();
    void namesAndUnitsComeOutComposed();
    void theIdFollowsFromCampaignAndCodeAlone();
    void namesakesAreTwoPeople();
    void somebodyMaySignInWithoutAPin();
    void refusesWhatIsNotOfTheFormat_data();
    void refusesWhatIsNotOfTheFormat();
    void refusesTablesThatAreTooLarge();
    void refusesFilesThatAreNotThere();
    void writesAndReadsTheSamePeople();
    void thePinIsNotWritten();
    void readsTheFixtureOfVersion1();
    void refusesJsonThatIsNoRoster_data();
    void refusesJsonThatIsNoRoster();
};

namespace {

const QString kFile = QStringLiteral("roster.csv");
const QByteArray kHeader = "code,name,birth_year,unit,pin\n";

Campaign campaign()
{
    Campaign campaign;
    campaign.id = QStringLiteral("thu-nghiem-2026");
    campaign.units = {QStringLiteral("Trạm Y tế"), QStringLiteral("Phòng Kinh tế, Hạ tầng"),
                      QStringLiteral("Tổ dân phố số 1")};
    return campaign;
}

Result<QList<Person>> parsed(const QByteArray &rows)
{
    return parseRosterTable(kHeader + rows, kFile, campaign());
}

/// The JSON of one sound person, with \a member set to \a value.
QByteArray jsonWith(const char *member, const QJsonValue &value)
{
    QJsonObject person{
        {QStringLiteral("birthYear"), 1979},
        {QStringLiteral("code"), QStringLiteral("CB-001")},
        {QStringLiteral("id"), QStringLiteral("0f0e0d0c-0b0a-4908-8706-050403020100")},
        {QStringLiteral("name"), QStringLiteral("Nguyễn Thị Hường")},
        {QStringLiteral("pinHash"), QString()},
        {QStringLiteral("unit"), QStringLiteral("Trạm Y tế")}};
    person.insert(QLatin1String(member), value);
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                     {QStringLiteral("people"), QJsonArray{person}}})
        .toJson();
}

} // namespace

void tst_RosterSource::readsPeople()
{
    const auto people = parsed("CB-001,Nguyễn Thị Hường,1979,Trạm Y tế,2468\n"
                               "CB-002,Ẵm Đặng,2001,\"Phòng Kinh tế, Hạ tầng\",0007\n");

    QVERIFY_RESULT(people);
    QCOMPARE(people->size(), 2);
    QCOMPARE(people->at(0).code, QStringLiteral("CB-001"));
    QCOMPARE(people->at(0).name, QStringLiteral("Nguyễn Thị Hường"));
    QCOMPARE(people->at(0).birthYear, 1979);
    QCOMPARE(people->at(0).unit, QStringLiteral("Trạm Y tế"));
    QVERIFY(!people->at(0).provisional);
    QCOMPARE(people->at(1).unit, QStringLiteral("Phòng Kinh tế, Hạ tầng"));
    const auto hash = PinHash::parse(people->at(1).pinHash.toLatin1());
    QVERIFY_RESULT(hash);
    QVERIFY(hash->matches(QStringLiteral("0007")));
    QVERIFY(!hash->matches(QStringLiteral("7")));
}

void tst_RosterSource::columnsMayStandInAnyOrderAndBeDividedBySemicolons()
{
    const QByteArray table = "\xEF\xBB\xBF"
                             "Unit;Name;PIN;Birth_Year;Code\r\n"
                             "\"Phòng Kinh tế, Hạ tầng\";Lê An;2468;1990;CB-9\r\n"
                             ";;;;\r\n";

    const auto people = parseRosterTable(table, kFile, campaign());

    QVERIFY_RESULT(people);
    QCOMPARE(people->size(), 1);
    QCOMPARE(people->first().name, QStringLiteral("Lê An"));
    QCOMPARE(people->first().code, QStringLiteral("CB-9"));
}

void tst_RosterSource::namesAndUnitsComeOutComposed()
{
    const QString row = QStringLiteral("CB-001,  \u00D0ặng  Thị Ẵm ,1979,Trạm Y tế,2468\n");

    const auto people = parsed(row.normalized(QString::NormalizationForm_D).toUtf8());

    QVERIFY_RESULT(people);
    QCOMPARE(people->first().name, QStringLiteral("Đặng Thị Ẵm"));
    QCOMPARE(people->first().unit, QStringLiteral("Trạm Y tế"));
}

void tst_RosterSource::theIdFollowsFromCampaignAndCodeAlone()
{
    const auto before = parsed("CB-001,Nguyễn Thị Hường,1979,Trạm Y tế,2468\n");
    const auto after = parsed("CB-000,Lê An,1980,Trạm Y tế,1111\n"
                              "CB-001,Nguyễn Thị Hương,1978,Tổ dân phố số 1,1357\n");

    QVERIFY_RESULT(before);
    QVERIFY_RESULT(after);
    QCOMPARE(after->at(1).id, before->first().id);
    // For ever: a kit of next year must know this year's people.
    QCOMPARE(before->first().id.toString(QUuid::WithoutBraces),
             QStringLiteral("dc75a7cd-49ce-5356-acc9-b10625ec6e33"));
    QVERIFY(personId(QStringLiteral("khac"), QStringLiteral("CB-001")) != before->first().id);
}

void tst_RosterSource::namesakesAreTwoPeople()
{
    const auto people = parsed("CB-001,Trần Văn Hùng,1970,Trạm Y tế,2468\n"
                               "CB-002,Trần Văn Hùng,1970,Trạm Y tế,2468\n");

    QVERIFY_RESULT(people);
    QVERIFY(people->at(0).id != people->at(1).id);
    QVERIFY(people->at(0).pinHash != people->at(1).pinHash);
}

void tst_RosterSource::somebodyMaySignInWithoutAPin()
{
    const auto people = parsed("CB-001,Trần Văn Hùng,1970,Trạm Y tế,\n");

    QVERIFY_RESULT(people);
    QCOMPARE(people->first().pinHash, QString());
}

void tst_RosterSource::refusesWhatIsNotOfTheFormat_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *rows, const char *message) {
        QTest::newRow(name) << kHeader + rows << QString::fromUtf8(message);
    };
    const auto header = [](const char *name, const char *table, const char *message) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(message);
    };
    header("nothing", "",
           "roster.csv:1: the column 'code' is missing; the header must be "
           "code,name,birth_year,unit,pin");
    header("no header", "CB-001,Lê An,1979,Trạm Y tế,2468\n",
           "roster.csv:1: the column 'cb-001' is unknown or doubled; the header must be "
           "code,name,birth_year,unit,pin");
    header("one column too few", "code,name,birth_year,unit\n",
           "roster.csv:1: the column 'pin' is missing; the header must be "
           "code,name,birth_year,unit,pin");
    header("one column twice", "code,name,birth_year,unit,pin,pin\n",
           "roster.csv:1: the column 'pin' is unknown or doubled; the header must be "
           "code,name,birth_year,unit,pin");
    header("an old encoding", "code,name,birth_year,unit,pin\nCB-001,Nguy\xEAn\n",
           "roster.csv: line 2: not UTF-8; save the table as \"CSV UTF-8\"");
    row("nobody", "", "roster.csv:1: nobody is listed; add a row for every person");
    row("a short row", "CB-001,Lê An,1979\n",
        "roster.csv: line 2: 3 fields, but the first row has 5");
    row("no code", ",Lê An,1979,Trạm Y tế,2468\n",
        "roster.csv:2: code '': use letters, digits, '-', '.', '_'");
    row("a code with a slash", "CB/1,Lê An,1979,Trạm Y tế,2468\n",
        "roster.csv:2: code 'CB/1': use letters, digits, '-', '.', '_'");
    row("a code twice", "CB-1,Lê An,1979,Trạm Y tế,2468\ncb-1,Lê Ân,1979,Trạm Y tế,2468\n",
        "roster.csv:3: code 'cb-1' is there twice, first in line 2; give every person a code of "
        "their own");
    row("no name", "CB-1,,1979,Trạm Y tế,2468\n",
        "roster.csv:2: name '': write letters only, 80 at most; is the table in Unicode?");
    row("a name in TCVN3", "CB-1,NguyÔn V¨n An,1979,Trạm Y tế,2468\n",
        "roster.csv:2: name 'NguyÔn V¨n An': write letters only, 80 at most; is the table in "
        "Unicode?");
    row("a formula", "CB-1,=1+1,1979,Trạm Y tế,2468\n",
        "roster.csv:2: name '=1+1': write letters only, 80 at most; is the table in Unicode?");
    row("a whole date of birth", "CB-1,Lê An,12/3/1979,Trạm Y tế,2468\n",
        "roster.csv:2: birth_year '12/3/1979': write the year alone, as in 1975");
    row("a year in the future", "CB-1,Lê An,2979,Trạm Y tế,2468\n",
        "roster.csv:2: birth_year '2979': write the year alone, as in 1975");
    row("an unknown unit", "CB-1,Lê An,1979,Trạm xá,2468\n",
        "roster.csv:2: unit 'Trạm xá' is not in the campaign; add it to the campaign or mend it "
        "here");
    row("a unit without diacritics", "CB-1,Lê An,1979,Tram y te,2468\n",
        "roster.csv:2: unit 'Tram y te' is not in the campaign; write 'Trạm Y tế' as the campaign "
        "does");
    row("a PIN that lost its zero", "CB-1,Lê An,1979,Trạm Y tế,246\n",
        "roster.csv:2: the PIN of 'CB-1' must be 4 to 8 digits; a spreadsheet may have dropped a "
        "leading zero");
    row("a PIN with letters", "CB-1,Lê An,1979,Trạm Y tế,24a8\n",
        "roster.csv:2: the PIN of 'CB-1' must be 4 to 8 digits; a spreadsheet may have dropped a "
        "leading zero");
}

void tst_RosterSource::refusesWhatIsNotOfTheFormat()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, message);

    const auto people = parseRosterTable(table, kFile, campaign());

    QCOMPARE_ERROR(people, ErrorCode::NotUnderstood);
    QCOMPARE(people.error().detail, message);
}

void tst_RosterSource::refusesTablesThatAreTooLarge()
{
    QCOMPARE_ERROR(parsed(QByteArray(kMaxRosterBytes, '\n')), ErrorCode::TooLarge);
    QCOMPARE_ERROR(parsed(QByteArray(",,,,\n").repeated(kMaxPeople + 1)), ErrorCode::TooLarge);
}

void tst_RosterSource::refusesFilesThatAreNotThere()
{
    QTemporaryDir folder;

    QCOMPARE_ERROR(readRosterTable(folder.filePath(kFile), campaign()), ErrorCode::NotFound);
}

void tst_RosterSource::writesAndReadsTheSamePeople()
{
    const auto people = parsed("CB-001,Nguyễn Thị Hường,1979,Trạm Y tế,2468\n"
                               "CB-002,Đặng Ẵm,2001,\"Phòng Kinh tế, Hạ tầng\",\n");
    QVERIFY_RESULT(people);

    const auto again = parseRosterJson(rosterJson(*people));

    QVERIFY_RESULT(again);
    QVERIFY(*again == *people);
    QCOMPARE(rosterJson(*again), rosterJson(*people));
}

void tst_RosterSource::thePinIsNotWritten()
{
    const auto people = parsed("CB-001,Nguyễn Thị Hường,1979,Trạm Y tế,12345678\n");
    QVERIFY_RESULT(people);

    const QByteArray json = rosterJson(*people);

    QVERIFY(!json.contains("12345678"));
    const QJsonObject person = QJsonDocument::fromJson(json)[QLatin1String("people")][0].toObject();
    QCOMPARE(
        person.keys(),
        QStringList({QStringLiteral("birthYear"), QStringLiteral("code"), QStringLiteral("id"),
                     QStringLiteral("name"), QStringLiteral("pinHash"), QStringLiteral("unit")}));
}

void tst_RosterSource::readsTheFixtureOfVersion1()
{
    const auto people
        = parseRosterJson(readFile(dataPath(QStringLiteral("exchange/roster-v1.json"))));
    const auto table = parsed("CB-001,Nguyễn Thị Hường,1979,Trạm Y tế,2468\n"
                              "CB-002,Đặng Ẵm,2001,\"Phòng Kinh tế, Hạ tầng\",\n");

    QVERIFY_RESULT(people);
    QVERIFY_RESULT(table);
    QVERIFY(*people == *table);
}

void tst_RosterSource::refusesJsonThatIsNoRoster_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *name, const QByteArray &json, ErrorCode code, const char *message) {
              QTest::newRow(name) << json << code << QString::fromLatin1(message);
          };
    const auto person = [&row](const char *name, const char *member, const QJsonValue &value) {
        row(name, jsonWith(member, value), ErrorCode::NotUnderstood,
            qPrintable(QStringLiteral("roster: person 1: '%1' is missing or wrong")
                           .arg(QLatin1String(member))));
    };
    row("nothing", "", ErrorCode::NotUnderstood, "not a roster");
    row("no people", "{\"format\":1}", ErrorCode::NotUnderstood, "not a roster");
    row("no format", "{\"people\":[]}", ErrorCode::NotUnderstood, "not a roster");
    row("a later format", "{\"format\":2}", ErrorCode::TooNew, "roster format 2");
    row("too large", QByteArray(kMaxRosterBytes + 1, ' '), ErrorCode::TooLarge,
        "a roster of 33554433 bytes");
    person("an id that is none", "id", QStringLiteral("1"));
    person("an empty name", "name", QString());
    person("a name that is not composed", "name",
           QStringLiteral("Hường").normalized(QString::NormalizationForm_D));
    person("a year that is a text", "birthYear", QStringLiteral("1979"));
    person("no unit", "unit", QJsonValue());
    person("a code with a slash", "code", QStringLiteral("a/b"));
    person("a PIN instead of its hash", "pinHash", QStringLiteral("2468"));
    person("a hash that would take 4 GiB", "pinHash",
           QStringLiteral("$argon2id$v=19$m=4194304,t=2,p=1$ZJaulD4IEzxFM0xe5lso+g$"
                          "mE7PfWeklRuC51J/p8WC5paYhbn4XtUF9mm6Ul0towI"));
}

void tst_RosterSource::refusesJsonThatIsNoRoster()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);

    const auto people = parseRosterJson(json);

    QCOMPARE_ERROR(people, code);
    QCOMPARE(people.error().detail, message);
}

QTEST_GUILESS_MAIN(tst_RosterSource)
#include "tst_roster_source.moc"
