// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/desk_page.h"

#include "core/journal/kinds.h"
#include "kiosk/desk/desk_tables.h"
#include "kiosk/desk/void_question_card.h"
#include "kiosk/pages/destination_list.h"
#include "kiosk/pages/page_words.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/centre.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/page_header.h"
#include "ui/pin_pad.h"
#include "ui/text_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kShortestPin = 4;
constexpr int kLongestPin = 8;
constexpr int kGateWidth = 640;

QTableView *makeTable(QAbstractItemModel *model, const QString &objectName, const QString &name,
                      QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(true);
    table->verticalHeader()->hide();
    // Two lines, as long names and units need them.
    const int lines = 2 * QFontMetrics(theme::font(theme::TextStyle::Base)).lineSpacing();
    table->verticalHeader()->setDefaultSectionSize(lines + theme::px(theme::kGapSmall));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

/// Names alone do not tell people apart.
QString whoIs(const Person &person)
{
    return DeskPage::tr("%1, sinh năm %2, %3")
        .arg(person.name, QString::number(person.birthYear), person.unit);
}

} // namespace

DeskPage::DeskPage(DeskPresenter &presenter, Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompt(prompt)
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_lessons(new Banner(this))
    , m_gateBanner(new Banner(this))
    , m_peopleModel(new PeopleModel(this))
    , m_unitsModel(new UnitsModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeGate());
    m_stack->addWidget(makeDesk());

    connect(&presenter, &DeskPresenter::askPin, this, [this] { m_stack->setCurrentIndex(0); });
    connect(&presenter, &DeskPresenter::opened, this, &DeskPage::open);
    connect(&presenter, &DeskPresenter::pinRefused, this, [this](int seconds) {
        m_pin->clear();
        m_gateBanner->setMessage(Banner::Kind::Warning, words::pinRefused(seconds));
    });
    connect(&presenter, &DeskPresenter::showPeople, this, &DeskPage::showPeople);
    connect(&presenter, &DeskPresenter::showUnits, m_unitsModel, &UnitsModel::setRows);
    connect(&presenter, &DeskPresenter::showBrokenLessons, this, &DeskPage::showBrokenLessons);
    connect(&presenter, &DeskPresenter::exported, this, &DeskPage::showExported);
    connect(&presenter, &DeskPresenter::waived, this, &DeskPage::showWaived);
    connect(&presenter, &DeskPresenter::voided, this, &DeskPage::showVoided);
    connect(&presenter, &DeskPresenter::showQuestion, this, [this](const QuestionLookup &found) {
        if (found.state != QuestionLookup::State::Nothing)
            m_banner->clear();
    });
    connect(&presenter, &DeskPresenter::showProblem, this, [this](const Error &error) {
        m_banner->setMessage(Banner::Kind::Error, errorText(error));
    });
}

QWidget *DeskPage::makeGate()
{
    auto *gate = new QWidget(m_stack);
    auto *centre = new QVBoxLayout(gate);
    centre->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(gate);
    card->setMaximumWidth(theme::px(kGateWidth));
    card->setPadding(theme::kGapLarge);
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(theme::kGapSmall));
    auto *title = new Label(tr("Trang của người phụ trách"), theme::TextStyle::Heading, card);
    auto *hint = new Label(tr("Nhập mã PIN của người phụ trách phòng máy."), theme::TextStyle::Base,
                           Label::Ink::Soft, card);
    title->setAlignment(Qt::AlignHCenter);
    hint->setAlignment(Qt::AlignHCenter);
    m_pin = new PinPad(kShortestPin, QStringLiteral("deskPin"), card);
    m_pin->setLength(kShortestPin, kLongestPin);
    auto *back = new Button(Button::Role::Quiet, tr("Quay lại"), QStringLiteral("deskBack"), card);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(m_gateBanner);
    column->addWidget(m_pin, 0, Qt::AlignHCenter);
    column->addWidget(back, 0, Qt::AlignHCenter);
    centre->addStretch(1);
    centre->addLayout(centredRow(card));
    centre->addStretch(1);
    connect(m_pin, &PinPad::entered, &m_presenter, &DeskPresenter::enterPin);
    connect(back, &QPushButton::clicked, &m_presenter, &DeskPresenter::leave);
    return gate;
}

