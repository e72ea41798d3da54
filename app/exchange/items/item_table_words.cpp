// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_table_words.h"

#include "core/text/fold.h"
#include "exchange/items/item_table.h"

#include <array>

namespace hocvu {

namespace {

/// The heading that is written, then others that are understood, folded.
constexpr std::array kHeadings{
    "Mã|ma|id|ma cau|ma cau hoi",
    "Loại|loai|kind|type|loai cau|loai cau hoi|dang",
    "Chủ đề|chu de|topic|chuyen de",
    "Mức độ|muc do|level|muc",
    "Nhóm|nhom|pool",
    "Câu hỏi|cau hoi|question|stem|noi dung|noi dung cau hoi|de bai",
    "Đáp án|dap an|answer|key|dap an dung|correct",
    "Giải thích|giai thich|explanation|loi giai|huong dan giai",
    "Văn bản|van ban|source|nguon|can cu",
    "Điều khoản|dieu khoan|article|dieu",
    "Tiêu đề|tieu de|title|ten",
    "Danh mục|danh muc|category",
    "Thẻ|the|tags",
    "Thuộc tính|thuoc tinh|more",
};
static_assert(kHeadings.size() == kTableColumns);

QStringList namesOf(TableColumn column)
{
    return QString::fromUtf8(kHeadings.at(static_cast<size_t>(column))).split(QLatin1Char('|'));
}

} // namespace

QString columnHeading(TableColumn column)
{
    return namesOf(column).first();
}

std::optional<TableColumn> columnNamed(const QString &heading)
{
    const QString folded = fold(heading);
    for (int i = 0; i < kTableColumns; ++i) {
        if (namesOf(TableColumn(i)).contains(folded))
            return TableColumn(i);
    }
    return std::nullopt;
}

int wordIndex(const QString &cell, const QStringList &words, const QStringList &names)
{
    const QString folded = fold(cell);
    for (int i = 0; i < words.size(); ++i) {
        if (fold(words.at(i)) == folded || names.value(i) == folded)
            return i;
    }
    return -1;
}

QStringList tableKindWords()
{
    return {QStringLiteral("Một lựa chọn"), QStringLiteral("Nhiều lựa chọn"),
            QStringLiteral("Đúng/Sai"),     QStringLiteral("Trả lời ngắn"),
            QStringLiteral("Số"),           QStringLiteral("Ghép đôi"),
            QStringLiteral("Sắp xếp")};
}

QStringList tableLevelWords()
{
    return {QStringLiteral("Nhận biết"), QStringLiteral("Thông hiểu"), QStringLiteral("Vận dụng")};
}

QStringList tablePoolWords()
{
    return {QStringLiteral("Chính thức"), QStringLiteral("Luyện tập")};
}

} // namespace hocvu
