// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/void_question.h"

#include "core/journal/kinds.h"
#include "exchange/bundle.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/exam_presenter.h"
#include "kiosk/flow/result_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "paper/qr_record.h"
#include "support/result_matchers.h"
#include "support/room.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

QString reason()
{
    return QStringLiteral("có hai phương án đúng");
}

/// Records that keep an event only when told: a slow disk.
class SlowRecords : public StoredRecords
{
public:
    using StoredRecords::StoredRecords;
    void keep(const QList<NewEvent> &events, const Moment &at, Kept kept) override
    {
        waiting.append([this, events, at, kept] { StoredRecords::keep(events, at, kept); });
    }
    QList<std::function<void()>> waiting;
};

/// A room in which the first person has sat an exam with 20 right answers and one open question.
struct SatRoom : TestRoom
{
    explicit SatRoom(int passMark)
    {
        room.campaign.passMark = passMark;
        signIn();
        watchAllLessons(visit.person().id);
        sit(20);
    }
    void sit(int rightOnes)
    {
        ExamPresenter sitting(context(), visit);
        sitting.begin();
        const Paper paper = last().paper;
        for (int i = 1; i < paper.items.size(); ++i) { // the first stays open
            const PaperItem &item = paper.items.at(i);
            const int right = room.bank.find(item.questionId)->key;
            const auto shown = std::find(item.order.begin(), item.order.end(), right);
            const int place = int(shown - item.order.begin());
            sitting.goTo(i);
            sitting.choose(i <= rightOnes ? place : (place + 1) % kOptions);
            clock.advance(1s);
        }
        sitting.submit();
    }
    AttemptRecord last() { return records->attempts(room.roster.front().id)->back(); }
    /// The open question.
    QString open() { return last().paper.items.front().questionId; }
    QList<CertificateRecord> certified() { return *records->certificates(); }
    /// At the desk, by hand.
    void voidIt(const QString &question)
    {
        DeskPresenter desk(context(), visit);
        desk.enterPin(QStringLiteral("246810"));
        desk.voidQuestion(question, reason());
    }
    QByteArray pdf()
    {
        const auto path
            = certificates->pdfOf(room.roster.front(), last(), certified().constLast(), true);
        QFile file(path.value_or(QString()));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class tst_VoidQuestion : public QObject
{
    Q_OBJECT

private slots:
    void findsTheQuestionByItsCode_data();
    void findsTheQuestionByItsCode();
    void refusesWhatCannotBeVoided();
    void theReasonIsCleanedAndBounded_data();
    void theReasonIsCleanedAndBounded();
    void onlyBehindThePin();
    void whoPassesByItGetsTheCertificate();
    void severalGetNumbersOfTheirOwn();
    void whoStillFailsGetsNone();
    void aCertificateStaysAsItWasPrinted();
    void twoClicksAreOne();
    void twoQuestionsAtOnceAreTwo();
    void theNextStartCompletesWhatWasCutOff();
    void theResultSaysHowMany();
    void theRoomsExportHasTheNewMarks();
};

void tst_VoidQuestion::findsTheQuestionByItsCode_data()
{
    using State = QuestionLookup::State;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *typed, State state, const char *code) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << state << QString::fromUtf8(code);
    };
    row("", State::Nothing, "");
    row("   ", State::Nothing, "");
    row("3", State::Unfinished, "3");
    row("3.0", State::Unfinished, "3.0");
    row("3.01", State::Ready, "3.01");
    row(" 3,01\t", State::Ready, "3.01");
    row("3.02", State::Voided, "3.02");
    row("3.03", State::Practice, "3.03");
    row("3.99", State::Unknown, "3.99");
    row("câu ba", State::Unknown, "câu ba");
    row("\x01\x1b[2J", State::Unknown, "[2J");
}

