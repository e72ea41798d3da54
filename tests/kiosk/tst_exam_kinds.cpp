// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exam/audit.h"
#include "kiosk/flow/result_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "kiosk/flow/void_question.h"
#include "kiosk/kinds_room.h"
#include "support/result_matchers.h"

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// A room whose exam asks in every way, entered by the first person.
struct KindsRoom : TestRoom
{
    KindsRoom()
    {
        askInEveryWay(room);
        signIn();
        watchAllLessons(visit.person().id);
    }
};

Ledger ledgerOf(TestRoom &room)
{
    Ledger ledger;
    const QList<QByteArray> lines = *room.records->eventLines(1);
    for (const QByteArray &line : lines)
        (void)ledger.apply(*readEventLine(line));
    return ledger;
}

/// Half an hour but for its last second goes by.
void sitOutAllButASecond(TestRoom &room, KindsSitting &sitting)
{
    for (int second = 0; second < 30 * 60 - 1; ++second) {
        room.clock.advance(1s);
        sitting.presenter.tick();
    }
}

} // namespace

class tst_ExamKinds : public QObject
{
    Q_OBJECT

private slots:
    void everyKindIsAnsweredAndMarked();
    void partsOfAnswersEarnParts();
    void aCrashCostsNoAnswerOfAnyKind();
    void pressingTwice_data();
    void pressingTwice();
    void whatIsTypedIsKeptAfterAPause();
    void whatIsTypedIsKeptBeforeAnythingElse();
    void whatIsTypedInTheLastSecondCounts();
    void whatIsTypedAfterTheEndIsNotTaken();
    void onlyWhatTheKindAsksForIsTaken();
    void aPairIsTakenBack();
    void anAnswerInPartIsStillOpen();
    void whatIsRightIsTold();
    void aVoidedQuestionOfAnyKindCountsWhole();
};

void tst_ExamKinds::everyKindIsAnsweredAndMarked()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();

    for (int i = 0; i < 30; ++i) {
        sitting.give(i, true);
        sitting.presenter.goTo(i);
        QTRY_COMPARE(sitting.saved, ExamPresenter::Saved::Saved);
        QVERIFY(!sitting.attempt().answers.at(i).isEmpty());
    }
    QCOMPARE(sitting.presenter.answeredCount(), 30);
    sitting.presenter.submit();

    const AttemptRecord attempt = sitting.attempt();
    QCOMPARE(*attempt.correct, Score(30));
    QCOMPARE(room.records->certificates()->size(), 1);
    const Bank whole = *room.room.bank.withKeys(*room.exam.answerKeys());
    const Ledger ledger = ledgerOf(room);
    const auto audit = ExamAudit(whole, room.room.campaign, ledger, {}).audit(attempt);
    QVERIFY_RESULT(audit);
    QVERIFY(audit->verdict() != AttemptAudit::Verdict::Wrong);
    QCOMPARE(audit->marks->correct, Score(30));
}

void tst_ExamKinds::partsOfAnswersEarnParts()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    for (int i = 0; i < 30; ++i)
        sitting.give(i, false);

    sitting.presenter.submit();

    const AttemptRecord attempt = sitting.attempt();
    int sum = 0;
    for (int i = 0; i < 30; ++i) {
        const Question &question = sitting.questionAt(i);
        const auto kind = question.asked ? question.asked->kind : ItemKind::TrueFalse;
        const bool isHalf = kind == ItemKind::SingleChoice || kind == ItemKind::MultipleChoice
            || kind == ItemKind::Numeric || kind == ItemKind::Ordering;
        sum += isHalf ? 50 : kind == ItemKind::Matching ? 33 : 0;
    }
    QVERIFY(sum > 0);
    QCOMPARE(attempt.correct->hundredths(), sum);
    const auto certificates = room.records->certificates();
    QVERIFY_RESULT(certificates);
    QVERIFY(certificates->front().qr.startsWith(sum % 100 == 0 ? QLatin1String("HV1:")
                                                               : QLatin1String("HV2:")));
    const auto ledger = ledgerOf(room).allAttempts();
    QCOMPARE(ledger.constFirst().correct->hundredths(), sum);
}

