// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/lazy_speaker.h"

#include "core/spoken/normaliser.h"

#include <QFile>
#include <QLibrary>
#include <QThread>

#include <chrono>
#include <memory>

// Outside any namespace: the macro declares a global function.
static void initLexicon()
{
    Q_INIT_RESOURCE(lexicon);
}

namespace hocvu {

namespace {

constexpr QLatin1String kVietnamese("vi");
constexpr std::chrono::seconds kPatience{3}; ///< For a service that hangs, at the end.

Speaker *voiceFrom(const QString &module)
{
    QLibrary library(module); // Stays loaded when this goes.
    const auto make = reinterpret_cast<Speaker *(*)()>(library.resolve("hocvuMakeSpeaker"));
    if (!make)
        qWarning("nothing is read aloud: %s", qPrintable(library.errorString()));
    return make ? make() : nullptr;
}

} // namespace

/// Keeps the module's voice in its thread and passes on what it says of itself.
class LazySpeaker::Host : public Speaker
{
public:
    void wake(const QString &module)
    {
        initLexicon();
        QFile lexicon(QStringLiteral(":/speech/lexicon.tsv"));
        if (lexicon.open(QIODevice::ReadOnly))
            m_lexicon = Lexicon::parse(lexicon.readAll(), lexicon.fileName()).value_or(Lexicon());
        m_voice.reset(voiceFrom(module));
        if (!m_voice)
            return;
        connect(m_voice.get(), &Speaker::languagesChanged, this, &Host::setLanguages);
        connect(m_voice.get(), &Speaker::speakingChanged, this, &Host::setSpeaking);
    }
    void say(const QString &text, const QString &language) override
    {
        const bool isVietnamese = language == kVietnamese;
        if (m_voice)
            m_voice->say(isVietnamese ? spokenText(text, m_lexicon) : text, language);
    }
    void stop() override
    {
        if (m_voice)
            m_voice->stop();
    }

private:
    std::unique_ptr<Speaker> m_voice;
    Lexicon m_lexicon;
};

LazySpeaker::LazySpeaker(const QString &module, QObject *parent)
    : Speaker(parent)
    , m_module(module)
{
}

LazySpeaker::~LazySpeaker()
{
    if (!m_thread)
        return;
    LazySpeaker::stop();
    m_thread->quit();
    if (m_thread->wait(kPatience))
        delete m_thread; // Else it is left to the end of the program: it may hold a lock.
}

void LazySpeaker::wake()
{
    if (m_thread)
        return;
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("speech"));
    m_host = new Host;
    m_host->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    connect(m_host, &Speaker::languagesChanged, this, &LazySpeaker::setLanguages);
    connect(m_host, &Speaker::speakingChanged, this, &LazySpeaker::setSpeaking);
    m_thread->start(QThread::LowPriority);
    inThread([module = m_module](Host &host) { host.wake(module); });
}

void LazySpeaker::say(const QString &text, const QString &language)
{
    if (!isAvailable(language) || text.isEmpty())
        return;
    setSpeaking(true); // The button that asked shall not wait for the answer.
    inThread([text, language](Host &host) { host.say(text, language); });
}

void LazySpeaker::stop()
{
    setSpeaking(false);
    if (m_host)
        inThread([](Host &host) { host.stop(); });
}

template <typename Task>
void LazySpeaker::inThread(Task task)
{
    QMetaObject::invokeMethod(
        m_host, [host = m_host, task] { task(*host); }, Qt::QueuedConnection);
}

} // namespace hocvu
