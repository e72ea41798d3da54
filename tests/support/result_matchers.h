// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTest>

/// Fails the test with the error's own words when \a result holds one.
#define QVERIFY_RESULT(result)                                                                     \
    do {                                                                                           \
        const auto &verified = (result);                                                           \
        QVERIFY2(verified.has_value(),                                                             \
                 verified ? ""                                                                     \
                          : qPrintable(hocvu::codeName(verified.error().code)                      \
                                       + QStringLiteral(": ") + verified.error().detail));         \
    } while (false)

/// Passes when \a result failed with \a expectedCode.
#define QCOMPARE_ERROR(result, expectedCode)                                                       \
    do {                                                                                           \
        const auto &compared = (result);                                                           \
        QVERIFY2(!compared.has_value(), "expected an error");                                      \
        QCOMPARE(hocvu::codeName(compared.error().code), hocvu::codeName(expectedCode));           \
    } while (false)
