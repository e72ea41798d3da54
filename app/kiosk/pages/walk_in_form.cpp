// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/walk_in_form.h"

#include "kiosk/pages/privacy_notice.h"
#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"
#include "ui/rows.h"
#include "ui/scroll_column.h"
#include "ui/text_field.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QListView>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace hocvu {

namespace {

using Flaw = SignInPresenter::Flaw;
using theme::TextStyle;

constexpr int kLongestName = 80;
constexpr int kYearDigits = 4;

void onlyDigits(TextField *field, int most)
{
    field->setMaxLength(most);
    field->setInputMethodHints(Qt::ImhDigitsOnly);
    field->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), field));
}

} // namespace

WalkInForm::WalkInForm(const Campaign &campaign, const QStringList &units, QWidget *parent)
    : QWidget(parent)
    , m_name(new TextField(tr("Họ và tên"), QStringLiteral("walkInName"), this))
    , m_year(new TextField(tr("Năm sinh"), QStringLiteral("walkInYear"), this))
    , m_unit(new QComboBox(this))
    , m_pin(new TextField(tr("Mã PIN tự đặt, 4 chữ số"), QStringLiteral("walkInPin"), this))
    , m_showPin(Button::iconOnly(Button::Role::Secondary, QStringLiteral("eye"), tr("Hiện mã PIN"),
                                 QStringLiteral("walkInShowPin"), this))
    , m_nameFlaw(makeFlaw(QStringLiteral("walkInNameFlaw"),
                          tr("Xin ghi đủ họ và tên, ví dụ: Nguyễn Thị Hường.")))
    , m_yearFlaw(makeFlaw(QStringLiteral("walkInYearFlaw"), {}))
    , m_unitFlaw(makeFlaw(QStringLiteral("walkInUnitFlaw"), tr("Xin chọn đơn vị trong danh sách.")))
    , m_pinFlaw(makeFlaw(QStringLiteral("walkInPinFlaw"), tr("Mã PIN phải có đúng 4 chữ số.")))
{
    m_name->setMaxLength(kLongestName);
    m_name->setPlaceholderText(tr("Ghi có dấu như trên giấy chứng nhận"));
    onlyDigits(m_year, kYearDigits);
    onlyDigits(m_pin, SignInPresenter::kPinLength);
    m_pin->setEchoMode(QLineEdit::Password);
    m_unit->setObjectName(QStringLiteral("walkInUnit"));
    m_unit->setAccessibleName(tr("Đơn vị"));
    auto *view = new QListView(m_unit);
    m_unit->setView(view);
    makeRoomy(view);
    m_unit->setPlaceholderText(tr("Chọn đơn vị"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->addItems(units);

    auto *scroll = new ScrollColumn(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGap));
    row->addWidget(makeForm(), 3);
    row->addWidget(new PrivacyNotice(campaign, PrivacyNotice::Form::Full, this), 2, Qt::AlignTop);
    scroll->column()->addLayout(row);
    scroll->column()->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_showPin, &QPushButton::toggled, this, [this](bool shown) {
        m_pin->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_showPin->setSpokenName(shown ? tr("Ẩn mã PIN") : tr("Hiện mã PIN"));
    });
    for (TextField *field : {m_name, m_year, m_pin})
        connect(field, &QLineEdit::returnPressed, this, &WalkInForm::submit);
}

Label *WalkInForm::makeFlaw(const QString &objectName, const QString &words)
{
    auto *label = new Label(words, TextStyle::Base, this);
    label->setObjectName(objectName);
    label->setTone(theme::Tone::Error);
    label->hide();
    return label;
}

QWidget *WalkInForm::makeForm()
{
    auto *card = new Card(this);
    QVBoxLayout *column = card->column();
    column->addWidget(new Label(tr("Dành cho người chưa có tên trong danh sách. Ban tổ chức sẽ đối "
                                   "chiếu sau, việc học và thi vẫn được tính."),
                                TextStyle::Base, Label::Ink::Soft, card));
    column->addWidget(makeField(tr("Họ và tên"), m_name, m_nameFlaw));
    column->addWidget(makeField(tr("Đơn vị"), m_unit, m_unitFlaw));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGap));
    row->addWidget(makeField(tr("Năm sinh"), m_year, m_yearFlaw), 1);
    row->addWidget(makePinField(), 1);
    column->addLayout(row);
    column->addSpacing(theme::px(theme::kGapSmall));
    auto *submit = new Button(Button::Role::Primary, tr("Ghi tên và bắt đầu học"),
                              QStringLiteral("walkInSubmit"), card);
    submit->setLarge(true);
    column->addWidget(submit, 0, Qt::AlignLeft);
    const QList<QWidget *> order{m_name, m_unit, m_year, m_pin, m_showPin, submit};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    connect(submit, &QPushButton::clicked, this, &WalkInForm::submit);
    return card;
}

QWidget *WalkInForm::makeField(const QString &words, QWidget *field, Label *flaw)
{
    auto *block = new QWidget(this);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapTiny));
    auto *label = new Label(words, TextStyle::Strong, block);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(flaw);
    column->addStretch();
    return block;
}

QWidget *WalkInForm::makePinField()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::px(theme::kGapSmall));
    row->addWidget(m_pin, 1);
    row->addWidget(m_showPin);
    m_showPin->setCheckable(true);
    return makeField(tr("Mã PIN tự đặt, 4 chữ số"), line, m_pinFlaw);
}

void WalkInForm::clear()
{
    for (TextField *field : {m_name, m_year, m_pin})
        field->clear();
    m_showPin->setChecked(false);
    m_unit->setCurrentIndex(-1);
    showFlaw(Flaw::None);
}

void WalkInForm::open(const QString &unit)
{
    clear();
    m_unit->setCurrentIndex(m_unit->findText(unit));
    m_name->setFocus(Qt::OtherFocusReason);
}

void WalkInForm::submit()
{
    QGuiApplication::inputMethod()->commit(); // The last word may be in the input method still.
    emit submitted(m_name->text(), m_year->text().toInt(), m_unit->currentText(), m_pin->text());
}

void WalkInForm::setBirthYears(int earliest, int latest)
{
    m_earliest = earliest;
    m_latest = latest;
}

void WalkInForm::showFlaw(Flaw flaw)
{
    m_yearFlaw->setText(
        m_year->text().size() == kYearDigits
            ? tr("Năm sinh phải từ %1 đến %2. Xin xem lại.").arg(m_earliest).arg(m_latest)
            : tr("Xin ghi năm sinh bằng 4 chữ số, ví dụ: 1978."));
    struct Entry
    {
        Flaw flaw;
        Label *words;
        QWidget *field;
    };
    const Entry entries[] = {{Flaw::Name, m_nameFlaw, m_name},
                             {Flaw::BirthYear, m_yearFlaw, m_year},
                             {Flaw::Unit, m_unitFlaw, m_unit},
                             {Flaw::Pin, m_pinFlaw, m_pin}};
    for (const Entry &entry : entries) {
        entry.words->setVisible(entry.flaw == flaw);
        if (entry.flaw != flaw)
            continue;
        entry.field->setFocus(Qt::OtherFocusReason);
        announce(entry.words, entry.words->text());
    }
}

} // namespace hocvu
