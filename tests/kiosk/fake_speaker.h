// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/speaker.h"

/// Says nothing; keeps what it was to say.
class FakeSpeaker : public hocvu::Speaker
{
public:
    explicit FakeSpeaker(const QStringList &languages = {QStringLiteral("vi")})
    {
        setLanguages(languages);
    }
    void say(const QString &text, const QString &language) override
    {
        said.append(language + QLatin1Char(' ') + text);
        setSpeaking(true);
    }
    void stop() override { setSpeaking(false); }
    /// It has come to the end of the text.
    void end() { setSpeaking(false); }
    using Speaker::setLanguages;

    QStringList said;
};
