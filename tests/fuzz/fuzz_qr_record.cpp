// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
// links: hocvu::paper
#include "paper/qr_record.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

/// The first byte says what the rest is: 'F' the facts of a record (its check would keep the
/// fuzzer from ever getting past it), anything else the text of a code.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data) + 1,
                          static_cast<qsizetype>(size) - 1);
    const QString text = data[0] == 'F'
        ? qrText(rest, QByteArray(kQrKeyIdSize, 'k'), QByteArray(kQrSignatureSize, 's'))
        : QString::fromUtf8(rest);

    const auto record = readQrText(text);

    // Whatever is accepted is the one way to write it.
    if (record
        && (qrText(record->factBytes, record->keyId, record->signature) != text
            || qrFacts(record->facts) != record->factBytes))
        std::abort();
    return 0;
}
