// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery_pages.h"

#include "ui/answer_option.h"
#include "ui/backdrop.h"
#include "ui/badge.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/countdown.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/page_header.h"
#include "ui/pin_pad.h"
#include "ui/progress.h"
#include "ui/question_chip.h"
#include "ui/rows.h"
#include "ui/saved_mark.h"
#include "ui/scroll_column.h"
#include "ui/text_field.h"
#include "ui/theme.h"
#include "ui/tile_button.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace hocvu;
using theme::TextStyle;
using theme::Tone;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QVBoxLayout *pageColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    const int side = theme::px(theme::kGapHuge);
    column->setContentsMargins(side, theme::px(28), side, theme::px(28));
    column->setSpacing(theme::px(theme::kGap));
    return column;
}

} // namespace

QWidget *welcomePage()
{
    auto *page = new Backdrop(Backdrop::Kind::Deep);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(theme::px(72), theme::px(48), theme::px(72), theme::px(48));
    auto *left = new QVBoxLayout;
    left->setSpacing(theme::px(theme::kGap));
    auto *pill = new Badge(Tone::Gold, u("Vòng 1 · Từ 28/5 đến 11/6"), page);
    pill->setIconName(u("calendar-check"));
    left->addStretch();
    left->addWidget(pill);
    left->addWidget(new Label(u("Trí tuệ nhân tạo cho cán bộ, công chức"), TextStyle::Display,
                              Label::Ink::OnDeep, page));
    left->addWidget(new Label(u("14 bài học ngắn, một bài thi 30 câu và giấy chứng nhận in ngay "
                                "tại phòng máy."),
                              TextStyle::Lead, Label::Ink::OnDeepSoft, page));
    auto *buttons = new QHBoxLayout;
    auto *start = new Button(Button::Role::OnDeep, u("Bắt đầu học"), u("start"), page);
    start->setLarge(true);
    start->setIconName(u("arrow-right"), true);
    auto *about = new Button(Button::Role::QuietOnDeep, u("Thể lệ cuộc thi"), u("about"), page);
    about->setLarge(true);
    buttons->addWidget(start);
    buttons->addWidget(about);
    buttons->addStretch();
    left->addSpacing(theme::px(theme::kGap));
    left->addLayout(buttons);
    left->addStretch();
    row->addLayout(left, 3);
    auto *ring = new ProgressRing(240, page);
    ring->setRange(0, 120);
    ring->setValue(87);
    ring->setWords(u("87/120"));
    ring->setCaption(u("người đã xong"));
    ring->setOnDeep(true);
    row->addWidget(ring, 2, Qt::AlignCenter);
    return page;
}

QWidget *lessonsPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    auto *header = new PageHeader(u("Các bài học của bạn"), page);
    header->setEyebrow(u("ĐÃ XONG 5/14 BÀI"));
    auto *name = new Badge(Tone::Info, u("Nguyễn Thị Hường"), page);
    name->setIconName(u("user-circle"));
    header->addRight(name);
    header->addRight(new Button(Button::Role::Quiet, u("Đăng xuất"), u("signOut"), page));
    column->addWidget(header);
    auto *scroll = new ScrollColumn(page);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::px(theme::kGap));
    grid->setVerticalSpacing(0);
    const char *titles[] = {"AI là gì và giúp được gì cho xã", "Viết câu lệnh cho tốt",
                            "Soạn thảo công văn, tờ trình",    "Tóm tắt văn bản dài",
                            "An toàn thông tin khi dùng AI",   "Tra cứu căn cứ pháp lý",
                            "Trả lời ý kiến người dân",        "Lập kế hoạch tuần"};
    for (int i = 0; i < 8; ++i) {
        const auto status = i < 4 ? TileButton::Status::Done
            : i == 4              ? TileButton::Status::Current
                                  : TileButton::Status::Locked;
        auto *tile = new TileButton(u("book-open"), u(titles[i]), u("6 phút · 3 câu hỏi"),
                                    u("lesson%1").arg(i + 1), page);
        tile->setNumber(i + 1);
        tile->setStatus(status);
        if (i == 4)
            tile->setFraction(0.4);
        grid->addWidget(tile, i / 2, i % 2);
    }
    scroll->column()->addLayout(grid);
    scroll->column()->addStretch();
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    auto *bar = new ProgressBar(page);
    bar->setParts(QList<int>(14, 1));
    bar->setRange(0, 140);
    bar->setValue(54);
    foot->addWidget(bar, 1);
    foot->addSpacing(theme::px(theme::kGapLarge));
    auto *next = new Button(Button::Role::Primary, u("Học tiếp bài 5"), u("next"), page);
    next->setIconName(u("play"));
    foot->addWidget(next);
    column->addLayout(foot);
    return page;
}