QWidget *DeskPage::makeDesk()
{
    auto *desk = new QWidget(m_stack);
    auto *column = new QVBoxLayout(desk);
    const int edge = theme::px(theme::kGapLarge);
    column->setContentsMargins(edge, theme::px(theme::kGapSmall), edge, theme::px(theme::kGap));
    column->setSpacing(theme::px(12));
    auto *header = new PageHeader(tr("Trang của người phụ trách"), desk);
    auto *leave
        = new Button(Button::Role::Secondary, tr("Khóa trang"), QStringLiteral("deskLeave"), desk);
    leave->setIconName(QStringLiteral("lock-key"));
    m_unseal
        = new Button(Button::Role::Primary, tr("Mở đề thi"), QStringLiteral("deskUnseal"), desk);
    header->addRight(m_unseal);
    header->addRight(leave);
    column->addWidget(header);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(theme::px(theme::kGapSmall));
    const QStringList names{tr("Người học"), tr("Đơn vị"), tr("Xuất kết quả"), tr("Hủy câu hỏi")};
    const QStringList objects{QStringLiteral("deskTabPeople"), QStringLiteral("deskTabUnits"),
                              QStringLiteral("deskTabExport"), QStringLiteral("deskTabVoid")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new Button(Button::Role::Quiet, names.at(i), objects.at(i), desk);
        connect(button, &QPushButton::clicked, this, [this, i] { showTab(i); });
        bar->addWidget(button);
        m_tabButtons.append(button);
    }
    bar->addStretch(1);
    column->addLayout(bar);
    m_lessons->setObjectName(QStringLiteral("deskLessons"));
    column->addWidget(m_lessons);
    column->addWidget(m_banner);
    column->addWidget(m_tabs, 1);
    m_tabs->addWidget(makePeople());
    m_tabs->addWidget(makeUnits());
    m_tabs->addWidget(makeExport());
    m_voidQuestion = new VoidQuestionCard(m_presenter, m_prompt, m_tabs);
    m_tabs->addWidget(m_voidQuestion);
    connect(m_unseal, &QPushButton::clicked, &m_presenter, &DeskPresenter::openExamRoom);
    connect(leave, &QPushButton::clicked, &m_presenter, &DeskPresenter::leave);
    return desk;
}

QWidget *DeskPage::makePeople()
{
    auto *card = new Card(m_tabs);
    QVBoxLayout *column = card->column();
    auto *top = new QHBoxLayout;
    m_search = new TextField(tr("Tìm theo tên"), QStringLiteral("deskSearch"), card);
    m_search->setPlaceholderText(tr("Tìm theo tên, không cần dấu"));
    m_search->setIconName(QStringLiteral("magnifying-glass"));
    m_summary = new Label(QString(), theme::TextStyle::Strong, card);
    m_summary->setWordWrap(false);
    m_summary->setObjectName(QStringLiteral("deskSummary"));
    top->addWidget(m_search, 1);
    top->addSpacing(theme::px(theme::kGapLarge));
    top->addWidget(m_summary);
    column->addLayout(top);
    m_people = makeTable(m_peopleModel, QStringLiteral("deskPeople"), tr("Người học"), card);
    for (const int words : {PeopleModel::kNameColumn, PeopleModel::kUnitColumn})
        m_people->horizontalHeader()->setSectionResizeMode(words, QHeaderView::Stretch);
    column->addWidget(m_people, 1);
    column->addLayout(makeWaiver(card));
    m_waiveHint = new Label({}, theme::TextStyle::Base, Label::Ink::Soft, card);
    m_waiveHint->setObjectName(QStringLiteral("deskWaiveHint"));
    column->addWidget(m_waiveHint);

    connect(m_search, &QLineEdit::textChanged, &m_presenter, &DeskPresenter::search);
    connect(m_people->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const Person *person = chosenPerson();
        m_chosen = person ? person->id : QUuid();
        if (person && !m_told.isNull() && m_chosen != m_told)
            m_banner->clear();
        allowWaiver();
    });
    return card;
}

