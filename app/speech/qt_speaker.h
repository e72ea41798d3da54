// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/speaker.h"

#include <QHash>
#include <QtTextToSpeech/QTextToSpeech>
#include <QtTextToSpeech/QVoice>

namespace hocvu {

/// Qt TextToSpeech on speech-dispatcher. Looks for voices when its thread comes to it first, which
/// takes seconds.
class QtSpeaker : public Speaker
{
    Q_OBJECT

public:
    QtSpeaker();

    void say(const QString &text, const QString &language) override;
    void stop() override;

private:
    void findVoices();
    void noteState(QTextToSpeech::State state);

    QTextToSpeech m_engine;
    QHash<QString, QVoice> m_voices; ///< The one to use, by language.
};

} // namespace hocvu
