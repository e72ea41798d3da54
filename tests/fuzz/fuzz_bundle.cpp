// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// Result bundles and archives from a stick. A changed bundle seldom passes the check of its bytes
// and never its signature, so what comes behind them is also given the bytes directly.
#include "exchange/bundle.h"
#include "exchange/csv.h"
#include "exchange/signed_bag.h"
#include "exchange/zip_reader.h"

#include <cstdint>

using namespace hocvu;

namespace {

constexpr ZipLimits kSmall{64, 1 << 20, 1 << 22};

void readAsArchive(const QByteArray &bytes)
{
    auto reader = ZipReader::open(bytes, kSmall);
    if (!reader)
        return;
    const auto files = reader->readAll();
    if (!files)
        return;
    // As openBundle() does, but without asking whether the folder is one.
    FileMap inside;
    for (auto file = files->cbegin(); file != files->cend(); ++file)
        inside.insert(file.key().section(QLatin1Char('/'), 1), file.value());
    (void)openSignedBag(inside);
    (void)verifyBag(inside);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)openBundle(bytes);
    readAsArchive(bytes);
    (void)parseBundleInfo(bytes);
    (void)readCsv(bytes);
    return 0;
}
