// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/yaml_text.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace hocvu {
namespace {

/// What is wrong with a file, and where.
struct Fault
{
    int line = 0;
    QString message;
    ErrorCode code = ErrorCode::NotUnderstood;
};

/// Builds the tree from yaml-cpp's events. A handler cannot stop the parser: this one keeps the
/// first fault and lets the rest go by.
class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const YamlLimits &limits)
        : m_limits(limits)
    {
    }

    const std::optional<Fault> &fault() const { return m_fault; }
    YamlValue takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark & /*mark*/) override { }
    void OnDocumentEnd() override { }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override
    {
        refuse(mark.line + 1, QStringLiteral("aliases are not read; write the text out"));
    }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        checkDress(mark, {}, anchor);
        add({YamlValue::Kind::Empty, mark.line + 1, {}, {}, {}});
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        checkDress(mark, tag, anchor);
        add({YamlValue::Kind::Text, mark.line + 1, QString::fromStdString(value), {}, {}});
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(YamlValue::Kind::List, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(YamlValue::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    /// A list or map whose end has not come yet.
    struct Open
    {
        YamlValue value;
        std::optional<QString> field; ///< Of a map: the name whose value comes next.
        int fieldLine = 0;
    };

    void refuse(int line, const QString &message, ErrorCode code = ErrorCode::NotUnderstood)
    {
        if (!m_fault)
            m_fault = Fault{line, message, code};
    }
    /// "?" and "!" are what yaml-cpp calls plain and quoted.
    void checkDress(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            refuse(mark.line + 1, QStringLiteral("anchors are not read; remove the '&' word"));
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark.line + 1, QStringLiteral("YAML tags are not read; remove the '!' word"));
    }
    void open(YamlValue::Kind kind, const YAML::Mark &mark, const std::string &tag,
              YAML::anchor_t anchor)
    {
        checkDress(mark, tag, anchor);
        if (qsizetype(m_open.size()) >= m_limits.depth)
            refuse(mark.line + 1, QStringLiteral("nested too deeply; mend the indentation"));
        if (!m_fault)
            m_open.push_back({{kind, mark.line + 1, {}, {}, {}}, std::nullopt, 0});
    }
    void close()
    {
        if (m_fault)
            return;
        YamlValue done = std::move(m_open.back().value);
        m_open.pop_back();
        add(std::move(done));
    }
    void add(YamlValue value)
    {
        if (++m_values > m_limits.values) {
            refuse(value.line, QStringLiteral("too many values; divide the file"),
                   ErrorCode::TooLarge);
        }
        if (m_fault)
            return;
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().value.kind == YamlValue::Kind::List)
            m_open.back().value.items.push_back(std::move(value));
        else
            addToMap(m_open.back(), std::move(value));
    }
    void addToMap(Open &map, YamlValue value)
    {
        auto &fields = map.value.fields;
        if (map.field) {
            value.line = map.fieldLine; // an empty value or a list begins lines below its name
            fields.push_back({*map.field, std::move(value)});
            map.field.reset();
            return;
        }
        if (value.kind != YamlValue::Kind::Text) {
            refuse(value.line, QStringLiteral("a field's name must be a plain word"));
            return;
        }
        const auto earlier
            = std::find_if(fields.begin(), fields.end(),
                           [&value](const auto &field) { return field.name == value.text; });
        if (earlier != fields.end()) {
            refuse(value.line,
                   QStringLiteral("'%1' stands here twice, first in line %2; keep one")
                       .arg(value.text)
                       .arg(earlier->value.line));
        }
        map.field = value.text;
        map.fieldLine = value.line;
    }

    const YamlLimits m_limits;
    YamlValue m_root;
    std::vector<Open> m_open;
    std::optional<Fault> m_fault;
    int m_values = 0;
};

/// The first character that no text written by hand should hold.
std::optional<Fault> faultyCharacter(const QString &text)
{
    int line = 1;
    for (const QChar c : text) {
        if (c == QLatin1Char('\r'))
            return Fault{line,
                         QStringLiteral("a carriage return; save the file with LF line ends")};
        if (c == QChar::ByteOrderMark)
            return Fault{line, QStringLiteral("a byte order mark; save the file without one")};
        if (c == QLatin1Char('\t'))
            return Fault{line, QStringLiteral("a tab; write spaces")};
        if (c == QLatin1Char('\n'))
            ++line;
        else if (c.category() == QChar::Other_Control)
            return Fault{line, QStringLiteral("a control character; remove it")};
    }
    return std::nullopt;
}

tl::unexpected<Error> failed(const QString &file, const Fault &fault)
{
    return fail(fault.code, atLine(file, fault.line, fault.message));
}

Result<YamlValue> parse(const std::string &bytes, const QString &file, const YamlLimits &limits)
{
    TreeBuilder builder(limits);
    try {
        std::istringstream stream(bytes);
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return failed(file, {0, QStringLiteral("empty; was the right file saved?")});
        YamlValue root = builder.takeRoot();
        if (!builder.fault() && parser.HandleNextDocument(builder))
            return failed(file, {0, QStringLiteral("holds two documents; keep one")});
        if (!builder.fault())
            return root;
    } catch (const YAML::Exception &problem) {
        return failed(file,
                      {problem.mark.line + 1,
                       QStringLiteral("not YAML (%1); mend the line or the one above it")
                           .arg(QString::fromStdString(problem.msg))});
    }
    return failed(file, *builder.fault());
}

} // namespace

QString atLine(const QString &file, int line, const QString &message)
{
    if (line < 1)
        return QStringLiteral("%1: %2").arg(file, message);
    return QStringLiteral("%1:%2: %3").arg(file, QString::number(line), message);
}

Result<YamlValue> readYaml(const QByteArray &bytes, const QString &file, const YamlLimits &limits)
{
    if (bytes.size() > limits.bytes) {
        return failed(file,
                      {0, QStringLiteral("larger than %1 bytes; divide it").arg(limits.bytes),
                       ErrorCode::TooLarge});
    }
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return failed(file, {0, QStringLiteral("not UTF-8; save the file as UTF-8")});
    if (const auto fault = faultyCharacter(text))
        return failed(file, *fault);
    // yaml-cpp takes the end of the file for the end of a text, and "12" cut to "1" for a number.
    if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n')))
        return failed(file,
                      {int(text.count(QLatin1Char('\n'))) + 1,
                       QStringLiteral("the last line has no end; was the file cut short?")});
    return parse(bytes.toStdString(), file, limits);
}

} // namespace hocvu
