// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/lazy_speaker.h"

#include "voice_service.h"

#include <QSignalSpy>

#include <memory>

using namespace hocvu;

class tst_LazySpeaker : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void knowsNoLanguageBeforeItIsWoken();
    void saysNothingWithoutItsModule();
    void readsVietnamese();
    void stopsAtOnce();
    void isGoneInTimeWhileItReads();

private:
    std::unique_ptr<VoiceService> m_service; ///< None where there is nothing to make it of.
    std::unique_ptr<LazySpeaker> m_speaker = std::make_unique<LazySpeaker>();
};

namespace {

constexpr int kSentences = 60;
constexpr qint64 kSentence = 160'000; ///< Bytes of sound.
constexpr int kLong = 60'000; ///< Milliseconds: a service counts its voices slowly.

QString manySentences()
{
    return QStringLiteral("Cán bộ tiếp nhận hồ sơ và trả lời người dân trong ngày làm việc. ")
        .repeated(kSentences);
}

} // namespace

void tst_LazySpeaker::initTestCase()
{
    if (!VoiceService::lack().isEmpty())
        return;
    m_service = std::make_unique<VoiceService>();
    QVERIFY(m_service->start());
}

void tst_LazySpeaker::cleanupTestCase()
{
    m_speaker.reset();
    m_service.reset();
}

void tst_LazySpeaker::knowsNoLanguageBeforeItIsWoken()
{
    LazySpeaker speaker;

    speaker.say(QStringLiteral("Xin chào."), QStringLiteral("vi"));
    speaker.stop();

    QVERIFY(!speaker.isAvailable(QStringLiteral("vi")));
    QVERIFY(!speaker.isSpeaking());
}

void tst_LazySpeaker::saysNothingWithoutItsModule()
{
    LazySpeaker speaker(QStringLiteral("/nowhere/hocvu-speech.so"));
    speaker.wake();

    speaker.say(QStringLiteral("Xin chào."), QStringLiteral("vi"));

    QVERIFY(!speaker.isSpeaking());
}

void tst_LazySpeaker::readsVietnamese()
{
    if (!m_service)
        QSKIP(qPrintable(VoiceService::lack()));
    LazySpeaker &speaker = *m_speaker;
    const QSignalSpy heard(&speaker, &Speaker::speakingChanged);

    speaker.wake();
    QTRY_VERIFY_WITH_TIMEOUT(speaker.isAvailable(QStringLiteral("vi")), kLong);
    QVERIFY(speaker.isAvailable(QStringLiteral("en")));
    speaker.say(QStringLiteral("Câu một. Cơ quan nào ban hành văn bản này?"), QStringLiteral("vi"));
    QVERIFY(speaker.isSpeaking());
    QTRY_VERIFY_WITH_TIMEOUT(!speaker.isSpeaking(), kLong);

    QVERIFY2(m_service->said() > 50'000, qPrintable(QString::number(m_service->said())));
    QCOMPARE(heard.size(), 2);
    // The voice of the lessons, and none of its disguises.
    QVERIFY2(m_service->log().contains(QStringLiteral("Vietnamese (Northern)")),
             qPrintable(m_service->log().right(4000)));
}

void tst_LazySpeaker::stopsAtOnce()
{
    if (!m_service)
        QSKIP(qPrintable(VoiceService::lack()));
    LazySpeaker &speaker = *m_speaker;
    QVERIFY(speaker.isAvailable(QStringLiteral("vi")));
    const qint64 before = m_service->said();

    speaker.say(manySentences(), QStringLiteral("vi"));
    QVERIFY(speaker.isSpeaking());
    speaker.stop();
    QVERIFY(!speaker.isSpeaking());

    speaker.say(QStringLiteral("Câu hai."), QStringLiteral("vi")); // and it is ready again
    QVERIFY(speaker.isSpeaking());
    QTRY_VERIFY_WITH_TIMEOUT(!speaker.isSpeaking(), kLong);
    const qint64 said = m_service->said() - before;
    QVERIFY2(said < kSentences * kSentence / 2, qPrintable(QString::number(said)));
}

void tst_LazySpeaker::isGoneInTimeWhileItReads()
{
    if (!m_service)
        QSKIP(qPrintable(VoiceService::lack()));
    m_speaker->say(manySentences(), QStringLiteral("vi"));

    m_speaker.reset();

    LazySpeaker other; // and another one finds the service as it was
    other.wake();
    QTRY_VERIFY_WITH_TIMEOUT(other.isAvailable(QStringLiteral("vi")), kLong);
}

QTEST_GUILESS_MAIN(tst_LazySpeaker)
#include "tst_lazy_speaker.moc"
