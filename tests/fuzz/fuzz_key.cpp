// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::seal

// Keys, signatures and PIN hashes as they come in files and rosters.
#include "seal/pin_hash.h"
#include "seal/public_key.h"
#include "seal/signature.h"
#include "seal/signing_key.h"

#include <cstdint>
#include <cstdlib>

using namespace hocvu;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static const SigningKey key = SigningKey::generate();

    // What was read must print and read as the same again.
    if (const auto read = PublicKey::parse(bytes); read && PublicKey::parse(read->text()) != *read)
        std::abort();
    if (const auto read = SigningKey::parse(bytes)) {
        const auto again = SigningKey::parse(read->text());
        if (!again || again->publicKey() != read->publicKey())
            std::abort();
    }
    // Nobody signs for a key that was made a moment ago.
    if (verify(bytes, bytes, key.publicKey()))
        std::abort();
    (void)PinHash::parse(bytes);
    return 0;
}
