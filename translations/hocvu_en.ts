<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context>
    <name>hocvu::AnswerOption</name>
    <message>
        <source>Đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::CertificatePage</name>
    <message>
        <source>Giấy chứng nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu và đọc lại để kiểm tra: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu tệp PDF vào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Về khóa học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết thúc, đăng xuất</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã gửi tới máy in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::CheckpointCard</name>
    <message>
        <source>Trả lời</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem lại đoạn này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Học tiếp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CÂU HỎI GIỮA BÀI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đúng rồi. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa đúng. Hãy xem lại đoạn này hoặc trả lời lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trả lời lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::Countdown</name>
    <message>
        <source>Tạm dừng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thời gian còn lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn dưới 5 phút</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn dưới 1 phút</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hết giờ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::CourseHero</name>
    <message>
        <source>đã xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin chào, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xong %1 trên %2 bài</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bạn đã học xong tất cả %n bài.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Học tiếp: Bài %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bắt đầu: Bài %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::CoursePage</name>
    <message>
        <source>Xem kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các bài học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết quả của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiếp tục bài thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thi lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vào thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đúng %1/%2 câu, làm trong %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Đây là kết quả cao nhất của %n lượt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocvu::DeskPage</name>
    <message>
        <source>Mã PIN chưa đúng. Xin thử lại sau %1 giây.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Xin nhập lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã mở bài thi. Lý do được ghi lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bàn người phụ trách</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập mã PIN của người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khóa bàn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xuất kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm theo tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm theo tên, không cần dấu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lý do mở bài thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lý do, ví dụ: đã học ở lớp tập trung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở bài thi cho người đang chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xuất gói kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gói kết quả có chữ ký của máy này, gồm mọi việc đã ghi, bảng kết quả và giấy chứng nhận. Tệp được đọc lại để kiểm tra sau khi ghi. Xuất nhiều lần không làm trùng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 người đã thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xuất gói số %1: %2 người, %3 giấy chứng nhận. Tệp đã được đọc lại và nguyên vẹn:
