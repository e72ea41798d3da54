// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include <QCoreApplication>

namespace hocvu {

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Không tìm thấy tệp hoặc dữ liệu cần dùng. "
                                           "Hãy kiểm tra lại USB hoặc báo người phụ trách "
                                           "phòng máy.");
    case ErrorCode::Unreadable:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Máy không đọc được dữ liệu. Hãy rút USB ra, cắm lại "
                                           "rồi thử lần nữa; nếu vẫn không được, hãy báo người "
                                           "phụ trách phòng máy.");
    case ErrorCode::Unwritable:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Không ghi được vào ổ đĩa hoặc USB. Hãy kiểm tra khóa "
                                           "chống ghi, hoặc dùng một USB khác.");
    case ErrorCode::DiskFull:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Ổ đĩa hoặc USB đã hết chỗ trống. Hãy xóa bớt tệp "
                                           "không cần thiết hoặc dùng một USB khác rồi thử lại.");
    case ErrorCode::Damaged:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Dữ liệu bị hỏng hoặc chưa được chép đầy đủ. Hãy chép "
                                           "lại từ nguồn rồi thử lần nữa.");
    case ErrorCode::NotUnderstood:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Tệp này không đúng định dạng mà chương trình đọc "
                                           "được. Hãy chọn lại đúng tệp.");
    case ErrorCode::TooNew:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Dữ liệu được tạo bởi phiên bản HocVu mới hơn. Hãy cập "
                                           "nhật chương trình trên máy này rồi thử lại.");
    case ErrorCode::TooLarge:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Tệp lớn hơn mức cho phép. Hãy kiểm tra xem đã chọn "
                                           "đúng tệp chưa.");
    case ErrorCode::BadSignature:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Chữ ký số không hợp lệ: tệp đã bị thay đổi hoặc không "
                                           "do ban tổ chức phát hành. Hãy lấy lại tệp từ ban "
                                           "tổ chức.");
    case ErrorCode::AlreadyInUse:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Chương trình đang được mở ở một cửa sổ khác. Hãy đóng "
                                           "cửa sổ đó rồi mở lại.");
    case ErrorCode::NotAllowed:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Hiện chưa thực hiện được việc này theo quy định của "
                                           "cuộc thi. Nếu cần, hãy hỏi người phụ trách phòng máy.");
    case ErrorCode::Infeasible:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Không đủ dữ liệu để thực hiện yêu cầu, ví dụ ngân hàng "
                                           "câu hỏi chưa đủ câu. Hãy báo ban tổ chức.");
    case ErrorCode::Refused:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Mã chưa đúng. Hãy kiểm tra lại rồi nhập lần nữa.");
    case ErrorCode::Unavailable:
        return QCoreApplication::translate("hocvu::ErrorText",
                                           "Máy này đang thiếu thiết bị hoặc thành phần cần thiết. "
                                           "Hãy báo người phụ trách phòng máy hoặc chuyển sang máy "
                                           "khác.");
    }
    return {};
}

} // namespace hocvu
