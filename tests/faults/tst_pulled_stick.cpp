// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stick that is pulled out in the middle of writing: a real file system on a loop device whose
// disk vanishes below it. Needs root; skipped otherwise.
#include "core/journal/kinds.h"
#include "faults/support/faults.h"
#include "host/durable_file.h"
#include "store/journal_writer.h"
#include "support/fake_clock.h"
#include "support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hocvu;

namespace {

constexpr QUuid kAttempt(0x1b4e28ba, 0x2fa1, 0x4d2f, 0xa3, 0xf5, 0x0c, 0x1d, 0x2e, 0x3f, 0x40,
                         0x51);

NewEvent answer(int question)
{
    return {kind::kExamAnswered,
            kAttempt,
            {{QStringLiteral("question"), question}, {QStringLiteral("choice"), question % 4}}};
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

/// A stick: an ext4 file system in a file, mounted through a loop device. The file lies in a small
/// memory of its own: when that has nothing left to give, every write to the stick fails, as when
/// it is pulled out.
class Stick
{
public:
    explicit Stick(const QString &folder)
        : m_memory(folder + QStringLiteral("/memory"))
        , m_kept(folder + QStringLiteral("/kept.img"))
        , m_place(folder + QStringLiteral("/stick"))
    {
        QFile image(imagePath());
        m_isThere = QDir().mkpath(m_memory) && QDir().mkpath(m_place)
            && run(QStringLiteral("mount"),
                   {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                    QStringLiteral("size=%1").arg(kBytes + kBytes / 2), QStringLiteral("tmpfs"),
                    m_memory})
            && image.open(QFile::WriteOnly) && image.resize(kBytes);
        image.close();
        m_isThere = m_isThere
            && run(QStringLiteral("/sbin/mkfs.ext4"), {QStringLiteral("-q"), imagePath()})
            && plugIn();
    }
    ~Stick()
    {
        leave();
        run(QStringLiteral("umount"), {QStringLiteral("-l"), m_memory});
    }
    Stick(const Stick &) = delete;
    Stick &operator=(const Stick &) = delete;

    bool isThere() const { return m_isThere; }
    QString place() const { return m_place; }
    bool pull()
    {
        if (!run(QStringLiteral("sync"), {QStringLiteral("-f"), m_place})
            || !QFile::copy(imagePath(), m_kept) || !QFile::resize(imagePath(), 0))
            return false;
        QFile ballast(m_memory + QStringLiteral("/ballast"));
        if (!ballast.open(QFile::WriteOnly | QFile::Unbuffered))
            return false;
        while (ballast.write(QByteArray(4096, 'x')) == 4096) { }
        return true;
    }
    bool plugInAgain()
    {
        leave();
        return QFile::remove(m_memory + QStringLiteral("/ballast")) && QFile::remove(imagePath())
            && QFile::copy(m_kept, imagePath()) && plugIn();
    }

private:
    static constexpr qint64 kBytes = 16 * 1024 * 1024;

    QString imagePath() const { return m_memory + QStringLiteral("/stick.img"); }
    bool plugIn()
    {
        return run(QStringLiteral("mount"),
                   {QStringLiteral("-o"), QStringLiteral("loop"), imagePath(), m_place});
    }
    /// As the desktop does once it has noticed.
    void leave() { run(QStringLiteral("umount"), {QStringLiteral("-l"), m_place}); }

    QString m_memory;
    QString m_kept;
    QString m_place;
    bool m_isThere = false;
};

} // namespace

class tst_PulledStick : public QObject
{
    Q_OBJECT

private slots:
    void theCopyIsLostAndComesBack();
    void anExportSaysItAndLeavesNothingHalf();
};

void tst_PulledStick::theCopyIsLostAndComesBack()
{
    const QTemporaryDir folder;
    Stick stick(folder.path());
    if (!stick.isThere())
        QSKIP("no loop device: only root may mount one");
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    const FakeClock clock;
    auto db = *Database::open(path);
    auto journal = *Journal::open(*db, clock, QUuid::createUuid());
    CopyState state;
    auto writer = *JournalWriter::open(path, clock, {stick.place()},
                                       [&state](const CopyState &now) { state = now; });
    BackgroundRecords records(*db, *journal, *writer);
    for (int i = 0; i < 10; ++i)
        QVERIFY_RESULT(records.append({answer(i)}));
    QTRY_COMPARE(state.seq, 10);

    QVERIFY(stick.pull());
    for (int i = 10; i < 20; ++i)
        QVERIFY_RESULT(records.append({answer(i)})); // nobody's sitting stops

    QTRY_COMPARE_WITH_TIMEOUT(state.state, CopyState::State::Missing, 20'000);
    QVERIFY(stick.plugInAgain());
    QTRY_COMPARE_WITH_TIMEOUT(state.state, CopyState::State::Good, 30'000);
    QCOMPARE(state.seq, 20);
    QCOMPARE(*checkJournal(*db), 20);
    writer.reset();
    const auto opened = Mirror::open(stick.place(), *journal, path);
    QVERIFY_RESULT(opened);
    QCOMPARE(opened->copySeq, 20);
    faults::report("pulled_stick_events_lost", 20 - opened->copySeq);
}

void tst_PulledStick::anExportSaysItAndLeavesNothingHalf()
{
    const QTemporaryDir folder;
    Stick stick(folder.path());
    if (!stick.isThere())
        QSKIP("no loop device: only root may mount one");
    const QByteArray bundle(2 * 1024 * 1024, 'b');
    QVERIFY_RESULT(writeDurably(stick.place() + QStringLiteral("/first.zip"), bundle));
    QVERIFY(stick.pull());

    const auto written = writeDurably(stick.place() + QStringLiteral("/second.zip"), bundle);

    QVERIFY(!written);
    QVERIFY(stick.plugInAgain());
    QFile first(stick.place() + QStringLiteral("/first.zip"));
    QVERIFY(first.open(QFile::ReadOnly));
    QCOMPARE(first.readAll(), bundle);
    QVERIFY(!QFile::exists(stick.place() + QStringLiteral("/second.zip")));
}

QTEST_GUILESS_MAIN(tst_PulledStick)
#include "tst_pulled_stick.moc"
