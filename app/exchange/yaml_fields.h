// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/yaml_text.h"

#include <QStringList>

#include <optional>

namespace hocvu {

/// The first thing found wrong in one file; what is found later mostly follows from it.
class FirstFault
{
public:
    explicit FirstFault(const QString &file)
        : m_file(file)
    {
    }

    void report(int line, const QString &message, ErrorCode code = ErrorCode::NotUnderstood);
    bool found() const { return m_error.has_value(); }
    /// Only when found().
    const Error &error() const { return *m_error; }

private:
    QString m_file;
    std::optional<Error> m_error;
};

/// Takes the fields that a format knows out of one map, and refuses all others.
///
/// Every function reports what is missing or unfit and then returns something harmless, so that a
/// reader goes on without a test after every line.
class YamlFields
{
public:
    /// \a value and \a faults must live longer. A \a value that is no map is reported.
    YamlFields(const YamlValue &value, FirstFault &faults);

    /// Trimmed, not empty.
    QString text(const QString &name, qsizetype longest);
    /// The same; \a name must be there, but may be "".
    QString textOrNothing(const QString &name, qsizetype longest);
    int number(const QString &name, int least, int most);
    /// True or false; false when it is not there.
    bool flag(const QString &name);
    /// Which of \a words stands there, from 0.
    int choice(const QString &name, const QStringList &words);
    QStringList texts(const QString &name, qsizetype count, qsizetype longest);
    /// Null when it is missing or no list.
    const std::vector<YamlValue> *list(const QString &name);
    /// Null when it is missing.
    const YamlValue *value(const QString &name);

    bool has(const QString &name) const { return find(name) != nullptr; }
    /// The line of the field \a name; the map's own when there is none.
    int line(const QString &name) const;
    /// Reports the first field that was not asked for.
    void finish();

private:
    const YamlValue *find(const QString &name) const;
    QString textOf(const QString &name, const YamlValue &value, qsizetype longest);

    const YamlValue &m_map;
    FirstFault &m_faults;
    QStringList m_known;
};

} // namespace hocvu
