// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/kit.h"
#include "kiosk/flow/room.h"
#include "kiosk/flow/services.h"

namespace hocvu {

/// The exam of a kit: puts its questions into the room once they are open.
class KitExam : public ExamRoom
{
public:
    /// Both outlive this; \a kit is looked at in takeUp() and open().
    KitExam(const Kit &kit, Room &room);

    /// Gives the room the questions of a kit that is open.
    void takeUp();

    bool isSealed() const override { return !m_exam; }
    bool isTrial() const override { return m_kit.isTrial(); }
    Result<void> open(const QString &code) override;
    Result<AnswerKeys> answerKeys() const override;

private:
    void take(const OpenedExam &exam);

    const Kit &m_kit;
    Room &m_room;
    std::optional<OpenedExam> m_exam;
};

} // namespace hocvu
