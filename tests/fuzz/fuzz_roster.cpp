// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// A roster comes from some office's spreadsheet, roster.json from a stick. People who were read
// from a table must survive the way through roster.json unchanged.
#include "exchange/roster_source.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

namespace {

/// Every PIN costs ten milliseconds on purpose; a longer table would only repeat that.
constexpr qsizetype kMostLines = 4;

Campaign campaign()
{
    Campaign campaign;
    campaign.id = QStringLiteral("fuzz");
    campaign.units = {QStringLiteral("Trạm Y tế"), QStringLiteral("u")};
    return campaign;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Campaign rules = campaign();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)parseRosterJson(bytes);
    if (bytes.count('\n') > kMostLines)
        return 0;
    const auto people = parseRosterTable(bytes, QStringLiteral("f"), rules);
    if (!people) {
        if (people.error().code == ErrorCode::NotUnderstood
            && !people.error().detail.startsWith(QLatin1String("f:")))
            std::abort();
        return 0;
    }
    const auto again = parseRosterJson(rosterJson(*people));
    if (!again || *again != *people)
        std::abort();
    return 0;
}
