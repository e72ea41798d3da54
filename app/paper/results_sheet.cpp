// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/results_sheet.h"

#include "core/text/dates.h"

#include <xlsxwriter.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>

namespace hocvu {

namespace {

struct Column
{
    const char *heading;
    double width; ///< In characters, as Excel counts.
};
constexpr std::array kColumns{
    Column{"STT", 6},
    Column{"Họ và tên", 30},
    Column{"Năm sinh", 10},
    Column{"Đơn vị", 44},
    Column{"Bài học hoàn thành", 12},
    Column{"Lượt thi", 8},
    Column{"Số câu đúng", 10},
    Column{"Thời gian làm bài", 12},
    Column{"Nộp lúc", 19},
    Column{"Số giấy chứng nhận", 20},
};
constexpr auto kLastColumn = static_cast<lxw_col_t>(kColumns.size() - 1);
constexpr qsizetype kMaxRows = LXW_ROW_MAX - 1;

struct Formats
{
    lxw_format *heading;
    lxw_format *text;
    lxw_format *number;
    lxw_format *duration;
    lxw_format *moment;
};

lxw_format *bodyFormat(lxw_workbook *book, uint8_t align, const char *numbers)
{
    lxw_format *format = workbook_add_format(book);
    format_set_font_name(format, "Times New Roman"); // what Vietnamese offices write in
    format_set_font_size(format, 12);
    format_set_align(format, align);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_border(format, LXW_BORDER_THIN);
    if (numbers)
        format_set_num_format(format, numbers);
    return format;
}

Formats formatsOf(lxw_workbook *book)
{
    Formats formats{};
    formats.heading = bodyFormat(book, LXW_ALIGN_CENTER, nullptr);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_bg_color(formats.heading, 0xDCE6F5);
    formats.text = bodyFormat(book, LXW_ALIGN_LEFT, nullptr);
    format_set_text_wrap(formats.text);
    formats.number = bodyFormat(book, LXW_ALIGN_CENTER, nullptr);
    formats.duration = bodyFormat(book, LXW_ALIGN_CENTER, "[mm]:ss");
    formats.moment = bodyFormat(book, LXW_ALIGN_CENTER, "dd/mm/yyyy hh:mm:ss");
    return formats;
}

void setUpSheet(lxw_worksheet *sheet, const Formats &formats, lxw_row_t lastRow)
{
    constexpr uint8_t kPaperA4 = 9;
    for (size_t i = 0; i < kColumns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet, column, column, kColumns[i].width, nullptr);
        worksheet_write_string(sheet, 0, column, kColumns[i].heading, formats.heading);
    }
    worksheet_set_row(sheet, 0, 34, nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, lastRow, kLastColumn);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kPaperA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_footer(sheet, "&CTrang &P/&N");
}

qint64 wholeSeconds(Millis time)
{
    return std::chrono::floor<std::chrono::seconds>(time).count();
}

/// Days since 1899-12-30 in Vietnamese time: what Excel calls a date.
double excelMoment(Millis wall)
{
    constexpr double kDaysTo1970 = 25569;
    return kDaysTo1970 + static_cast<double>(wholeSeconds(wall) + 7 * 3600) / 86400;
}

void writeText(lxw_worksheet *sheet, lxw_row_t line, lxw_col_t column, const QString &text,
               lxw_format *format)
{
    if (text.isEmpty())
        worksheet_write_blank(sheet, line, column, format);
    else
        worksheet_write_string(sheet, line, column, text.toUtf8().constData(), format);
}

void writeRow(lxw_worksheet *sheet, lxw_row_t line, const ResultRow &row, const Formats &formats)
{
    for (lxw_col_t column = 0; column <= kLastColumn; ++column)
        worksheet_write_blank(sheet, line, column, formats.number);
    worksheet_write_number(sheet, line, 0, line, formats.number);
    writeText(sheet, line, 1, row.fullName, formats.text);
    if (row.birthYear > 0)
        worksheet_write_number(sheet, line, 2, row.birthYear, formats.number);
    writeText(sheet, line, 3, row.unit, formats.text);
    worksheet_write_number(sheet, line, 4, row.lessonsDone, formats.number);
    if (row.attempt < 1)
        return;
    worksheet_write_number(sheet, line, 5, row.attempt, formats.number);
    worksheet_write_number(sheet, line, 6, row.correct.questions(), formats.number);
    worksheet_write_number(sheet, line, 7, static_cast<double>(begunSeconds(row.duration)) / 86400,
                           formats.duration);
    worksheet_write_number(sheet, line, 8, excelMoment(row.submittedAt), formats.moment);
    writeText(sheet, line, 9, row.certificateNumber, formats.number);
}

/// The library would write the time of making: the newest submission stands in for it.
time_t newestSubmission(const QList<ResultRow> &rows)
{
    Millis newest(1'767'225'600'000); // 2026-01-01, for a list without any
    for (const ResultRow &row : rows)
        newest = std::max(newest, row.submittedAt);
    return static_cast<time_t>(wholeSeconds(newest));
}

lxw_error writeWorkbook(const QByteArray &path, const QList<ResultRow> &rows)
{
    lxw_workbook *book = workbook_new(path.constData());
    if (!book)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    char title[] = "Kết quả học và thi";
    char author[] = "HocVu";
    lxw_doc_properties properties{};
    properties.title = title;
    properties.author = author;
    properties.created = newestSubmission(rows);
    workbook_set_properties(book, &properties);

    lxw_worksheet *sheet = workbook_add_worksheet(book, "Kết quả");
    const Formats formats = formatsOf(book);
    setUpSheet(sheet, formats, static_cast<lxw_row_t>(rows.size()));
    lxw_row_t line = 0;
    for (const ResultRow &row : rows)
        writeRow(sheet, ++line, row, formats);
    return workbook_close(book);
}

QString csvText(const QString &text)
{
    QString field = text;
    if (!field.isEmpty() && QStringLiteral("=+-@\t\r").contains(field.front()))
        field.prepend(QLatin1Char('\''));
    const bool quoted = std::any_of(field.cbegin(), field.cend(), [](QChar letter) {
        return QStringLiteral(";\"\r\n").contains(letter);
    });
    if (!quoted)
        return field;
    return QLatin1Char('"') + field.replace(QLatin1Char('"'), QStringLiteral("\"\""))
        + QLatin1Char('"');
}

/// "0:27:05": hours must be there, else Excel takes minutes for them.
QString csvDuration(Millis duration)
{
    const qint64 seconds = begunSeconds(duration);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QStringList csvFields(qsizetype line, const ResultRow &row)
{
    QStringList fields{QString::number(line), csvText(row.fullName),
                       row.birthYear > 0 ? QString::number(row.birthYear) : QString(),
                       csvText(row.unit), QString::number(row.lessonsDone)};
    if (row.attempt < 1)
        return fields << QString() << QString() << QString() << QString() << QString();
    return fields << QString::number(row.attempt) << row.correct.vietnamese()
                  << csvDuration(row.duration)
                  << toVietnam(row.submittedAt).toString(QStringLiteral("dd/MM/yyyy HH:mm:ss"))
                  << csvText(row.certificateNumber);
}

} // namespace

Result<QByteArray> resultsWorkbook(const QList<ResultRow> &rows)
{
    if (rows.size() > kMaxRows)
        return fail(ErrorCode::TooLarge, QStringLiteral("results: Excel holds 1,048,575 rows"));
    // This version of the library writes to files only.
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("results.xlsx")));
    if (!folder.isValid())
        return fail(ErrorCode::Unwritable, folder.errorString());
    const lxw_error error = writeWorkbook(QFile::encodeName(file.fileName()), rows);
    if (error != LXW_NO_ERROR)
        return fail(error == LXW_ERROR_MEMORY_MALLOC_FAILED ? ErrorCode::Unavailable
                                                            : ErrorCode::DiskFull,
                    QStringLiteral("results: %1").arg(QString::fromUtf8(lxw_strerror(error))));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.errorString());
    return file.readAll();
}

QByteArray resultsCsv(const QList<ResultRow> &rows)
{
    QStringList heading;
    for (const Column &column : kColumns)
        heading << QString::fromUtf8(column.heading);
    QString text
        = QChar(QChar::ByteOrderMark) + heading.join(QLatin1Char(';')) + QStringLiteral("\r\n");
    qsizetype line = 0;
    for (const ResultRow &row : rows)
        text += csvFields(++line, row).join(QLatin1Char(';')) + QStringLiteral("\r\n");
    return text.toUtf8();
}

} // namespace hocvu
