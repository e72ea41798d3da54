// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mishaps.h"

#include "hand.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTest>

#include <cstdio>

namespace {

constexpr int kBetweenLooks = 300;
constexpr int kLooks = 60;
constexpr qint64 kDamagedBytes = 4096; ///< SQLite's first page.

QString beside(const QString &program)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + program;
}

} // namespace

Mishaps::Mishaps(QString out, QString secondCopy)
    : m_out(std::move(out))
    , m_secondCopy(std::move(secondCopy))
    , m_empty(screen())
{
    m_clock.start();
}

void Mishaps::run()
{
    powerCut();
    damagedJournal();
    noKit();
}

void Mishaps::step(const QString &what)
{
    std::printf("  %6.1f s  %s\n", double(m_clock.restart()) / 1000, qPrintable(what));
    std::fflush(stdout);
}

QImage Mishaps::screen() const
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage();
}

void Mishaps::powerCut()
{
    QProcess sitting;
    sitting.setProcessChannelMode(QProcess::ForwardedChannels);
    sitting.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--out"), m_out, QStringLiteral("--second-copy"), m_secondCopy,
                   QStringLiteral("--until-power-cut")});
    if (!sitting.waitForFinished(60'000) || sitting.exitStatus() != QProcess::CrashExit)
        throw TourError("the sitting did not come to its power cut");
    pictureOfKiosk({}, QStringLiteral("resume"));
    step(QStringLiteral("killed in mid-exam; the next start says what is saved"));
}

void Mishaps::damagedJournal()
{
    QFile journal(m_out + QStringLiteral("/data/journal.sqlite"));
    const QByteArray nothing(kDamagedBytes, 'x');
    if (!journal.open(QFile::ReadWrite) || journal.write(nothing) != nothing.size())
        throw TourError("the journal cannot be damaged");
    journal.close();
    QFile::remove(journal.fileName() + QStringLiteral("-wal")); // may hold that page once more
    pictureOfKiosk({}, QStringLiteral("healed"));
    step(QStringLiteral("the journal's first page is destroyed; it is rebuilt from the second "
                        "copy"));
}

void Mishaps::noKit()
{
    pictureOfKiosk({QStringLiteral("--kit"), m_out + QStringLiteral("/no-kit-here")},
                   QStringLiteral("problem"));
    step(QStringLiteral("the kit is gone: what is wrong and what to do"));
}

/// Taken when the screen shows something and has come to rest.
void Mishaps::pictureOfKiosk(const QStringList &options, const QString &name)
{
    QProcess kiosk;
    kiosk.setStandardErrorFile(m_out + QStringLiteral("/kiosk-stderr.log"), QIODevice::Append);
    kiosk.start(beside(QStringLiteral("hocvu-kiosk")),
                QStringList{QStringLiteral("--data"), m_out + QStringLiteral("/data"),
                            QStringLiteral("--mirror"), m_secondCopy}
                    + options);
    QImage last = m_empty;
    for (int look = 0; look < kLooks; ++look) {
        QTest::qWait(kBetweenLooks);
        const QImage now = screen();
        if (now == last && now != m_empty)
            break;
        last = now;
    }
    kiosk.kill(); // as such a room does
    kiosk.waitForFinished();
    const auto pictures = QDir(m_out).entryList({QStringLiteral("*.png")}, QDir::Files).size();
    if (last == m_empty
        || !last.save(QStringLiteral("%1/%2-%3.png").arg(m_out).arg(pictures + 1).arg(name)))
        throw TourError(qPrintable(QStringLiteral("no picture of %1").arg(name)));
}
