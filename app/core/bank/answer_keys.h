// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/exam_item.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace hocvu {

/// What is right in one question, and why.
struct AnswerKey
{
    int option = -1; ///< Index of the right option; -1 where \a item says it.
    QString explanation;
    QString sourceDocument;
    QString sourceArticle;
    /// Of a question that is not of the usual kind: its examPart(), explanation and all.
    std::shared_ptr<const Item> item = {};

    friend bool operator==(const AnswerKey &a, const AnswerKey &b);
};

/// The share of a question's worth that \a answer earns by \a key, in hundredths, from -100 to 100.
/// \a answer as responseText() writes it.
int shareOf(const AnswerKey &key, const QString &answer);

/// The keys of a bank, apart from its questions: a kiosk holds the questions as long as an exam may
/// be sat and looks at the keys only when a paper was handed in. See Bank::answerKeys().
///
/// As a file: {"format":2,"keys":[{"article":…,"document":…,"explanation":…,"id":…,"option":n},…]},
/// compact JSON with sorted keys, ordered by id. Format 2 has `item`, see itemToJson(), in place of
/// explanation and option where a question is not of the usual kind; where there is no such
/// question the file says format 1.
class AnswerKeys
{
public:
    static constexpr int kNewestFormat = 2;

    /// NotUnderstood: an option out of range or a doubled id. TooNew.
    static Result<AnswerKeys> fromJson(const QByteArray &json);
    QByteArray toJson() const;

    void insert(const QString &question, const AnswerKey &key) { m_keys.insert(question, key); }
    /// Null when there is none.
    const AnswerKey *find(const QString &question) const;
    qsizetype size() const { return m_keys.size(); }

private:
    QHash<QString, AnswerKey> m_keys;
};

} // namespace hocvu