QLayout *DeskPage::makeWaiver(QWidget *card)
{

    auto *waiver = new QHBoxLayout;
    m_reason = new TextField(tr("Lý do mở bài thi"), QStringLiteral("deskReason"), card);
    m_reason->setPlaceholderText(tr("Lý do, ví dụ: đã học ở lớp tập trung"));
    m_waive = new Button(Button::Role::Secondary, tr("Mở bài thi cho người đang chọn"),
                         QStringLiteral("deskWaive"), card);
    waiver->addWidget(m_reason, 1);
    waiver->addWidget(m_waive);
    connect(m_reason, &QLineEdit::textChanged, this, &DeskPage::allowWaiver);
    connect(m_waive, &QPushButton::clicked, this, &DeskPage::askWaiver);
    return waiver;
}

QWidget *DeskPage::makeUnits()
{
    auto *card = new Card(m_tabs);
    auto *table = makeTable(m_unitsModel, QStringLiteral("deskUnits"), tr("Đơn vị"), card);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    card->column()->addWidget(table, 1);
    return card;
}

QWidget *DeskPage::makeExport()
{
    auto *around = new QWidget(m_tabs);
    auto *row = new QHBoxLayout(around);
    row->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(around);
    card->setMaximumWidth(theme::px(720));
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(theme::kGap));
    column->addWidget(new Label(tr("Xuất gói kết quả"), theme::TextStyle::Heading, card));
    column->addWidget(
        new Label(tr("Gói kết quả có chữ ký của máy này, gồm nhật ký, bảng kết quả và giấy chứng "
                     "nhận. Tệp được đọc lại để kiểm tra sau khi ghi. Xuất nhiều lần không làm "
                     "trùng dữ liệu."),
                  theme::TextStyle::Base, Label::Ink::Soft, card));
    m_destinations = new DestinationList(QStringLiteral("deskExport"), card);
    column->addWidget(m_destinations);
    column->addStretch(1);
    row->addWidget(card, 1);
    row->addStretch(1);
    connect(m_destinations, &DestinationList::chosen, &m_presenter, &DeskPresenter::exportTo);
    connect(m_destinations, &DestinationList::searchWanted, this, &DeskPage::showDestinations);
    return around;
}

void DeskPage::enter()
{
    m_banner->clear();
    m_lessons->clear();
    m_gateBanner->clear();
    m_pin->clear();
    m_stack->setCurrentIndex(0);
    m_pin->setFocus();
    m_presenter.refresh();
}

void DeskPage::open()
{
    m_stack->setCurrentIndex(1);
    m_unseal->setVisible(m_presenter.isSealed());
    m_search->clear();
    m_reason->clear();
    m_chosen = {};
    showTab(PeopleTab);
    m_search->setFocus();
}

void DeskPage::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    m_banner->clear();
    m_told = {};
    for (int i = 0; i < m_tabButtons.size(); ++i)
        m_tabButtons.at(i)->setRole(i == tab ? Button::Role::Primary : Button::Role::Quiet);
    if (tab == ExportTab)
        showDestinations();
    else if (tab == VoidTab)
        m_voidQuestion->begin();
}

void DeskPage::showDestinations()
{
    m_destinations->setDestinations(m_presenter.destinations());
}

void DeskPage::showPeople(const QList<DeskRow> &rows)
{
    const QUuid chosen = m_chosen;
    m_peopleModel->setRows(rows);
    const auto finished = std::count_if(rows.begin(), rows.end(),
                                        [](const DeskRow &row) { return row.progress.examDone; });
    m_summary->setText(tr("%1/%2 người đã thi").arg(finished).arg(rows.size()));
    chooseAgain(chosen);
    allowWaiver();
}

void DeskPage::chooseAgain(const QUuid &person)
{
    const QList<DeskRow> &rows = m_peopleModel->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&person](const DeskRow &row) {
        return row.progress.person.id == person;
    });
    if (found == rows.end())
        return;
    const QModelIndex index = m_peopleModel->index(int(found - rows.begin()), 0);
    m_people->setCurrentIndex(index);
    m_people->scrollTo(index);
}

const Person *DeskPage::chosenPerson() const
{
    const QModelIndex index = m_people->currentIndex();
    return index.isValid() ? &m_peopleModel->row(index.row()).progress.person : nullptr;
}

