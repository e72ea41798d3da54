// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"
#include "exchange/items/moodle_text.h"

#include <QStringView>

namespace hocvu {

/// One question of a GIFT file, its comments taken out.
struct GiftBlock
{
    QString text; ///< As giftMasked() gives it.
    int line = 0;
    QString category;
    QString id;
    QStringList tags;
};

/// \a text with its escapes as signs that mean nothing; giftPlain() makes letters of them.
QString giftMasked(QStringView text);
QString giftPlain(QStringView masked);

/// Makes an item of one block, or a note.
class GiftQuestion
{
public:
    GiftQuestion(const GiftBlock &block, ImportSink &sink);
    void read();

private:
    bool splitTitle();
    bool splitAnswers();
    void readKind();
    void readChoice(bool isSingle);
    void readTrueFalse(QStringView word, QStringView feedback);
    void readShort();
    void readNumeric();
    bool readNumber(QStringView text, ItemAnswer &answer) const;
    void readMatching();
    void readOrdering();
    /// In its own format, or else in the question's.
    ItemText textOf(QStringView masked);
    ItemText converted(QStringView masked, MoodleFormat format);
    QString stripFormat(QStringView masked);
    void splitFeedback(QStringView &answer, ItemText &feedback);
    bool takeWeight(QStringView &answer, int &fraction);
    void leave(const QString &why);
    void keep();

    const GiftBlock &m_block;
    ImportSink &m_sink;
    QStringView m_rest;
    QStringView m_answers;
    QString m_stem;
    MoodleFormat m_format = MoodleFormat::Auto;
    Item m_item;
    QStringList m_lost;
    bool m_isLeft = false;
};

} // namespace hocvu
