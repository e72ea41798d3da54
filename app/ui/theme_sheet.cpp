// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QHash>

namespace hocvu::theme {

namespace {

// What this folder does not paint itself. {name} is a colour, {12} are design pixels, {inverse}
// tells pictures for dark grounds.
constexpr char16_t kSheet[] = uR"(
QWidget { outline: none; }
QLabel { background: transparent; }
QToolTip { background: {deep}; color: {onDeep}; border: none; padding: {8}; }

QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QPlainTextEdit, QTextEdit {
  background: {card}; border: 2px solid {fieldLine}; border-radius: {12};
  padding: {4} {14}; selection-background-color: {blue}; selection-color: {onBlue};
}
QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { min-height: {40}; }
QLineEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: {inkSoft}; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 3px solid {focus}; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled {
  background: {sunken}; border-color: {line};
}
QLineEdit[readOnly="true"] { background: {sunken}; border-color: {line}; }
QComboBox::drop-down { width: {44}; border: none; }
QComboBox::down-arrow { image: url(:/ui/sheet/down{inverse}.svg); width: {24}; height: {24}; }
QComboBox QAbstractItemView {
  background: {card}; color: {ink}; border: 1px solid {line}; padding: {4};
  selection-background-color: {blueSoft}; selection-color: {ink};
}
QSpinBox::up-button, QSpinBox::down-button { width: {36}; border: none; }
QSpinBox::up-arrow { image: url(:/ui/sheet/up{inverse}.svg); width: {20}; height: {20}; }
QSpinBox::down-arrow { image: url(:/ui/sheet/down{inverse}.svg); width: {20}; height: {20}; }

.QPushButton, .QToolButton {
  background: {card}; color: {blueText}; border: 2px solid {blueLine}; border-radius: {12};
  padding: {4} {18}; min-height: {40}; font-weight: 600;
}
.QPushButton:hover, .QToolButton:hover { background: {blueSoft}; }
.QPushButton:focus, .QToolButton:focus { border: 3px solid {focus}; }
.QPushButton:disabled, .QToolButton:disabled { background: {sunken}; color: {inkSoft}; }

QCheckBox, .QRadioButton { spacing: {12}; min-height: {48}; background: transparent; }
QCheckBox::indicator, .QRadioButton::indicator {
  width: {24}; height: {24}; border: 2px solid {fieldLine}; background: {card};
}
QCheckBox::indicator { border-radius: {6}; }
.QRadioButton::indicator { border-radius: {13}; }
QCheckBox::indicator:checked {
  image: url(:/ui/sheet/check{inverse}.svg); background: {blue}; border-color: {blue};
}
QCheckBox::indicator:indeterminate {
  image: url(:/ui/sheet/dash{inverse}.svg); background: {blue}; border-color: {blue};
}
QCheckBox::indicator:disabled { background: {line}; border-color: {line}; }
.QRadioButton::indicator:checked { border: {8} solid {blue}; width: {12}; height: {12}; }
QCheckBox:focus, .QRadioButton:focus { border: 3px solid {focus}; border-radius: {8}; }

QAbstractItemView {
  background: {card}; alternate-background-color: {page}; color: {ink}; border: 1px solid {line};
  border-radius: {12}; gridline-color: {line};
  selection-background-color: {blueSoft}; selection-color: {ink};
}
QPdfView { border: 3px solid transparent; }
QAbstractItemView:focus, QPdfView:focus { border: 3px solid {focus}; }
QListView::item { padding: 0 {14}; border-radius: {8}; }
QTableView::item, QTreeView::item { padding: 0 {12}; border: none; }
QListView::item:hover, QTreeView::item:hover { background: {sunken}; color: {ink}; }
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {
  background: {blueSoft}; color: {ink};
}
QHeaderView { background: {sunken}; border: none; }
QHeaderView::section {
  background: {sunken}; color: {inkSoft}; border: none; border-bottom: 1px solid {line};
  padding: {12}; font-weight: 600;
}
QHeaderView::section:first { border-top-left-radius: {10}; }
QHeaderView::section:last { border-top-right-radius: {10}; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: {18}; margin: 0; }
QScrollBar:horizontal { height: {18}; margin: 0; }
QScrollBar::handle { background: {fieldLine}; border-radius: {5}; margin: {4}; }
QScrollBar::handle:vertical { min-height: {56}; }
QScrollBar::handle:horizontal { min-width: {56}; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: {inkSoft}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSlider { min-height: {48}; }
QSlider::groove:horizontal { height: {8}; background: {line}; border-radius: {4}; }
QSlider::sub-page:horizontal { background: {blue}; border-radius: {4}; }
QSlider::handle:horizontal {
  width: {26}; height: {26}; margin: -{10} 0; border-radius: {13};
  background: {card}; border: 2px solid {blue};
}
QSlider::handle:horizontal:hover { background: {blueSoft}; }
QSlider::handle:horizontal:focus { border: 3px solid {focus}; }
QSlider::sub-page:horizontal:disabled { background: {fieldLine}; }
QSlider::handle:horizontal:disabled { border-color: {fieldLine}; }

QTabWidget::pane { border: none; }
QTabBar::tab {
  min-height: {48}; padding: 0 {20}; color: {inkSoft}; background: transparent;
  border: none; border-bottom: 3px solid {line}; font-weight: 600;
}
QTabBar::tab:selected { color: {blueText}; border-bottom-color: {blue}; }
QTabBar::tab:hover { color: {ink}; }
QTabBar::tab:focus { background: {blueSoft}; }
)";

QHash<QString, QColor> namedColours()
{
    const Colours &look = theme::colours();
    const ToneColours info = toneColours(Tone::Info);
    return {
        {QStringLiteral("page"), look.page},       {QStringLiteral("card"), look.card},
        {QStringLiteral("sunken"), look.sunken},   {QStringLiteral("ink"), look.ink},
        {QStringLiteral("inkSoft"), look.inkSoft}, {QStringLiteral("line"), look.line},
        {QStringLiteral("focus"), look.focus},     {QStringLiteral("fieldLine"), look.fieldLine},
        {QStringLiteral("deep"), look.deep},       {QStringLiteral("onDeep"), look.onDeep},
        {QStringLiteral("blue"), info.solid},      {QStringLiteral("onBlue"), info.onSolid},
        {QStringLiteral("blueSoft"), info.soft},   {QStringLiteral("blueText"), info.onSoft},
        {QStringLiteral("blueLine"), info.line},
    };
}

} // namespace

QString styleSheet()
{
    const QHash<QString, QColor> names = namedColours();
    const QString pictures
        = appearance().scheme == ColourScheme::Light ? QString() : QStringLiteral("-inverse");
    const QString sheet = QString::fromUtf16(kSheet);
    QString result;
    result.reserve(sheet.size() + sheet.size() / 4);
    qsizetype done = 0;
    for (qsizetype open = sheet.indexOf(u'{'); open >= 0; open = sheet.indexOf(u'{', open + 1)) {
        const qsizetype close = sheet.indexOf(u'}', open);
        const QString name = sheet.mid(open + 1, close - open - 1);
        bool isNumber = false;
        const int pixels = name.toInt(&isNumber);
        const bool isPicture = name == QLatin1String("inverse");
        if (!isNumber && !isPicture && !names.contains(name))
            continue; // The brace of a rule.
        result += QStringView(sheet).mid(done, open - done);
        result += isNumber ? QString::number(px(pixels)) + QStringLiteral("px")
            : isPicture    ? pictures
                           : names.value(name).name();
        done = close + 1;
    }
    result += QStringView(sheet).mid(done);
    return result;
}

} // namespace hocvu::theme
