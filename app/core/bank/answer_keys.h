// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace hocvu {

/// What is right in one question, and why.
struct AnswerKey
{
    int option = -1; ///< Index of the right option.
    QString explanation;
    QString sourceDocument;
    QString sourceArticle;
};

/// The keys of a bank, apart from its questions: a kiosk holds the questions as long as an exam may
/// be sat and looks at the keys only when a paper was handed in. See Bank::answerKeys().
///
/// As a file: {"format":1,"keys":[{"article":…,"document":…,"explanation":…,"id":…,"option":n},…]},
/// compact JSON with sorted keys, ordered by id.
class AnswerKeys
{
public:
    static constexpr int kNewestFormat = 1;

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