void tst_VoidQuestion::findsTheQuestionByItsCode()
{
    QFETCH(QString, typed);
    QFETCH(QuestionLookup::State, state);
    QFETCH(QString, code);
    TestRoom room;
    QList<Question> questions = room.room.bank.questions();
    for (Question &one : questions)
        one.practice = one.id == QLatin1String("3.03");
    room.room.bank = *Bank::fromQuestions(questions);
    const auto before = voidingOf(room.context(), QStringLiteral("3.02"), reason());
    QVERIFY_RESULT(before);
    QVERIFY_RESULT(room.records->append(before->events));

    const auto found = lookUpQuestion(room.context(), typed);

    QVERIFY_RESULT(found);
    QCOMPARE(found->state, state);
    QCOMPARE(found->code, code);
    QCOMPARE(found->stem.isEmpty(), room.room.bank.find(code) == nullptr);
    QCOMPARE(found->reason, state == QuestionLookup::State::Voided ? reason() : QString());
}

void tst_VoidQuestion::refusesWhatCannotBeVoided()
{
    TestRoom room;
    QList<Question> questions = room.room.bank.questions();
    questions.front().practice = true;
    room.room.bank = *Bank::fromQuestions(questions);
    const Context context = room.context();
    const QString practice = questions.front().id;

    QCOMPARE_ERROR(voidingOf(context, QStringLiteral("99.99"), reason()), ErrorCode::NotFound);
    QCOMPARE_ERROR(voidingOf(context, QString(), reason()), ErrorCode::NotFound);
    QCOMPARE_ERROR(voidingOf(context, QStringLiteral("3"), reason()), ErrorCode::NotFound);
    QCOMPARE_ERROR(voidingOf(context, practice, reason()), ErrorCode::NotAllowed);
    QVERIFY(voidingOf(context, QStringLiteral("99.99"), reason())
                .error()
                .detail.contains(QLatin1String("99.99")));
}

void tst_VoidQuestion::theReasonIsCleanedAndBounded_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("spaces") << QStringLiteral(" \t\n ") << QString();
    QTest::newRow("control characters alone") << QStringLiteral("\u0001\u001b\u0007") << QString();
    QTest::newRow("nothing to be seen") << QStringLiteral("\u200b\u202e\u200f") << QString();
    QTest::newRow("zero") << QString(QChar(0)) << QString();
    QTest::newRow("half a character") << QString(QChar(0xd83d)) << QString();
    QTest::newRow("trimmed") << QStringLiteral("  luật\n đã  đổi ")
                             << QStringLiteral("luật đã đổi");
    QTest::newRow("decomposed") << QStringLiteral("lu\u00e2\u0323t") << QStringLiteral("luật");
    QTest::newRow("turned around") << QStringLiteral("a\u202eb") << QStringLiteral("a b");
    QTest::newRow("a terminal's order")
        << QStringLiteral("a\u001b[2Jb") << QStringLiteral("a [2Jb");
    QTest::newRow("the longest") << QString(kLongestReason, QChar(u'ệ'))
                                 << QString(kLongestReason, QChar(u'ệ'));
    QTest::newRow("one too long") << QString(kLongestReason + 1, QChar(u'ệ')) << QString();
    QTest::newRow("absurd") << QString(1'000'000, QChar(u'a')) << QString();
}

void tst_VoidQuestion::theReasonIsCleanedAndBounded()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    TestRoom room;

    const auto voiding = voidingOf(room.context(), QStringLiteral("3.01"), typed);

    QCOMPARE(voiding.has_value(), !kept.isEmpty());
    if (!voiding)
        return;
    QVERIFY_RESULT(room.records->append(voiding->events));
    QCOMPARE(room.records->voidedQuestions()->front().reason, kept);
    const auto lines = room.records->eventLines(1);
    QVERIFY_RESULT(lines);
    for (const QByteArray &line : *lines)
        QVERIFY_RESULT(readEventLine(line));
}

