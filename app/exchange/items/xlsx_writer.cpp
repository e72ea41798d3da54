// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/xlsx_writer.h"

#include "exchange/items/item_table.h"
#include "exchange/items/item_table_words.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <vector>

namespace hocvu {

namespace {

constexpr lxw_row_t kTemplateRows = 1000; ///< With drop-downs.
constexpr qsizetype kPiece = 30'000;

struct Formats
{
    lxw_format *heading;
    lxw_format *text;
};

Formats formatsOf(lxw_workbook *book)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book)};
    for (lxw_format *format : {formats.heading, formats.text}) {
        format_set_font_name(format, "Times New Roman"); // what Vietnamese offices write in
        format_set_font_size(format, 12);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_bold(formats.heading);
    format_set_bg_color(formats.heading, 0xDCE6F5);
    format_set_border(formats.heading, LXW_BORDER_THIN);
    // "01/3" stays what was typed instead of becoming a day.
    format_set_num_format(formats.text, "@");
    return formats;
}

double widthOf(const QString &heading)
{
    if (heading == columnHeading(TableColumn::Question))
        return 60;
    if (heading == columnHeading(TableColumn::Explanation))
        return 50;
    if (heading.size() == 1)
        return 30;
    return 14;
}

/// Excel takes "_x0041_" for an A.
QString escaped(QString text)
{
    static const QRegularExpression form(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    return text.replace(form, QStringLiteral("_x005F_"));
}

/// A drop-down for the rows below \a column's heading.
void offer(lxw_worksheet *sheet, lxw_col_t column, lxw_row_t lastRow, const QStringList &words)
{
    QByteArrayList bytes;
    for (const QString &word : words)
        bytes << word.toUtf8();
    std::vector<char *> list; // the library only reads them
    for (QByteArray &word : bytes)
        list.push_back(word.data());
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    worksheet_data_validation_range(sheet, 1, column, lastRow, column, &validation);
}

void offerAll(lxw_worksheet *sheet, const QStringList &heading, lxw_row_t lastRow)
{
    QStringList topics;
    for (int topic = 1; topic <= kTopics; ++topic)
        topics << QString::number(topic);
    const auto add = [&](TableColumn column, const QStringList &words) {
        const auto place = heading.indexOf(columnHeading(column));
        offer(sheet, static_cast<lxw_col_t>(place), lastRow, words);
    };
    add(TableColumn::Kind, tableKindWords());
    add(TableColumn::Topic, topics);
    add(TableColumn::Level, tableLevelWords());
    add(TableColumn::Pool, tablePoolWords());
}

void writeTable(lxw_workbook *book, const QList<QStringList> &rows, const Formats &formats)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Câu hỏi");
    const QStringList &heading = rows.first();
    for (qsizetype i = 0; i < heading.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, widthOf(heading.at(i)), formats.text);
        worksheet_write_string(sheet, 0, column, heading.at(i).toUtf8().constData(),
                               formats.heading);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    for (qsizetype line = 1; line < rows.size(); ++line) {
        for (qsizetype i = 0; i < rows.at(line).size(); ++i) {
            const QString &cell = rows.at(line).at(i);
            if (!cell.isEmpty())
                worksheet_write_string(sheet, static_cast<lxw_row_t>(line),
                                       static_cast<lxw_col_t>(i),
                                       escaped(cell).toUtf8().constData(), formats.text);
        }
    }
    offerAll(sheet, heading, std::max(kTemplateRows, static_cast<lxw_row_t>(rows.size() + 100)));
}

