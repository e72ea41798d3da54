<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context>
    <name>hocvu::AnswerArea</name>
    <message>
        <source>Câu trả lời</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Câu trên đúng hay sai?</source>
        <translation>Is the statement true or false?</translation>
    </message>
    <message>
        <source>Có thể chọn nhiều phương án. Bấm lần nữa để bỏ chọn.</source>
        <translation>More than one option may be chosen. Press again to take one back.</translation>
    </message>
    <message>
        <source>Bấm lần lượt theo đúng thứ tự: việc đầu tiên bấm trước. Bấm lại vào một việc để xếp lại từ việc đó.</source>
        <translation>Press them in the right order, the first one first. Press one again to order anew from there.</translation>
    </message>
    <message>
        <source>Ở mỗi dòng, bấm vào ô bên phải rồi chọn phần ghép đúng.</source>
        <translation>In each line, press the field on the right and choose what belongs to it.</translation>
    </message>
    <message>
        <source>Gõ một số vào ô dưới đây, ví dụ: 12,5.</source>
        <translation>Type a number into the field below, for example: 12,5.</translation>
    </message>
    <message>
        <source>– chọn –</source>
        <translation>– choose –</translation>
    </message>
    <message>
        <source>Gõ câu trả lời, có dấu, vào ô dưới đây.</source>
        <translation>Type your answer, with diacritics, into the field below.</translation>
    </message>
    <message>
        <source>Đây chưa phải là một số. Chỉ gõ chữ số, ví dụ: 12,5.</source>
        <translation>This is not a number yet. Type digits only, for example: 12,5.</translation>
    </message>
    <message>
        <source>Đã chọn %1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>Đã bỏ chọn %1</source>
        <translation>No longer chosen: %1</translation>
    </message>
</context>
<context>
    <name>hocvu::AnswerOption</name>
    <message>
        <source>Đúng</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Sai</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (vị trí %2)</source>
        <translation>%1 (place %2)</translation>
    </message>
</context>
<context>
    <name>hocvu::AppearanceSheet</name>
    <message>
        <source>Chữ vừa</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Chữ lớn</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Chữ rất lớn</source>
        <translation>Very large text</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Hiển thị</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Chọn cách bạn đọc dễ nhất. Máy nhớ lựa chọn này cho lần sau.</source>
        <translation>Choose what is easiest for you to read. It is remembered for next time.</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Màu sắc</source>
        <translation>Colours</translation>
    </message>
</context>
<context>
    <name>hocvu::CertificatePage</name>
    <message>
        <source>Giấy chứng nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Đã lưu và đọc lại để kiểm tra: %1</source>
        <translation>Saved and read back to check it: %1</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Về khóa học</source>
        <translation>Back to course</translation>
    </message>
    <message>
        <source>Kết thúc, đăng xuất</source>
        <translation>Finish and sign out</translation>
    </message>
    <message>
        <source>Số %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>Đã gửi tới máy in %1.</source>
        <translation>Sent to the printer %1.</translation>
    </message>
    <message>
        <source>Lưu tệp PDF</source>
        <translation>Save the PDF</translation>
    </message>
    <message>
        <source>Còn nữa ở dưới</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>hocvu::CheckpointCard</name>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Xem lại đoạn này</source>
        <translation>Watch again</translation>
    </message>
    <message>
        <source>Học tiếp</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>CÂU HỎI GIỮA BÀI</source>
        <translation>LESSON QUESTION</translation>
    </message>
    <message>
        <source>Đúng rồi. </source>
        <translation>Correct. </translation>
    </message>
    <message>
        <source>Chưa đúng. Hãy xem lại đoạn này hoặc trả lời lại.</source>
        <translation>Not quite. Watch this part again or answer again.</translation>
    </message>
    <message>
        <source>Trả lời lại</source>
        <translation>Answer again</translation>
    </message>
    <message>
        <source>Còn phương án ở dưới</source>
        <translation>More options below</translation>
    </message>
    <message>
        <source>CÂU HỎI CUỐI BÀI</source>
        <translation>QUESTION AFTER THE LESSON</translation>
    </message>
    <message>
        <source>Câu hỏi cuối bài</source>
        <translation>Question after the lesson</translation>
    </message>
    <message>
        <source>Câu hỏi giữa bài</source>
        <translation>Lesson question</translation>
    </message>
</context>
<context>
    <name>hocvu::CopyAwaitedPage</name>
    <message>
        <source>Sổ ghi của máy bị hỏng, cần bản sao thứ hai</source>
        <translation>The journal of this PC is damaged; the second copy is needed</translation>
    </message>
    <message>
        <source>Bản sao thứ hai (USB hoặc ổ đĩa phụ) chưa có ở máy này. Hãy cắm đúng USB đó, chờ vài giây rồi bấm “Thử lại”: kết quả học và thi được dựng lại từ đó.</source>
        <translation>The second copy (USB stick or second disk) is not in this PC. Plug that stick in, wait a few seconds, then press “Try again”: lessons and results are rebuilt from it.</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Mở không có bản sao</source>
        <translation>Open without the copy</translation>
    </message>
    <message>
        <source>Mở không có bản sao thì chỉ giữ được những gì còn đọc được trên máy này. Hãy hỏi người phụ trách trước khi chọn.</source>
        <translation>Without the copy only what can still be read on this PC is kept. Ask the supervisor before you choose this.</translation>
    </message>
    <message>
        <source>Nơi tìm bản sao: %1</source>
        <translation>Where the copy is looked for: %1</translation>
    </message>
    <message>
        <source>Mở không có bản sao?</source>
        <translation>Open without the copy?</translation>
    </message>
    <message>
        <source>Chỉ người phụ trách mới nên chọn. Bài làm chỉ có trong bản sao sẽ chưa có ở máy này; lần mở sau có đúng bản sao thì máy lấy lại.</source>
        <translation>Only the supervisor should choose this. Work that only the copy has will not be on this PC; it is taken up at a later start with the right copy.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>hocvu::Countdown</name>
    <message>
        <source>Tạm dừng</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Thời gian còn lại</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Còn dưới 5 phút</source>
        <translation>Under 5 minutes</translation>
    </message>
    <message>
        <source>Còn dưới 1 phút</source>
        <translation>Under 1 minute</translation>
    </message>
    <message>
        <source>Hết giờ</source>
        <translation>Time’s up</translation>
    </message>
    <message>
        <source>%1: %2 phút %3 giây</source>
        <translation>%1: %2 min %3 s</translation>
    </message>
</context>
<context>
    <name>hocvu::CourseHero</name>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Đăng xuất</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Xin chào, %1</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>Đã xong %1 trên %2 bài</source>
        <translation>%1 of %2 lessons done</translation>
    </message>
    <message numerus="yes">
        <source>Bạn đã học xong tất cả %n bài.</source>
        <translation>
            <numerusform>You have finished the lesson.</numerusform>
            <numerusform>You have finished all %n lessons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Học tiếp: Bài %1</source>
        <translation>Continue: Lesson %1</translation>
    </message>
    <message>
        <source>Bắt đầu: Bài %1</source>
        <translation>Start: Lesson %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bài %1 – %2</source>
        <translation>Lesson %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n bài không mở được vì video bị thiếu hoặc hỏng trên máy này. Hãy báo người phụ trách.</source>
        <translation>
            <numerusform>Lessons left that cannot be opened, their videos being missing or damaged on this computer: %n. Please tell the supervisor.</numerusform>
            <numerusform>Lessons left that cannot be opened, their videos being missing or damaged on this computer: %n. Please tell the supervisor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hocvu::CoursePage</name>
    <message>
        <source>Xem kết quả</source>
        <translation>View result</translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Các bài học</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation>Competency exam</translation>
    </message>
    <message>
        <source>Kết quả của bạn</source>
        <translation>Your result</translation>
    </message>
    <message>
        <source>Tiếp tục bài thi</source>
        <translation>Continue the exam</translation>
    </message>
    <message>
        <source>Vào thi</source>
        <translation>Go to exam</translation>
    </message>
    <message>
        <source>Đúng %1/%2 câu, làm trong %3.</source>
        <translation>%1/%2 correct, in %3.</translation>
    </message>
    <message numerus="yes">
        <source>Đây là kết quả cao nhất của %n lượt.</source>
        <translation>
            <numerusform>This is the best of %n attempt.</numerusform>
            <numerusform>This is the best of %n attempts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thi lượt tiếp theo</source>
        <translation>Take the next attempt</translation>
    </message>
    <message>
        <source>Luyện tập</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>Làm thử câu hỏi, có lời giải thích, không tính điểm</source>
        <translation>Try questions with explanations; nothing is scored</translation>
    </message>
