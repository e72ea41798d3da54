// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Importing 10,000 questions, from the bytes of the file to items that can be marked.
#include "bench/bench.h"
#include "exchange/items/gift_writer.h"
#include "exchange/items/item_formats.h"
#include "exchange/items/item_source.h"
#include "exchange/items/moodle_writer.h"
#include "exchange/items/xlsx_writer.h"

using namespace hocvu;

namespace {

constexpr int kQuestions = 10'000;

/// Questions such as the demo bank has: a stem, four options, feedback and an explanation.
QList<Item> questions()
{
    QList<Item> items;
    for (int i = 0; i < kQuestions; ++i) {
        Item item;
        item.stem
            = {QStringLiteral("Câu hỏi số %1: khi soạn thảo văn bản hành chính bằng trợ lý trí tuệ "
                              "nhân tạo, cán bộ phải kiểm tra điều gì trước khi trình ký?")
                   .arg(i)};
        for (int option = 0; option < 4; ++option)
            item.options << ItemOption{
                {QStringLiteral("Phương án %1 của câu %2, đủ dài như trong đề thật")
                     .arg(option)
                     .arg(i)},
                option == i % 4 ? kWhole : 0,
                {QStringLiteral("Nhận xét cho phương án này.")}};
        item.explanation = {
            QStringLiteral("Theo quy định, người ký chịu trách nhiệm về nội dung; câu %1.").arg(i)};
        items << item;
    }
    return items;
}

void measure(const char *name, const QByteArray &bytes, const char *goal)
{
    const double seconds = medianSeconds(5, [&bytes] {
        const auto read = readItems(bytes, QStringLiteral("f"));
        if (!read || read->items.size() != kQuestions)
            qFatal("the file is not read");
    });
    figure(std::string("import_10000_") + name, seconds, "s", goal);
}

} // namespace

int main()
{
    const QList<Item> items = questions();
    QList<ImportNote> notes;
    measure("gift", writeGift(items, {}, notes), "<1s");
    measure("moodle", writeMoodle(items, {}, notes), "-");
    measure("xlsx", writeXlsxItems(items, {}, notes).value_or(QByteArray()), "-");
    return 0;
}
