// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hocvu::media {

/// One value of a YAML file and the line it starts on (1-based).
struct YamlNode
{
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    int line = 0;
    QString text; ///< Of a scalar.
    bool quoted = false; ///< The scalar stood in quotes, so "3" is a text and no number.
    std::vector<YamlNode> items; ///< Of a list; of a map its values, in the file's order.
    std::vector<QString> keys; ///< Of a map, as many as items.

    /// The value of \a key; nullptr when there is none.
    const YamlNode *value(const QString &key) const;
};

/// "lesson.yaml:12: what is wrong; what to do", the form of every message about a source file.
QString atLine(const QString &file, int line, const QString &message);

/// Reads the strict part of YAML that people write by hand: one document of maps, lists and
/// scalars. Anchors, aliases, tags, repeated keys, more than \a maxBytes, deep nesting, text that
/// is not UTF-8 in NFC, and carriage returns are refused. \a name stands in messages.
Result<YamlNode> readYaml(const QByteArray &bytes, const QString &name, qsizetype maxBytes);

} // namespace hocvu::media
