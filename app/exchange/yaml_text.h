// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hocvu {

struct YamlField;

/// One value of a YAML file.
struct YamlValue
{
    enum class Kind { Empty, Text, List, Map };

    Kind kind = Kind::Empty;
    int line = 0; ///< From 1: where it begins; of a field, where its name stands.
    QString text; ///< Of a Text: as written, so `3.10` and `no` stay what they look like.
    std::vector<YamlValue> items; ///< Of a List.
    std::vector<YamlField> fields; ///< Of a Map, in the file's order.
};

/// `name: value` of a map.
struct YamlField
{
    QString name;
    YamlValue value;
};

/// How much a YAML file may hold before it is refused.
struct YamlLimits
{
    qsizetype bytes = 1024 * 1024;
    int depth = 8;
    int values = 50'000;
};

/// "FILE:LINE: MESSAGE", the form of every complaint about a source file; the line is left out
/// when it is not positive.
QString atLine(const QString &file, int line, const QString &message);

/// Reads the part of YAML that people write by hand: one document of maps, lists and texts.
/// Anchors, aliases, tags, doubled fields, carriage returns, control characters and a last line
/// without its end are refused. \a file stands in messages.
///
/// NotUnderstood says line, reason and what to do. TooLarge: beyond \a limits.
Result<YamlValue> readYaml(const QByteArray &bytes, const QString &file,
                           const YamlLimits &limits = {});

} // namespace hocvu
