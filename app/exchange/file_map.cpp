// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_map.h"

#include <QRegularExpression>
#include <QSet>

namespace hocvu {

QString faultOfName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\\z"));
    static const QRegularExpression device(
        QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"),
        QRegularExpression::CaseInsensitiveOption);

    if (name.size() > kMaxNameBytes)
        return QStringLiteral("the name is too long");
    if (!form.match(name).hasMatch())
        return QStringLiteral("the name may hold only A-Z a-z 0-9 . _ - and single /");
    const QStringList parts = name.split(QLatin1Char('/'));
    for (const QString &part : parts) {
        if (part.endsWith(QLatin1Char('.')))
            return QStringLiteral("a part of the name ends in a dot");
        if (device.match(part).hasMatch())
            return QStringLiteral("a part of the name is a device on Windows");
    }
    return {};
}

Result<void> checkNames(const QStringList &names)
{
    QSet<QString> seen;
    for (const QString &name : names) {
        QString fault = faultOfName(name);
        if (fault.isEmpty() && seen.contains(name.toLower()))
            fault = QStringLiteral("the name occurs twice, or differs only in case");
        if (!fault.isEmpty()) {
            return fail(ErrorCode::NotUnderstood, quotedName(name) + QStringLiteral(": ") + fault);
        }
        seen.insert(name.toLower());
    }
    return {};
}

QString quotedName(const QString &name)
{
    const QByteArray plain = name.left(kMaxNameBytes).toUtf8().toPercentEncoding("/ ");
    return QStringLiteral("\"%1\"").arg(QString::fromLatin1(plain));
}

} // namespace hocvu
