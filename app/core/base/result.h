// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace hocvu {

/// What went wrong, one code per thing a caller may do about it. The words for people stand in
/// ui/error_text.cpp; a code left out there does not compile.
enum class ErrorCode {
    NotFound, ///< The file, row or name is not there.
    Unreadable, ///< It is there but the system refuses to read it.
    Unwritable, ///< The folder or device refuses to be written.
    DiskFull, ///< No space left where it must be written.
    Damaged, ///< The bytes are not what was written: cut short, changed, or torn.
    NotUnderstood, ///< Well-formed perhaps, but not this format or not by its rules.
    TooNew, ///< Made by a newer version of HocVu.
    TooLarge, ///< Beyond the size limits of the format.
    BadSignature, ///< Signed, but not by whom it says, or changed since.
    AlreadyInUse, ///< Another program holds the data folder.
    NotAllowed, ///< The rules of the campaign or the state of the exam forbid it.
    Infeasible, ///< No solution exists, as a blueprint that the bank cannot fill.
    Refused, ///< Wrong PIN or a wrong secret.
    Unavailable, ///< A device or a program part is missing on this PC.
};

/// \a detail is English, for logs and commands: which file, which line, what to do.
struct [[nodiscard]] Error
{
    ErrorCode code = ErrorCode::Damaged;
    QString detail;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, path);`
inline tl::unexpected<Error> fail(ErrorCode code, const QString &detail)
{
    return tl::unexpected<Error>(Error{code, detail});
}

/// The code's name as commands print it, such as "damaged".
QString codeName(ErrorCode code);

} // namespace hocvu
