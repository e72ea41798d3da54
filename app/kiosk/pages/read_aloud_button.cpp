// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/read_aloud_button.h"

#include "speech/speaker.h"

#include <QShortcut>

#include <utility>

namespace hocvu {

ReadAloudButton::ReadAloudButton(Words words, const QString &language, const QString &objectName,
                                 QWidget *parent)
    : Button(Role::Quiet, tr("Nghe"), objectName, parent)
    , m_words(std::move(words))
    , m_language(language)
{
    setIconName(QStringLiteral("speaker-high"));
    setToolTip(tr("Phím F2"));
    setText(tr("Thôi nghe"));
    setMinimumWidth(sizeHint().width()); // Nothing moves when the words change.
    setText(tr("Nghe"));
    setFocusPolicy(Qt::TabFocus); // A click takes the focus from no answer.
    hide();
    connect(this, &QPushButton::clicked, this, &ReadAloudButton::toggle);
    auto *key = new QShortcut(QKeySequence(Qt::Key_F2), this); // while it is shown
    connect(key, &QShortcut::activated, this, &ReadAloudButton::toggle);
}

ReadAloudButton::~ReadAloudButton()
{
    if (m_isReading && m_speaker) {
        m_speaker->disconnect(this);
        m_speaker->stop();
    }
}

void ReadAloudButton::setSpeaker(Speaker *speaker)
{
    if (m_speaker == speaker)
        return;
    if (m_speaker)
        m_speaker->disconnect(this);
    m_speaker = speaker;
    if (speaker) {
        connect(speaker, &Speaker::languagesChanged, this, &ReadAloudButton::showState);
        connect(speaker, &Speaker::speakingChanged, this, [this](bool isSpeaking) {
            m_isReading = m_isReading && isSpeaking;
            showState();
        });
    }
    showState();
}

void ReadAloudButton::toggle()
{
    if (!m_speaker)
        return;
    if (m_isReading) {
        stop();
        return;
    }
    m_speaker->stop(); // what somebody else reads
    m_isReading = true;
    m_speaker->say(m_words(), m_language);
    showState();
}

void ReadAloudButton::stop()
{
    if (std::exchange(m_isReading, false) && m_speaker)
        m_speaker->stop();
    showState();
}

void ReadAloudButton::hideEvent(QHideEvent *event)
{
    Button::hideEvent(event);
    stop();
}

void ReadAloudButton::showState()
{
    setText(m_isReading ? tr("Thôi nghe") : tr("Nghe"));
    setIconName(m_isReading ? QStringLiteral("speaker-slash") : QStringLiteral("speaker-high"));
    setVisible(m_speaker && m_speaker->isAvailable(m_language));
}

void giveVoice(const QWidget &page, Speaker *speaker)
{
    const auto buttons = page.findChildren<ReadAloudButton *>();
    for (ReadAloudButton *button : buttons)
        button->setSpeaker(speaker);
}

} // namespace hocvu
