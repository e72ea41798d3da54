# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk calls its things, as a screen reader says it: the one place to change when the
words on the screen do. A name that ends in "…" may go on."""

BUTTON = "push button"
RADIO = "radio button"

# The pages, as they announce themselves.
IDLE = "Trang đầu"
SIGN_IN = "Đăng nhập"
COURSE = "Khóa học"
LESSON = "Bài học"
EXAM = "Bài thi đánh giá năng lực"
RESULT = "Kết quả bài thi"
CERTIFICATE = "Giấy chứng nhận"

START = (BUTTON, "Bắt đầu")
NAME_FIELD = ("text", "Họ và tên")
PIN_FIELD = ("password text", "Mã PIN")
WRONG_PIN = "Mã PIN chưa đúng"
PRIVACY = ("panel", "Về dữ liệu của bạn")
GO_ON_LEARNING = (BUTTON, "Bắt đầu: Bài 1…")
VIDEO = ("image", "Video bài học")
PAUSE = (BUTTON, "Tạm dừng")
PLAY = (BUTTON, "Phát")
NEXT_LESSON = (BUTTON, "Bài tiếp theo")
LAST_LESSON = (BUTTON, "Về danh sách bài học")
ANSWER_CHECKPOINT = (BUTTON, "Trả lời")
WATCH_AGAIN = (BUTTON, "Xem lại đoạn này")
AFTER_CHECKPOINT = (BUTTON, "Học tiếp")
RIGHT = "Đúng rồi."
WRONG = "Chưa đúng."
LESSON_DONE = "Đã học xong bài này."
OPEN_EXAM = (BUTTON, "Vào thi")
BEGIN_EXAM = (BUTTON, "Bắt đầu làm bài")
STEM = ("label", "Câu {number} trên {count}. …")
ANSWERS = ("panel", "Trả lời câu {number}")
FLAG = (BUTTON, "Đánh dấu xem lại")
UNFLAG = (BUTTON, "Bỏ đánh dấu")
NEXT_QUESTION = (BUTTON, "Câu sau")
CHIP = (BUTTON, "Câu {number}, đã trả lời{flag}…")
CHIP_FLAG = ", đánh dấu xem lại"
TIME_LEFT = "Còn dưới 5 phút"
SAVED = "Đã lưu"
SUBMIT = (BUTTON, "Nộp bài")
SUBMIT_SHEET = ("dialog", "Nộp bài?")
SCORE = "đúng {right} trên {count} câu"
OPEN_CERTIFICATE = (BUTTON, "Xem giấy chứng nhận")
CERTIFICATE_NUMBER = ("label", "Số BĐ-2026-…")
SIGN_OUT = (BUTTON, "Kết thúc, đăng xuất")
