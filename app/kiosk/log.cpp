// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/log.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>

namespace hocvu {

namespace {

constexpr qint64 kLargest = 1024 * 1024;
LogFile *current = nullptr;
QMutex mutex; // messages come from the player's threads too

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
        return QStringLiteral("critical");
    case QtFatalMsg:
        return QStringLiteral("fatal");
    }
    return {};
}

} // namespace

LogFile::LogFile(const QString &path)
    : m_file(path)
{
    if (m_file.exists() && !QFileInfo(path).isFile())
        return; // a pipe, which one would wait for without an end
    if (m_file.size() > kLargest) {
        QFile::remove(path + QStringLiteral(".1"));
        QFile::rename(path, path + QStringLiteral(".1"));
    }
    if (!m_file.open(QFile::WriteOnly | QFile::Append | QFile::Unbuffered))
        return;
    current = this;
    m_before = qInstallMessageHandler(&LogFile::write);
}

LogFile::~LogFile()
{
    if (current != this)
        return;
    qInstallMessageHandler(m_before);
    const QMutexLocker lock(&mutex);
    current = nullptr;
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&mutex);
    if (!current)
        return;
    const QJsonObject line{
        {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("level"), levelName(type)},
        {QStringLiteral("category"), QString::fromLatin1(context.category)},
        {QStringLiteral("text"), text},
    };
    current->m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace hocvu
