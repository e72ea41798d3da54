// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/source/yaml_tree.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <optional>
#include <sstream>

namespace hocvu::media {

namespace {

constexpr std::size_t kMaxDepth = 8;
constexpr int kMaxNodes = 4000;

/// Builds the tree from yaml-cpp's events. It keeps the first objection and ignores what follows,
/// because a handler can not stop the parser.
class TreeBuilder : public YAML::EventHandler
{
public:
    struct Objection
    {
        int line;
        QString message;
    };

    const std::optional<Objection> &objection() const { return m_objection; }
    YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        add(node(YamlNode::Kind::Null, mark));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        object(mark, QStringLiteral("aliases are not allowed; write the text out"));
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        YamlNode scalar = node(YamlNode::Kind::Scalar, mark);
        scalar.text = QString::fromStdString(value);
        scalar.quoted = tag == "!";
        add(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::List, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        YamlNode node;
        std::optional<QString> key; ///< Of a map: the key whose value comes next.
    };

    static YamlNode node(YamlNode::Kind kind, const YAML::Mark &mark)
    {
        YamlNode made;
        made.kind = kind;
        made.line = mark.line + 1;
        return made;
    }
    void object(const YAML::Mark &mark, const QString &message)
    {
        if (!m_objection)
            m_objection = Objection{mark.line + 1, message};
    }
    void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            object(mark, QStringLiteral("anchors are not allowed; write the text out"));
    }
    void refuseTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            object(mark, QStringLiteral("YAML tags are not allowed; remove it"));
    }
    void open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag,
              YAML::anchor_t anchor)
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        if (m_open.size() >= kMaxDepth)
            object(mark, QStringLiteral("nested too deeply; a lesson needs no more levels"));
        if (!m_objection)
            m_open.push_back({node(kind, mark), std::nullopt});
    }
    void close()
    {
        if (m_objection)
            return;
        YamlNode done = std::move(m_open.back().node);
        m_open.pop_back();
        add(std::move(done));
    }
    void add(YamlNode value)
    {
        if (++m_nodes > kMaxNodes && !m_objection)
            m_objection
                = Objection{value.line, QStringLiteral("too many values; shorten the file")};
        if (m_objection)
            return;
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Open &parent = m_open.back();
        if (parent.node.kind == YamlNode::Kind::List)
            parent.node.items.push_back(std::move(value));
        else
            addToMap(parent, std::move(value));
    }
    void addToMap(Open &map, YamlNode value)
    {
        if (map.key) {
            map.node.keys.push_back(*map.key);
            map.node.items.push_back(std::move(value));
            map.key.reset();
            return;
        }
        if (value.kind != YamlNode::Kind::Scalar) {
            m_objection = Objection{value.line, QStringLiteral("a key must be a plain word")};
            return;
        }
        if (const YamlNode *earlier = map.node.value(value.text)) {
            m_objection
                = Objection{value.line,
                            QStringLiteral("'%1' stands here twice (first in line %2); keep one")
                                .arg(value.text)
                                .arg(earlier->line)};
            return;
        }
        map.key = value.text;
    }

    YamlNode m_root;
    std::vector<Open> m_open;
    std::optional<Objection> m_objection;
    int m_nodes = 0;
};

int lineOf(QStringView text, qsizetype position)
{
    return static_cast<int>(text.left(position).count(u'\n')) + 1;
}

/// The first thing about the characters themselves that makes the file unfit.
std::optional<TreeBuilder::Objection> badCharacter(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r')
            return {{lineOf(text, i), QStringLiteral("carriage return; save with LF line ends")}};
        if (c == QChar::ByteOrderMark)
            return {{lineOf(text, i), QStringLiteral("byte order mark; save as plain UTF-8")}};
        if (c == u'\t')
            return {{lineOf(text, i), QStringLiteral("a tab; put spaces in its place")}};
        if (c.category() == QChar::Other_Control && c != u'\n')
            return {{lineOf(text, i), QStringLiteral("control character; remove it")}};
    }
    const QString composed = text.normalized(QString::NormalizationForm_C);
    if (composed == text)
        return std::nullopt;
    qsizetype i = 0;
    while (i < text.size() && i < composed.size() && text.at(i) == composed.at(i))
        ++i;
    return {{lineOf(text, i),
             QStringLiteral("letters and accents are typed apart; save the text in NFC form")}};
}

} // namespace

const YamlNode *YamlNode::value(const QString &key) const
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == key)
            return &items[i];
    }
    return nullptr;
}

QString atLine(const QString &file, int line, const QString &message)
{
    return QStringLiteral("%1:%2: %3").arg(file, QString::number(line), message);
}

Result<YamlNode> readYaml(const QByteArray &bytes, const QString &name, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("%1: larger than %2 bytes; shorten it").arg(name).arg(maxBytes));
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1: not UTF-8; save the file as UTF-8").arg(name));
    if (const auto bad = badCharacter(text))
        return fail(ErrorCode::NotUnderstood, atLine(name, bad->line, bad->message));

    TreeBuilder builder;
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: empty; write a lesson").arg(name));
        YamlNode root = builder.takeRoot();
        const bool more = !builder.objection() && parser.HandleNextDocument(builder);
        if (more)
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("%1: holds two documents; keep one").arg(name));
        if (!builder.objection())
            return root;
    } catch (const YAML::Exception &error) {
        return fail(
            ErrorCode::NotUnderstood,
            atLine(name, error.mark.line + 1,
                   QStringLiteral("not YAML (%1); look here and in the lines above for a "
                                  "missing quotation mark or bracket or a wrong indentation")
                       .arg(QString::fromStdString(error.msg))));
    }
    return fail(ErrorCode::NotUnderstood,
                atLine(name, builder.objection()->line, builder.objection()->message));
}

} // namespace hocvu::media