</context>
<context>
    <name>hocvu::DeskPage</name>
    <message>
        <source>Nhập mã PIN của người phụ trách phòng máy.</source>
        <translation>Enter the room supervisor’s PIN.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Người học</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Xuất kết quả</source>
        <translation>Export results</translation>
    </message>
    <message>
        <source>Tìm theo tên</source>
        <translation>Search by name</translation>
    </message>
    <message>
        <source>Tìm theo tên, không cần dấu</source>
        <translation>Search by name, no accents needed</translation>
    </message>
    <message>
        <source>Lý do mở bài thi</source>
        <translation>Reason for opening the exam</translation>
    </message>
    <message>
        <source>Lý do, ví dụ: đã học ở lớp tập trung</source>
        <translation>Reason, for example: taught in class</translation>
    </message>
    <message>
        <source>Mở bài thi cho người đang chọn</source>
        <translation>Open exam for selected person</translation>
    </message>
    <message>
        <source>Xuất gói kết quả</source>
        <translation>Export the result bundle</translation>
    </message>
    <message>
        <source>%1/%2 người đã thi</source>
        <translation>Exam done: %1/%2</translation>
    </message>
    <message>
        <source>Đã xuất gói số %1: %2 người, %3 giấy chứng nhận. Tệp đã được đọc lại và nguyên vẹn:
%4</source>
        <translation>Bundle no. %1 exported (people: %2, certificates: %3). The file was read back and is intact:
%4</translation>
    </message>
    <message>
        <source>Mở bài thi?</source>
        <translation>Open the exam?</translation>
    </message>
    <message>
        <source>Mở bài thi</source>
        <translation>Open exam</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Trang của người phụ trách</source>
        <translation>Supervisor’s page</translation>
    </message>
    <message>
        <source>Khóa trang</source>
        <translation>Lock page</translation>
    </message>
    <message>
        <source>Gói kết quả có chữ ký của máy này, gồm nhật ký, bảng kết quả và giấy chứng nhận. Tệp được đọc lại để kiểm tra sau khi ghi. Xuất nhiều lần không làm trùng dữ liệu.</source>
        <translation>The result bundle is signed by this PC and holds the journal, the result sheet and the certificates. It is read back after writing. Exporting again doubles nothing.</translation>
    </message>
    <message>
        <source>%1, sinh năm %2, %3</source>
        <translation>%1, born %2, %3</translation>
    </message>
    <message>
        <source>Đang chọn %1. Hãy ghi lý do để mở bài thi.</source>
        <translation>Chosen: %1. Give a reason to open the exam.</translation>
    </message>
    <message>
        <source>Đang chọn %1.</source>
        <translation>Chosen: %1.</translation>
    </message>
    <message>
        <source>Đã mở bài thi cho %1. Lý do được ghi lại.</source>
        <translation>The exam is open for %1. The reason is on record.</translation>
    </message>
    <message>
        <source>Hủy câu hỏi</source>
        <translation>Voiding</translation>
    </message>
    <message>
        <source>Đã hủy câu %1. Số bài thi đã nộp được tính lại: %2. Giấy chứng nhận được cấp thêm: %3.</source>
        <translation>Question %1 is voided. Submitted exams marked again: %2. Further certificates issued: %3.</translation>
    </message>
    <message>
        <source>Để mở bài thi cho người chưa học đủ bài, hoặc khi ngày giờ của máy sai: hãy chọn một người trong bảng, rồi ghi lý do.</source>
        <translation>To open the exam for somebody who has not finished the lessons, or when the computer’s date is wrong: choose a person in the table, then write down the reason.</translation>
    </message>
    <message>
        <source>Đang chọn %1. %2</source>
        <translation>Chosen: %1. %2</translation>
    </message>
    <message>
        <source>Người này thi được rồi.</source>
        <translation>This person can take the exam.</translation>
    </message>
    <message>
        <source>Người này có một bài thi chưa nộp.</source>
        <translation>This person has a paper to hand in.</translation>
    </message>
    <message>
        <source>Người này đã dùng hết lượt thi.</source>
        <translation>This person has used all attempts.</translation>
    </message>
    <message>
        <source>%1 được thi dù chưa học đủ bài.</source>
        <translation>%1 may take the exam without having finished the lessons.</translation>
    </message>
    <message>
        <source>%1 được thi dù máy đang tính theo %2, còn bài thi mở từ %3 đến %4.</source>
        <translation>%1 may take the exam although this computer goes by %2 and the exam is open from %3 to %4.</translation>
    </message>
    <message>
        <source>Việc này được ghi vào biên bản với lý do “%1”.</source>
        <translation>This goes on record with the reason “%1”.</translation>
    </message>
    <message>
        <source>Mở đề thi</source>
        <translation>Open the questions</translation>
    </message>
    <message>
        <source>Bài %1</source>
        <translation>Lesson %1</translation>
    </message>
    <message>
        <source>Video bị thiếu hoặc hỏng trên máy này: %1. Hãy chép lại bộ dữ liệu phòng máy; các bài khác vẫn học được.</source>
        <translation>Videos missing or damaged on this computer: %1. Please copy the room kit again; the other lessons still work.</translation>
    </message>
</context>
<context>
    <name>hocvu::DestinationList</name>
    <message>
        <source>Lưu vào USB “%1”</source>
        <translation>Save to USB “%1”</translation>
    </message>
    <message>
        <source>Lưu vào thư mục %1</source>
        <translation>Save to folder %1</translation>
    </message>
    <message>
        <source>còn trống %1 GB</source>
        <translation>%1 GB free</translation>
    </message>
    <message>
        <source>Chưa thấy USB. Hãy cắm USB rồi bấm “Tìm lại USB”.</source>
        <translation>No USB found. Plug one in and press “Look for USB again”.</translation>
    </message>
    <message>
        <source>Tìm lại USB</source>
        <translation>Look for USB again</translation>
    </message>
    <message>
        <source>Muốn lưu vào USB: hãy cắm USB rồi bấm “Tìm lại USB”.</source>
        <translation>To save to a USB stick, plug it in, then press “Look for USB again”.</translation>
    </message>
</context>
<context>
    <name>hocvu::ErrorText</name>
    <message>
        <source>Không tìm thấy tệp hoặc dữ liệu cần dùng. Hãy kiểm tra lại USB hoặc báo người phụ trách phòng máy.</source>
        <translation>A file or data that is needed was not found. Please check the USB stick or tell the room supervisor.</translation>
    </message>
    <message>
        <source>Máy không đọc được dữ liệu. Hãy rút USB ra, cắm lại rồi thử lần nữa; nếu vẫn không được, hãy báo người phụ trách phòng máy.</source>
        <translation>The computer cannot read the data. Please unplug the USB stick, plug it in and try again; if that does not help, tell the room supervisor.</translation>
    </message>
    <message>
        <source>Không ghi được vào ổ đĩa hoặc USB. Hãy kiểm tra khóa chống ghi, hoặc dùng một USB khác.</source>
        <translation>Cannot write to the disk or USB stick. Please check whether it is write-protected, or use another USB stick.</translation>
    </message>
    <message>
        <source>Ổ đĩa hoặc USB đã hết chỗ trống. Hãy xóa bớt tệp không cần thiết hoặc dùng một USB khác rồi thử lại.</source>
        <translation>The disk or USB stick is full. Please delete files you do not need or use another USB stick, then try again.</translation>
    </message>
    <message>
        <source>Dữ liệu bị hỏng hoặc chưa được chép đầy đủ. Hãy chép lại từ nguồn rồi thử lần nữa.</source>
        <translation>The data is damaged or was not copied completely. Please copy it again from the source and try again.</translation>
    </message>
    <message>
        <source>Tệp này không đúng định dạng mà chương trình đọc được. Hãy chọn lại đúng tệp.</source>
        <translation>The program cannot read this kind of file. Please choose the right file.</translation>
    </message>
    <message>
        <source>Dữ liệu được tạo bởi phiên bản HocVu mới hơn. Hãy cập nhật chương trình trên máy này rồi thử lại.</source>
        <translation>The data was made by a newer version of HocVu. Please update the program on this computer and try again.</translation>
    </message>
    <message>
        <source>Tệp lớn hơn mức cho phép. Hãy kiểm tra xem đã chọn đúng tệp chưa.</source>
        <translation>The file is larger than allowed. Please check that you chose the right file.</translation>
    </message>
    <message>
        <source>Chương trình đang được mở ở một cửa sổ khác. Hãy đóng cửa sổ đó rồi mở lại.</source>
        <translation>The program is already open in another window. Please close that window and start again.</translation>
    </message>
    <message>
        <source>Hiện chưa thực hiện được việc này theo quy định của cuộc thi. Nếu cần, hãy hỏi người phụ trách phòng máy.</source>
        <translation>The rules of the contest do not allow this now. If you need help, ask the room supervisor.</translation>
    </message>
    <message>
        <source>Mã chưa đúng. Hãy kiểm tra lại rồi nhập lần nữa.</source>
        <translation>Wrong code. Please check it and enter it again.</translation>
    </message>
    <message>
        <source>Máy này đang thiếu thiết bị hoặc thành phần cần thiết. Hãy báo người phụ trách phòng máy hoặc chuyển sang máy khác.</source>
        <translation>This computer lacks a device or component that is needed. Please tell the room supervisor or move to another computer.</translation>
    </message>
    <message>
        <source>Chữ ký số không hợp lệ: tệp đã bị thay đổi hoặc không do ban tổ chức phát hành. Hãy lấy lại tệp từ ban tổ chức.</source>
        <translation>The signature is not valid: the file was changed or does not come from the organisers. Please get it again from the organisers.</translation>
    </message>
    <message>
        <source>Không đủ dữ liệu để thực hiện yêu cầu, ví dụ ngân hàng câu hỏi chưa đủ câu. Hãy báo ban tổ chức.</source>
        <translation>There is not enough data for this, such as too few questions in the bank. Please tell the organisers.</translation>
    </message>