%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở bài thi?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 được thi dù chưa học đủ bài. Việc này được ghi vào biên bản với lý do “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở bài thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::DestinationList</name>
    <message>
        <source>Chưa thấy USB. Cắm USB rồi mở lại trang này, hoặc lưu vào máy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USB %1 (còn %2 GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu vào %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ErrorText</name>
    <message>
        <source>Không tìm thấy tệp hoặc dữ liệu cần dùng. Hãy kiểm tra lại USB hoặc báo người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy không đọc được dữ liệu. Hãy rút USB ra, cắm lại rồi thử lần nữa; nếu vẫn không được, hãy báo người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không ghi được vào ổ đĩa hoặc USB. Hãy kiểm tra khóa chống ghi, hoặc dùng một USB khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ổ đĩa hoặc USB đã hết chỗ trống. Hãy xóa bớt tệp không cần thiết hoặc dùng một USB khác rồi thử lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dữ liệu bị hỏng hoặc chưa được chép đầy đủ. Hãy chép lại từ nguồn rồi thử lần nữa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tệp này không đúng định dạng mà chương trình đọc được. Hãy chọn lại đúng tệp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dữ liệu được tạo bởi phiên bản HocVu mới hơn. Hãy cập nhật chương trình trên máy này rồi thử lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tệp lớn hơn mức cho phép. Hãy kiểm tra xem đã chọn đúng tệp chưa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ ký số không hợp lệ: tệp đã bị thay đổi hoặc không do đơn vị tổ chức phát hành. Hãy lấy lại tệp từ đơn vị tổ chức.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chương trình đang được mở ở một cửa sổ khác. Hãy đóng cửa sổ đó rồi mở lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiện chưa thực hiện được việc này theo quy định của cuộc thi. Nếu cần, hãy hỏi người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không đủ dữ liệu để thực hiện yêu cầu, ví dụ ngân hàng câu hỏi chưa đủ câu. Hãy báo đơn vị tổ chức.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã chưa đúng. Hãy kiểm tra lại rồi nhập lần nữa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy này đang thiếu thiết bị hoặc thành phần cần thiết. Hãy báo người phụ trách phòng máy hoặc chuyển sang máy khác.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ExamOverview</name>
    <message>
        <source>Nộp bài</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các câu hỏi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã trả lời %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ExamPage</name>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy đã tạm dừng %1. Thời gian thi được trả lại %2; các câu đã lưu còn nguyên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn %1 câu chưa trả lời. Nộp bài rồi thì không sửa được nữa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã trả lời đủ %1 câu. Nộp bài rồi thì không sửa được nữa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nộp bài?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nộp bài</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ExamQuestion</name>
    <message>
        <source>Đánh dấu xem lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Câu trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Câu sau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CÂU %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ đánh dấu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ExamRules</name>
    <message>
        <source>Bắt đầu làm bài</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LƯỢT THI %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 câu hỏi, mỗi câu có 4 phương án và chỉ một phương án đúng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thời gian làm bài %1 phút. Hết giờ, bài tự nộp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mỗi lần chọn được lưu ngay. Mất điện hay máy khởi động lại thì làm tiếp từ chỗ đang làm, không mất thời gian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có thể đổi câu trả lời và đánh dấu câu cần xem lại trước khi nộp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết quả cao nhất trong các lượt thi được tính.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::FindStep</name>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gõ họ tên, không cần dấu: nguyen thi huong, hoặc nth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoặc chọn đơn vị của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tất cả đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn đơn vị khác</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::IdlePage</name>
    <message>
        <source>%1 triệu đồng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bài học · %2 câu hỏi · %3 phút làm bài</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người phụ trách</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giải thưởng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 giải, mỗi giải %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 giải, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm tên, nhập mã PIN trên thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Học %n bài, mỗi bài vài phút</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Thi và nhận giấy chứng nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang diễn ra: Chặng %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bài thi đóng lúc %1, còn %n ngày.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hôm nay là ngày cuối: bài thi đóng lúc %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài thi đã đóng lúc %1. Các bài học vẫn mở.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tại máy này: %n người đã bắt đầu, </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đã có kết quả.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocvu::IdleSheet</name>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy sắp tự đăng xuất. Phần đã học và bài đã làm đều được lưu.
Chạm màn hình hoặc bấm phím bất kỳ để ở lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Màn hình sắp trở về trang đầu.
Chạm màn hình hoặc bấm phím bất kỳ để ở lại.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::KioskWindow</name>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::LessonPage</name>
    <message>
        <source>Khóa học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phát</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lùi 10 giây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tốc độ phát</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tắt phụ đề</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tắt tiếng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bật phụ đề</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bật tiếng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã xem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem phần thiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài tiếp theo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã học xong bài này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BÀI %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã học xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn câu hỏi giữa bài chưa trả lời đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn thiếu %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video của bài này bị thiếu hoặc hỏng. Hãy báo người phụ trách; các bài khác vẫn học được.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tốc độ phát %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::LessonTile</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::PageHeader</name>
    <message>
        <source>Quay lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::PageWords</name>
    <message numerus="yes">
        <source>%1 và %n đoạn nữa</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 câu hỏi trong %2 phút.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bạn còn %n lượt thi, kết quả cao nhất được tính.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lượt thi, kết quả cao nhất được tính.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn có một lượt thi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n giây</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phút</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giờ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ngày %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Đã xem hết, còn %n câu hỏi cần trả lời</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Đã xem %1%, còn thiếu %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn có một bài thi chưa nộp. Các câu trả lời vẫn còn nguyên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bài thi mở khi bạn học xong %n bài nữa.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bài thi mở lúc %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài thi đã đóng lúc %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bạn đã dùng hết %n lượt thi.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocvu::PeopleModel</name>
    <message>
        <source>%1 (ngoài danh sách)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đang thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 câu đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bài thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::PersonList</name>
    <message>
        <source>Còn nhiều người nữa. Hãy gõ thêm vài chữ của họ tên để thu hẹp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đơn vị này chưa có ai trong danh sách</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không tìm thấy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy gõ ít chữ hơn hoặc chọn đơn vị khác. Vẫn không thấy thì bấm “Tôi không có trong danh sách” ở bên dưới.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::PersonRow</name>
    <message>
        <source>Sinh năm %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::PinPad</name>
    <message>
        <source>Mã PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa một chữ số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocvu::PinStep</name>
    <message>
        <source>Xin chào,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu đây không phải là bạn, bấm “Quay lại”. Quên mã PIN, hãy gọi người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinh năm %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời nhập mã PIN 4 số mà bạn đã tự đặt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời nhập mã PIN 4 số in trên thẻ của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời nhập lại mã PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mã PIN chưa đúng. Xin chờ %n giây rồi nhập lại.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Mời nhập lại.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::PrivacyNotice</name>
    <message>
        <source>Máy lưu họ tên, năm sinh, đơn vị, phần đã học và kết quả thi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để tổ chức cuộc thi, cấp giấy chứng nhận và báo cáo kết quả.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người phụ trách phòng máy, lãnh đạo đơn vị và ban tổ chức được xem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu đến khi ban tổ chức tổng kết xong cuộc thi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu đến khi tổng kết xong cuộc thi, dự kiến sau ngày %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hỏi hoặc sửa thông tin: người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hỏi hoặc sửa thông tin: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy lưu họ tên, năm sinh, đơn vị, phần đã học và kết quả thi để tổ chức cuộc thi, cấp giấy chứng nhận và báo cáo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Về dữ liệu của bạn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ProblemPage</name>
    <message>
        <source>Chưa thể mở phòng thi trên máy này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::QuestionChip</name>
    <message>
        <source>Câu %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã trả lời</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đánh dấu xem lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ResultPage</name>
    <message>
        <source>KẾT QUẢ BÀI THI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>câu đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem giấy chứng nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thi lượt nữa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Về khóa học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Các câu cần xem lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 đã hoàn thành bài thi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lượt thi %1 · thời gian làm bài %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết quả được tính: lượt %1, %2/%3 câu đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tất cả các câu đều đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có câu nào cần xem lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n câu nên xem lại</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Đáp án đúng và lời giải thích ở dưới mỗi câu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vì còn lượt thi, đáp án chưa được hiện. Hãy xem lại bài học liên quan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CÂU %1 · CHƯA TRẢ LỜI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CÂU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nguồn: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem lại bài %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem lại bài %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::ResumePage</name>
    <message>
        <source>Máy gián đoạn %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Khoảng này không tính vào giờ thi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Trong đó %2 không tính vào giờ thi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Khoảng này vẫn tính vào giờ thi. Nếu cần thêm giờ, hãy gọi người phụ trách phòng máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy vừa khởi động lại.
Bài làm của bạn còn nguyên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm tiếp bài thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>câu trả lời đã lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thời gian làm bài còn lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đồng hồ đứng yên cho đến khi bạn bấm “Làm tiếp bài thi”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::SavedMark</name>
    <message>
        <source>Đang lưu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa lưu được</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::SignInPage</name>
    <message>
        <source>Đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi không có trong danh sách</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn tên của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm tên của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập mã PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi tên mới</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::StageLine</name>
    <message>
        <source>Lộ trình cuộc thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chặng %1: %2, từ %3 đến %4. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hôm nay ở chặng này. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chặng %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2, đã qua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hôm nay, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::StepTrail</name>
    <message>
        <source>Bước %1 trên %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::TileButton</name>
    <message>
        <source>Đang học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa mở</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::TopBar</name>
    <message>
        <source>English</source>
        <extracomment>The other language, in that language: in English texts this is &quot;Tiếng Việt&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::UnitsModel</name>
    <message>
        <source>Đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong bài học</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong bài thi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::WalkInForm</name>
    <message>
        <source>Họ và tên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã PIN tự đặt, 4 chữ số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiện mã PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin ghi đủ họ và tên, ví dụ: Nguyễn Thị Hường.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin ghi năm sinh bằng 4 chữ số, ví dụ: 1978.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin chọn đơn vị trong danh sách.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã PIN phải có đúng 4 chữ số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi có dấu như trên giấy chứng nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn đơn vị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giấu mã PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dành cho người chưa có tên trong danh sách. Ban tổ chức sẽ đối chiếu sau, việc học và thi vẫn được tính.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi tên và bắt đầu học</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hocvu::WatchBar</name>
    <message>
        <source>Vị trí trong bài học, tính bằng giây</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