void tst_ExamKinds::aCrashCostsNoAnswerOfAnyKind()
{
    KindsRoom room;
    QStringList before;
    {
        KindsSitting sitting(room);
        sitting.presenter.begin();
        for (int i = 0; i < 20; ++i)
            sitting.give(i, i % 3 != 0);
        sitting.presenter.goTo(29);
        before = sitting.attempt().answers;
        QCOMPARE(before.count(QString()), 10);
    }
    room.clock.reboot(2min, QByteArray(32, 'b'));
    room.reopen();
    room.visit.signIn(room.room.roster.front());
    ResumePresenter resume(room.context(), room.visit);
    resume.refresh();
    resume.goOn();

    KindsSitting again(room);
    again.presenter.open();

    QVERIFY(again.presenter.isRunning());
    QCOMPARE(again.attempt().answers, before);
    QCOMPARE(again.presenter.answeredCount(), 20);
    QCOMPARE(again.view.index, 20);
    for (int i = 0; i < 20; ++i) {
        again.presenter.goTo(i);
        QCOMPARE(
            answerOf(again.questionAt(i), again.attempt().paper.items.at(i), again.view.response),
            before.at(i));
    }
}

void tst_ExamKinds::pressingTwice_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("presses");
    QTest::addColumn<QList<int>>("shown");
    const int one = int(ItemKind::SingleChoice);
    const int several = int(ItemKind::MultipleChoice);
    const int order = int(ItemKind::Ordering);
    QTest::newRow("one for another") << one << QList<int>{0, 2} << QList<int>{2};
    QTest::newRow("the same one again") << one << QList<int>{1, 1} << QList<int>{1};
    QTest::newRow("one more") << several << QList<int>{3, 1} << QList<int>{1, 3};
    QTest::newRow("one less") << several << QList<int>{3, 1, 3} << QList<int>{1};
    QTest::newRow("none") << several << QList<int>{2, 2} << QList<int>{};
    QTest::newRow("in order") << order << QList<int>{3, 0, 2} << QList<int>{3, 0, 2};
    QTest::newRow("back to the second") << order << QList<int>{3, 0, 2, 0} << QList<int>{3};
    QTest::newRow("all anew") << order << QList<int>{3, 0, 2, 1, 3} << QList<int>{};
}

void tst_ExamKinds::pressingTwice()
{
    QFETCH(int, kind);
    QFETCH(QList<int>, presses);
    QFETCH(QList<int>, shown);
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    sitting.presenter.goTo(sitting.placeOf(ItemKind(kind)));

    for (const int press : presses)
        sitting.presenter.choose(press);

    QList<int> options = sitting.view.response.options;
    if (ItemKind(kind) == ItemKind::MultipleChoice)
        std::sort(options.begin(), options.end());
    QCOMPARE(options, shown);
    const PaperItem item = sitting.attempt().paper.items.at(sitting.view.index);
    QCOMPARE(sitting.attempt().answers.at(sitting.view.index),
             answerOf(sitting.questionAt(sitting.view.index), item, sitting.view.response));
}

void tst_ExamKinds::whatIsTypedIsKeptAfterAPause()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    const int place = sitting.placeOf(ItemKind::ShortAnswer);
    sitting.presenter.goTo(place);

    sitting.presenter.type(QStringLiteral("câu l"));
    sitting.presenter.type(QStringLiteral("  câu  lệnh "));
    room.clock.advance(250ms);
    sitting.presenter.tick();
    QVERIFY(sitting.attempt().answers.at(place).isEmpty());
    QCOMPARE(sitting.saved, ExamPresenter::Saved::Waiting);
    room.clock.advance(500ms);
    sitting.presenter.tick();

    QCOMPARE(sitting.attempt().answers.at(place), QStringLiteral("câu lệnh"));
    QTRY_COMPARE(sitting.saved, ExamPresenter::Saved::Saved);
    sitting.presenter.type(QStringLiteral("câu lệnh")); // no other answer
    room.clock.advance(1s);
    const auto events = room.records->eventLines(1)->size();
    sitting.presenter.tick();
    QCOMPARE(room.records->eventLines(1)->size(), events);
    QCOMPARE(sitting.saved, ExamPresenter::Saved::Saved);
}

