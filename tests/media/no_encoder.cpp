// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded before libavcodec: the encoder that $HOCVU_NO_ENCODER names is not there.
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>

struct AVCodec;

namespace {

bool isMissing(const char *name)
{
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing sets it after the start
    const char *missing = std::getenv("HOCVU_NO_ENCODER");
    return missing != nullptr && std::strcmp(name, missing) == 0;
}

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" const AVCodec *avcodec_find_encoder_by_name(const char *name)
{
    if (isMissing(name))
        return nullptr;
    return next<const AVCodec *(const char *)>("avcodec_find_encoder_by_name")(name);
}

/// AAC is the only one that is asked for by its number.
extern "C" const AVCodec *avcodec_find_encoder(int id)
{
    if (isMissing("aac"))
        return nullptr;
    return next<const AVCodec *(int)>("avcodec_find_encoder")(id);
}
