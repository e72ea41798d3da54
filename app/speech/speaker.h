// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace hocvu {

/// Reads text aloud. One thing at a time: what is said next ends what is being said.
class Speaker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether there is a voice for \a language, such as "vi". None is known at first.
    bool isAvailable(const QString &language) const { return m_languages.contains(language); }
    bool isSpeaking() const { return m_isSpeaking; }

    /// Begins to read \a text. Nothing happens where the voice is missing.
    virtual void say(const QString &text, const QString &language) = 0;
    /// At once. Nothing happens when nothing is read.
    virtual void stop() = 0;

signals:
    /// The languages that there are voices for are known, or others than before.
    void languagesChanged(const QStringList &languages);
    void speakingChanged(bool isSpeaking);

protected:
    void setLanguages(const QStringList &languages)
    {
        m_languages = languages;
        emit languagesChanged(languages);
    }
    void setSpeaking(bool isSpeaking)
    {
        if (m_isSpeaking == isSpeaking)
            return;
        m_isSpeaking = isSpeaking;
        emit speakingChanged(isSpeaking);
    }

private:
    QStringList m_languages;
    bool m_isSpeaking = false;
};

} // namespace hocvu
