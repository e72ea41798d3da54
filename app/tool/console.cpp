// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/console.h"

#include "core/text/fold.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace hocvu {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

QString withoutPath(const Error &error, const QString &file)
{
    QString detail = error.detail;
    if (detail.startsWith(file))
        detail = detail.mid(file.size());
    while (detail.startsWith(QLatin1Char(':')) || detail.startsWith(QLatin1Char(' ')))
        detail = detail.mid(1);
    return detail;
}

struct Words
{
    const char *what;
    const char *whatToDo;
};

Words wordsOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return {"not found", "check the path"};
    case ErrorCode::Unreadable:
        return {"cannot be read", "check its permissions and the stick"};
    case ErrorCode::Unwritable:
        return {"cannot be written", "choose another place or change its permissions"};
    case ErrorCode::DiskFull:
        return {"there is no space left", "free some and run the command again"};
    case ErrorCode::Damaged:
        return {"damaged", "copy it once more from where it came"};
    case ErrorCode::NotUnderstood:
        return {"not understood", "check that it is the right file"};
    case ErrorCode::TooNew:
        return {"made by a newer version of HocVu", "install that version to read it"};
    case ErrorCode::TooLarge:
        return {"too large", "check that it is the right file"};
    case ErrorCode::BadSignature:
        return {"bad signature", "do not use it; ask who made it for another copy"};
    case ErrorCode::AlreadyInUse:
        return {"in use", "close the other program first"};
    case ErrorCode::NotAllowed:
        return {"not allowed", "see --help"};
    case ErrorCode::Infeasible:
        return {"cannot be filled", "add questions or change the blueprint"};
    case ErrorCode::Refused:
        return {"refused", "give the right code, or take the password off first"};
    case ErrorCode::Unavailable:
        return {"this PC lacks a part", "see the README for what must be installed"};
    }
    return {"failed", "see --help"};
}

} // namespace

QString plain(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString printable(const QString &text)
{
    QString shown = text.normalized(QString::NormalizationForm_C);
    std::replace_if(shown.begin(), shown.end(), isUnseen, QChar(QChar::ReplacementCharacter));
    return shown;
}

QString sentenceOf(const Error &error, const QString &file, const char *ifDamaged)
{
    const Words words = wordsOf(error.code);
    const QString detail = withoutPath(error, file);
    QString sentence = QLatin1String(words.what);
    if (!detail.isEmpty())
        sentence += QStringLiteral(" (%1)").arg(detail);
    const bool isSpecial = ifDamaged && error.code == ErrorCode::Damaged;
    return sentence + QStringLiteral("; ") + QLatin1String(isSpecial ? ifDamaged : words.whatToDo);
}

void Console::line(const QString &text)
{
    if (!m_json)
        write(stdout, printable(text));
}

void Console::facts(const QList<std::pair<QString, QString>> &facts)
{
    qsizetype width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, name.size());
    for (const auto &[name, value] : facts)
        line(QStringLiteral("  %1  %2").arg(name.leftJustified(width), value));
}

void Console::table(const QStringList &headings, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    QList<bool> right;
    QStringList names;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        right.append(headings.at(column).startsWith(QLatin1Char('>')));
        names.append(headings.at(column).mid(right.constLast() ? 1 : 0));
        widths.append(names.constLast().size());
        for (const QStringList &row : rows)
            widths[column] = std::max(widths.at(column), printable(row.value(column)).size());
    }
    for (const QStringList &row : QList<QStringList>{names} + rows) {
        QString text;
        for (qsizetype column = 0; column < widths.size(); ++column) {
            const QString cell = printable(row.value(column));
            text += QStringLiteral("  ")
                + (right.at(column) ? cell.rightJustified(widths.at(column))
                                    : cell.leftJustified(widths.at(column)));
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        line(text);
    }
}

void Console::object(const QJsonObject &object)
{
    if (!m_json)
        return;
    m_answered = true;
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void Console::finish()
{
    if (m_error && !m_answered)
        object({{QStringLiteral("error"), toJson(*m_error)}});
}

ExitCode Console::fail(const QString &file, const Error &error, const char *ifDamaged)
{
    if (!m_error)
        m_error = error;
    complain(file, sentenceOf(error, file, ifDamaged));
    return exitCodeOf(error.code);
}

void Console::complain(const QString &about, const QString &sentence)
{
    write(stderr, printable(QStringLiteral("hocvu: %1: %2").arg(about, sentence)));
}

ExitCode Console::failInSource(const Error &error)
{
    const bool mistake
        = error.code == ErrorCode::NotUnderstood || error.code == ErrorCode::Infeasible;
    if (!mistake)
        return fail(error.detail, {error.code, {}});
    if (!m_error)
        m_error = error;
    write(stderr, printable(QStringLiteral("hocvu: ") + error.detail));
    return ExitCode::Bad;
}

QJsonObject Console::toJson(const Error &error)
{
    return {{QStringLiteral("code"), codeName(error.code)},
            {QStringLiteral("detail"), error.detail}};
}

} // namespace hocvu