QWidget *examPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    auto *header = new PageHeader(u("Câu 7"), page);
    header->setEyebrow(u("BÀI THI · 30 CÂU"));
    auto *saved = new SavedMark(page);
    saved->setState(SavedMark::State::Saved);
    auto *clock = new Countdown(page);
    clock->setRemaining(std::chrono::seconds(21 * 60 + 47));
    header->addRight(saved);
    header->addRight(clock);
    column->addWidget(header);
    auto *body = new QHBoxLayout;
    body->setSpacing(theme::px(theme::kGap));
    auto *card = new Card(page);
    card->column()->addWidget(
        new Label(u("Khi dùng công cụ AI để tóm tắt đơn thư của công dân, cách làm nào sau đây "
                    "bảo đảm an toàn thông tin?"),
                  TextStyle::Heading, card));
    const char *answers[] = {"Chép toàn bộ đơn thư, kèm họ tên và số căn cước, vào công cụ AI.",
                             "Che hết dữ liệu cá nhân rồi mới dùng công cụ đã được cho phép.",
                             "Chụp ảnh đơn thư rồi gửi lên mạng xã hội để nhờ tóm tắt.",
                             "Không cần làm gì thêm vì AI tự xóa dữ liệu."};
    for (int i = 0; i < 4; ++i) {
        auto *option = new AnswerOption(i, u(answers[i]), u("answer%1").arg(i), card);
        option->setChecked(i == 1);
        card->column()->addWidget(option);
    }
    card->column()->addStretch();
    body->addWidget(card, 1);
    auto *side = new Card(page);
    side->column()->addWidget(new Label(u("Tất cả câu hỏi"), TextStyle::Strong, side));
    auto *grid = new QGridLayout;
    grid->setSpacing(theme::px(theme::kGapSmall));
    for (int i = 0; i < 30; ++i) {
        auto *chip = new QuestionChip(i + 1, u("chip%1").arg(i + 1), side);
        chip->setAnswered(i < 6);
        chip->setFlagged(i == 3 || i == 11);
        chip->setCurrent(i == 6);
        grid->addWidget(chip, i / 5, i % 5);
    }
    side->column()->addLayout(grid);
    side->column()->addStretch();
    body->addWidget(side);
    column->addLayout(body, 1);
    auto *foot = new QHBoxLayout;
    auto *back = new Button(Button::Role::Secondary, u("Câu trước"), u("previous"), page);
    back->setIconName(u("arrow-left"));
    auto *flag = new Button(Button::Role::Quiet, u("Đánh dấu xem lại"), u("flag"), page);
    flag->setIconName(u("flag"));
    auto *next = new Button(Button::Role::Primary, u("Câu tiếp theo"), u("next"), page);
    next->setIconName(u("arrow-right"), true);
    foot->addWidget(back);
    foot->addWidget(flag);
    foot->addStretch();
    foot->addWidget(next);
    column->addLayout(foot);
    return page;
}

QWidget *signInPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    auto *header = new PageHeader(u("Bạn là ai?"), page);
    header->setBackVisible(true);
    column->addWidget(header);
    column->addWidget(
        new Banner(Banner::Kind::Error, u("Mã PIN chưa đúng. Bạn còn 4 lần nhập."), page));
    auto *body = new QHBoxLayout;
    auto *names = new Card(page);
    auto *field = new TextField(u("Họ và tên"), u("nameField"), page);
    field->setIconName(u("magnifying-glass"));
    field->setPlaceholderText(u("Gõ tên, không cần dấu: nguyen thi n"));
    names->column()->addWidget(new Label(u("Họ và tên"), TextStyle::Strong, names));
    names->column()->addWidget(field);
    auto *list = new QListWidget(page);
    list->addItems(
        {u("Nguyễn Thị Na – Văn phòng HĐND và UBND"), u("Nguyễn Thị Ngọc – Phòng Văn hóa - Xã hội"),
         u("Nguyễn Thị Nguyệt – Trường THCS Lê Lợi"), u("Nguyễn Thị Nhàn – Trạm Y tế phường")});
    makeRoomy(list);
    list->setCurrentRow(1);
    names->column()->addWidget(list, 1);
    auto *missing = new Button(Button::Role::Quiet, u("Không thấy tên tôi"), u("walkIn"), page);
    missing->setIconName(u("user-plus"));
    names->column()->addWidget(missing, 0, Qt::AlignLeft);
    body->addWidget(names, 1);
    auto *pin = new Card(page);
    pin->column()->addWidget(new Label(u("Mã PIN trên thẻ"), TextStyle::Strong, pin));
    auto *pad = new PinPad(6, u("pin"), pin);
    QMetaObject::invokeMethod(pad->findChild<Button *>(u("pinDigit4")), "click");
    QMetaObject::invokeMethod(pad->findChild<Button *>(u("pinDigit2")), "click");
    pin->column()->addWidget(pad, 0, Qt::AlignHCenter);
    pin->column()->addStretch();
    body->addWidget(pin);
    column->addLayout(body, 1);
    return page;
}

