// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/source/yaml_tree.h"

#include <QStringList>

#include <optional>

namespace hocvu::media {

/// The first thing found wrong in one file; later ones are usually its consequences.
class Findings
{
public:
    explicit Findings(const QString &file)
        : m_file(file)
    {
    }

    void report(int line, const QString &message, ErrorCode code = ErrorCode::NotUnderstood);
    bool isClean() const { return !m_first; }
    /// Only when not clean.
    const Error &first() const { return *m_first; }

private:
    QString m_file;
    std::optional<Error> m_first;
};

/// Takes the known keys out of one map and refuses the others.
///
/// Every function reports into the findings and returns something harmless when the value is
/// missing or unfit, so that a parser reads on without a test after each line.
class FieldReader
{
public:
    /// \a what names the map in messages, as "scene 'mo-dau'". A \a node that is no map is
    /// reported and then looks empty.
    FieldReader(const YamlNode &node, const QString &what, Findings &findings);

    /// Whether \a key is there.
    bool has(const QString &key) { return find(key) != nullptr; }
    QString text(const QString &key, int maxLength);
    QString optionalText(const QString &key, int maxLength);
    int number(const QString &key, int low, int high);
    std::optional<int> optionalNumber(const QString &key, int low, int high);
    /// A number such as 4 or 4.5, with at most two decimals, from 0 to \a high.
    double amount(const QString &key, double high);
    /// The index of the text in \a words; 0 and reported when it is none of them.
    int word(const QString &key, const QStringList &words);
    QStringList texts(const QString &key, int atLeast, int atMost, int maxLength);
    /// The list's values; empty and reported when it is missing or has a wrong number of them.
    const std::vector<YamlNode> &list(const QString &key, int atLeast, int atMost);
    /// nullptr and reported when missing.
    const YamlNode *map(const QString &key);

    /// Reports the first key that nobody asked for.
    void finish();

    int line() const { return m_line; }
    /// The line of \a key, or of the map when it is not there.
    int lineOf(const QString &key) const;

private:
    const YamlNode *find(const QString &key);
    const YamlNode *demand(const QString &key);
    QString scalar(const QString &key, const YamlNode &node, int maxLength);

    const YamlNode *m_node = nullptr;
    int m_line = 0;
    QString m_what;
    Findings &m_findings;
    QStringList m_asked;
};

} // namespace hocvu::media
