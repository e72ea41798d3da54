// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/answer_keys.h"
#include "core/bank/question.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <array>

namespace hocvu {

/// The questions of a content pack, indexed for drawing.
///
/// As a file, bank.json: {"format":1,"questions":[{…}]}, compact JSON with sorted keys, questions
/// ordered by topic and id. Its SHA-256 names the bank in every attempt. Where a question is not of
/// the usual kind, or shows a picture, the format is 2: such a question has `item`, see
/// itemToJson(), in place of stem, options, key, fixedOrder and explanation; `pictures` has the
/// pictures by their names, in Base64.
class Bank
{
public:
    static constexpr int kNewestFormat = 2;
    static constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
    static constexpr qsizetype kMaxQuestions = 200'000;

    Bank() = default;
    /// NotUnderstood: a doubled id, a topic, level, key or option count out of range.
    static Result<Bank> fromQuestions(QList<Question> questions, const ItemPictures &pictures = {});
    /// Also TooNew, TooLarge.
    static Result<Bank> fromJson(const QByteArray &json);
    QByteArray toJson() const;

    /// The bank without what answerKeys() holds: a question's key is -1, its explanation and source
    /// are empty, and there is no Question::marked. It keeps the hash of the whole.
    Bank withoutKeys() const;
    AnswerKeys answerKeys() const;
    /// The whole bank again. Damaged: a key lacks, or the whole is not what hash() says.
    Result<Bank> withKeys(const AnswerKeys &keys) const;
    /// What withoutKeys() is read from when the keys lie elsewhere; \a hash is that of the whole.
    /// As fromJson(); a key may not be in it.
    static Result<Bank> fromJsonWithoutKeys(const QByteArray &json, const QString &hash);

    const QList<Question> &questions() const { return m_questions; }
    /// What its questions show.
    const ItemPictures &pictures() const { return m_pictures; }
    /// Null when there is none.
    const Question *find(const QString &id) const;
    /// Indices of the official (or practice) questions of a topic (1 to 14) and level.
    const QList<int> &cell(int topic, Level level, bool practice) const;
    /// SHA-256 in hexadecimal of the file that it was read from, or else of toJson().
    QString hash() const { return m_hash; }

private:
    enum class Keys { Inside, Apart };

    static Result<Bank> read(const QByteArray &json, Keys keys);
    static Result<Bank> sorted(QList<Question> questions, Keys keys);
    Result<void> index(Keys keys);

    QList<Question> m_questions;
    ItemPictures m_pictures;
    QHash<QString, int> m_byId;
    std::array<std::array<std::array<QList<int>, kLevels>, kTopics>, 2> m_cells;
    QString m_hash;
};

/// "nhan_biet", "thong_hieu", "van_dung".
QString levelName(Level level);
Result<Level> levelFromName(const QString &name);

} // namespace hocvu