/// Why the button is grey is said where it is looked for: below it, on it, and to screen readers.
void DeskPage::allowWaiver()
{
    const Person *person = chosenPerson();
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    QString why = person ? noWaiverFor(*person) : QString();
    const bool isNeeded = why.isEmpty();
    if (!person)
        why = tr("Để mở bài thi cho người chưa học đủ bài, hoặc khi ngày giờ của máy sai: hãy chọn "
                 "một người trong bảng, rồi ghi lý do.");
    else if (!isNeeded)
        why = tr("Đang chọn %1. %2").arg(whoIs(*person), why);
    else if (!hasReason)
        why = tr("Đang chọn %1. Hãy ghi lý do để mở bài thi.").arg(whoIs(*person));
    else
        why = tr("Đang chọn %1.").arg(whoIs(*person));
    m_waive->setEnabled(person && isNeeded && hasReason);
    m_waiveHint->setText(why);
    m_waive->setToolTip(why);
    m_waive->setAccessibleDescription(why);
}

QString DeskPage::noWaiverFor(const Person &person) const
{
    using State = ExamReadiness::State;
    const auto exam = m_presenter.examOf(person);
    if (!exam)
        return errorText(exam.error());
    switch (exam->state) {
    case State::Open:
    case State::Sealed:
        return tr("Người này thi được rồi.");
    case State::InProgress:
        return tr("Người này có một bài thi chưa nộp.");
    case State::AttemptsUsed:
        return tr("Người này đã dùng hết lượt thi.");
    case State::LessonsMissing:
    case State::NotYet:
    case State::Closed:
        break;
    }
    return {};
}

void DeskPage::showBrokenLessons(const QList<int> &lessons)
{
    if (lessons.isEmpty())
        return;
    QStringList names;
    for (const int lesson : lessons)
        names.append(tr("Bài %1").arg(lesson));
    m_lessons->setMessage(Banner::Kind::Warning,
                          tr("Video bị thiếu hoặc hỏng trên máy này: %1. Hãy chép lại bộ dữ liệu "
                             "phòng máy; các bài khác vẫn học được.")
                              .arg(names.join(QStringLiteral(", "))));
}

void DeskPage::showExported(const ExportedBundle &bundle)
{
    m_banner->setMessage(Banner::Kind::Success,
                         tr("Đã xuất gói số %1: %2 người, %3 giấy chứng nhận. Tệp đã được đọc lại "
                            "và nguyên vẹn:\n%4")
                             .arg(bundle.counter)
                             .arg(bundle.people)
                             .arg(bundle.certificates)
                             .arg(bundle.path));
}

void DeskPage::showWaived(const Person &person)
{
    m_told = person.id;
    m_reason->clear();
    m_banner->setMessage(Banner::Kind::Success,
                         tr("Đã mở bài thi cho %1. Lý do được ghi lại.").arg(whoIs(person)));
}

void DeskPage::showVoided(const QString &question, int attempts, int certificates)
{
    m_banner->setMessage(Banner::Kind::Success,
                         tr("Đã hủy câu %1. Số bài thi đã nộp được tính lại: %2. Giấy chứng nhận "
                            "được cấp thêm: %3.")
                             .arg(question)
                             .arg(attempts)
                             .arg(certificates));
}

void DeskPage::askWaiver()
{
    const Person *chosen = chosenPerson();
    if (!chosen)
        return;
    const auto exam = m_presenter.examOf(*chosen);
    if (!exam) {
        m_banner->setMessage(Banner::Kind::Error, errorText(exam.error()));
        return;
    }
    QStringList inSpiteOf;
    if (exam->missingWaivers.contains(waiver::kLessons))
        inSpiteOf.append(tr("%1 được thi dù chưa học đủ bài.").arg(whoIs(*chosen)));
    if (exam->missingWaivers.contains(waiver::kWindow))
        inSpiteOf.append(tr("%1 được thi dù máy đang tính theo %2, còn bài thi mở từ %3 đến %4.")
                             .arg(whoIs(*chosen),
                                  words::moment(QDateTime::fromMSecsSinceEpoch(exam->now.count())),
                                  words::moment(exam->opens), words::moment(exam->closes)));
    inSpiteOf.append(
        tr("Việc này được ghi vào biên bản với lý do “%1”.").arg(m_reason->text().trimmed()));
    m_prompt.confirm(this, tr("Mở bài thi?"), inSpiteOf.join(QLatin1Char(' ')), tr("Mở bài thi"),
                     tr("Thôi"), [this, person = *chosen, reason = m_reason->text()](bool yes) {
                         if (yes)
                             m_presenter.waiveFor(person, reason);
                     });
}

} // namespace hocvu
