// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/practice_page.h"

#include "kiosk/fake_speaker.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/read_aloud_button.h"
#include "support/room.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QTest>

using namespace hocvu;

class tst_PracticePage : public QObject
{
    Q_OBJECT

private slots:
    void fitsEveryScreen_data() { PageStage::addScreens(); }
    void fitsEveryScreen();
    void goesByTheKeyboardAlone();
    void isReadAloud();
};

namespace {

struct Shown
{
    explicit Shown(QSize screen = QSize(1024, 768))
        : stage(screen)
        , presenter(room.context(), room.visit)
    {
        room.signIn();
        page = new PracticePage(presenter, stage.ground());
        stage.show(page);
        page->enter();
    }
    QString verdict() const
    {
        const auto *label = page->findChild<Label *>(QStringLiteral("practiceVerdict"));
        return label->isVisible() ? label->text() : QString();
    }

    TestRoom room;
    PageStage stage;
    PracticePresenter presenter;
    PracticePage *page;
};

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

} // namespace

void tst_PracticePage::fitsEveryScreen()
{
    QFETCH(const QSize, screen);
    Shown shown(screen);
    QCOMPARE(shown.stage.cramped(), QString());
    QCOMPARE(shown.stage.unnamed(), QString());
    shown.stage.picture(QStringLiteral("practice-topics"));

    shown.presenter.begin(0);
    shown.presenter.choose(1);
    QCOMPARE(shown.stage.cramped(), QString());
    QCOMPARE(shown.stage.unnamed(), QString());
    shown.stage.picture(QStringLiteral("practice-question"));
    shown.presenter.check();

    QCOMPARE(shown.stage.cramped(), QString());
    QCOMPARE(shown.stage.unnamed(), QString());
    shown.stage.picture(QStringLiteral("practice-answer"));
}

void tst_PracticePage::goesByTheKeyboardAlone()
{
    Shown shown;
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("practiceTopic0"));

    press(Qt::Key_Return);
    QCOMPARE(shown.verdict(), QString());
    press(Qt::Key_Return); // nothing is told before an answer
    QCOMPARE(shown.verdict(), QString());
    press(Qt::Key_B);
    press(Qt::Key_Return);
    QVERIFY(!shown.verdict().isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("practiceNext"));
    press(Qt::Key_Return);
    QCOMPARE(shown.verdict(), QString());
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("practiceTopic0"));
    press(Qt::Key_Escape);

    QCOMPARE(shown.room.visit.place(), Place::Course);
}

void tst_PracticePage::isReadAloud()
{
    Shown shown;
    FakeSpeaker speaker;
    giveVoice(*shown.page, &speaker);
    shown.presenter.begin(3);

    press(Qt::Key_F2);
    QCOMPARE(speaker.said.size(), 1);
    QVERIFY2(speaker.said.constFirst().contains(QStringLiteral("Câu hỏi 3.")),
             qPrintable(speaker.said.constFirst()));
    shown.presenter.choose(0);
    shown.presenter.check();
    QVERIFY(!speaker.isSpeaking()); // of a question that is not there any more
    press(Qt::Key_F2);

    QVERIFY2(speaker.said.constLast().contains(QStringLiteral("kiểm chứng")),
             qPrintable(speaker.said.constLast()));
}

QTEST_MAIN(tst_PracticePage)
#include "tst_practice_page.moc"