</context>
<context>
    <name>hocvu::ExamOverview</name>
    <message>
        <source>Nộp bài</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Các câu hỏi</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Đã trả lời %1/%2</source>
        <translation>%1/%2 answered</translation>
    </message>
</context>
<context>
    <name>hocvu::ExamPage</name>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation>Competency exam</translation>
    </message>
    <message>
        <source>Còn %1 câu chưa trả lời. Nộp bài rồi thì không sửa được nữa.</source>
        <translation>Not answered: %1. Once you submit, you cannot change anything.</translation>
    </message>
    <message>
        <source>Đã trả lời đủ %1 câu. Nộp bài rồi thì không sửa được nữa.</source>
        <translation>All %1 questions are answered. Once you submit, you cannot change anything.</translation>
    </message>
    <message>
        <source>Nộp bài?</source>
        <translation>Submit the exam?</translation>
    </message>
    <message>
        <source>Nộp bài</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Keep working</translation>
    </message>
    <message>
        <source>Ổ đĩa của máy đã đầy.</source>
        <translation>This PC&apos;s disk is full.</translation>
    </message>
    <message>
        <source>Ổ đĩa của máy không ghi được.</source>
        <translation>This PC&apos;s disk cannot be written.</translation>
    </message>
    <message>
        <source>Bài chưa nộp xong: hãy ngồi tại chỗ, mời người phụ trách.</source>
        <translation>Not handed in yet: please stay seated and call the supervisor.</translation>
    </message>
    <message>
        <source>Hãy mời người phụ trách; bạn cứ làm tiếp.</source>
        <translation>Please call the supervisor; you may go on.</translation>
    </message>
    <message>
        <source>Máy đã ghi lại được: mọi câu đều đã lưu.</source>
        <translation>The disk can be written again: every answer is saved.</translation>
    </message>
    <message>
        <source>Gián đoạn %1, đã cộng lại %2. Bài làm còn nguyên.</source>
        <translation>Interrupted for %1, %2 given back. Your answers are safe.</translation>
    </message>
    <message>
        <source>Có %1 câu máy chưa lưu được. Bài chỉ nộp xong khi máy đã lưu đủ; hãy mời người phụ trách.</source>
        <translation>%1 answers are not saved yet. The paper is handed in only when all are; please call the supervisor.</translation>
    </message>
    <message>
        <source>Bài đã nộp và đã lưu, chưa chấm được. Hãy mời người phụ trách khởi động lại máy.</source>
        <translation>Handed in and saved, not marked yet. Please ask the supervisor to restart this PC.</translation>
    </message>
    <message>
        <source>Đã có lại bản sao thứ hai.</source>
        <translation>The second copy is there again.</translation>
    </message>
    <message>
        <source>Mất bản sao thứ hai; bài vẫn lưu trên máy này.</source>
        <translation>The second copy is lost; answers are saved on this PC.</translation>
    </message>
    <message>
        <source>Còn %1 câu bạn đánh dấu xem lại.</source>
        <translation>%1 questions are still flagged.</translation>
    </message>
</context>
<context>
    <name>hocvu::ExamQuestion</name>
    <message>
        <source>Đánh dấu xem lại</source>
        <translation>Mark for review</translation>
    </message>
    <message>
        <source>Câu trước</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Câu sau</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>CÂU %1/%2</source>
        <translation>QUESTION %1/%2</translation>
    </message>
    <message>
        <source>Bỏ đánh dấu</source>
        <translation>Remove mark</translation>
    </message>
    <message>
        <source>Còn phương án ở dưới</source>
        <translation>More options below</translation>
    </message>
    <message>
        <source>Câu %1 trên %2. %3</source>
        <translation>Question %1 of %2. %3</translation>
    </message>
    <message>
        <source>Trả lời câu %1</source>
        <translation>Answer to question %1</translation>
    </message>
</context>
<context>
    <name>hocvu::ExamRules</name>
    <message>
        <source>Bắt đầu làm bài</source>
        <translation>Start the exam</translation>
    </message>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation>Competency exam</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>LƯỢT THI %1/%2</source>
        <translation>ATTEMPT %1/%2</translation>
    </message>
    <message>
        <source>%1 câu hỏi, mỗi câu có 4 phương án và chỉ một phương án đúng.</source>
        <translation>%1 questions, each with 4 options, only one of them correct.</translation>
    </message>
    <message>
        <source>Thời gian làm bài %1 phút. Hết giờ, bài tự nộp.</source>
        <translation>You have %1 minutes. When time is up, the exam is submitted automatically.</translation>
    </message>
    <message>
        <source>Có thể đổi câu trả lời và đánh dấu câu cần xem lại trước khi nộp.</source>
        <translation>You can change answers and mark questions for review before you submit.</translation>
    </message>
    <message>
        <source>Kết quả cao nhất trong các lượt thi được tính.</source>
        <translation>The best result of all attempts counts.</translation>
    </message>
    <message>
        <source>Mỗi lần chọn được lưu ngay. Mất điện hay máy khởi động lại thì làm tiếp từ chỗ đang làm; thời gian gián đoạn được cộng lại theo quy định.</source>
        <translation>Every choice is saved at once. After a power cut or a restart you go on where you were; the time lost is given back by the rules.</translation>
    </message>
    <message>
        <source>%1 câu hỏi, mỗi câu ghi rõ cách trả lời. Câu làm đúng một phần được tính phần đó; chọn thêm phương án sai có thể mất phần đã đúng.</source>
        <translation>%1 questions; each says how it is answered. What is right in part counts in part; wrong options chosen as well may take the right part away.</translation>
    </message>
</context>
<context>
    <name>hocvu::FindStep</name>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Gõ họ tên, không cần dấu: nguyen thi huong, hoặc nth</source>
        <translation>Type your name, no accents needed: nguyen thi huong, or nth</translation>
    </message>
    <message>
        <source>Hoặc chọn đơn vị của bạn</source>
        <translation>Or choose your unit</translation>
    </message>
    <message>
        <source>Tất cả đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Chọn đơn vị</source>
        <translation>Choose a unit</translation>
    </message>
    <message>
        <source>Chọn đơn vị khác</source>
        <translation>Choose another unit</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>hocvu::FullPicture</name>
    <message>
        <source>Video toàn màn hình</source>
        <translation>Video in full screen</translation>
    </message>
