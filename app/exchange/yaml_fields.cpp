// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/yaml_fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace hocvu {

void FirstFault::report(int line, const QString &message, ErrorCode code)
{
    if (!m_error)
        m_error = Error{code, atLine(m_file, line, message)};
}

YamlFields::YamlFields(const YamlValue &value, FirstFault &faults)
    : m_map(value)
    , m_faults(faults)
{
    if (value.kind != YamlValue::Kind::Map) {
        m_faults.report(
            value.line,
            QStringLiteral("'name: value' lines are wanted here; mend the indentation"));
    }
}

QString YamlFields::text(const QString &name, qsizetype longest)
{
    const QString text = textOrNothing(name, longest);
    if (text.isEmpty())
        m_faults.report(line(name), QStringLiteral("'%1' is empty; write it").arg(name));
    return text;
}

QString YamlFields::textOrNothing(const QString &name, qsizetype longest)
{
    const YamlValue *found = value(name);
    return found == nullptr ? QString() : textOf(name, *found, longest);
}

int YamlFields::number(const QString &name, int least, int most)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,9}\\z"));
    const YamlValue *found = value(name);
    if (found == nullptr)
        return least;
    const int number = digits.match(found->text).hasMatch() ? found->text.toInt() : least - 1;
    if (number >= least && number <= most)
        return number;
    m_faults.report(
        found->line,
        QStringLiteral("'%1' must be a number from %2 to %3").arg(name).arg(least).arg(most));
    return least;
}

bool YamlFields::flag(const QString &name)
{
    if (find(name) == nullptr) {
        m_known << name;
        return false;
    }
    return choice(name, {QStringLiteral("false"), QStringLiteral("true")}) == 1;
}

int YamlFields::choice(const QString &name, const QStringList &words)
{
    const YamlValue *found = value(name);
    if (found == nullptr)
        return 0;
    const auto index = int(words.indexOf(found->text));
    if (index >= 0)
        return index;
    m_faults.report(
        found->line,
        QStringLiteral("'%1' must be one of: %2").arg(name, words.join(QLatin1String(", "))));
    return 0;
}

QStringList YamlFields::texts(const QString &name, qsizetype count, qsizetype longest)
{
    QStringList texts;
    const std::vector<YamlValue> *items = list(name);
    if (items == nullptr)
        return texts;
    if (qsizetype(items->size()) != count) {
        m_faults.report(line(name),
                        QStringLiteral("'%1' must have %2 entries, it has %3")
                            .arg(name)
                            .arg(count)
                            .arg(items->size()));
    }
    for (const YamlValue &item : *items) {
        texts << textOf(name, item, longest);
        if (texts.last().isEmpty())
            m_faults.report(item.line,
                            QStringLiteral("an entry of '%1' is empty; write it").arg(name));
    }
    return texts;
}

const std::vector<YamlValue> *YamlFields::list(const QString &name)
{
    const YamlValue *found = value(name);
    if (found == nullptr)
        return nullptr;
    if (found->kind == YamlValue::Kind::List)
        return &found->items;
    m_faults.report(found->line,
                    QStringLiteral("'%1' must be a list, each entry behind '- '").arg(name));
    return nullptr;
}

const YamlValue *YamlFields::value(const QString &name)
{
    m_known << name;
    const YamlValue *found = find(name);
    if (found == nullptr)
        m_faults.report(m_map.line, QStringLiteral("'%1' is missing; add it").arg(name));
    return found;
}

int YamlFields::line(const QString &name) const
{
    const YamlValue *found = find(name);
    return found == nullptr ? m_map.line : found->line;
}

void YamlFields::finish()
{
    for (const YamlField &field : m_map.fields) {
        if (!m_known.contains(field.name))
            m_faults.report(field.value.line,
                            QStringLiteral("'%1' is not a field of this format; remove it or "
                                           "mend its spelling")
                                .arg(field.name.left(40)));
    }
}

const YamlValue *YamlFields::find(const QString &name) const
{
    const auto found = std::find_if(m_map.fields.begin(), m_map.fields.end(),
                                    [&name](const YamlField &field) { return field.name == name; });
    return found == m_map.fields.end() ? nullptr : &found->value;
}

QString YamlFields::textOf(const QString &name, const YamlValue &value, qsizetype longest)
{
    if (value.kind == YamlValue::Kind::List || value.kind == YamlValue::Kind::Map) {
        m_faults.report(value.line,
                        QStringLiteral("'%1' must be plain text; put it in quotes").arg(name));
    }
    const QString text = value.text.trimmed();
    if (text.size() > longest) {
        m_faults.report(
            value.line,
            QStringLiteral("'%1' is longer than %2 characters; shorten it").arg(name).arg(longest));
    }
    return text;
}

} // namespace hocvu
