// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace hocvu {

/// Appends Qt's messages to a file, one JSON object a line: {"at","level","category","text"}.
/// A file of more than 1 MiB is set aside as FILE.1 first. Nobody writes names, PINs or answers.
/// One at a time; the messages go where they went before when it dies.
class LogFile
{
public:
    explicit LogFile(const QString &path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

private:
    static void write(QtMsgType type, const QMessageLogContext &context, const QString &text);

    QFile m_file;
    QtMessageHandler m_before = nullptr;
};

} // namespace hocvu
