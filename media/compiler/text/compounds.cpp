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
    static const QStringList list = QString::fromUtf8(R"(
an ninh|an toàn|áp dụng|ảnh hưởng|ảo giác|âm thanh|ban hành|ban tổ|bao nhiêu|bài học|
bài viết|báo cáo|bản gốc|bản nháp|bản quyền|bảng tính|bảo đảm|bảo mật|bảo vệ|bãi bỏ|
bằng chứng|bắt buộc|bắt đầu|bất thường|biên bản|biên lai|biên tập|biểu đồ|biện pháp|
bí mật|bí thư|bỏ sót|bồi dưỡng|bồi thường|bối cảnh|bổ sung|bộ phận|cam kết|can thiệp|
cao tuổi|cài đặt|cá nhân|cán bộ|cản trở|cảnh báo|căn cước|căn cứ|cân nhắc|câu hỏi|
câu lệnh|cần thiết|cấp xã|cẩn thận|cập nhật|chắc chắn|chân dung|chấm điểm|chấp nhận|
chất lượng|che giấu|chi tiết|chia sẻ|chiến lược|chính phủ|chính quyền|chính sách|chính tả|
chính thức|chính trị|chính xác|chỉnh sửa|chuẩn bị|chuyên gia|chuyên môn|chuyên trách|
chuyên viên|chuyển đổi|chú ý|chủ đề|chủ nhật|chủ thể|chủ tịch|chủ trì|chủ trương|
chương trình|chức năng|chức vụ|chứng thực|chữ ký|chữa cháy|con cháu|con dấu|con người|
có thể|công an|công bằng|công bố|công chức|công cộng|công cụ|công dân|công khai|
công nghệ|công thức|công ty|công văn|công việc|công vụ|cơ chế|cơ quan|cơ sở|cỡ chữ|
cung cấp|cuộc gọi|cuộc họp|cuộc thi|cùng kỳ|cụ thể|cư trú|danh bạ|danh mục|danh sách|
dàn ý|dân cư|dân phố|dấu hiệu|dấu vết|dễ hiểu|diễn đạt|dịch vụ|doanh nghiệp|dữ liệu|
dự thảo|đào tạo|đáng ngờ|đánh giá|đạo đức|đăng ký|đăng nhập|đặc khu|đầu mối|đầu tiên|
đầy đủ|đề án|đề nghị|đề xuất|điều chỉnh|điều kiện|điểm phần|điện thoại|điện tử|
đính chính|đính kèm|địa bàn|địa chỉ|địa danh|địa điểm|địa giới|địa phương|định danh|
định dạng|định kiến|định kỳ|đoạn phim|đồng chí|đồng nghiệp|đồng ý|đối chiếu|đối tượng|
đối xử|độ mật|độc lập|đột phá|đơn vị|đường dây|đường dẫn|gắn nhãn|gây sốc|gấp đôi|
ghi âm|ghi chép|ghi chú|gian lận|giao diện|giao dịch|giá trị|giám sát|giáo dục|giáo viên|
giả định|giả mạo|giải quyết|giải thích|giải trình|giấy mời|giấy tờ|giọng nói|giới hạn|
giới thiệu|giữ nguyên|góp ý|gợi ý|hài lòng|hành chính|hạn chế|hạt nhân|hậu quả|hệ quả|
hệ thống|hiển thị|hiệu lực|hiệu quả|hình ảnh|hình thức|hoàn thành|hoàn toàn|hoạt động|
hoạt hình|hỏi đáp|họ tên|học sinh|học tập|học viên|hôm nay|hồ sơ|hỗ trợ|hội nghị|
hội trường|hợp nhất|huấn luyện|hướng dẫn|im lặng|kẻ gian|kế hoạch|kế toán|kết luận|
kết nối|kết quả|kết thúc|khai sinh|khai thác|khác nhau|khách quan|khái niệm|khả năng|
khắc phục|khẳng định|khẩn cấp|khiếu nại|khoa học|khó hiểu|không thể|khuyết tật|khử nhận|
kiến thức|kiểm chứng|kiểm soát|kiểm thử|kiểm tra|kinh nghiệm|kinh phí|kinh tế|kịp thời|
ký hiệu|kỷ luật|kỷ nguyên|kỹ năng|kỹ thuật|lãnh đạo|lặp lại|lề trang|lệ phí|liên hệ|
liên quan|liên thông|liệt kê|lĩnh vực|lịch sử|lịch sự|lỗi thời|lớp học|lợi dụng|lợi ích|
lưu trữ|lưu ý|lừa dối|lừa đảo|lựa chọn|manh mối|màn hình|máy chủ|máy tính|mạo danh|
mẫu đơn|mật khẩu|miễn phí|minh bạch|minh họa|mô hình|mô phỏng|mô tả|môi trường|một cửa|
mục đích|mục tiêu|mức độ|năng lực|nâng cao|nền tảng|ngày sinh|ngắn gọn|ngân hàng|
ngẫu nhiên|nghi ngờ|nghiêm cấm|nghiêm trọng|nghiên cứu|nghiệp vụ|nghĩa vụ|nghị định|
nghị quyết|ngoại lệ|ngoặc kép|ngôn ngữ|nguồn gốc|nguy cơ|nguy hiểm|nguyên nhân|nguyên tắc|
nguyên văn|người dân|người dùng|người ký|người thật|nhà nước|nhạy cảm|nhân dân|nhân rộng|
nhân sự|nhân tạo|nhân viên|nhận biết|nhận dạng|nhận diện|nhận xét|nhập liệu|nhật ký|
nhiệm vụ|nói rõ|nội bộ|nội dung|nơi nhận|pháp luật|pháp lý|phát biểu|phát hiện|
phát thanh|phát triển|phản ánh|phản đối|phản hồi|phạm vi|phân biệt|phân công|phân loại|
phân tích|phần mềm|phần trăm|phê duyệt|phiên bản|phong trào|phòng chống|phông chữ|phổ cập|
phổ thông|phù hợp|phụ huynh|phụ lục|phụ thuộc|phụ trách|phục vụ|phương án|quan trọng|
quản lý|quảng cáo|quen thuộc|quốc gia|quốc hiệu|quốc hội|quy chế|quy định|quy trình|
quyền hạn|quyền lợi|quyết định|rà soát|riêng tư|rõ ràng|rút gọn|rủi ro|sai lệch|sai sót|
sao chép|sàng lọc|sáng kiến|sáng tạo|sản phẩm|sắp xếp|sinh trắc|so sánh|soạn thảo|số hóa|
số liệu|sở dữ|suy đoán|sức khỏe|sử dụng|sửa đổi|sự cố|sự kiện|tài khoản|tài liệu|
tài sản|tác động|tán thành|tạo sinh|tất cả|tẩy xóa|tập huấn|tham gia|tham khảo|tham mưu|
thao tác|thay đổi|thay thế|thành phần|thành phố|thảo luận|thẩm quyền|theo dõi|thể hiện|
thể thức|thi hành|thiên lệch|thiết bị|thiết kế|thiệt hại|thí điểm|thí sinh|thị trường|
thói quen|thông báo|thông minh|thông qua|thông tin|thông tư|thống nhất|thời điểm|
thời gian|thời hạn|thu thập|thuyết phục|thúc giục|thủ tục|thủ tướng|thụ hưởng|thư ký|
thư mời|thư viện|thương hiệu|thương mại|thứ ba|thứ bảy|thứ hai|thứ năm|thứ nhất|thứ sáu|
thứ tư|thứ tự|thử nghiệm|thực hiện|thực tế|thực thi|tiêu chí|tiêu đề|tiêu ngữ|tiếng việt|
tiếp cận|tiếp nhận|tiếp tục|tiết kiệm|tiện ích|tin nhắn|tinh thần|tìm kiếm|tình huống|
tình trạng|tính năng|toàn bộ|tóm tắt|tôn trọng|tố cáo|tối đa|tối mật|tối thiểu|tổ chức|
tổ dân|tổ trưởng|tổng hợp|tờ giấy|tờ khai|tra cứu|trao đổi|trách nhiệm|trả lời|
trắc nghiệm|tri thức|triển khai|trình bày|trình chiếu|trình duyệt|trình ký|trí nhớ|
trí tuệ|trích dẫn|trích yếu|trong suốt|trôi chảy|trợ lý|trung bình|trung tâm|trung thực|
trung vị|truy cập|trụ cột|trụ sở|trường học|trường hợp|trực tiếp|trực tuyến|tuân thủ|
tuệ nhân|tuyên truyền|tuyệt mật|tư vấn|tương đương|tương quan|tương tác|từ chối|từng bước|
tự động|tự nguyện|tự nhiên|tự tin|tỷ lệ|ủy ban|ưu tiên|ứng dụng|vai trò|văn bản|văn hóa|
văn phòng|văn thư|vấn đề|vận hành|vệ sinh|vi phạm|viên chức|viễn thông|viện dẫn|
vinh danh|ví dụ|vị trí|vũ bão|vụ việc|xác định|xác minh|xác nhận|xác thực|xã hội|
xâm phạm|xây dựng|xem xét|xếp hạng|xu hướng|xử lý|xử phạt|y tế|yên tâm|yêu cầu|ý kiến|
ý tưởng
)")
                                        .remove(u'\n')
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

/// "Lê Chân", "Hải Phòng": both begin with a capital and go on without one. A law may stand alone
/// before its name.
bool isName(const QString &first, const QString &second)
{
    const auto isCapitalised = [](const QString &word) {
        return word.size() > 1 && word.front().isUpper() && word.at(1).isLower();
    };
    return first.back().isLetter() && isCapitalised(first) && isCapitalised(second)
        && first != QStringLiteral("Luật");
}

} // namespace

bool isCompound(const QString &first, const QString &second)
{
    if (isNumberWord(first.toLower()) && isNumberWord(bare(second)))
        return true;
    if (isNumbered(first, second) || isName(first, second))
        return true;
    return compounds().contains(bare(first) + u' ' + bare(second));
}

} // namespace hocvu::media
