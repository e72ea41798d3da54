// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_head.h"

#include "ui/accessible.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QBoxLayout>

#include <algorithm>
#include <utility>

namespace hocvu {

namespace {

QString soundWords()
{
    return LessonHead::tr("Máy này không có loa hoặc tai nghe. Hãy đọc phụ đề trên hình.");
}

} // namespace

LessonHead::LessonHead(QWidget *parent)
    : QWidget(parent)
    , m_box(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_back(new Button(Button::Role::Secondary, tr("Khóa học"), QStringLiteral("pageBack"), this))
    , m_eyebrow(new Label({}, theme::TextStyle::Eyebrow, this))
    , m_title(new Label({}, theme::TextStyle::Strong, this))
    , m_noSound(new Label(soundWords(), theme::TextStyle::Base, this))
{
    m_back->setIconName(QStringLiteral("arrow-left"));
    m_eyebrow->setObjectName(QStringLiteral("pageEyebrow"));
    m_eyebrow->setTone(theme::Tone::Info);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_noSound->setObjectName(QStringLiteral("lessonNoSound"));
    m_noSound->setTone(theme::Tone::Warning);
    m_noSound->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_eyebrow);
    words->addWidget(m_title);
    words->addWidget(m_noSound);
    words->addStretch();
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(theme::px(12));
    m_box->addWidget(m_back);
    m_box->addLayout(words, 1);
    connect(m_back, &QPushButton::clicked, this, &LessonHead::backRequested);
}

void LessonHead::showLesson(int number, int count, const QString &title)
{
    m_eyebrow->setText(tr("BÀI %1/%2").arg(number).arg(count));
    m_title->setText(title);
    if (isVisible())
        say(this, title);
}

void LessonHead::showSound(bool hasSound)
{
    m_noSound->setVisible(!hasSound);
}

void LessonHead::setLook(Look look)
{
    m_box->setDirection(look == Look::Column ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_title->setVisible(look != Look::Slim);
    if (std::exchange(m_look, look) != look)
        m_noSound->setText(look == Look::Slim ? tr("Máy này không có loa.") : soundWords());
}

int LessonHead::rowHeight(int width) const
{
    const int room = width - m_back->sizeHint().width() - m_box->spacing();
    int words = m_eyebrow->sizeHint().height() + m_title->heightForWidth(room);
    if (m_noSound->isVisibleTo(this))
        words += m_noSound->heightForWidth(room);
    return std::max(words, m_back->sizeHint().height());
}

} // namespace hocvu