void tst_ExamKinds::whatIsTypedIsKeptBeforeAnythingElse()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    const int place = sitting.placeOf(ItemKind::Numeric);
    sitting.presenter.goTo(place);

    sitting.presenter.type(QStringLiteral("1"));
    sitting.presenter.goTo(place == 0 ? 1 : 0);
    QCOMPARE(sitting.attempt().answers.at(place), QStringLiteral("1"));
    sitting.presenter.goTo(place);
    sitting.presenter.type(QStringLiteral("1,"));
    sitting.presenter.setFlagged(true);
    QCOMPARE(sitting.attempt().answers.at(place), QStringLiteral("1,"));
    sitting.presenter.type(QStringLiteral("1,5"));
    sitting.presenter.submit();

    QCOMPARE(sitting.attempt().answers.at(place), QStringLiteral("1,5"));
    QCOMPARE(*sitting.attempt().correct, Score(1));
}

void tst_ExamKinds::whatIsTypedInTheLastSecondCounts()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    const int place = sitting.placeOf(ItemKind::Numeric);
    sitting.presenter.goTo(place);
    sitOutAllButASecond(room, sitting);

    room.clock.advance(700ms);
    sitting.presenter.type(QStringLiteral("1,5"));
    room.clock.advance(500ms);
    sitting.presenter.tick();

    QVERIFY(sitting.presenter.isHandedIn());
    QCOMPARE(sitting.attempt().submittedBy, QStringLiteral("time"));
    QCOMPARE(sitting.attempt().answers.at(place), QStringLiteral("1,5"));
}

/// The clock was not looked at since: the paper is handed in once all the same.
void tst_ExamKinds::whatIsTypedAfterTheEndIsNotTaken()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    const int place = sitting.placeOf(ItemKind::Numeric);
    sitting.presenter.goTo(place);
    sitOutAllButASecond(room, sitting);

    room.clock.advance(1500ms);
    sitting.presenter.type(QStringLiteral("1,5"));
    sitting.presenter.submit();

    QVERIFY(sitting.presenter.isHandedIn());
    QCOMPARE(sitting.attempt().answers.at(place), QString());
    const QList<QByteArray> lines = *room.records->eventLines(1);
    QCOMPARE(std::count_if(lines.begin(), lines.end(),
                           [](const QByteArray &line) { return line.contains("exam.submitted"); }),
             1);
}

void tst_ExamKinds::onlyWhatTheKindAsksForIsTaken()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    for (int i = 0; i < kItemKinds; ++i) {
        const auto kind = ItemKind(i);
        const bool isTyped = kind == ItemKind::ShortAnswer || kind == ItemKind::Numeric;
        const int place = sitting.placeOf(kind);
        sitting.presenter.goTo(place);
        for (const int option : {-1, 10, isTyped || kind == ItemKind::Matching ? 0 : 5})
            sitting.presenter.choose(option);
        if (kind != ItemKind::Matching)
            sitting.presenter.match(0, 0);
        for (const int left : {-1, 3})
            sitting.presenter.match(left, 0);
        sitting.presenter.match(0, 99);
        if (!isTyped)
            sitting.presenter.type(QStringLiteral("x"));
        room.clock.advance(1s);
        sitting.presenter.tick();

        QCOMPARE(sitting.attempt().answers.at(place), QString());
    }
}

void tst_ExamKinds::aPairIsTakenBack()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    const int place = sitting.placeOf(ItemKind::Matching);
    sitting.presenter.goTo(place);

    sitting.presenter.match(2, 3);
    sitting.presenter.match(0, 1);
    QCOMPARE(sitting.view.response.rights, (QList<int>{1, -1, 3}));
    sitting.presenter.match(2, -1);
    QCOMPARE(sitting.view.response.rights, (QList<int>{1, -1, -1}));
    sitting.presenter.match(0, -1);

    QCOMPARE(sitting.attempt().answers.at(place), QString());
}