/// What the columns and kinds want, for whoever fills the table in.
void writeHelp(lxw_workbook *book, const Formats &formats)
{
    constexpr const char *kHelp[][2] = {
        {"Cột hoặc loại", "Cách điền"},
        {"Một lựa chọn", "Các phương án ở cột A, B, C …; Đáp án: B. Điểm từng phần: B; C=50"},
        {"Nhiều lựa chọn",
         "Đáp án: A; C (đúng hết mới có điểm), hoặc A=50; C=50; D=-25 (cộng lại)"},
        {"Đúng/Sai", "Đáp án: Đ hoặc S; không điền cột A, B, C …"},
        {"Trả lời ngắn", "Mỗi câu trả lời đúng một cột A, B, C …; dấu * thay cho chữ bất kỳ"},
        {"Số", "Cột A: 5 hoặc 5:0.1 (sai số cho phép)"},
        {"Ghép đôi", "Mỗi cặp một cột: vế trái -> vế phải; -> vế phải thừa"},
        {"Sắp xếp", "Các mục theo thứ tự đúng ở cột A, B, C …"},
        {"Chủ đề", "Số từ 1 đến 14"},
        {"Mã", "Có thể để trống; chương trình sẽ đánh số"},
        {"Thuộc tính", "Do chương trình ghi; không cần điền"},
    };
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Hướng dẫn");
    worksheet_set_column(sheet, 0, 0, 20, nullptr);
    worksheet_set_column(sheet, 1, 1, 90, nullptr);
    lxw_row_t line = 0;
    for (const auto &row : kHelp) {
        lxw_format *format = line == 0 ? formats.heading : formats.text;
        worksheet_write_string(sheet, line, 0, row[0], format);
        worksheet_write_string(sheet, line, 1, row[1], format);
        ++line;
    }
}

void writePictures(lxw_workbook *book, const QStringList &names, const ItemPictures &pictures)
{
    if (names.isEmpty())
        return;
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Hình");
    lxw_row_t line = 0;
    for (const QString &name : names) {
        const QByteArray text = pictures.value(name).toBase64();
        for (qsizetype at = 0; at < text.size(); at += kPiece) {
            worksheet_write_string(sheet, line, 0, name.toLatin1().constData(), nullptr);
            worksheet_write_string(sheet, line, 1, text.mid(at, kPiece).constData(), nullptr);
            ++line;
        }
    }
}

lxw_error writeBook(const QByteArray &path, const QList<QStringList> &rows,
                    const QStringList &pictureNames, const ItemPictures &pictures)
{
    lxw_workbook *book = workbook_new(path.constData());
    if (!book)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    char title[] = "Ngân hàng câu hỏi";
    char author[] = "HocVu";
    lxw_doc_properties properties{};
    properties.title = title;
    properties.author = author;
    properties.created
        = 1'767'225'600; // 2026-01-01: the time of making would make each file another
    workbook_set_properties(book, &properties);
    const Formats formats = formatsOf(book);
    writeTable(book, rows, formats);
    writeHelp(book, formats);
    writePictures(book, pictureNames, pictures);
    return workbook_close(book);
}

bool fitsIntoCells(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(), [](const QString &cell) {
        return escaped(cell).size() <= kMaxWorkbookCell;
    });
}

} // namespace

Result<QByteArray> writeXlsxItems(const QList<Item> &items, const ItemPictures &pictures,
                                  QList<ImportNote> &notes)
{
    const PictureAddress byName = [](const QString &name) { return name; };
    QList<Item> fitting;
    QStringList names;
    for (const Item &item : items) {
        QList<ImportNote> own;
        const auto rows = tableOfItems({item}, byName, own);
        if (own.isEmpty() && !fitsIntoCells(rows.last()))
            own.append({item.file, item.line, ImportNote::Kind::Left,
                        QStringLiteral("a text of more than %1 characters, which no cell holds")
                            .arg(kMaxWorkbookCell)});
        notes += own;
        if (own.isEmpty()) {
            fitting << item;
            names += picturesIn(item);
        }
    }
    names.removeDuplicates();
    QList<ImportNote> none;
    const auto rows = tableOfItems(fitting, byName, none);

    // This version of the library writes to files only.
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("items.xlsx")));
    if (!folder.isValid())
        return fail(ErrorCode::Unwritable, folder.errorString());
    const lxw_error error = writeBook(QFile::encodeName(file.fileName()), rows, names, pictures);
    if (error != LXW_NO_ERROR)
        return fail(error == LXW_ERROR_MEMORY_MALLOC_FAILED ? ErrorCode::Unavailable
                                                            : ErrorCode::DiskFull,
                    QStringLiteral("workbook: %1").arg(QString::fromUtf8(lxw_strerror(error))));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.errorString());
    return file.readAll();
}

} // namespace hocvu