QWidget *partsPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    column->addWidget(new PageHeader(u("Nút, nhãn và thông báo"), page));
    auto *row = new QHBoxLayout;
    const Button::Role roles[] = {Button::Role::Primary, Button::Role::Secondary,
                                  Button::Role::Quiet, Button::Role::Danger, Button::Role::OnDeep};
    for (const Button::Role role : roles)
        row->addWidget(new Button(role, u("Nộp bài"), u("role"), page));
    auto *off = new Button(Button::Role::Primary, u("Tắt"), u("off"), page);
    off->setEnabled(false);
    auto *focused = new Button(Button::Role::Primary, u("Đang chọn"), u("focused"), page);
    focused->setFocus();
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Shift, Qt::NoModifier);
    QApplication::sendEvent(focused, &key);
    row->addWidget(off);
    row->addWidget(focused);
    for (const char *name : {"play", "speaker-high", "closed-captioning"})
        row->addWidget(
            Button::iconOnly(Button::Role::Secondary, u(name), u("Phát"), u(name), page));
    row->addStretch();
    column->addLayout(row);
    auto *badges = new QHBoxLayout;
    badges->setSpacing(theme::px(theme::kGapSmall));
    for (const Tone tone : theme::kTones) {
        auto *badge = new Badge(tone, u("Đã xong"), page);
        badge->setIconName(u(tone == Tone::Gold ? "medal" : "check"));
        badge->setSolid(static_cast<int>(tone) % 2 == 1);
        badges->addWidget(badge);
    }
    badges->addStretch();
    column->addLayout(badges);
    using Kind = Banner::Kind;
    column->addWidget(new Banner(Kind::Info, u("Hôm nay là ngày cuối của vòng 1."), page));
    column->addWidget(new Banner(Kind::Success, u("Đã nhập gói bài học và 118 người."), page));
    auto *warning = new Banner(Kind::Warning,
                               u("USB sắp đầy: chỉ còn 40 MB. Hãy chuẩn bị một USB "
                                 "khác trước khi xuất kết quả."),
                               page);
    warning->setAction(u("Xem chi tiết"), u("details"));
    column->addWidget(warning);
    auto *body = new QHBoxLayout;
    auto *times = new QVBoxLayout;
    for (const int seconds : {1800, 299, 42}) {
        auto *clock = new Countdown(page);
        clock->setRemaining(std::chrono::seconds(seconds));
        times->addWidget(clock);
    }
    for (const auto state :
         {SavedMark::State::Waiting, SavedMark::State::Saved, SavedMark::State::Failed}) {
        auto *mark = new SavedMark(page);
        mark->setState(state);
        times->addWidget(mark);
    }
    times->addStretch();
    body->addLayout(times);
    for (const Tone tone : {Tone::Info, Tone::Teal, Tone::Violet}) {
        auto *tile = new TileButton(u(tone == Tone::Info       ? "play-circle"
                                          : tone == Tone::Teal ? "list-checks"
                                                               : "certificate"),
                                    u("Học bài"), u("14 bài học ngắn có câu hỏi"), u("tile"), page);
        tile->setUpright(true);
        tile->setTone(tone);
        tile->setStatus(tone == Tone::Info ? TileButton::Status::Done : TileButton::Status::None);
        body->addWidget(tile);
    }
    auto *ring = new ProgressRing(150, page);
    ring->setValue(64);
    ring->setCaption(u("hoàn thành"));
    body->addWidget(ring);
    column->addLayout(body, 1);
    return page;
}

