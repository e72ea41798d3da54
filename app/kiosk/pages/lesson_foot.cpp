// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_foot.h"

#include "kiosk/pages/page_words.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/progress.h"

#include <QBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kRing = 124;

} // namespace

LessonFoot::LessonFoot(QWidget *parent)
    : QWidget(parent)
    , m_box(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_ring(new ProgressRing(kRing, this))
    , m_missing(new Label({}, theme::TextStyle::Base, this))
    , m_goMissing(new Button(Button::Role::Secondary, tr("Xem phần thiếu"),
                             QStringLiteral("lessonGoMissing"), this))
    , m_panel(new Button(Button::Role::Secondary, tr("Lời bài"),
                         QStringLiteral("lessonPanelToggle"), this))
    , m_next(new Button(Button::Role::Primary, tr("Bài tiếp theo"), QStringLiteral("lessonNext"),
                        this))
{
    m_ring->setCaption(tr("đã xem"));
    m_ring->setAccessibleName(tr("Phần đã xem của bài"));
    m_missing->setAlignment(Qt::AlignHCenter);
    m_missing->setObjectName(QStringLiteral("lessonMissing"));
    m_panel->setIconName(QStringLiteral("list-dashes"));
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(theme::px(theme::kGapSmall));
    m_box->addWidget(m_ring, 0, Qt::AlignHCenter);
    m_box->addWidget(m_missing);
    m_box->addStretch(1);
    m_box->addWidget(m_goMissing);
    m_box->addWidget(m_panel);
    m_box->addWidget(m_next);
    connect(m_goMissing, &QPushButton::clicked, this, &LessonFoot::missingRequested);
    connect(m_panel, &QPushButton::clicked, this, &LessonFoot::panelToggled);
    connect(m_next, &QPushButton::clicked, this, &LessonFoot::nextRequested);
    showPanel(false);
    setLastLesson(false);
}

void LessonFoot::setLook(Look look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_box->setDirection(look == Look::Row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Where there is no room for words the picture alone says it; its name stays.
    const QString name = m_panel->accessibleName();
    m_panel->setText(look == Look::Row ? QString() : tr("Lời bài"));
    m_panel->setSpokenName(name);
    dress();
}

int LessonFoot::rowWidth() const
{
    int width = m_next->sizeHint().width() + m_next->sizeHint().height() + m_box->spacing();
    if (m_goMissing->isVisibleTo(this))
        width += m_goMissing->sizeHint().width() + m_box->spacing();
    return width;
}

void LessonFoot::showProgress(const Coverage &coverage, bool done, int position)
{
    m_isDone = done;
    m_ring->setRange(0, std::max(coverage.duration(), 1));
    m_ring->setValue(coverage.watched());
    m_ring->setWords(QStringLiteral("%1%").arg(coverage.percent()));
    m_ring->setTone(done ? theme::Tone::Success : theme::Tone::Info);
    const QList<Seconds> missing = coverage.missing();
    if (done)
        m_missing->setText(tr("Đã học xong"));
    else if (missing.isEmpty())
        m_missing->setText(tr("Còn câu hỏi chưa trả lời đúng"));
    else
        m_missing->setText(
            tr("Còn thiếu %1–%2")
                .arg(words::place(missing.front().from), words::place(missing.front().to)));
    // Only where something was left out; what lies ahead comes by itself.
    const bool hole = missing.size() > 1 || (!missing.isEmpty() && position > missing.front().to);
    const bool question = missing.isEmpty() && !done;
    m_goMissing->setText(question ? tr("Trả lời câu hỏi") : tr("Xem phần thiếu"));
    m_goMissing->setVisible((hole || question) && !m_isBroken);
    m_next->setEnabled(done || m_isBroken);
}

void LessonFoot::setLastLesson(bool last)
{
    m_isLast = last;
    m_next->setText(last ? tr("Về danh sách bài học") : tr("Bài tiếp theo"));
    m_next->setIconName(last ? QString() : QStringLiteral("arrow-right"), true);
}

void LessonFoot::setBroken(bool broken)
{
    m_isBroken = broken;
    if (broken)
        m_goMissing->hide();
    m_next->setEnabled(m_isDone || broken);
    dress();
}

void LessonFoot::showPanel(bool open)
{
    m_panel->setSpokenName(open ? tr("Đóng lời bài và các phần (phím T)")
                                : tr("Mở lời bài và các phần (phím T)"));
    dress();
}

void LessonFoot::focusNext()
{
    m_next->setFocus();
}

void LessonFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    dress();
}

void LessonFoot::dress()
{
    const bool isColumn = m_look == Look::Column && !m_isBroken;
    m_panel->setVisible(m_look != Look::Slim && !m_isBroken);
    const int gap = m_box->spacing();
    int taken = m_missing->heightForWidth(width()) + gap;
    for (const QWidget *one : {m_goMissing, m_panel, m_next})
        taken += one->isVisibleTo(this) ? one->sizeHint().height() + gap : 0;
    m_missing->setVisible(isColumn && height() >= taken);
    m_ring->setVisible(isColumn && height() >= taken + m_ring->sizeHint().height() + gap);
}

} // namespace hocvu
