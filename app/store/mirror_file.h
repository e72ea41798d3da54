// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"

#include <QFile>
#include <QString>

#include <functional>
#include <optional>

namespace hocvu {

/// The second copy of one device's journal, format 1: `journal-<device UUID>.jsonl`, readable by
/// people and by any program.
///
///     {"device":"<UUID>","format":1,"kind":"hocvu-mirror"}
///     the device's event 1, as core/journal/event.h writes it
///     event 2
///     …
///
/// - Every line is closed by LF; a line that is not was never confirmed.
/// - The events are numbered 1, 2, 3 … and chained by their hashes: whoever has the last line's
///   hash has proof of every line before it.
/// - The file only grows. What a power cut leaves at its end (half a line, zeros, rubbish) is not
///   part of it and is cut off when the file is written to again.
/// - A head with a higher format is made by a newer version (TooNew); so is an event that fits its
///   hash but is not known. Such a file is left untouched.
/// - Names and answers stand in it in the clear, as in the journal: keep the stick locked away.
/// - Limits: a line has at most Event::kMaxEventBytes; the file is read a line at a time.
inline constexpr int kMirrorFormat = 1;

QString mirrorFileName(const QUuid &device);

/// The first line, without its line feed.
QByteArray mirrorHead(const QUuid &device);

/// The device that the first line names. TooNew; NotUnderstood: not the head of a mirror.
Result<QUuid> readMirrorHead(const QByteArray &line);

/// One line of a mirror. Like readEventLine(), but a line is TooNew only when it fits its hash:
/// what bad sectors make of a line is Damaged or NotUnderstood, whatever it looks like.
Result<Event> readMirrorLine(const QByteArray &line);

/// The lines of a file, one by one, in little memory whatever the file holds.
class LineReader
{
public:
    struct Line
    {
        QByteArray bytes; ///< Without the line feed; cut where it is longer than an event may be.
        qint64 begin = 0; ///< Where it begins in the file.
        bool whole = false; ///< Closed by a line feed and not too long.
        bool closed = false; ///< Closed by a line feed, however long.
    };

    /// NotFound, Unreadable.
    static Result<std::unique_ptr<LineReader>> open(const QString &path);
    /// Nothing at the end of the file.
    std::optional<Line> next();
    qint64 size() const { return m_file.size(); }

private:
    explicit LineReader(const QString &path);

    QFile m_file;
};

/// What there is in a mirror beside its good lines.
struct MirrorRead
{
    QUuid device; ///< As the head names it, else as the first good event does.
    qint64 badAtEnd = 0; ///< Lines behind the last good one that are closed by LF: confirmed once.
    bool hasOpenEnd = false; ///< The last line is not closed: it was never confirmed.
};

/// Calls \a visit for every line of the mirror \a path that is an event of its device, whatever
/// lies between them, until it fails. NotUnderstood: no line of it is a mirror's. TooNew: the head
/// or a line is.
Result<MirrorRead> readMirror(const QString &path,
                              const std::function<Result<void>(const Event &)> &visit);

/// Whether \a path is the name of a mirror that was set aside because it did not fit its journal.
bool isSetAside(const QString &path);

/// The device of the mirror \a path when at least its head and its first event are sound; nothing
/// else of it is read.
std::optional<QUuid> deviceOfMirror(const QString &path);

/// The mirrors in \a folder, also those that were set aside as damaged, in the order of their
/// names.
QStringList mirrorsIn(const QString &folder);

} // namespace hocvu