void tst_VoidQuestion::onlyBehindThePin()
{
    TestRoom room;
    DeskPresenter desk(room.context(), room.visit);
    const QSignalSpy shown(&desk, &DeskPresenter::showQuestion);

    desk.lookUp(QStringLiteral("3.01"));
    desk.voidQuestion(QStringLiteral("3.01"), reason());
    desk.enterPin(QStringLiteral("2468"));
    desk.voidQuestion(QStringLiteral("3.01"), reason());

    QVERIFY(shown.isEmpty());
    QVERIFY(room.records->voidedQuestions()->isEmpty());
}

void tst_VoidQuestion::whoPassesByItGetsTheCertificate()
{
    SatRoom room(21);
    QCOMPARE(room.last().correct.value_or(-1), 20);
    QVERIFY(room.certified().isEmpty());
    room.clock.advance(72h);

    room.voidIt(room.open());

    QCOMPARE(room.last().correct.value_or(-1), 21);
    QCOMPARE(room.last().total, 30);
    QCOMPARE(room.certified().size(), 1);
    const auto record = readQrText(room.certified().constFirst().qr);
    QVERIFY_RESULT(record);
    QCOMPARE(record->facts.correct, 21);
    QCOMPARE(record->facts.issuedDate, record->facts.examDate.addDays(3)); // not before it was due
    QVERIFY(!room.pdf().isEmpty());
}

void tst_VoidQuestion::severalGetNumbersOfTheirOwn()
{
    SatRoom room(21);
    const QString question = room.open();
    const AttemptRecord model = room.last();
    QList<NewEvent> events;
    for (int i = 1; i < 4; ++i) { // the same paper handed in by others
        const QUuid id = QUuid::createUuid();
        events.append({kind::kExamDrawn,
                       id,
                       {{"person", room.room.roster.at(i).id.toString(QUuid::WithoutBraces)},
                        {"number", 1},
                        {"seed", QString::fromLatin1(model.seed.toHex())},
                        {"bank", model.bankHash},
                        {"allowed", 1'800'000},
                        {"paper", QJsonArray::fromStringList(model.paper.toCodes())}}});
        events.append({kind::kExamSubmitted, id, {{"by", "learner"}, {"spent", 1000}}});
        events.append({kind::kExamMarked, id, {{"correct", 20}, {"total", 30}, {"bank", "b"}}});
    }
    QVERIFY_RESULT(room.records->append(events));

    room.voidIt(question);

    QSet<QString> numbers;
    for (const CertificateRecord &one : room.certified())
        numbers.insert(one.number);
    QCOMPARE(numbers.size(), 4);
    QCOMPARE(room.certified().size(), 4);
}

void tst_VoidQuestion::whoStillFailsGetsNone()
{
    SatRoom room(22);

    room.voidIt(room.open());

    QCOMPARE(room.last().correct.value_or(-1), 21);
    QVERIFY(room.certified().isEmpty());
}

void tst_VoidQuestion::aCertificateStaysAsItWasPrinted()
{
    SatRoom room(20);
    const QByteArray before = room.pdf();
    const QString number = room.certified().constFirst().number;

    room.voidIt(room.open());
    const QByteArray kept = room.pdf();
    QVERIFY(QFile::remove(*room.certificates->pdfOf(room.room.roster.front(), room.last(),
                                                    room.certified().constFirst(), true)));
    const QByteArray made = room.pdf(); // anew, from the journal

    QCOMPARE(room.last().correct.value_or(-1), 21);
    QCOMPARE(room.certified().size(), 1);
    QCOMPARE(room.certified().constFirst().number, number);
    QVERIFY(!before.isEmpty());
    QVERIFY(kept == before && made == before);
}

