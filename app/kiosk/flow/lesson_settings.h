// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>

namespace hocvu {

/// How one learner likes to watch: kept from lesson to lesson, forgotten when another one comes.
class LessonSettings
{
public:
    enum class CaptionSize { Normal, Large, VeryLarge };
    static constexpr std::array kRates{0.75, 1.0, 1.25, 1.5, 2.0};
    static constexpr int kVolumeStep = 10;

    double rate() const { return kRates.at(m_rate); }
    void faster() { m_rate = std::min(m_rate + 1, kRates.size() - 1); }
    void slower() { m_rate -= m_rate > 0 ? 1 : 0; }
    /// The next one up, from the fastest on to the slowest.
    void nextRate() { m_rate = (m_rate + 1) % kRates.size(); }

    /// Per cent.
    int volume() const { return m_volume; }
    /// \a percent is held between 0 and 100; somebody who turns it up wants to hear something.
    void setVolume(int percent)
    {
        const int before = m_volume;
        m_volume = std::clamp(percent, 0, 100);
        isMuted = m_volume == 0 || (isMuted && m_volume <= before);
    }
    bool isMuted = false;

    bool hasCaptions = true;
    CaptionSize captionSize = CaptionSize::Normal;
    /// The next one up, from the largest on to the normal one.
    void nextCaptionSize()
    {
        captionSize = captionSize == CaptionSize::Normal ? CaptionSize::Large
            : captionSize == CaptionSize::Large          ? CaptionSize::VeryLarge
                                                         : CaptionSize::Normal;
    }

    bool hasPanel = false; ///< Transcript and chapters stand beside the picture.

private:
    size_t m_rate = 1;
    int m_volume = 100;
};

} // namespace hocvu
