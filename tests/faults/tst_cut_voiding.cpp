// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The power goes at every write of voiding a question by which somebody passes. At the next start
// the question is voided and the certificate there, or neither; doing it again completes it.
#include "faults/support/exam_seat.h"
#include "faults/support/faults.h"
#include "faults/support/power_cut.h"
#include "kiosk/flow/desk_presenter.h"
#include "kiosk/flow/resume_presenter.h"
#include "support/result_matchers.h"

#include <QDir>

using namespace hocvu;
using namespace std::chrono_literals;

namespace {

/// Somebody with no right answer where one is enough, and then a voided question; on a watched
/// disk.
class WatchedVoiding
{
public:
    WatchedVoiding()
    {
        m_room.room.campaign.passMark = 1;
        letIn(m_room);
        ExamSeat seat(m_room);
        seat.presenter.begin();
        seat.presenter.submit();
        question = lastAttempt(m_room).paper.items.at(4).questionId;
        begun = m_disk.operationCount();
        voidIt(m_room, question);
        done = m_disk.operationCount();
    }
    static void voidIt(TestRoom &room, const QString &question)
    {
        DeskPresenter desk(room.context(), room.visit);
        desk.enterPin(QStringLiteral("246810"));
        desk.voidQuestion(question, QStringLiteral("có hai phương án đúng"));
    }
    QList<DiskOperation> operations() const { return m_disk.operations(); }
    const TestRoom &room() const { return m_room; }

    QString question;
    qsizetype begun = 0;
    qsizetype done = 0;

private:
    FaultyVfs m_disk{QDir::tempPath()}; // the first to come and the last to go
    TestRoom m_room;
};

void putBack(TestRoom &room, const DiskImage &image)
{
    wipe(room);
    room.exporter.reset();
    room.certificates.reset();
    room.records.reset();
    room.journal.reset();
    room.db.reset();
    const QDir dir(room.folder.path());
    const QString aside = dir.filePath(QStringLiteral("image"));
    dir.mkpath(aside);
    if (!writeImage(image, aside))
        qFatal("no room for an image");
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        const QString file = QStringLiteral("journal.sqlite") + QLatin1String(suffix);
        QFile::remove(dir.filePath(file));
        QFile::rename(aside + QLatin1Char('/') + file, dir.filePath(file));
    }
    room.clock.reboot(7min, QByteArray(32, '2'));
    room.reopen();
    room.visit.signIn(room.room.roster.front());
}

/// Marks, voided questions and certificates as one text.
QString standing(TestRoom &room)
{
    const AttemptRecord attempt = lastAttempt(room);
    return QStringLiteral("%1 right, %2 voided, %3 certificates")
        .arg(attempt.correct.value_or(-1).text())
        .arg(room.records->voidedQuestions()->size())
        .arg(room.records->certificates()->size());
}

} // namespace

class tst_CutVoiding : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useQuickFolders(); }
    void aCutAnywhereLeavesAllOfItOrNothing();
};

void tst_CutVoiding::aCutAnywhereLeavesAllOfItOrNothing()
{
    const QString nothing = QStringLiteral("0 right, 0 voided, 0 certificates");
    const QString all = QStringLiteral("1 right, 1 voided, 1 certificates");
    const WatchedVoiding voiding;
    const QList<DiskOperation> operations = voiding.operations();
    QVERIFY(voiding.done > voiding.begun);
    TestRoom next;
    next.room = voiding.room().room;
    std::mt19937_64 random(faults::seed());
    PowerCut cut;
    QMap<QString, int> found;

    for (qsizetype k = 0; k <= voiding.done; ++k) {
        QList<DiskImage> images;
        if (k >= voiding.begun)
            images = {cut.nothingMore(), cut.everything(), cut.some(random), cut.torn(random)};
        for (const DiskImage &image : std::as_const(images)) {
            putBack(next, image);
            const QString cutOff = standing(next);
            QVERIFY2(cutOff == nothing || cutOff == all, qPrintable(cutOff));
            QVERIFY(k < voiding.done || cutOff == all);
            ++found[cutOff];
            QVERIFY_RESULT(recover(next.context()));
            QCOMPARE(standing(next), cutOff);
            QVERIFY_RESULT(checkStore(*next.db));
            WatchedVoiding::voidIt(next, voiding.question);
            QCOMPARE(standing(next), all);
        }
        if (k < operations.size())
            cut.add(operations.at(k));
    }

    QVERIFY(found.value(nothing) > 0 && found.value(all) > 0);
}

QTEST_GUILESS_MAIN(tst_CutVoiding)
#include "tst_cut_voiding.moc"
