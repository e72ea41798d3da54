// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// links: hocvu::exchange

// bank.json with and without its keys, and the keys, of questions of every kind: read or refused.
// What is read is written the same, gets its keys back, and marks whatever is answered within
// bounds. The last line of the input is an answer.
#include "core/bank/bank.h"
#include "core/bank/exam_item.h"
#include "core/exam/marking.h"
#include "exchange/items/rich_text.h"

#include <cstdint>
#include <cstdlib>
#include <numeric>

using namespace hocvu;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void tryAnswers(const Bank &bank, const QString &answer)
{
    const AnswerKeys keys = bank.answerKeys();
    Paper paper;
    QStringList answers;
    for (const Question &question : bank.questions()) {
        PaperItem item{question.id, QList<int>(shownCount(question))};
        std::iota(item.order.begin(), item.order.end(), 0);
        paper.items.append(item);
        answers.append(answer);
        if (!question.asked)
            continue;
        (void)isCanonical(*question.asked);
        if (const auto response = responseFromText(*question.asked, answer))
            require(responseFromText(*question.asked, responseText(question.asked->kind, *response))
                        .has_value());
    }
    const auto marks = markPaper(keys, paper, answers);
    require(marks && marks->correct >= Score() && marks->correct <= marks->total);
    const auto again = Paper::fromCodes(paper.toCodes());
    require(again.has_value() == !paper.toCodes().contains(QString()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray all(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = all.lastIndexOf('\n');
    const QByteArray bytes = all.left(end);
    const QString answer = QString::fromUtf8(end < 0 ? QByteArray() : all.mid(end + 1));
    if (const auto bank = Bank::fromJson(bytes)) {
        const auto again = Bank::fromJson(bank->toJson());
        require(again && again->questions() == bank->questions());
        const auto bare = Bank::fromJsonWithoutKeys(again->withoutKeys().toJson(), again->hash());
        const auto keys = AnswerKeys::fromJson(again->answerKeys().toJson());
        require(bare && keys);
        const auto whole = bare->withKeys(*keys);
        require(whole && whole->questions() == bank->questions());
        tryAnswers(*bank, answer);
    }
    (void)Bank::fromJsonWithoutKeys(bytes, QStringLiteral("hash"));
    if (const auto keys = AnswerKeys::fromJson(bytes))
        require(AnswerKeys::fromJson(keys->toJson()).has_value());
    return 0;
}
