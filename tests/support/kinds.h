// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"

namespace hocvu {

/// A question of \a kind as somebody would ask it, of which each has its traps: several marks,
/// doubled words, formatting.
inline Item sampleItem(ItemKind kind)
{
    Item item;
    item.kind = kind;
    item.explanation = {QStringLiteral("Con người chịu trách nhiệm về kết quả cuối cùng.")};
    const auto options = [&item](std::initializer_list<std::pair<const char *, int>> list) {
        for (const auto &[text, percent] : list)
            item.options.append({{QString::fromUtf8(text)}, percent * (kWhole / 100)});
    };
    switch (kind) {
    case ItemKind::SingleChoice: // formatted, three options, one of them half right
        item.stem = {QStringLiteral("<p>Công thức nào là của <b>nước</b>?</p>"), true};
        item.options = {{{QStringLiteral("<p>H<sub>2</sub>O</p>"), true}, kWhole},
                        {{QStringLiteral("HO")}, kWhole / 2},
                        {{QStringLiteral("<p>CO<sub>2</sub></p>"), true}, -kWhole / 4}};
        break;
    case ItemKind::MultipleChoice:
        item.stem = {QStringLiteral("Trước khi đưa một văn bản vào công cụ AI trên mạng, cần làm "
                                    "những việc nào?")};
        options({{"Xóa tên và số căn cước của người dân", 50},
                 {"Kiểm tra văn bản không thuộc danh mục mật", 50},
                 {"Gửi cho cả phòng cùng dán vào", -50},
                 {"Đổi phông chữ của văn bản", -50}});
        break;
    case ItemKind::TrueFalse:
        item.stem = {QStringLiteral("AI tạo sinh có thể viết rất trôi chảy một điều không có "
                                    "thật.")};
        item.options = {{{}, kWhole}, {{}, 0}};
        break;
    case ItemKind::ShortAnswer:
        item.stem = {QStringLiteral("Câu hỏi hoặc yêu cầu mà người dùng viết cho AI gọi là gì?")};
        item.answers = {{QStringLiteral("câu lệnh")},
                        {QStringLiteral("prompt")},
                        {QStringLiteral("*lệnh*"), 0, 0, kWhole / 2}};
        break;
    case ItemKind::Numeric:
        item.stem = {QStringLiteral("Một báo cáo dài 15 trang được tóm tắt còn một phần mười. Bản "
                                    "tóm tắt dài mấy trang?")};
        item.answers = {{{}, 1.5}, {{}, 1.5, 0.5, kWhole / 2}};
        break;
    case ItemKind::Matching:
        item.stem = {QStringLiteral("Ghép mỗi việc với cách kiểm tra phù hợp.")};
        item.lefts = {{QStringLiteral("Tóm tắt một nghị định")},
                      {QStringLiteral("Bảng cộng số liệu")},
                      {QStringLiteral("Ảnh gửi qua mạng xã hội")}};
        item.rights = {{QStringLiteral("So với văn bản gốc")},
                       {QStringLiteral("Cộng lại bằng bảng tính")},
                       {QStringLiteral("Tìm nguồn của ảnh")},
                       {QStringLiteral("Không cần kiểm tra")}};
        item.matches = {{0, 0, 3333333}, {1, 1, 3333333}, {2, 2, 3333334}};
        break;
    case ItemKind::Ordering:
        item.stem = {QStringLiteral("Xếp các việc theo thứ tự nên làm.")};
        options({{"Xác định việc cần làm", 0},
                 {"Viết câu lệnh", 0},
                 {"Đối chiếu kết quả với nguồn", 0},
                 {"Chỉnh sửa rồi mới dùng", 0}});
        break;
    }
    return item;
}

/// The questions of \a like, seven of eight asked in other kinds, all kinds alike.
inline Bank bankOfKinds(const Bank &like)
{
    QList<Question> questions = like.questions();
    for (int i = 0; i < questions.size(); ++i) {
        if (i % 8 == 7)
            continue;
        SourcedQuestion sourced;
        sourced.question = questions.at(i);
        Item item = sampleItem(ItemKind(i % 8));
        item.id = questions.at(i).id;
        const qsizetype end = item.stem.rich ? item.stem.text.lastIndexOf(QLatin1String("</p>"))
                                             : item.stem.text.size();
        item.stem.text.insert(end, QStringLiteral(" (câu %1)").arg(item.id)); // each its own
        item.record = fromQuestion(sourced).record;
        questions[i] = toQuestion(item)->question;
    }
    return *Bank::fromQuestions(questions);
}

/// What earns \a question all its marks, or (not \a isRight) some of them or none, as an answer.
inline QString sampleAnswer(const Question &question, bool isRight)
{
    if (!question.marked)
        return QString::number(isRight ? question.key : (question.key + 1) % kOptions);
    const Item &item = *question.marked;
    const QList<int> order = askedOrder(item);
    ItemResponse response;
    switch (item.kind) {
    case ItemKind::SingleChoice: // half right
        response.options = {isRight ? 0 : 1};
        break;
    case ItemKind::MultipleChoice: // half
        response.options = isRight ? QList<int>{0, 1} : QList<int>{1};
        break;
    case ItemKind::TrueFalse:
        response.options = {isRight ? 0 : 1};
        break;
    case ItemKind::ShortAnswer:
        response.text = isRight ? QStringLiteral(" Câu  LỆNH") : QStringLiteral("câu hỏi");
        break;
    case ItemKind::Numeric: // half
        response.text = isRight ? QStringLiteral("1,5") : QStringLiteral("2");
        break;
    case ItemKind::Matching: { // a third
        const auto right = [&item](int left) { return item.matches.at(left).right; };
        response.rights = {right(0), right(isRight ? 1 : 2), right(isRight ? 2 : 1)};
        break;
    }
    case ItemKind::Ordering: // a half: two at their places
        for (const int option : {0, 1, isRight ? 2 : 3, isRight ? 3 : 2})
            response.options.append(static_cast<int>(order.indexOf(option)));
        break;
    }
    return responseText(item.kind, response);
}

} // namespace hocvu
