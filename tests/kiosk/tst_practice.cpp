// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/practice_presenter.h"
#include "support/result_matchers.h"
#include "support/room.h"

#include <QSignalSpy>
#include <QTest>

using namespace hocvu;

class tst_Practice : public QObject
{
    Q_OBJECT

private slots:
    void offersEverythingAndEachLesson();
    void asksEveryQuestionBeforeOneComesAgain();
    void tellsWhatIsRightOnlyAfterAnAnswer();
    void countsWhatWasWhollyRight();
    void anAnswerStandsOnceItIsTold();
    void writesNothingDown();
    void theNextPersonBeginsAnew();
    void hasNothingToOfferWithoutAPool();
};

namespace {

/// Somebody who practises.
struct Practising
{
    explicit Practising(TestRoom &room)
        : presenter(room.context(), room.visit)
    {
        QObject::connect(&presenter, &PracticePresenter::showQuestion, &presenter,
                         [this](const QuestionView &shown, bool mayCheck) {
                             view = shown;
                             isCheckable = mayCheck;
                             told.reset();
                         });
        QObject::connect(&presenter, &PracticePresenter::showAnswer, &presenter,
                         [this](const ReviewItem &item) { told = item; });
        QObject::connect(&presenter, &PracticePresenter::showTally, &presenter,
                         [this](int all, int good) {
                             answered = all;
                             right = good;
                         });
    }
    /// Chooses the right or a wrong option of the question that is shown.
    void give(bool isRight)
    {
        const QString good = QStringLiteral("Đối chiếu kết quả");
        for (int i = 0; i < view.question.options.size(); ++i) {
            if (view.question.options.at(i).text.startsWith(good) == isRight) {
                presenter.choose(i);
                return;
            }
        }
    }

    PracticePresenter presenter;
    QuestionView view;
    bool isCheckable = false;
    std::optional<ReviewItem> told;
    int answered = -1;
    int right = -1;
};

} // namespace

void tst_Practice::offersEverythingAndEachLesson()
{
    TestRoom room;
    room.signIn();
    const Practising practising(room);

    const auto topics = practising.presenter.topics();

    QCOMPARE(topics.size(), 1 + kTopics);
    QCOMPARE(topics.constFirst().number, 0);
    QCOMPARE(topics.constFirst().questions, kTopics * 8);
    QCOMPARE(topics.at(3).number, 3);
    QCOMPARE(topics.at(3).questions, 8);
}

void tst_Practice::asksEveryQuestionBeforeOneComesAgain()
{
    TestRoom room;
    room.signIn();
    Practising practising(room);

    practising.presenter.begin(3);
    for (int round = 0; round < 20; ++round) {
        QSet<QString> stems;
        QString last;
        for (int i = 0; i < 8; ++i) {
            QVERIFY(practising.view.question.stem.text != last);
            last = practising.view.question.stem.text;
            stems.insert(last);
            practising.presenter.next();
        }
        QCOMPARE(stems.size(), 8);
        QVERIFY(practising.view.question.stem.text != last); // nor at the seam of two rounds
    }
}

void tst_Practice::tellsWhatIsRightOnlyAfterAnAnswer()
{
    TestRoom room;
    room.signIn();
    Practising practising(room);
    practising.presenter.begin(0);

    practising.presenter.check();
    QVERIFY(!practising.told);
    QVERIFY(!practising.isCheckable);
    practising.give(false);
    QVERIFY(practising.isCheckable);
    QVERIFY(!practising.told);
    practising.presenter.check();

    QVERIFY(practising.told);
    QCOMPARE(practising.told->worth, Score());
    QCOMPARE(practising.told->rightOptions.size(), 1);
    QVERIFY(!practising.told->explanation.isEmpty());
    QVERIFY(practising.told->source.contains(QStringLiteral("134/2025/QH15")));
}

void tst_Practice::countsWhatWasWhollyRight()
{
    TestRoom room;
    room.signIn();
    Practising practising(room);
    practising.presenter.begin(1);

    for (const bool isRight : {true, false, true}) {
        practising.give(isRight);
        practising.presenter.check();
        practising.presenter.next();
    }

    QCOMPARE(practising.answered, 3);
    QCOMPARE(practising.right, 2);
}

void tst_Practice::anAnswerStandsOnceItIsTold()
{
    TestRoom room;
    room.signIn();
    Practising practising(room);
    practising.presenter.begin(1);
    practising.give(false);
    practising.presenter.check();

    practising.give(true);
    practising.presenter.check();

    QCOMPARE(practising.answered, 1);
    QCOMPARE(practising.right, 0);
    QCOMPARE(practising.told->worth, Score());
}

void tst_Practice::writesNothingDown()
{
    TestRoom room;
    room.signIn();
    Practising practising(room);
    const auto before = room.records->eventLines(0);
    QVERIFY_RESULT(before);

    practising.presenter.begin(0);
    practising.give(true);
    practising.presenter.check();
    practising.presenter.back();

    QCOMPARE(room.records->eventLines(0)->size(), before->size());
}

void tst_Practice::theNextPersonBeginsAnew()
{
    TestRoom room;
    room.signIn(0);
    Practising practising(room);
    practising.presenter.begin(2);
    practising.give(true);
    practising.presenter.check();
    room.visit.signOut();
    room.signIn(1);
    const QSignalSpy topics(&practising.presenter, &PracticePresenter::showTopics);

    practising.presenter.refresh();

    QCOMPARE(topics.count(), 1);
    practising.presenter.begin(2);
    QCOMPARE(practising.answered, 0);
}

void tst_Practice::hasNothingToOfferWithoutAPool()
{
    TestRoom room;
    room.room.practice = Bank();
    room.signIn();
    Practising practising(room);

    practising.presenter.begin(0);
    practising.presenter.next();
    practising.presenter.check();

    QVERIFY(practising.presenter.topics().isEmpty());
    QVERIFY(!practising.told);
}

QTEST_GUILESS_MAIN(tst_Practice)
#include "tst_practice.moc"