void tst_ExamKinds::anAnswerInPartIsStillOpen()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    sitting.presenter.goTo(sitting.placeOf(ItemKind::Matching));
    sitting.presenter.match(0, 0);
    sitting.presenter.goTo(sitting.placeOf(ItemKind::Ordering));
    for (const int option : {0, 1, 2})
        sitting.presenter.choose(option);

    QCOMPARE(sitting.presenter.answeredCount(), 0);
    sitting.presenter.choose(3);
    QCOMPARE(sitting.presenter.answeredCount(), 1);
}

void tst_ExamKinds::whatIsRightIsTold()
{
    KindsRoom room;
    room.room.campaign.attempts = 1;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    for (int i = 0; i < 30; ++i)
        sitting.give(i, false);
    sitting.presenter.submit();
    ResultPresenter presenter(room.context(), room.visit);
    QList<ReviewItem> items;
    QObject::connect(&presenter, &ResultPresenter::showReview, &presenter,
                     [&items](const QList<ReviewItem> &shown, bool) { items = shown; });

    presenter.refresh();

    QCOMPARE(items.size(), 30);
    QSet<ItemKind> kinds;
    for (const ReviewItem &item : items) {
        kinds.insert(item.question.kind);
        QVERIFY(item.answered && !item.explanation.isEmpty());
        switch (item.question.kind) {
        case ItemKind::SingleChoice:
        case ItemKind::TrueFalse:
        case ItemKind::MultipleChoice:
            QVERIFY(!item.rightOptions.isEmpty() && item.rightLines.isEmpty());
            QVERIFY(item.rightOptions != item.response.options);
            break;
        case ItemKind::ShortAnswer:
            QCOMPARE(item.rightLines, QStringList{QStringLiteral("câu lệnh")});
            QCOMPARE(item.given, QStringList{QStringLiteral("câu hỏi")});
            break;
        case ItemKind::Numeric:
            QCOMPARE(item.rightLines, QStringList{QStringLiteral("1,5")});
            QCOMPARE(item.worth.vietnamese(), QStringLiteral("0,5"));
            break;
        case ItemKind::Matching:
            QCOMPARE(item.rightLines.size(), 3);
            QVERIFY(item.rightLines.contains(
                QStringLiteral("Bảng cộng số liệu → Cộng lại bằng bảng tính")));
            break;
        case ItemKind::Ordering:
            QCOMPARE(item.rightLines.constFirst(), QStringLiteral("1. Xác định việc cần làm"));
            QCOMPARE(item.given.size(), 4);
            break;
        }
    }
    QCOMPARE(kinds.size(), qsizetype(kItemKinds));
}

void tst_ExamKinds::aVoidedQuestionOfAnyKindCountsWhole()
{
    KindsRoom room;
    KindsSitting sitting(room);
    sitting.presenter.begin();
    const int place = sitting.placeOf(ItemKind::Matching);
    sitting.give(place, false);
    sitting.presenter.submit();
    QCOMPARE(sitting.attempt().correct->hundredths(), 33);
    const QString id = sitting.attempt().paper.items.at(place).questionId;

    const auto found = lookUpQuestion(room.context(), id);
    QVERIFY_RESULT(found);
    QCOMPARE(found->options.size(), 3);
    const auto voiding = voidingOf(room.context(), id, QStringLiteral("hai cách ghép đều đúng"));
    QVERIFY_RESULT(voiding);
    QVERIFY_RESULT(room.records->append(voiding->events));

    QCOMPARE(*sitting.attempt().correct, Score(1));
    QCOMPARE(*ledgerOf(room).allAttempts().constFirst().correct, Score(1));
    QVERIFY(room.records->voidedQuestions()->front().key.item);
}

QTEST_GUILESS_MAIN(tst_ExamKinds)
#include "tst_exam_kinds.moc"
