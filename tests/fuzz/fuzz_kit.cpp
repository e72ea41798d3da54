// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// The parts of a kit, which comes on a stick: each must be read or refused, whatever it holds.
// What is read of kit.json, of a draw seed and of a seat must come out as it went in.
#include "core/bank/bank.h"
#include "core/bank/law_table.h"
#include "core/campaign/campaign.h"
#include "core/course/course.h"
#include "core/exam/draw_seats.h"
#include "core/exam/draw_seed.h"
#include "exchange/kit_layout.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readCampaign(QJsonDocument::fromJson(bytes).object());
    (void)readLesson(bytes, bytes);
    (void)LawTable::parse(bytes, QStringLiteral("f"));
    if (const auto bank = Bank::fromJson(bytes); bank && !Bank::fromJson(bank->toJson()))
        std::abort();
    const auto info = parseKitInfo(bytes);
    if (info
        && !info->drawCommitment.isEmpty()) { // else of format 1, which is not written any more
        const auto again = parseKitInfo(kitInfoText(*info));
        if (!again || again->lessons.size() != info->lessons.size()
            || again->drawCommitment != info->drawCommitment)
            std::abort();
    }
    if (const auto seed = parseDrawSeed(bytes)) {
        const auto again = parseDrawSeed(drawSeedText(*seed));
        if (!again || *again != *seed)
            std::abort();
    }
    if (const auto seat = Seat::fromText(QString::fromUtf8(bytes));
        seat && seat->toText().toUtf8() != bytes)
        std::abort();
    return 0;
}