</context>
<context>
    <name>hocvu::HealedPage</name>
    <message>
        <source>Không đọc lại được dữ liệu nào. Phòng thi bắt đầu với sổ ghi trống; mọi người học lại từ đầu trên máy này.</source>
        <translation>Nothing could be read. The room begins with an empty journal; everybody starts anew on this PC.</translation>
    </message>
    <message>
        <source>Giữ được %1 dòng ghi, đến %2 ngày %3.</source>
        <translation>%1 entries were kept, up to %2 on %3.</translation>
    </message>
    <message>
        <source>Thiếu %1 dòng ghi đã từng có.</source>
        <translation>%1 entries that were once there are missing.</translation>
    </message>
    <message>
        <source>Không rõ có dòng ghi nào sau đó bị mất hay không.</source>
        <translation>Whether later entries were lost is not known.</translation>
    </message>
    <message>
        <source>Không thiếu dòng ghi nào.</source>
        <translation>No entry is missing.</translation>
    </message>
    <message>
        <source>Sổ ghi của máy bị hỏng và đã được dựng lại</source>
        <translation>The journal of this PC was damaged and has been rebuilt</translation>
    </message>
    <message>
        <source>Mở phòng thi</source>
        <translation>Open the exam room</translation>
    </message>
    <message>
        <source>Nên xuất gói kết quả sớm và báo ban tổ chức.</source>
        <translation>Export the result bundle soon and tell the organisers.</translation>
    </message>
    <message>
        <source>Tệp hỏng được giữ nguyên tại %1</source>
        <translation>The damaged file is kept at %1</translation>
    </message>
    <message>
        <source>Sổ ghi của máy bị hỏng khi chưa có dòng ghi nào</source>
        <translation>The journal of this PC was damaged before it had any entry</translation>
    </message>
    <message>
        <source>Sổ ghi của máy bị hỏng và không đọc lại được</source>
        <translation>The journal of this PC was damaged and could not be read</translation>
    </message>
    <message>
        <source>Phòng thi bắt đầu với sổ ghi trống.</source>
        <translation>The room begins with an empty journal.</translation>
    </message>
    <message>
        <source>Không rõ trước đó sổ đã có bao nhiêu dòng ghi.</source>
        <translation>How many entries it had is not known.</translation>
    </message>
    <message>
        <source>Không có bài thi nào đang dở.</source>
        <translation>No exam is open.</translation>
    </message>
    <message>
        <source>Bài thi đang dở, giữ được:</source>
        <translation>Exams that are open, as far as they were kept:</translation>
    </message>
    <message>
        <source>%1: %2/%3 câu đã trả lời, còn %4</source>
        <translation>%1: %2 of %3 questions answered, %4 left</translation>
    </message>
    <message>
        <source>và %1 bài khác</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>hocvu::HelpSheet</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>hocvu::IdlePage</name>
    <message>
        <source>%1 triệu đồng</source>
        <translation>%1 million đồng</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>%1 bài học · %2 câu hỏi · %3 phút làm bài</source>
        <translation>%1 lessons · %2 questions · %3-minute exam</translation>
    </message>
    <message>
        <source>Người phụ trách</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Giải thưởng</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>%1 giải, mỗi giải %2</source>
        <translation>%1 prizes, %2 each</translation>
    </message>
    <message>
        <source>1 giải, %1</source>
        <translation>1 prize, %1</translation>
    </message>
    <message numerus="yes">
        <source>Học %n bài, mỗi bài vài phút</source>
        <translation>
            <numerusform>%n lesson, a few minutes long</numerusform>
            <numerusform>%n lessons, a few minutes each</numerusform>
        </translation>
    </message>
    <message>
        <source>Đang diễn ra: Chặng %1</source>
        <translation>Under way: Stage %1</translation>
    </message>
    <message numerus="yes">
        <source>Bài thi đóng lúc %1, còn %n ngày.</source>
        <translation>
            <numerusform>The exam closes at %1, %n day left.</numerusform>
            <numerusform>The exam closes at %1, %n days left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hôm nay là ngày cuối: bài thi đóng lúc %1.</source>
        <translation>Today is the last day: the exam closes at %1.</translation>
    </message>
    <message>
        <source>Bài thi đã đóng lúc %1. Các bài học vẫn mở.</source>
        <translation>The exam closed at %1. The lessons are still open.</translation>
    </message>
    <message numerus="yes">
        <source>Tại máy này: %n người đã bắt đầu, </source>
        <translation>
            <numerusform>On this computer: %n person has started, </numerusform>
            <numerusform>On this computer: %n people have started, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đã có kết quả.</source>
        <translation>
            <numerusform>%n has a result.</numerusform>
            <numerusform>%n have a result.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tìm tên, nhập mã PIN</source>
        <translation>Find your name, enter the PIN</translation>
    </message>
    <message>
        <source>Thi, nhận giấy chứng nhận</source>
        <translation>Take the exam, get the certificate</translation>
    </message>
</context>
<context>
    <name>hocvu::IdleSheet</name>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>Are you still here?</translation>
    </message>
    <message>
        <source>Máy sắp tự đăng xuất. Phần đã học và bài đã làm đều được lưu.
Bấm chuột, chạm màn hình hoặc bấm phím bất kỳ để ở lại.</source>
        <translation>You will soon be signed out. What you learnt and answered is saved.
Click, touch the screen or press any key to stay.</translation>
    </message>
    <message>
        <source>Màn hình sắp trở về trang đầu.
Bấm chuột, chạm màn hình hoặc bấm phím bất kỳ để ở lại.</source>
        <translation>The screen will soon go back to the first page.
Click, touch the screen or press any key to stay.</translation>
    </message>
</context>
<context>
    <name>hocvu::KioskWindow</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Không ghi được bản sao thứ hai: USB hoặc ổ đĩa phụ đã đầy.</source>
        <translation>The second copy cannot be written: the USB stick or second disk is full.</translation>
    </message>
    <message>
        <source>Chưa có bản sao thứ hai: thư mục dành cho nó nằm trên cùng ổ đĩa với dữ liệu của máy. Người phụ trách cần chọn USB hoặc ổ đĩa khác.</source>
        <translation>There is no second copy: its folder is on the same disk as the data of this PC. The supervisor must choose a USB stick or another disk.</translation>
    </message>
    <message>
        <source>Chưa ghi bản sao thứ hai: nó có nhiều dòng ghi hơn máy này. Khi không có ai thi, người phụ trách hãy khởi động lại máy.</source>
        <translation>The second copy is not written: it holds more than this PC. When nobody sits an exam, the supervisor should restart the PC.</translation>
    </message>
    <message>
        <source>Bài làm vẫn được lưu trên máy này.</source>
        <translation>Answers are still saved on this PC.</translation>
    </message>
    <message>
        <source>Không ghi được bản sao thứ hai: một chương trình khác đang ghi vào tệp đó. Người phụ trách cần kiểm tra.</source>
        <translation>The second copy cannot be written: another program is writing to that file. The supervisor should have a look.</translation>
    </message>
    <message>
        <source>Không ghi được bản sao thứ hai: USB hoặc ổ đĩa phụ chưa cắm, đã bị rút ra hoặc bị lỗi.</source>
        <translation>The second copy cannot be written: the stick or second disk is not plugged in, was removed or is faulty.</translation>
    </message>
    <message>
        <source>Trang đầu</source>
        <translation>First page</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Khóa học</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Bài học</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Luyện tập</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>Bài thi đánh giá năng lực</source>
        <translation>Competency exam</translation>
    </message>
    <message>
        <source>Kết quả bài thi</source>
        <translation>Exam result</translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Bàn của người phụ trách</source>
        <translation>The supervisor’s desk</translation>
    </message>
    <message>
        <source>Làm tiếp sau gián đoạn</source>
        <translation>Continue after an interruption</translation>
    </message>
    <message>
        <source>Đề thi đang niêm phong</source>
        <translation>The questions are sealed</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonControls</name>
    <message>
        <source>Cỡ chữ phụ đề: vừa</source>
        <translation>Caption size: medium</translation>
    </message>
    <message>
        <source>Cỡ chữ phụ đề: lớn</source>
        <translation>Caption size: large</translation>
    </message>
    <message>
        <source>Cỡ chữ phụ đề: rất lớn</source>
        <translation>Caption size: very large</translation>
    </message>
    <message>
        <source>Phát</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Lùi 10 giây</source>
        <translation>Back 10 seconds</translation>
    </message>
    <message>
        <source>Tắt tiếng</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Tắt phụ đề</source>
        <translation>Hide captions</translation>
    </message>
    <message>
        <source>Toàn màn hình</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Âm lượng</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Tốc độ phát %1</source>
        <translation>Playback speed %1</translation>
    </message>
    <message>
        <source>Máy này không có loa hoặc tai nghe</source>
        <translation>This computer has no speakers or headphones</translation>
    </message>
    <message>
        <source>Bật tiếng</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>Âm lượng %1%</source>
        <translation>Volume %1%</translation>
    </message>
    <message>
        <source>Bật phụ đề</source>
        <translation>Show captions</translation>
    </message>
    <message>
        <source>Thoát toàn màn hình</source>
        <translation>Leave full screen</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonFoot</name>
    <message>
        <source>Xem phần thiếu</source>
        <translation>Watch missing part</translation>
    </message>
    <message>
        <source>Lời bài</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>Bài tiếp theo</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>đã xem</source>
        <translation>watched</translation>
    </message>
    <message>
        <source>Phần đã xem của bài</source>
        <translation>How much of the lesson was watched</translation>
    </message>
    <message>
        <source>Đã học xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Còn câu hỏi chưa trả lời đúng</source>
        <translation>A question is not answered correctly yet</translation>
    </message>
    <message>
        <source>Còn thiếu %1–%2</source>
        <translation>Missing: %1–%2</translation>
    </message>
    <message>
        <source>Trả lời câu hỏi</source>
        <translation>Answer question</translation>
    </message>
    <message>
        <source>Về danh sách bài học</source>
        <translation>Back to lessons</translation>
    </message>
    <message>
        <source>Đóng lời bài và các phần (phím T)</source>
        <translation>Close transcript and sections (key T)</translation>
    </message>
    <message>
        <source>Mở lời bài và các phần (phím T)</source>
        <translation>Open transcript and sections (key T)</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonHead</name>
    <message>
        <source>Máy này không có loa hoặc tai nghe. Hãy đọc phụ đề trên hình.</source>
        <translation>This computer has no speakers or headphones. Please read the captions on the picture.</translation>
    </message>
    <message>
        <source>Khóa học</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>BÀI %1/%2</source>
        <translation>LESSON %1/%2</translation>
    </message>
    <message>
        <source>Máy này không có loa.</source>
        <translation>This computer has no speakers.</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonKeys</name>
    <message>
        <source>Phím cách hoặc K: phát, tạm dừng</source>
        <translation>Space or K: play, pause</translation>
    </message>
    <message>
        <source>Phím ← →: lùi, tới 10 giây</source>
        <translation>← →: back, on 10 seconds</translation>
    </message>
    <message>
        <source>Phím ↑ ↓: to hơn, nhỏ hơn; M: tắt tiếng</source>
        <translation>↑ ↓: louder, quieter; M: mute</translation>
    </message>
    <message>
        <source>C: phụ đề; T: lời bài; F hoặc F11: toàn màn hình</source>
        <translation>C: captions; T: transcript; F or F11: full screen</translation>
    </message>
    <message>
        <source>+ và -: nhanh hơn, chậm hơn; Home: về đầu bài</source>
        <translation>+ and -: faster, slower; Home: to the beginning</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonPage</name>
    <message>
        <source>Đã học xong bài này.</source>
        <translation>You have finished this lesson.</translation>
    </message>
    <message>
        <source>Video của bài này bị thiếu hoặc hỏng. Hãy báo người phụ trách; các bài khác vẫn học được.</source>
        <translation>The video of this lesson is missing or damaged. Please tell the supervisor; the other lessons still work.</translation>
    </message>
    <message>
        <source>Tốc độ phát %1</source>
        <translation>Playback speed %1</translation>
    </message>
    <message>
        <source>Ổ đĩa của máy đã đầy hoặc không ghi được: phần bạn đang xem chưa lưu được. Hãy tạm dừng và mời người phụ trách.</source>
        <translation>This PC&apos;s disk is full or cannot be written: what you are watching is not saved. Please pause and call the supervisor.</translation>
    </message>
    <message>
        <source>vi</source>
        <extracomment>Code of the language of captions: &quot;en&quot; for English.</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>Chưa xem được bài này</source>
        <translation>This lesson cannot be watched yet</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Bạn chưa xem đến đoạn này. Xem qua một lần rồi thì bấm vào là đến ngay.</source>
        <translation>You have not watched this far. Once you have watched it, you can jump there.</translation>
    </message>
    <message>
        <source>Âm lượng %1%</source>
        <translation>Volume %1%</translation>
    </message>
    <message>
        <source>Video bài học</source>
        <translation>Lesson video</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonPanel</name>
    <message>
        <source>Các phần của bài</source>
        <translation>Sections of the lesson</translation>
    </message>
    <message>
        <source>Lời bài</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>Các phần</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Đóng lời bài</source>
        <translation>Close transcript</translation>
    </message>
    <message>
        <source>Tìm trong lời bài</source>
        <translation>Search the transcript</translation>
    </message>
    <message>
        <source>Tìm, không cần dấu</source>
        <translation>Search, no accents needed</translation>
    </message>
    <message>
        <source>Về chỗ đang phát</source>
        <translation>Back to what plays</translation>
    </message>
    <message>
        <source>đang mở</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Không có câu nào.</source>
        <translation>No sentence found.</translation>
    </message>
    <message numerus="yes">
        <source>Có %n câu.</source>
        <translation>
            <numerusform>Sentences found: %n.</numerusform>
            <numerusform>Sentences found: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bài này không có lời ghi sẵn.</source>
        <translation>This lesson has no transcript.</translation>
    </message>
