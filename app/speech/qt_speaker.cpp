// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/qt_speaker.h"

#include <algorithm>

namespace hocvu {

namespace {

constexpr double kRate = -0.2; ///< Slower than usual, -1 to 1: some 150 syllables a minute.

/// Which of the \a voices of one language is best. eSpeak NG has each in a hundred disguises, such
/// as "Vietnamese (Northern)+whisper"; the lessons are narrated in the northern one.
QVoice bestOf(const QList<QVoice> &voices)
{
    const auto rank = [](const QVoice &voice) {
        const QString name = voice.name();
        const bool isPlain = name.endsWith(QLatin1String("(Northern)"))
            || name.endsWith(QLatin1String("(Great Britain)"));
        return (name.contains(u'+') ? 2 : 0) + (isPlain ? 0 : 1);
    };
    const auto best
        = std::min_element(voices.cbegin(), voices.cend(), [&](const QVoice &a, const QVoice &b) {
              return rank(a) != rank(b) ? rank(a) < rank(b) : a.name() < b.name();
          });
    return best == voices.cend() ? QVoice() : *best;
}

} // namespace

QtSpeaker::QtSpeaker()
    : m_engine(QStringLiteral("speechd"))
{
    connect(&m_engine, &QTextToSpeech::stateChanged, this, &QtSpeaker::noteState);
    // Once whoever made this listens.
    QMetaObject::invokeMethod(this, &QtSpeaker::findVoices, Qt::QueuedConnection);
}

void QtSpeaker::findVoices()
{
    if (m_engine.state() == QTextToSpeech::Error) {
        qWarning("nothing is read aloud: %s", qPrintable(m_engine.errorString()));
        return;
    }
    m_engine.setRate(kRate);
    const QList<QLocale> locales = m_engine.availableLocales();
    for (const QLocale::Language language : {QLocale::Vietnamese, QLocale::English}) {
        const auto locale
            = std::find_if(locales.begin(), locales.end(),
                           [language](const QLocale &one) { return one.language() == language; });
        if (locale == locales.end())
            continue;
        m_engine.setLocale(*locale);
        if (const QVoice voice = bestOf(m_engine.availableVoices()); !voice.name().isEmpty())
            m_voices.insert(QLocale::languageToCode(language), voice);
    }
    setLanguages(m_voices.keys());
}

void QtSpeaker::say(const QString &text, const QString &language)
{
    if (!m_voices.contains(language)) {
        setSpeaking(false);
        return;
    }
    const QVoice voice = m_voices.value(language);
    if (m_engine.state() != QTextToSpeech::Ready)
        m_engine.stop();
    if (m_engine.voice() != voice) {
        m_engine.setLocale(voice.locale()); // the voice alone would keep another language's rules
        m_engine.setVoice(voice);
    }
    m_engine.say(text);
}

void QtSpeaker::stop()
{
    m_engine.stop();
}

void QtSpeaker::noteState(QTextToSpeech::State state)
{
    switch (state) {
    case QTextToSpeech::Speaking:
        setSpeaking(true);
        break;
    case QTextToSpeech::Ready:
    case QTextToSpeech::Paused:
    case QTextToSpeech::Error:
        setSpeaking(false);
        break;
    }
}

} // namespace hocvu
