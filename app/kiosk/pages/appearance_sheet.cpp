// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/appearance_sheet.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/label.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kWidth = 680;

QString sizeWords(TextSize size)
{
    switch (size) {
    case TextSize::Normal:
        return AppearanceSheet::tr("Chữ vừa");
    case TextSize::Large:
        return AppearanceSheet::tr("Chữ lớn");
    case TextSize::Largest:
        return AppearanceSheet::tr("Chữ rất lớn");
    }
    return {};
}

QString schemeWords(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::Light:
        return AppearanceSheet::tr("Nền sáng");
    case ColourScheme::Dark:
        return AppearanceSheet::tr("Nền tối");
    case ColourScheme::Contrast:
        return AppearanceSheet::tr("Tương phản cao");
    }
    return {};
}

QRadioButton *addOption(const QString &words, const QString &objectName, bool isChosen,
                        QButtonGroup *group, QVBoxLayout *column, QWidget *parent)
{
    auto *option = new QRadioButton(words, parent);
    option->setObjectName(objectName);
    option->setFont(theme::font(theme::TextStyle::Lead));
    option->setCursor(Qt::PointingHandCursor);
    option->setChecked(isChosen);
    group->addButton(option, int(group->buttons().size()));
    column->addWidget(option);
    return option;
}

} // namespace

AppearanceSheet::AppearanceSheet(const Appearance &now, QWidget *host)
    : ModalSheet(host)
    , m_now(now)
    , m_sizes(new QButtonGroup(this))
    , m_schemes(new QButtonGroup(this))
    , m_done(new Button(Button::Role::Primary, tr("Xong"), QStringLiteral("appearanceDone"), this))
{
    setObjectName(QStringLiteral("appearanceSheet"));
    setAccessibleName(tr("Hiển thị"));
    auto *card = new Card(this);
    card->setFixedWidth(qMin(theme::px(kWidth), host->width() - theme::px(2 * theme::kGap)));
    card->setPadding(theme::kGapLarge);
    card->column()->addWidget(new Label(tr("Hiển thị"), theme::TextStyle::Heading, card));
    card->column()->addWidget(
        new Label(tr("Chọn cách bạn đọc dễ nhất. Máy nhớ lựa chọn này cho lần sau."),
                  theme::TextStyle::Base, Label::Ink::Soft, card));
    auto *both = new QHBoxLayout;
    both->setSpacing(theme::px(theme::kGapLarge));
    auto *sizes = new QVBoxLayout;
    auto *schemes = new QVBoxLayout;
    addSizes(sizes);
    addSchemes(schemes);
    both->addLayout(sizes, 1);
    both->addLayout(schemes, 1);
    card->column()->addLayout(both);
    card->column()->addWidget(m_done, 0, Qt::AlignRight);
    auto *grid = new QGridLayout(this);
    grid->addWidget(card, 0, 0, Qt::AlignCenter);
    for (QButtonGroup *group : {m_sizes, m_schemes})
        connect(group, &QButtonGroup::idClicked, this, &AppearanceSheet::choose);
    connect(m_done, &QPushButton::clicked, this, &AppearanceSheet::closeRequested);
}

void AppearanceSheet::addSizes(QVBoxLayout *column)
{
    column->addWidget(new Label(tr("Cỡ chữ"), theme::TextStyle::Strong, this));
    for (const TextSize size : kTextSizes)
        addOption(sizeWords(size), QStringLiteral("textSize_") + textSizeName(size),
                  size == m_now.text, m_sizes, column, this);
}

void AppearanceSheet::addSchemes(QVBoxLayout *column)
{
    column->addWidget(new Label(tr("Màu sắc"), theme::TextStyle::Strong, this));
    for (const ColourScheme scheme : kColourSchemes)
        addOption(schemeWords(scheme), QStringLiteral("colours_") + colourSchemeName(scheme),
                  scheme == m_now.scheme, m_schemes, column, this);
}

void AppearanceSheet::choose()
{
    const Appearance wanted{kColourSchemes.at(size_t(m_schemes->checkedId())),
                            kTextSizes.at(size_t(m_sizes->checkedId()))};
    if (wanted == m_now)
        return;
    m_now = wanted;
    emit chosen(wanted);
}

/// One stop a group, as radio buttons have it: arrows go round within it.
QList<QWidget *> AppearanceSheet::stops() const
{
    return {m_sizes->checkedButton(), m_schemes->checkedButton(), m_done};
}

void AppearanceSheet::cancel()
{
    emit closeRequested();
}

void AppearanceSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit closeRequested();
    ModalSheet::keyPressEvent(event);
}

} // namespace hocvu