</context>
<context>
    <name>hocvu::LessonTile</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Bài %1: %2</source>
        <translation>Lesson %1: %2</translation>
    </message>
</context>
<context>
    <name>hocvu::PageHeader</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>hocvu::PageHelp</name>
    <message>
        <source>vi</source>
        <extracomment>Code of the language of help: &quot;en&quot; for English.</extracomment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>hocvu::PageWords</name>
    <message numerus="yes">
        <source>%1 và %n đoạn nữa</source>
        <translation>
            <numerusform>%1 and %n more part</numerusform>
            <numerusform>%1 and %n more parts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 câu hỏi trong %2 phút.</source>
        <translation>%1 questions in %2 minutes.</translation>
    </message>
    <message numerus="yes">
        <source>Bạn còn %n lượt thi, kết quả cao nhất được tính.</source>
        <translation>
            <numerusform>You have %n attempt left; the best result counts.</numerusform>
            <numerusform>You have %n attempts left; the best result counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lượt thi, kết quả cao nhất được tính.</source>
        <translation>
            <numerusform>You have %n attempt; the best result counts.</numerusform>
            <numerusform>You have %n attempts; the best result counts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn có một lượt thi.</source>
        <translation>You have one attempt.</translation>
    </message>
    <message numerus="yes">
        <source>%n giây</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phút</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giờ</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ngày %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>Đã xem hết, còn %n câu hỏi cần trả lời</source>
        <translation>
            <numerusform>All watched, %n question to answer</numerusform>
            <numerusform>All watched, %n questions to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã xem %1%, còn thiếu %2</source>
        <translation>%1% watched, missing %2</translation>
    </message>
    <message numerus="yes">
        <source>Bài thi mở khi bạn học xong %n bài nữa.</source>
        <translation>
            <numerusform>The exam opens when you finish %n more lesson.</numerusform>
            <numerusform>The exam opens when you finish %n more lessons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bài thi mở lúc %1.</source>
        <translation>The exam opens at %1.</translation>
    </message>
    <message>
        <source>Bài thi đã đóng lúc %1.</source>
        <translation>The exam closed at %1.</translation>
    </message>
    <message numerus="yes">
        <source>Bạn đã dùng hết %n lượt thi.</source>
        <translation>
            <numerusform>You have used your only attempt.</numerusform>
            <numerusform>You have used all %n attempts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Mời thử lại sau %1 giây.</source>
        <translation>Wrong PIN. Please try again in %1 seconds.</translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Mời nhập lại.</source>
        <translation>Wrong PIN. Please enter it again.</translation>
    </message>
    <message>
        <source>Bạn có một bài thi chưa nộp. Các câu đã lưu vẫn còn nguyên; các bài học mở lại khi bạn nộp bài.</source>
        <translation>You have a paper to hand in. Saved answers are still there; the lessons open again when it is handed in.</translation>
    </message>
    <message>
        <source>Máy đang tính theo %1; nếu sai, hãy báo người phụ trách.</source>
        <translation>This computer goes by %1; if that is wrong, please tell the supervisor.</translation>
    </message>
    <message>
        <source>Đề thi đang niêm phong. Khi bạn vào thi, người phụ trách mở đề bằng mã phiên.</source>
        <translation>The questions are sealed. When you go to the exam, the supervisor opens them with the session code.</translation>
    </message>
    <message>
        <source>Đúng</source>
        <translation>True</translation>
    </message>
    <message>
        <source>Sai</source>
        <translation>False</translation>
    </message>
    <message>
        <source>Video bị thiếu hoặc hỏng: hãy báo người phụ trách</source>
        <translation>Video missing or damaged: please tell the supervisor</translation>
    </message>
</context>
<context>
    <name>hocvu::PeopleModel</name>
    <message>
        <source>%1 (ngoài danh sách)</source>
        <translation>%1 (walk-in)</translation>
    </message>
    <message>
        <source>đang thi</source>
        <translation>in the exam</translation>
    </message>
    <message>
        <source>%1 câu đúng</source>
        <translation>%1 correct</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Bài học</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>Bài thi</source>
        <translation>Exam</translation>
    </message>
    <message>
        <source>Giấy chứng nhận</source>
        <translation>Certificate</translation>
    </message>
</context>
<context>
    <name>hocvu::PersonList</name>
    <message>
        <source>Còn nhiều người nữa. Hãy gõ thêm vài chữ của họ tên để thu hẹp.</source>
        <translation>There are more people. Type a few more letters of the name to see fewer.</translation>
    </message>
    <message>
        <source>Đơn vị này chưa có ai trong danh sách</source>
        <translation>Nobody from this unit is on the list yet</translation>
    </message>
    <message>
        <source>Không tìm thấy “%1”</source>
        <translation>“%1” was not found</translation>
    </message>
    <message>
        <source>Hãy gõ ít chữ hơn hoặc chọn đơn vị khác. Vẫn không thấy thì bấm “Tôi không có trong danh sách” ở bên dưới.</source>
        <translation>Type fewer letters or choose another unit. If you still cannot find your name, press “I am not on the list” below.</translation>
    </message>
    <message>
        <source>%1. %2 trên %3</source>
        <translation>%1. %2 of %3</translation>
    </message>
</context>
<context>
    <name>hocvu::PersonRow</name>
    <message>
        <source>Sinh năm %1 · %2</source>
        <translation>Born %1 · %2</translation>
    </message>
