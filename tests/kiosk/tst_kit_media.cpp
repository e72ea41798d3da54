// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/services/kit_media.h"

#include "support/result_matchers.h"
#include "tool/test_kit.h"

#include <QFile>
#include <QTemporaryDir>

using namespace hocvu;

class tst_KitMedia : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void knowsADamagedVideoOnceItWasChecked();
    void knowsAMissingVideoAtOnce();
    void aMendedVideoIsGoodAgain();

private:
    const Lesson &lesson(int index = 0) const { return m_kit.course.lessons.at(index); }
    void write(const QByteArray &bytes) const
    {
        QFile file(videoPath(m_kit, lesson()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Kit m_kit;
};

void tst_KitMedia::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_kit = builtTestKit(m_folder->path());
}

void tst_KitMedia::knowsADamagedVideoOnceItWasChecked()
{
    KitMedia media(m_kit);
    QVERIFY_RESULT(media.check(lesson()));
    write("this is another film");
    QVERIFY(!media.isKnownBroken(lesson())); // Nobody has looked yet.

    QCOMPARE_ERROR(media.check(lesson()), ErrorCode::Damaged);

    QVERIFY(media.isKnownBroken(lesson()));
    QVERIFY(!media.isKnownBroken(lesson(1)));
    QVERIFY_RESULT(media.check(lesson(1)));
}

void tst_KitMedia::knowsAMissingVideoAtOnce()
{
    KitMedia media(m_kit);
    QVERIFY_RESULT(media.check(lesson()));

    QVERIFY(QFile::remove(media.videoPath(lesson())));

    QVERIFY(media.isKnownBroken(lesson()));
    QCOMPARE_ERROR(media.check(lesson()), ErrorCode::NotFound);
}

void tst_KitMedia::aMendedVideoIsGoodAgain()
{
    KitMedia media(m_kit);
    QFile file(media.videoPath(lesson()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    write("short");
    QCOMPARE_ERROR(media.check(lesson()), ErrorCode::Damaged);
    QVERIFY(media.isKnownBroken(lesson()));

    write(whole);

    QVERIFY(!media.isKnownBroken(lesson()));
    QVERIFY_RESULT(media.check(lesson()));
}

QTEST_GUILESS_MAIN(tst_KitMedia)
#include "tst_kit_media.moc"
