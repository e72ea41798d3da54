// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tool/exit_code.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace hocvu {

/// Where a command speaks: text or one JSON object on standard output, one line an error on
/// standard error, always UTF-8.
///
/// Names and texts come from files that strangers made: nothing that a terminal would obey, and
/// nothing that turns the direction of writing, is let through.
class Console
{
public:
    explicit Console(bool json)
        : m_json(json)
    {
    }

    /// Whether the user asked for JSON; then line(), facts() and table() are silent.
    bool json() const { return m_json; }

    void line(const QString &text = {});
    /// "  name    value" with the values one below the other.
    void facts(const QList<std::pair<QString, QString>> &facts);
    /// Columns as wide as they must be; those whose heading begins with ">" are set to the right.
    void table(const QStringList &headings, const QList<QStringList> &rows);
    /// The command's whole answer in JSON. Silent without --json.
    void object(const QJsonObject &object);
    /// Whoever asked for JSON gets it: a command that failed before its object() answers with
    /// {"error": …}, the first one. Called once, at the end.
    void finish();

    /// "hocvu: FILE: what is wrong; what to do", and the exit code that follows from it.
    /// \a ifDamaged is what to do about a damaged file that cannot be copied once more.
    ExitCode fail(const QString &file, const Error &error, const char *ifDamaged = nullptr);
    /// The same for what an author wrote: the error's detail begins with the file, and for a
    /// mistake in it says the line and what to do. A mistake is Bad.
    ExitCode failInSource(const Error &error);
    /// "hocvu: ABOUT: SENTENCE" for what is no Error.
    static void complain(const QString &about, const QString &sentence);
    /// The error in JSON, for lists of files.
    static QJsonObject toJson(const Error &error);

private:
    bool m_json;
    bool m_answered = false;
    std::optional<Error> m_error; ///< The first.
};

/// The error in one sentence for \a file, with what to do.
QString sentenceOf(const Error &error, const QString &file, const char *ifDamaged = nullptr);

/// An id as commands print it: without braces.
QString plain(const QUuid &id);

/// \a text as a terminal may show it.
QString printable(const QString &text);

} // namespace hocvu