QWidget *formPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    auto *header = new PageHeader(u("Bàn người phụ trách"), page);
    header->setBackVisible(true);
    column->addWidget(header);
    auto *body = new QHBoxLayout;
    auto *form = new Card(page);
    form->column()->addWidget(new Label(u("Đơn vị"), TextStyle::Strong, form));
    auto *units = new QComboBox(form);
    units->addItems({u("UBND phường"), u("Trường THCS Lê Lợi")});
    form->column()->addWidget(units);
    form->column()->addWidget(new Label(u("Số máy"), TextStyle::Strong, form));
    form->column()->addWidget(new QSpinBox(form));
    auto *check = new QCheckBox(u("Hiện phụ đề"), form);
    check->setChecked(true);
    form->column()->addWidget(check);
    form->column()->addWidget(new QCheckBox(u("Chữ to hơn"), form));
    auto *radio = new QRadioButton(u("Thi chính thức"), form);
    radio->setChecked(true);
    form->column()->addWidget(radio);
    form->column()->addWidget(new QRadioButton(u("Thi thử"), form));
    auto *slider = new QSlider(Qt::Horizontal, form);
    slider->setValue(40);
    form->column()->addWidget(slider);
    form->column()->addStretch();
    body->addWidget(form);
    auto *right = new QVBoxLayout;
    auto *table = new QTableWidget(4, 3, page);
    table->setHorizontalHeaderLabels({u("Họ và tên"), u("Bài học"), u("Điểm")});
    for (int row = 0; row < 4; ++row) {
        table->setItem(row, 0, new QTableWidgetItem(u("Trần Văn Đức")));
        table->setItem(row, 1, new QTableWidgetItem(u("14/14")));
        table->setItem(row, 2, new QTableWidgetItem(u("27/30")));
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    makeRoomy(table);
    right->addWidget(table);
    auto *deep = new Card(Card::Look::Deep, page);
    deep->column()->addWidget(
        new Label(u("Chúc mừng bạn!"), TextStyle::Title, Label::Ink::OnDeep, deep));
    deep->column()->addWidget(new Label(u("Bạn đã hoàn thành 14 bài học và đạt 28/30 câu."),
                                        TextStyle::Lead, Label::Ink::OnDeepSoft, deep));
    auto *print = new Button(Button::Role::OnDeep, u("In giấy chứng nhận"), u("print"), deep);
    print->setIconName(u("printer"));
    deep->column()->addWidget(print, 0, Qt::AlignLeft);
    right->addWidget(deep);
    body->addLayout(right, 1);
    column->addLayout(body, 1);
    return page;
}

QWidget *waitingPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    auto *state
        = new EmptyState(u("hourglass"), u("Máy vừa khởi động lại"),
                         u("Bài làm của bạn đã được lưu đầy đủ. Mời bạn chờ người phụ trách "
                           "phòng máy mở lại bài thi."),
                         page);
    auto *again = new Button(Button::Role::Primary, u("Tôi đã sẵn sàng"), u("again"), page);
    again->setLarge(true);
    state->addButton(again);
    column->addWidget(state);
    return page;
}

QWidget *reviewPage()
{
    auto *page = new Backdrop;
    auto *column = pageColumn(page);
    auto *header = new PageHeader(u("Xem lại bài làm"), page);
    header->setEyebrow(u("CÂU 7 · SAI"));
    header->setBackVisible(true);
    column->addWidget(header);
    auto *card = new Card(page);
    card->setAccent(Tone::Error);
    card->column()->addWidget(new Label(u("Cơ quan nào chịu trách nhiệm về nội dung văn bản có AI "
                                          "hỗ trợ soạn thảo?"),
                                        TextStyle::Heading, card));
    const char *answers[] = {"Công ty làm ra công cụ AI", "Người soạn thảo và người ký văn bản",
                             "Không ai cả", "Bộ phận công nghệ thông tin"};
    for (int i = 0; i < 4; ++i) {
        auto *option = new AnswerOption(i, u(answers[i]), u("answer%1").arg(i), card);
        option->setReadOnly(true);
        option->setChecked(i == 0);
        if (i < 2)
            option->setMark(i == 0 ? AnswerOption::Mark::Wrong : AnswerOption::Mark::Right);
        card->column()->addWidget(option);
    }
    column->addWidget(card);
    column->addStretch();
    return page;
}