void tst_VoidQuestion::twoClicksAreOne()
{
    SatRoom room(21);
    SlowRecords slow(*room.db, *room.journal);
    Context context{room.room,          slow,           room.clock, room.secrets, room.exam,
                    *room.certificates, *room.exporter, room.media, room.copy};
    DeskPresenter desk(context, room.visit);
    const QSignalSpy done(&desk, &DeskPresenter::voided);
    desk.enterPin(QStringLiteral("246810"));

    desk.voidQuestion(room.open(), reason());
    desk.voidQuestion(room.open(), reason());
    QCOMPARE(slow.waiting.size(), 1);
    slow.waiting.takeFirst()();
    desk.voidQuestion(room.open(), reason()); // is voided already

    QVERIFY(slow.waiting.isEmpty());
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.front().at(1).toInt(), 1);
    QCOMPARE(done.front().at(2).toInt(), 1);
    QCOMPARE(room.records->voidedQuestions()->size(), 1);
    QCOMPARE(room.certified().size(), 1);
}

void tst_VoidQuestion::twoQuestionsAtOnceAreTwo()
{
    SatRoom room(22);
    SlowRecords slow(*room.db, *room.journal);
    Context context{room.room,          slow,           room.clock, room.secrets, room.exam,
                    *room.certificates, *room.exporter, room.media, room.copy};
    DeskPresenter desk(context, room.visit);
    desk.enterPin(QStringLiteral("246810"));
    const QString last = room.last().paper.items.back().questionId;

    desk.voidQuestion(room.open(), reason());
    desk.voidQuestion(last, reason()); // the first one is not kept yet
    QCOMPARE(slow.waiting.size(), 1);
    slow.waiting.takeFirst()();
    desk.voidQuestion(last, reason());
    slow.waiting.takeFirst()();

    QCOMPARE(room.last().correct.value_or(-1), 22);
    QCOMPARE(room.last().voided, (QList<int>{0, 29}));
    QCOMPARE(room.certified().size(), 1);
}

void tst_VoidQuestion::theNextStartCompletesWhatWasCutOff()
{
    SatRoom room(21);
    const auto voiding = voidingOf(room.context(), room.open(), reason());
    QVERIFY_RESULT(voiding);
    QCOMPARE(voiding->events.size(), 2);
    // As a journal put together from a copy that ends between the two.
    QVERIFY_RESULT(room.records->append({voiding->events.front()}));
    room.reopen();

    for (int start = 0; start < 2; ++start)
        QVERIFY_RESULT(recover(room.context()));

    QCOMPARE(room.certified().size(), 1);
    QCOMPARE(readQrText(room.certified().constFirst().qr)->facts.correct, 21);
}

void tst_VoidQuestion::theResultSaysHowMany()
{
    SatRoom room(0);
    room.voidIt(room.open());
    ResultPresenter result(room.context(), room.visit);
    QList<AttemptRow> rows;
    QList<ReviewItem> review;
    connect(&result, &ResultPresenter::showResult, this, [&](const auto &list) { rows = list; });
    connect(&result, &ResultPresenter::showReview, this, [&](const auto &list) { review = list; });

    result.refresh();

    QCOMPARE(rows.back().voided, 1);
    QCOMPARE(rows.back().correct, 21);
    QCOMPARE(review.size(), 9);
    QVERIFY(review.front().index != 0);
}

void tst_VoidQuestion::theRoomsExportHasTheNewMarks()
{
    SatRoom room(0);
    room.voidIt(room.open());
    const QString own = room.path(QStringLiteral("bundles"));

    const auto bundle = room.exporter->exportBundle(own);

    QVERIFY_RESULT(bundle);
    QFile file(bundle->path);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto opened = openBundle(file.readAll());
    QVERIFY_RESULT(opened);
    const QString csv = QString::fromUtf8(opened->payload.value(QStringLiteral("results.csv")));
    QVERIFY2(csv.contains(QLatin1String(";21;")), qPrintable(csv));
    QVERIFY(opened->payload.value(QStringLiteral("events.jsonl")).contains("question.voided"));
}

QTEST_MAIN(tst_VoidQuestion)
#include "tst_void_question.moc"