</context>
<context>
    <name>hocvu::PinPad</name>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Xóa một chữ số</source>
        <translation>Delete one digit</translation>
    </message>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>hocvu::PinStep</name>
    <message>
        <source>Xin chào,</source>
        <translation>Hello,</translation>
    </message>
    <message>
        <source>Sinh năm %1 · %2</source>
        <translation>Born %1 · %2</translation>
    </message>
    <message>
        <source>Mời nhập lại mã PIN.</source>
        <translation>Please enter your PIN again.</translation>
    </message>
    <message numerus="yes">
        <source>Mã PIN chưa đúng. Xin chờ %n giây rồi nhập lại.</source>
        <translation>
            <numerusform>Wrong PIN. Please wait %n second, then enter it again.</numerusform>
            <numerusform>Wrong PIN. Please wait %n seconds, then enter it again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Mời nhập lại.</source>
        <translation>Wrong PIN. Please enter it again.</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Nếu đây không phải là bạn, bấm “Quay lại”. Quên mã PIN, hãy gọi người phụ trách phòng máy.</source>
        <translation>If this is not you, press “Back”. If you forgot the PIN, please call the room supervisor.</translation>
    </message>
    <message>
        <source>Mời nhập mã PIN 4 chữ số mà bạn đã tự đặt.</source>
        <translation>Enter the 4-digit PIN that you chose.</translation>
    </message>
    <message>
        <source>Mời nhập mã PIN 4 chữ số in trên thẻ của bạn.</source>
        <translation>Enter the 4-digit PIN on your card.</translation>
    </message>
    <message>
        <source>Xin chào, %1</source>
        <translation>Hello, %1</translation>
    </message>
</context>
<context>
    <name>hocvu::PracticePage</name>
    <message>
        <source>Đúng %1/%2 câu</source>
        <translation>%1 of %2 right</translation>
    </message>
    <message>
        <source>Làm thử bao nhiêu câu cũng được. Kết quả luyện tập không tính điểm và không ai xem được.</source>
        <translation>Try as many questions as you like. Practice is not scored and nobody can see it.</translation>
    </message>
    <message>
        <source>Còn nữa ở dưới</source>
        <translation>More below</translation>
    </message>
    <message>
        <source>LUYỆN TẬP</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Bạn muốn luyện phần nào?</source>
        <translation>What would you like to practise?</translation>
    </message>
    <message>
        <source>Khóa học</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Tất cả các bài</source>
        <translation>All lessons</translation>
    </message>
    <message numerus="yes">
        <source>%n câu</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Câu luyện tập</source>
        <translation>Practice question</translation>
    </message>
    <message>
        <source>Chọn phần khác</source>
        <translation>Choose another part</translation>
    </message>
    <message>
        <source>Xem đáp án</source>
        <translation>See the answer</translation>
    </message>
    <message>
        <source>Đúng rồi!</source>
        <translation>Right!</translation>
    </message>
    <message>
        <source>Đúng một phần</source>
        <translation>Partly right</translation>
    </message>
    <message>
        <source>Chưa đúng</source>
        <translation>Not quite</translation>
    </message>
    <message>
        <source>CÂU HỎI</source>
        <translation>QUESTION</translation>
    </message>
    <message>
        <source>Câu khác</source>
        <translation>Another question</translation>
    </message>
</context>
<context>
    <name>hocvu::PrinterList</name>
    <message>
        <source>Máy này chưa có máy in. Hãy lưu tệp PDF rồi in ở máy khác, hoặc báo người phụ trách.</source>
        <translation>This PC has no printer. Save the PDF and print it elsewhere, or tell the supervisor.</translation>
    </message>
    <message>
        <source>In ra máy in %1</source>
        <translation>Print on %1</translation>
    </message>
</context>
<context>
    <name>hocvu::PrivacyNotice</name>
    <message>
        <source>Máy lưu họ tên, năm sinh, đơn vị, phần đã học và kết quả thi.</source>
        <translation>The computer keeps your name, year of birth, unit, lesson progress and exam results.</translation>
    </message>
    <message>
        <source>Để tổ chức cuộc thi, cấp giấy chứng nhận và báo cáo kết quả.</source>
        <translation>To run the contest, issue certificates and report the results.</translation>
    </message>
    <message>
        <source>Người phụ trách phòng máy, lãnh đạo đơn vị và ban tổ chức được xem.</source>
        <translation>The room supervisor, your unit’s leaders and the organisers may see it.</translation>
    </message>
    <message>
        <source>Lưu đến khi ban tổ chức tổng kết xong cuộc thi.</source>
        <translation>It is kept until the organisers have closed the contest.</translation>
    </message>
    <message>
        <source>Lưu đến khi tổng kết xong cuộc thi, dự kiến sau ngày %1.</source>
        <translation>It is kept until the contest has been closed, expected after %1.</translation>
    </message>
    <message>
        <source>Hỏi hoặc sửa thông tin: người phụ trách phòng máy.</source>
        <translation>Questions or corrections: the room supervisor.</translation>
    </message>
    <message>
        <source>Hỏi hoặc sửa thông tin: %1.</source>
        <translation>Questions or corrections: %1.</translation>
    </message>
    <message>
        <source>Máy lưu họ tên, năm sinh, đơn vị, phần đã học và kết quả thi để tổ chức cuộc thi, cấp giấy chứng nhận và báo cáo.</source>
        <translation>The computer keeps your name, year of birth, unit, lesson progress and exam results in order to run the contest, issue certificates and report.</translation>
    </message>
    <message>
        <source>Về dữ liệu của bạn</source>
        <translation>About your data</translation>
    </message>
</context>
<context>
    <name>hocvu::ProblemPage</name>
    <message>
        <source>Chưa thể mở phòng thi trên máy này</source>
        <translation>The exam room cannot open on this computer</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chi tiết kỹ thuật:</source>
        <translation>Technical details:</translation>
    </message>
    <message>
        <source>Ổ đĩa của máy này không ghi được. Hãy báo người phụ trách phòng máy.</source>
        <translation>The disk of this PC cannot be written. Please tell the room&apos;s supervisor.</translation>
    </message>
    <message>
        <source>Ổ đĩa của máy này đã đầy. Hãy xóa bớt tệp không cần thiết trên máy, trừ các tệp của HocVu, rồi mở lại.</source>
        <translation>The disk of this PC is full. Please delete files that are not needed, but none of HocVu&apos;s, and start again.</translation>
    </message>
    <message>
        <source>HocVu không xóa gì: những gì đã lưu vẫn nằm trên ổ đĩa này.</source>
        <translation>HocVu deletes nothing: what was saved is still on this disk.</translation>
    </message>
</context>
<context>
    <name>hocvu::ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hocvu::QuestionChip</name>
    <message>
        <source>Câu %1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>đã trả lời</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>đánh dấu xem lại</source>
        <translation>marked for review</translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation>current</translation>
    </message>
    <message>
        <source>chưa lưu được</source>
        <translation>not saved</translation>
    </message>
</context>
<context>
    <name>hocvu::ReadAloudButton</name>
    <message>
        <source>Nghe</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Phím F2</source>
        <translation>Key F2</translation>
    </message>
    <message>
        <source>Thôi nghe</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>hocvu::ReleaseGate</name>
    <message>
        <source>Dành cho người phụ trách phòng máy</source>
        <translation>For the room supervisor</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nhập mã PIN của người phụ trách để mở lại bài thi.</source>
        <translation>Enter the supervisor PIN to reopen the exam.</translation>
    </message>
    <message>
        <source>Lý do cộng giờ</source>
        <translation>Reason for the extra time</translation>
    </message>
    <message>
        <source>Lý do, ví dụ: mất điện cả phường</source>
        <translation>Reason, e.g. a power cut in the whole ward</translation>
    </message>
    <message>
        <source>Làm tiếp, không cộng giờ</source>
        <translation>Continue without extra time</translation>
    </message>
    <message>
        <source>Các lần gián đoạn đã lấy mất %1 làm bài. Cộng lại cho người học?</source>
        <translation>Outages have cost %1 of exam time. Give it back to the learner?</translation>
    </message>
    <message>
        <source>Cộng lại %1 và làm tiếp</source>
        <translation>Give back %1 and continue</translation>
    </message>
