// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/text/compounds.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace hocvu::media {

namespace {

/// Two-syllable words that lessons for offices are full of, in order.
const QSet<QString> &compounds()
{
    static const QStringList list
        = QStringLiteral(
              "an ninh|an toàn|ban hành|ban tổ|biên bản|biên tập|biểu đồ|bài học|bài viết|báo "
              "cáo|bí mật|"
              "bí thư|bản nháp|bản quyền|bảng tính|bảo mật|bảo vệ|bảo đảm|bất thường|bắt buộc|"
              "bằng chứng|bỏ sót|bối cảnh|bồi dưỡng|bổ sung|can thiệp|cao tuổi|chi tiết|chia sẻ|"
              "chuyên môn|chuyển đổi|chuẩn bị|chính phủ|chính quyền|chính thức|chính xác|chấm điểm|"
              "chất lượng|chủ thể|chủ trì|chủ tịch|chức năng|chứng thực|chữ ký|con dấu|con người|"
              "cung cấp|cuộc gọi|cuộc thi|cá nhân|cán bộ|cân nhắc|câu hỏi|câu lệnh|có thể|công an|"
              "công bằng|công bố|công chức|công cộng|công cụ|công dân|công khai|công nghệ|công "
              "thức|"
              "công việc|công văn|công vụ|căn cước|căn cứ|cơ quan|cơ sở|cấp xã|cỡ chữ|diễn đạt|"
              "doanh nghiệp|dàn ý|dân phố|dấu hiệu|dễ hiểu|dịch vụ|dữ liệu|dự thảo|gian lận|"
              "giao diện|giám sát|giả mạo|giả định|giải quyết|giải thích|giải trình|giới hạn|gây "
              "sốc|"
              "gắn nhãn|hiệu lực|hiệu quả|hoàn thành|hoạt động|hành chính|hình thức|hình ảnh|"
              "hướng dẫn|hạn chế|hậu quả|hệ quả|hệ thống|họ tên|học sinh|hồ sơ|hỗ trợ|hội nghị|"
              "khai thác|khiếu nại|khoa học|khách quan|không thể|khẩn cấp|khử nhận|kinh nghiệm|"
              "kiến thức|kiểm chứng|kiểm soát|kiểm thử|kiểm tra|ký hiệu|kế hoạch|kết luận|kết nối|"
              "kết quả|kỷ luật|kỹ năng|liên hệ|liên quan|lãnh đạo|lưu trữ|lặp lại|lề trang|lệ phí|"
              "lịch sử|lỗi thời|lợi ích|lừa đảo|minh bạch|máy tính|mô hình|mô phỏng|mô tả|mẫu đơn|"
              "mật khẩu|mục tiêu|mục đích|mức độ|nghi ngờ|nghiêm cấm|nghiệp vụ|nghị quyết|nghị "
              "định|"
              "ngoại lệ|nguyên nhân|ngày sinh|ngôn ngữ|người dân|người dùng|người ký|người thật|"
              "nhiệm vụ|nhà nước|nhân dân|nhân rộng|nhân sự|nhân tạo|nhạy cảm|nhận biết|nhận diện|"
              "nhận dạng|nhập liệu|nâng cao|nói rõ|năng lực|nơi nhận|nền tảng|nội bộ|nội dung|"
              "phiên bản|pháp luật|phát hiện|phân công|phân loại|phân tích|phê duyệt|phông chữ|"
              "phù hợp|phụ huynh|phương án|phạm vi|phần trăm|phổ cập|quan trọng|quy chế|quy "
              "trình|quy định|"
              "quyết định|quyền hạn|quyền lợi|quản lý|riêng tư|rà soát|rõ ràng|rủi ro|sai lệch|"
              "sao chép|sinh trắc|so sánh|soạn thảo|sáng kiến|sản phẩm|số hóa|số liệu|sức khỏe|"
              "sử dụng|sửa đổi|sự kiện|tham khảo|tham mưu|thay thế|theo dõi|thiết bị|thu thập|"
              "thành phần|thông báo|thông minh|thông tin|thúc giục|thư ký|thẩm quyền|thể hiện|"
              "thể thức|thời gian|thời hạn|thời điểm|thụ hưởng|thủ tướng|thủ tục|thực hiện|thực "
              "thi|"
              "thực tế|tiêu đề|tiếp cận|tiếp nhận|tiết kiệm|tra cứu|trao đổi|triển khai|trung thực|"
              "trách nhiệm|trình bày|trình chiếu|trình ký|trí tuệ|trích dẫn|trích yếu|trường học|"
              "trường hợp|trả lời|trợ lý|trực tuyến|tuyên truyền|tuyệt mật|tuệ nhân|sở dữ|tuân "
              "thủ|tài khoản|"
              "tài liệu|tác động|tình huống|tính năng|tóm tắt|tư vấn|tương quan|tương tác|tập huấn|"
              "tố cáo|tối mật|tổ chức|tổ dân|tổng hợp|từ chối|tự nhiên|tự tin|tỷ lệ|vai trò|vi "
              "phạm|"
              "viên chức|văn bản|văn hóa|văn phòng|văn thư|vấn đề|xem xét|xác minh|xác nhận|xác "
              "thực|"
              "xâm phạm|xã hội|xếp hạng|xử lý|xử phạt|yêu cầu|ý kiến|ý tưởng|điều kiện|điện thoại|"
              "điện tử|đào tạo|đánh giá|đính kèm|đơn vị|đường dây|đặc khu|địa chỉ|địa giới|định "
              "danh|"
              "định dạng|định kiến|đối chiếu|đối tượng|đồng nghiệp|đồng ý|độ mật|ảnh hưởng|ảo giác|"
              "ủy ban|ứng dụng")
              .split(u'|');
    static const QSet<QString> set(list.begin(), list.end());
    return set;
}

QString bare(QString word)
{
    while (!word.isEmpty() && !word.front().isLetterOrNumber())
        word.remove(0, 1);
    while (!word.isEmpty() && !word.back().isLetterOrNumber())
        word.chop(1);
    return word.toLower();
}

/// "mười hai", "hai mươi": numbers stay together too.
bool isNumberWord(const QString &word)
{
    static const QStringList words
        = QStringLiteral(
              "một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm nghìn triệu tỷ")
              .split(u' ');
    return words.contains(word);
}

/// "tổ 3", "quý I", "Điều 7": a number stays with what it counts.
bool isNumbered(const QString &word, const QString &number)
{
    static const QStringList words = QStringLiteral("tổ quý điều khoản điểm chương mục số ngày "
                                                    "tháng năm bài bước trang phút quầy cột ngõ")
                                         .split(u' ');
    const QString bared = bare(number);
    const bool isRoman = std::all_of(bared.begin(), bared.end(), [&](QChar c) {
        return number.contains(c.toUpper()) && QStringLiteral("ivx").contains(c);
    });
    return words.contains(word.toLower()) && !bared.isEmpty()
        && (bared.front().isDigit() || isRoman);
}

} // namespace

bool isCompound(const QString &first, const QString &second)
{
    if (isNumberWord(first.toLower()) && isNumberWord(bare(second)))
        return true;
    if (isNumbered(first, second))
        return true;
    return compounds().contains(bare(first) + u' ' + bare(second));
}

} // namespace hocvu::media
