// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/find_step.h"

#include "kiosk/pages/person_list.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/scroll_column.h"
#include "ui/text_field.h"
#include "ui/theme.h"
#include "ui/tile_button.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kUnitColumns = 3;
constexpr int kPageOfRows = 5;
constexpr int kBadgeWidth = 540;

} // namespace

FindStep::FindStep(const QStringList &units, QWidget *parent)
    : QWidget(parent)
    , m_field(new TextField(tr("Họ và tên"), QStringLiteral("nameField"), this))
    , m_stack(new QStackedLayout)
    , m_unitBadge(new Badge(theme::Tone::Info, {}, this))
    , m_unitChange(new Button(Button::Role::Quiet, {}, QStringLiteral("unitChange"), this))
    , m_list(new PersonList(this))
    , m_hasUnits(!units.isEmpty())
{
    m_field->setIconName(QStringLiteral("magnifying-glass"));
    m_field->setPlaceholderText(tr("Gõ họ tên, không cần dấu: nguyen thi huong, hoặc nth"));
    m_field->setFont(theme::font(theme::TextStyle::Lead));
    m_field->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(12));
    column->addWidget(m_field);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(makeUnits(units));
    m_stack->addWidget(makeList());

    connect(m_field, &QLineEdit::textChanged, this, &FindStep::search);
    connect(m_unitChange, &QPushButton::clicked, this, &FindStep::goBack);
    connect(m_list, &PersonList::chosen, this, &FindStep::chosen);
}

QWidget *FindStep::makeUnits(const QStringList &units)
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapSmall));
    column->addWidget(new Label(tr("Hoặc chọn đơn vị của bạn"), theme::TextStyle::Strong, page));
    auto *scroll = new ScrollColumn(page);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::px(theme::kGap));
    grid->setVerticalSpacing(0); // The shadows keep the tiles apart.
    for (int i = 0; i < units.size(); ++i) {
        auto *tile = new TileButton(QStringLiteral("buildings"), units.at(i), {},
                                    QStringLiteral("unitTile%1").arg(i), scroll->widget());
        grid->addWidget(tile, i / kUnitColumns, i % kUnitColumns);
        tile->setAccessibleDescription(tr("%1 trên %2").arg(i + 1).arg(units.size()));
        connect(tile, &TileButton::clicked, this, [this, unit = units.at(i)] { chooseUnit(unit); });
    }
    for (int i = 0; i < kUnitColumns; ++i)
        grid->setColumnStretch(i, 1);
    scroll->column()->addLayout(grid);
    scroll->column()->addStretch();
    column->addWidget(scroll, 1);
    return page;
}

QWidget *FindStep::makeList()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapSmall));
    m_unitBadge->setIconName(QStringLiteral("buildings"));
    m_unitChange->setIconName(QStringLiteral("arrow-counter-clockwise"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_unitBadge, 0, Qt::AlignVCenter);
    row->addWidget(m_unitChange);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_list, 1);
    return page;
}

void FindStep::reset()
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    m_unit.clear();
    search();
}

void FindStep::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

bool FindStep::showsList() const
{
    return m_stack->currentIndex() == 1;
}

bool FindStep::goBack()
{
    if (!showsList() || !m_hasUnits)
        return false;
    reset();
    takeFocus();
    return true;
}

void FindStep::chooseUnit(const QString &unit)
{
    m_unit = unit;
    search();
    takeFocus();
}

void FindStep::search()
{
    const QString typed = m_field->text().trimmed();
    const bool list = !m_hasUnits || !m_unit.isEmpty() || !typed.isEmpty();
    const QFontMetrics letters(theme::font(theme::TextStyle::Strong));
    m_unitBadge->setText(m_unit.isEmpty()
                             ? tr("Tất cả đơn vị")
                             : letters.elidedText(m_unit, Qt::ElideRight, theme::px(kBadgeWidth)));
    m_unitChange->setVisible(m_hasUnits);
    m_unitChange->setText(m_unit.isEmpty() ? tr("Chọn đơn vị") : tr("Chọn đơn vị khác"));
    const bool changed = showsList() != list;
    m_stack->setCurrentIndex(list ? 1 : 0);
    m_field->setAccessibleDescription(m_field->placeholderText());
    if (list)
        emit searchWanted(m_unit, typed);
    if (changed)
        emit stepChanged();
}

void FindStep::showPeople(const QList<Person> &people, bool more)
{
    m_list->showPeople(people, more, m_field->text().trimmed());
    if (showsList())
        m_field->setAccessibleDescription(m_list->markedWords());
}

bool FindStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool down = key == Qt::Key_Down || key == Qt::Key_PageDown;
    const bool up = key == Qt::Key_Up || key == Qt::Key_PageUp;
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!down && !up && !enters)
        return QWidget::eventFilter(watched, event);
    if (!showsList() && down)
        focusNextChild();
    if (!showsList())
        return true;
    if (enters) {
        m_list->chooseMarked();
        return true;
    }
    const int rows = key == Qt::Key_Down || key == Qt::Key_Up ? 1 : kPageOfRows;
    m_list->moveMark(down ? rows : -rows);
    m_field->setAccessibleDescription(m_list->markedWords());
    return true;
}

} // namespace hocvu