</context>
<context>
    <name>hocvu::ResultPage</name>
    <message>
        <source>KẾT QUẢ BÀI THI</source>
        <translation>EXAM RESULT</translation>
    </message>
    <message>
        <source>câu đúng</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>Xem giấy chứng nhận</source>
        <translation>View certificate</translation>
    </message>
    <message>
        <source>Về khóa học</source>
        <translation>Back to course</translation>
    </message>
    <message>
        <source>Các câu cần xem lại</source>
        <translation>Questions to review</translation>
    </message>
    <message>
        <source>%1 đã hoàn thành bài thi.</source>
        <translation>%1 has completed the exam.</translation>
    </message>
    <message>
        <source>Lượt thi %1 · thời gian làm bài %2</source>
        <translation>Attempt %1 · time taken %2</translation>
    </message>
    <message>
        <source>Kết quả được tính: lượt %1, %2/%3 câu đúng</source>
        <translation>Result that counts: attempt %1, %2/%3 correct</translation>
    </message>
    <message>
        <source>Tất cả các câu đều đúng</source>
        <translation>All answers are correct</translation>
    </message>
    <message>
        <source>Không có câu nào cần xem lại.</source>
        <translation>There are no questions to review.</translation>
    </message>
    <message numerus="yes">
        <source>%n câu nên xem lại</source>
        <translation>
            <numerusform>%n question to review</numerusform>
            <numerusform>%n questions to review</numerusform>
        </translation>
    </message>
    <message>
        <source>Đáp án đúng và lời giải thích ở dưới mỗi câu.</source>
        <translation>The correct answer and an explanation are below each question.</translation>
    </message>
    <message>
        <source>Vì còn lượt thi, đáp án chưa được hiện. Hãy xem lại bài học liên quan.</source>
        <translation>You have attempts left, so the answers are not shown yet. Please watch the related lessons again.</translation>
    </message>
    <message>
        <source>CÂU %1 · CHƯA TRẢ LỜI</source>
        <translation>QUESTION %1 · NOT ANSWERED</translation>
    </message>
    <message>
        <source>CÂU %1</source>
        <translation>QUESTION %1</translation>
    </message>
    <message>
        <source>Thi lượt tiếp theo</source>
        <translation>Take the next attempt</translation>
    </message>
    <message numerus="yes">
        <source>%n câu hỏi trong đề thi này đã bị hủy và được tính là đúng.</source>
        <translation>
            <numerusform>%n question on this paper was voided and counts as correct.</numerusform>
            <numerusform>%n questions on this paper were voided and count as correct.</numerusform>
        </translation>
    </message>
    <message>
        <source>CÂU %1 · ĐƯỢC %2 CÂU</source>
        <translation>QUESTION %1 · COUNTS %2</translation>
    </message>
    <message>
        <source>Kết quả bài thi: đúng %1 trên %2 câu</source>
        <translation>Exam result: %1 of %2 questions right</translation>
    </message>
</context>
<context>
    <name>hocvu::ResumePage</name>
    <message>
        <source>%1 Khoảng này không tính vào giờ thi.</source>
        <translation>%1 It does not count as exam time.</translation>
    </message>
    <message>
        <source>%1 Trong đó %2 không tính vào giờ thi.</source>
        <translation>%1 Of this, %2 does not count as exam time.</translation>
    </message>
    <message>
        <source>%1 Khoảng này vẫn tính vào giờ thi. Nếu cần thêm giờ, hãy gọi người phụ trách phòng máy.</source>
        <translation>%1 It counts as exam time. If you need more time, call the room supervisor.</translation>
    </message>
    <message>
        <source>Làm tiếp bài thi</source>
        <translation>Continue the exam</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>câu trả lời đã lưu</source>
        <translation>answers saved</translation>
    </message>
    <message>
        <source>thời gian làm bài còn lại</source>
        <translation>exam time left</translation>
    </message>
    <message>
        <source>Đồng hồ đứng yên cho đến khi bạn bấm “Làm tiếp bài thi”.</source>
        <translation>The clock stands still until you press “Continue the exam”.</translation>
    </message>
    <message>
        <source>Máy bị gián đoạn %1.</source>
        <translation>The PC was interrupted for %1.</translation>
    </message>
    <message>
        <source>Người phụ trách cộng giờ</source>
        <translation>Supervisor: give time back</translation>
    </message>
    <message>
        <source>Mời người phụ trách mở lại</source>
        <translation>Ask the supervisor to reopen</translation>
    </message>
    <message>
        <source>Người phụ trách phòng máy nhập mã PIN để bạn làm tiếp. Đồng hồ đang đứng yên.</source>
        <translation>The room supervisor enters a PIN so that you can continue. The clock is standing still.</translation>
    </message>
    <message>
        <source>Máy vừa khởi động lại.
Có thể thiếu vài câu bạn đã chọn.</source>
        <translation>The PC has restarted.
Some of your answers may be missing.</translation>
    </message>
    <message>
        <source>Dữ liệu của máy bị hỏng một phần: hãy xem lại từng câu trước khi nộp.</source>
        <translation>The data of this PC was damaged in part: please look at each question again before you hand in.</translation>
    </message>
    <message>
        <source>Máy vừa khởi động lại.
Bài làm đã lưu của bạn còn nguyên.</source>
        <translation>The PC has just restarted.
Your saved answers are all there.</translation>
    </message>
</context>
<context>
    <name>hocvu::ReviewCard</name>
    <message>
        <source>Bạn trả lời:</source>
        <translation>Your answer:</translation>
    </message>
    <message>
        <source>Đáp án đúng:</source>
        <translation>The right answer:</translation>
    </message>
    <message>
        <source>Bạn chọn: %1</source>
        <translation>You chose: %1</translation>
    </message>
    <message>
        <source>Nguồn: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Xem lại bài %1</source>
        <translation>Watch lesson %1 again</translation>
    </message>
    <message>
        <source>Xem lại bài %1, từ %2</source>
        <translation>Watch lesson %1 again, from %2</translation>
    </message>
</context>
<context>
    <name>hocvu::SavedMark</name>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Chưa lưu được</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Đã lưu hai nơi</source>
        <translation>Saved twice</translation>
    </message>
</context>
<context>
    <name>hocvu::SessionCodePage</name>
    <message>
        <source>Đề thi đang niêm phong</source>
        <translation>The questions are sealed</translation>
    </message>
    <message numerus="yes">
        <source>Mời người phụ trách nhập mã phiên để mở đề thi trên máy này. Mã gồm %n chữ và số, do ban tổ chức gửi.</source>
        <translation>
            <numerusform>Please have the supervisor enter the session code to open the questions on this computer. It has %n letter or digit and comes from the organisers.</numerusform>
            <numerusform>Please have the supervisor enter the session code to open the questions on this computer. It has %n letters and digits and comes from the organisers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã phiên</source>
        <translation>Session code</translation>
    </message>
    <message>
        <source>Mở đề thi</source>
        <translation>Open the questions</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Mã có chỗ gõ nhầm hoặc thiếu. Hãy so từng nhóm với tờ ghi mã.</source>
        <translation>Something in the code is mistyped or missing. Please compare it with the paper, group by group.</translation>
    </message>
    <message>
        <source>Mã này không phải của bộ đề trên máy. Hãy hỏi lại ban tổ chức.</source>
        <translation>This is not the code of the questions on this computer. Please ask the organisers.</translation>
    </message>
    <message>
        <source>Đang mở đề thi…</source>
        <translation>Opening the questions…</translation>
    </message>
</context>
<context>
    <name>hocvu::SignInPage</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Tôi không có trong danh sách</source>
        <translation>I am not on the list</translation>
    </message>
    <message>
        <source>Chọn tên của bạn</source>
        <translation>Choose your name</translation>
    </message>
    <message>
        <source>Tìm tên của bạn</source>
        <translation>Find your name</translation>
    </message>
    <message>
        <source>Nhập mã PIN</source>
        <translation>Enter your PIN</translation>
    </message>
    <message>
        <source>Ghi tên mới</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>hocvu::StageLine</name>
    <message>
        <source>Lộ trình cuộc thi</source>
        <translation>Stages of the contest</translation>
    </message>
    <message>
        <source>Chặng %1: %2, từ %3 đến %4. </source>
        <translation>Stage %1: %2, from %3 to %4. </translation>
    </message>
    <message>
        <source>Chặng %1: %2</source>
        <translation>Stage %1: %2</translation>
    </message>
    <message>
        <source>%1 – %2, đã qua</source>
        <translation>%1 – %2, over</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hôm nay, %1</source>
        <translation>Today, %1</translation>
    </message>
    <message>
        <source>Hôm nay đang ở chặng này. </source>
        <translation>Today is in this stage. </translation>
    </message>
</context>
<context>
    <name>hocvu::StepTrail</name>
    <message>
        <source>Bước %1 trên %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>hocvu::StillThereCard</name>
    <message>
        <source>Xem tiếp</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Bạn vẫn đang xem chứ?</source>
        <translation>Are you still watching?</translation>
    </message>
    <message>
        <source>Video tạm dừng vì đã lâu không có ai bấm gì.
Mọi phần đã xem đều được lưu.
Bấm phím bất kỳ hoặc chạm màn hình để xem tiếp.</source>
        <translation>The video has paused, as nobody has pressed anything for a long time.
Everything watched is saved.
Press any key or touch the screen to go on.</translation>
    </message>
