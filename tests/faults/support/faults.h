// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdio>
#include <random>

/// What every test of faults has: a seed and a size from outside, and counts printed as lines.
namespace faults {

/// HOCVU_FAULTS_SEED, else 1: the same seed, the same run.
inline quint64 seed()
{
    bool ok = false;
    const quint64 given = qEnvironmentVariable("HOCVU_FAULTS_SEED").toULongLong(&ok);
    return ok ? given : 1;
}

/// HOCVU_FAULTS_COUNT, else \a usual. What is counted the test's README line says.
inline int count(int usual)
{
    bool ok = false;
    const int given = qEnvironmentVariableIntValue("HOCVU_FAULTS_COUNT", &ok);
    return ok ? given : usual;
}

/// `faults NAME COUNT`
inline void report(const char *name, qint64 number)
{
    std::printf("faults %s %lld\n", name, static_cast<long long>(number));
    std::fflush(stdout);
}

/// 0 to \a bound - 1, the same on every machine.
inline int below(std::mt19937_64 &random, int bound)
{
    return static_cast<int>(random() % static_cast<quint64>(bound));
}

} // namespace faults
