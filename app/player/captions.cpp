// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/captions.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace hocvu {

namespace {

constexpr qint64 kLatest = 24LL * 3600 * 1000; // No lesson lasts a day.

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter >= u'0' && letter <= u'9';
    });
}

/// "mm:ss.fff" or "h:mm:ss.fff".
std::optional<qint64> readTime(QStringView text)
{
    const QList<QStringView> halves = text.split(u'.');
    if (halves.size() != 2 || halves.at(1).size() != 3 || !isDigits(halves.at(1)))
        return std::nullopt;
    const QList<QStringView> parts = halves.at(0).split(u':');
    if (parts.size() != 2 && parts.size() != 3)
        return std::nullopt;
    qint64 total = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = parts.at(i);
        const bool isHours = parts.size() == 3 && i == 0;
        if (!isDigits(part) || part.size() > 4 || (!isHours && part.size() != 2))
            return std::nullopt;
        const int value = part.toInt();
        if (!isHours && value > 59)
            return std::nullopt;
        total = total * 60 + value;
    }
    total = total * 1000 + halves.at(1).toInt();
    return total <= kLatest ? std::optional(total) : std::nullopt;
}

/// Removes tags such as <v Lan> and <b>, and resolves the entities that WebVTT knows.
QString plainText(const QString &line)
{
    QString result;
    bool inTag = false;
    for (const QChar letter : line) {
        if (letter == u'<')
            inTag = true;
        else if (letter == u'>' && inTag)
            inTag = false;
        else if (!inTag)
            result += letter;
    }
    result.replace(QLatin1String("&lt;"), QLatin1String("<"));
    result.replace(QLatin1String("&gt;"), QLatin1String(">"));
    result.replace(QLatin1String("&nbsp;"), QString(QChar::Nbsp));
    result.remove(QLatin1String("&lrm;"));
    result.remove(QLatin1String("&rlm;"));
    result.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return result.trimmed();
}

Result<QString> decode(const QByteArray &bytes)
{
    if (bytes.size() > Captions::kMaxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("captions beyond 1 MiB"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return fail(ErrorCode::NotUnderstood, QStringLiteral("the captions are not UTF-8 text"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

} // namespace

/// Goes through the lines of one file, block by block.
class CaptionReader
{
public:
    explicit CaptionReader(const QString &text)
        : m_lines(text.split(u'\n'))
    {
    }

    Result<Captions> read();

private:
    bool readHeader();
    QStringList nextBlock();
    void readBlock(const QStringList &block, qsizetype firstLine);
    void readCue(QStringView timing, const QStringList &text, qsizetype line);
    void warn(qsizetype line, const QString &words);
    void finish();

    QStringList m_lines;
    qsizetype m_next = 0;
    Captions m_result;
};

Result<Captions> CaptionReader::read()
{
    if (!readHeader())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("the captions do not begin with the line WEBVTT"));
    while (m_next < m_lines.size()) {
        const qsizetype firstLine = m_next + 1;
        const QStringList block = nextBlock();
        if (!block.isEmpty())
            readBlock(block, firstLine);
        if (m_result.m_cues.size() > Captions::kMaxCues)
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("more than %1 captions").arg(Captions::kMaxCues));
    }
    finish();
    return m_result;
}

bool CaptionReader::readHeader()
{
    const QString first = m_lines.isEmpty() ? QString() : m_lines.first();
    const QLatin1String magic("WEBVTT");
    const bool known = first.startsWith(magic)
        && (first.size() == magic.size() || first.at(magic.size()) == u' '
            || first.at(magic.size()) == u'\t');
    if (known)
        nextBlock(); // Whatever else stands in the header.
    return known;
}

/// The lines up to the next empty one, which is passed over.
QStringList CaptionReader::nextBlock()
{
    QStringList block;
    while (m_next < m_lines.size() && !m_lines.at(m_next).trimmed().isEmpty())
        block << m_lines.at(m_next++);
    ++m_next;
    return block;
}

void CaptionReader::readBlock(const QStringList &block, qsizetype firstLine)
{
    const QLatin1String arrow("-->");
    for (qsizetype i = 0; i < qMin<qsizetype>(block.size(), 2); ++i) {
        if (block.at(i).contains(arrow)) {
            readCue(block.at(i), block.mid(i + 1), firstLine + i);
            return;
        }
    }
    const QString &first = block.first();
    for (const char *skipped : {"NOTE", "STYLE", "REGION"}) {
        if (first.startsWith(QLatin1String(skipped)))
            return;
    }
    warn(firstLine, QStringLiteral("a block without a time line is left out"));
}

void CaptionReader::readCue(QStringView timing, const QStringList &text, qsizetype line)
{
    const qsizetype arrow = timing.indexOf(QLatin1String("-->"));
    const auto start = readTime(timing.left(arrow).trimmed());
    const QList<QStringView> rest
        = timing.mid(arrow + 3).trimmed().split(u' ', Qt::SkipEmptyParts); // Then cue settings.
    const auto end = rest.isEmpty() ? std::nullopt : readTime(rest.first());
    if (!start || !end) {
        warn(line, QStringLiteral("a time is not written as mm:ss.fff; the caption is left out"));
        return;
    }
    if (*end <= *start) {
        warn(line, QStringLiteral("the end is not after the start; the caption is left out"));
        return;
    }
    QStringList shown;
    for (const QString &words : text) {
        const QString plain = plainText(words);
        if (!plain.isEmpty())
            shown << plain;
    }
    const QString all = shown.join(u'\n');
    if (all.isEmpty())
        return;
    if (all.size() > Captions::kMaxCueLetters) {
        warn(line,
             QStringLiteral("longer than %1 letters; the caption is left out")
                 .arg(Captions::kMaxCueLetters));
        return;
    }
    m_result.m_cues.append({*start, *end, all});
}

void CaptionReader::warn(qsizetype line, const QString &words)
{
    if (m_result.m_warnings.size() < Captions::kMaxWarnings)
        m_result.m_warnings << QStringLiteral("line %1: %2").arg(line).arg(words);
}

void CaptionReader::finish()
{
    auto &cues = m_result.m_cues;
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Caption &a, const Caption &b) { return a.startMs < b.startMs; });
    qint64 latest = 0;
    for (const Caption &cue : cues) {
        latest = std::max(latest, cue.endMs);
        m_result.m_latestEnd << latest;
    }
}

Result<Captions> Captions::parse(const QByteArray &bytes)
{
    const auto text = decode(bytes);
    if (!text)
        return tl::unexpected(text.error());
    return CaptionReader(*text).read();
}

Result<Captions> Captions::load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return hocvu::fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return hocvu::fail(ErrorCode::Unreadable, path);
    auto captions = parse(file.read(kMaxBytes + 1));
    if (!captions)
        captions.error().detail.prepend(path + QStringLiteral(": "));
    return captions;
}

QString Captions::captionAt(qint64 ms) const
{
    const auto after
        = std::upper_bound(m_cues.begin(), m_cues.end(), ms,
                           [](qint64 when, const Caption &cue) { return when < cue.startMs; });
    for (qsizetype i = after - m_cues.begin() - 1; i >= 0 && m_latestEnd.at(i) > ms; --i) {
        if (m_cues.at(i).endMs > ms)
            return m_cues.at(i).text;
    }
    return {};
}

} // namespace hocvu