</context>
<context>
    <name>hocvu::TextField</name>
    <message>
        <source>Bàn phím trên màn hình</source>
        <translation>Keyboard on the screen</translation>
    </message>
    <message>
        <source>Mở hoặc ẩn bàn phím trên màn hình</source>
        <translation>Show or hide the keyboard on the screen</translation>
    </message>
    <message>
        <source>Kiểu gõ tiếng Việt: %1</source>
        <translation>Typing Vietnamese: %1</translation>
    </message>
    <message>
        <source>Kiểu gõ tiếng Việt: %1. Bấm để đổi giữa Telex, VNI và Tắt. Phím F9 tắt hoặc bật.</source>
        <translation>Typing Vietnamese: %1. Press to go from Telex to VNI to Off. The F9 key switches it off or on.</translation>
    </message>
</context>
<context>
    <name>hocvu::TileButton</name>
    <message>
        <source>Đang học</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Chưa mở</source>
        <translation>Not open</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hocvu::TimedModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, đang phát</source>
        <translation>%1, playing</translation>
    </message>
    <message>
        <source>%1, chưa xem</source>
        <translation>%1, not watched yet</translation>
    </message>
</context>
<context>
    <name>hocvu::TopBar</name>
    <message>
        <source>English</source>
        <extracomment>The other language, in that language: in English texts this is &quot;Tiếng Việt&quot;.</extracomment>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>%1 · Bản dùng thử</source>
        <translation>%1 · Trial version</translation>
    </message>
    <message>
        <source>Hiển thị</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Phím F1</source>
        <translation>Key F1</translation>
    </message>
</context>
<context>
    <name>hocvu::TouchKeyboard</name>
    <message>
        <source>sắc</source>
        <translation>sắc</translation>
    </message>
    <message>
        <source>Dấu sắc</source>
        <translation>Acute accent, sắc</translation>
    </message>
    <message>
        <source>huyền</source>
        <translation>huyền</translation>
    </message>
    <message>
        <source>Dấu huyền</source>
        <translation>Grave accent, huyền</translation>
    </message>
    <message>
        <source>hỏi</source>
        <translation>hỏi</translation>
    </message>
    <message>
        <source>Dấu hỏi</source>
        <translation>Hook, hỏi</translation>
    </message>
    <message>
        <source>ngã</source>
        <translation>ngã</translation>
    </message>
    <message>
        <source>Dấu ngã</source>
        <translation>Tilde, ngã</translation>
    </message>
    <message>
        <source>nặng</source>
        <translation>nặng</translation>
    </message>
    <message>
        <source>Dấu nặng</source>
        <translation>Dot below, nặng</translation>
    </message>
    <message>
        <source>Bàn phím trên màn hình</source>
        <translation>Keyboard on the screen</translation>
    </message>
    <message>
        <source>Xóa một ký tự</source>
        <translation>Delete one character</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ẩn bàn phím</source>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>Chữ hoa</source>
        <translation>Capitals</translation>
    </message>
    <message>
        <source>Ẩn</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>dấu cách</source>
        <translation>space</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Chữ hoa, đang giữ</source>
        <translation>Capitals, held</translation>
    </message>
    <message>
        <source>HOA</source>
        <translation>CAPS</translation>
    </message>
</context>
<context>
    <name>hocvu::UnitsModel</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Xong bài học</source>
        <translation>Lessons done</translation>
    </message>
    <message>
        <source>Xong bài thi</source>
        <translation>Exam done</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Đã bắt đầu</source>
        <translation>Begun</translation>
    </message>
</context>
<context>
    <name>hocvu::VietInput</name>
    <message>
        <source>Tắt</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>hocvu::VoidQuestionCard</name>
    <message>
        <source>Hủy câu hỏi có sai sót</source>
        <translation>Void a faulty question</translation>
    </message>
    <message>
        <source>Chỉ hủy khi ban tổ chức báo. Câu hỏi bị hủy được tính là đúng cho mọi người có câu đó trong đề thi, cả người đã nộp bài. Không rút lại được.</source>
        <translation>Only when the organisers say so. A voided question counts as correct for everybody who has it on their paper, also for those who have submitted. It cannot be taken back.</translation>
    </message>
    <message>
        <source>Câu hỏi sẽ bị hủy</source>
        <translation>The question to be voided</translation>
    </message>
    <message>
        <source>Mã câu hỏi</source>
        <translation>Question code</translation>
    </message>
    <message>
        <source>Mã, ví dụ: 3.01</source>
        <translation>Code, such as 3.01</translation>
    </message>
    <message>
        <source>Lý do hủy câu hỏi</source>
        <translation>Reason for voiding the question</translation>
    </message>
    <message>
        <source>Lý do, ví dụ: có hai phương án đúng</source>
        <translation>Reason, such as: two options are right</translation>
    </message>
    <message>
        <source>Hủy câu hỏi này</source>
        <translation>Void this</translation>
    </message>
    <message>
        <source>Câu %1. %2</source>
        <translation>Question %1. %2</translation>
    </message>
    <message>
        <source>Không có câu hỏi nào mang mã “%1”.</source>
        <translation>There is no question with the code “%1”.</translation>
    </message>
    <message>
        <source>Nội dung câu hỏi hiện ở đây để đọc lại trước khi hủy.</source>
        <translation>The question appears here, to be read again before it is voided.</translation>
    </message>
    <message>
        <source>Hãy nhập mã câu hỏi mà ban tổ chức đã báo.</source>
        <translation>Please enter the question code that the organisers gave.</translation>
    </message>
    <message>
        <source>Không có câu hỏi nào mang mã này. Hãy xem lại mã mà ban tổ chức đã báo.</source>
        <translation>No question has this code. Please check the code that the organisers gave.</translation>
    </message>
    <message>
        <source>Câu %1 chỉ dùng để ôn luyện, không có trong đề thi nào nên không cần hủy.</source>
        <translation>Question %1 is for practice only. It is on no paper and need not be voided.</translation>
    </message>
    <message>
        <source>Câu %1 đã bị hủy rồi. Lý do: %2</source>
        <translation>Question %1 is voided already. Reason: %2</translation>
    </message>
    <message>
        <source>Hãy đọc lại xem có đúng câu này không, rồi ghi lý do.</source>
        <translation>Please read whether this is the right question, then give the reason.</translation>
    </message>
    <message>
        <source>Nếu đúng câu này, hãy bấm “Hủy câu hỏi này”.</source>
        <translation>If this is the question, press “Void this”.</translation>
    </message>
    <message>
        <source>Hủy câu %1?</source>
        <translation>Void question %1?</translation>
    </message>
    <message>
        <source>“%1”

Câu này được tính là đúng cho mọi người có nó trong đề thi. Việc này được ghi vào biên bản với lý do “%2” và không rút lại được.</source>
        <translation>“%1”

It counts as correct for everybody who has it on their paper. This goes into the minutes with the reason “%2” and cannot be taken back.</translation>
    </message>
    <message>
        <source>Hủy câu hỏi</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>hocvu::WalkInForm</name>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Mã PIN tự đặt, 4 chữ số</source>
        <translation>Choose a 4-digit PIN</translation>
    </message>
    <message>
        <source>Hiện mã PIN</source>
        <translation>Show PIN</translation>
    </message>
    <message>
        <source>Xin ghi đủ họ và tên, ví dụ: Nguyễn Thị Hường.</source>
        <translation>Please write your full name, for example: Nguyễn Thị Hường.</translation>
    </message>
    <message>
        <source>Xin ghi năm sinh bằng 4 chữ số, ví dụ: 1978.</source>
        <translation>Please write your year of birth in 4 digits, for example: 1978.</translation>
    </message>
    <message>
        <source>Xin chọn đơn vị trong danh sách.</source>
        <translation>Please choose your unit from the list.</translation>
    </message>
    <message>
        <source>Mã PIN phải có đúng 4 chữ số.</source>
        <translation>The PIN must have exactly 4 digits.</translation>
    </message>
    <message>
        <source>Ghi có dấu như trên giấy chứng nhận</source>
        <translation>With accents, as on the certificate</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Chọn đơn vị</source>
        <translation>Choose a unit</translation>
    </message>
    <message>
        <source>Dành cho người chưa có tên trong danh sách. Ban tổ chức sẽ đối chiếu sau, việc học và thi vẫn được tính.</source>
        <translation>For people who are not on the list. The organisers will match your name later; your lessons and exam count all the same.</translation>
    </message>
    <message>
        <source>Ghi tên và bắt đầu học</source>
        <translation>Register and start</translation>
    </message>
    <message>
        <source>Ẩn mã PIN</source>
        <translation>Hide the PIN</translation>
    </message>
    <message>
        <source>Năm sinh phải từ %1 đến %2. Xin xem lại.</source>
        <translation>The year of birth must be from %1 to %2. Please check.</translation>
    </message>
</context>
<context>
    <name>hocvu::WatchBar</name>
    <message>
        <source>Vị trí trong bài học, tính bằng giây</source>
        <translation>Position in the lesson, in seconds</translation>
    </message>
    <message>
        <source>chưa xem</source>
        <translation>not watched yet</translation>
    </message>
</context>
</TS>
