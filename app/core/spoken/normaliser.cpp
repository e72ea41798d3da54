// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spoken/normaliser.h"

#include "core/spoken/number_words.h"
#include "core/spoken/numerals.h"
#include "core/spoken/syllable.h"

#include <QStringList>

#include <algorithm>

namespace hocvu {

namespace {

/// A word between spaces: what stands before it, itself, what stands behind it.
struct Token
{
    QString lead;
    QString core;
    QString trail;
};

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'%' || c == u'+' || c == u'&';
}

QList<Token> tokensOf(const QString &sentence)
{
    QList<Token> tokens;
    const QString spaced = QString(sentence).replace(QChar::Nbsp, u' ');
    for (const QString &piece : spaced.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype from = 0;
        while (from < piece.size() && !belongsToWord(piece.at(from)))
            ++from;
        qsizetype to = piece.size();
        while (to > from && !belongsToWord(piece.at(to - 1)))
            --to;
        tokens << Token{piece.left(from), piece.mid(from, to - from), piece.mid(to)};
    }
    return tokens;
}

/// The pause that punctuation stands for: "", "," or the end of a sentence.
QString pauseOf(const QString &marks)
{
    QString pause;
    for (const QChar c : marks) {
        if (c == u'.' || c == u'!' || c == u'…')
            pause = QStringLiteral(".");
        else if (c == u'?')
            pause = QStringLiteral("?");
        else if (pause.isEmpty() && QStringLiteral(",;:()[]–—-/").contains(c))
            pause = QStringLiteral(",");
    }
    return pause;
}

class Normaliser
{
public:
    enum class Unknown { Refused, AsWritten };

    Normaliser(const QString &sentence, const Lexicon &lexicon, Unknown unknown)
        : m_tokens(tokensOf(sentence))
        , m_lexicon(lexicon)
        , m_unknown(unknown)
    {
    }

    Result<QString> run();

private:
    /// Says the longest lexicon entry that starts at \a at and returns its length in tokens, or 0.
    qsizetype sayPhrase(qsizetype at);
    /// One word or its parts; an empty answer means that nobody knows it.
    QString say(const QString &word, const QString &before) const;
    QString sayParts(const QString &word) const;
    void put(const QString &words);
    void pause(const QString &mark);

    QList<Token> m_tokens;
    const Lexicon &m_lexicon;
    Unknown m_unknown;
    QString m_spoken;
};

void Normaliser::put(const QString &words)
{
    if (!m_spoken.isEmpty())
        m_spoken += u' ';
    m_spoken += words;
}

void Normaliser::pause(const QString &mark)
{
    if (m_spoken.isEmpty() || mark.isEmpty())
        return;
    const QChar last = m_spoken.back();
    if (last == u',' && mark != u",")
        m_spoken.chop(1);
    else if (last == u',' || last == u'.' || last == u'?')
        return;
    m_spoken += mark;
}

qsizetype Normaliser::sayPhrase(qsizetype at)
{
    const qsizetype longest = std::min<qsizetype>(m_lexicon.longestPhrase(), m_tokens.size() - at);
    for (qsizetype length = longest; length > 1; --length) {
        QStringList words;
        bool unbroken = true;
        for (qsizetype i = at; i < at + length; ++i) {
            words << m_tokens.at(i).core;
            unbroken = unbroken && (i == at || m_tokens.at(i).lead.isEmpty())
                && (i == at + length - 1 || m_tokens.at(i).trail.isEmpty());
        }
        const auto spoken = unbroken ? m_lexicon.spoken(words.join(u' ')) : std::nullopt;
        if (spoken) {
            put(*spoken);
            return length;
        }
    }
    return 0;
}

QString Normaliser::say(const QString &word, const QString &before) const
{
    if (const auto spoken = m_lexicon.spoken(word))
        return *spoken;
    if (const QString numeral = spokenNumeral(word, before, m_lexicon); !numeral.isEmpty())
        return numeral;
    if (isVietnameseSyllable(word))
        return word;
    return sayParts(word);
}

QString Normaliser::sayParts(const QString &word) const
{
    struct Joint
    {
        QChar mark;
        QString spoken;
    };
    static const QList<Joint> joints{
        {u'/', QStringLiteral(", ")},     {u'-', QStringLiteral(" ")},
        {u'–', QStringLiteral(" ")},      {u'@', QStringLiteral(" a còng ")},
        {u'&', QStringLiteral(" và ")},   {u'+', QStringLiteral(" cộng ")},
        {u'.', QStringLiteral(" chấm ")}, {u'_', QStringLiteral(" ")},
    };
    if (looksLikeDate(word)) // of a day that there is not
        return {};
    for (const Joint &joint : joints) {
        const QStringList parts = word.split(joint.mark);
        if (parts.size() < 2 || parts.contains(QString()))
            continue;
        QStringList spoken;
        for (const QString &part : parts)
            spoken << say(part, QString());
        return spoken.contains(QString()) ? QString() : spoken.join(joint.spoken);
    }
    return word == u"&" ? QStringLiteral("và") : word == u"+" ? QStringLiteral("cộng") : QString();
}

Result<QString> Normaliser::run()
{
    QString before;
    for (qsizetype at = 0; at < m_tokens.size();) {
        const Token &token = m_tokens.at(at);
        const bool isNegative = (token.lead == u"-" || token.lead == u"−") && !token.core.isEmpty()
            && token.core.front().isDigit();
        if (isNegative)
            put(QStringLiteral("âm"));
        else
            pause(pauseOf(token.lead));
        if (token.core.isEmpty()) {
            ++at;
            continue;
        }
        qsizetype length = sayPhrase(at);
        if (length == 0) {
            QString words = say(token.core, before);
            if (words.isEmpty() && m_unknown == Unknown::AsWritten)
                words = token.core;
            if (words.isEmpty())
                return fail(ErrorCode::NotUnderstood,
                            QStringLiteral("'%1' has no pronunciation; mend the spelling or add "
                                           "it to media/lexicon.tsv")
                                .arg(token.core));
            put(words);
            length = 1;
        }
        const Token &last = m_tokens.at(at + length - 1);
        pause(pauseOf(last.trail));
        before = last.trail.isEmpty() ? last.core.toLower() : QString();
        at += length;
    }
    if (m_spoken.isEmpty())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("there is nothing to say; write words"));
    pause(QStringLiteral("."));
    return m_spoken;
}

} // namespace

Result<QString> spokenForm(const QString &sentence, const Lexicon &lexicon)
{
    return Normaliser(sentence, lexicon, Normaliser::Unknown::Refused).run();
}

QString spokenText(const QString &text, const Lexicon &lexicon)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const auto spoken = Normaliser(line, lexicon, Normaliser::Unknown::AsWritten).run();
        if (spoken) // else there is nothing to say
            lines << *spoken;
    }
    return lines.join(u'\n');
}

} // namespace hocvu
