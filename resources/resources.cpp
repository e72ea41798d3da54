// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>

// Outside any namespace: the macro declares a global function.
static void initCompiledIn()
{
    Q_INIT_RESOURCE(fonts);
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(languages);
    Q_INIT_RESOURCE(help);
}

namespace hocvu {

bool loadResources()
{
    static const bool loaded = [] {
        initCompiledIn();
        const QDir fonts(QStringLiteral(":/fonts"));
        bool all = !fonts.isEmpty();
        for (const QString &file : fonts.entryList(QDir::Files))
            all = QFontDatabase::addApplicationFont(fonts.filePath(file)) >= 0 && all;
        return all;
    }();
    return loaded;
}

QString helpText(const QString &topic, const QString &language)
{
    initCompiledIn();
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace hocvu
