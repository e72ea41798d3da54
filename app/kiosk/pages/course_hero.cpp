// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/course_hero.h"

#include "kiosk/pages/page_words.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/progress.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

using theme::TextStyle;

CourseHero::CourseHero(QWidget *parent)
    : Card(Look::Deep, parent)
    , m_ring(new ProgressRing(136, this))
    , m_name(new Label({}, TextStyle::Heading, Label::Ink::OnDeep, this))
    , m_unit(new Label({}, TextStyle::Base, Label::Ink::OnDeepSoft, this))
    , m_next(new Label({}, TextStyle::Lead, Label::Ink::OnDeep, this))
    , m_continue(new Button(Button::Role::OnDeep, {}, QStringLiteral("courseContinue"), this))
{
    m_ring->setOnDeep(true);
    m_ring->setCaption(tr("đã xong"));
    m_name->setObjectName(QStringLiteral("courseName"));
    m_next->setObjectName(QStringLiteral("courseNext"));
    m_continue->setLarge(true);
    m_continue->setIconName(QStringLiteral("play"));
    auto *signOut = new Button(Button::Role::QuietOnDeep, tr("Đăng xuất"),
                               QStringLiteral("courseSignOut"), this);
    signOut->setIconName(QStringLiteral("sign-out"));

    auto *words = new QVBoxLayout;
    words->setSpacing(theme::px(2));
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_unit);
    words->addSpacing(theme::px(theme::kGapSmall));
    words->addWidget(m_next);
    words->addStretch();
    auto *actions = new QVBoxLayout;
    actions->addWidget(signOut, 0, Qt::AlignRight);
    actions->addStretch();
    actions->addWidget(m_continue, 0, Qt::AlignRight);
    setTabOrder(signOut, m_continue); // as they stand
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapLarge));
    row->addWidget(m_ring, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addLayout(actions);
    column()->addLayout(row);

    connect(m_continue, &QPushButton::clicked, this,
            [this] { emit lessonRequested(m_nextNumber); });
    connect(signOut, &QPushButton::clicked, this, &CourseHero::signOutRequested);
}

void CourseHero::greet(const QString &name, const QString &unit)
{
    m_name->setText(tr("Xin chào, %1").arg(name));
    m_unit->setText(unit);
}

void CourseHero::showLessons(const QList<LessonRow> &rows)
{
    const auto done
        = std::count_if(rows.begin(), rows.end(), [](const LessonRow &row) { return row.done; });
    const auto next
        = std::find_if(rows.begin(), rows.end(), [](const LessonRow &row) { return row.isNext; });
    m_ring->setRange(0, static_cast<int>(rows.size()));
    m_ring->setValue(static_cast<int>(done));
    m_ring->setWords(QStringLiteral("%1/%2").arg(done).arg(rows.size()));
    m_ring->setAccessibleName(tr("Đã xong %1 trên %2 bài").arg(done).arg(rows.size()));
    m_nextNumber = next == rows.end() ? 0 : next->number;
    m_continue->setVisible(m_nextNumber > 0);
    const int left = static_cast<int>(rows.size() - done);
    if (next == rows.end() && left > 0) {
        m_next->setText(tr("Còn %n bài không mở được vì video bị thiếu hoặc hỏng trên máy này. Hãy "
                           "báo người phụ trách.",
                           nullptr, left));
        return;
    }
    if (next == rows.end()) {
        m_next->setText(
            tr("Bạn đã học xong tất cả %n bài.", nullptr, static_cast<int>(rows.size())));
        return;
    }
    const bool begun = next->percent > 0;
    m_continue->setText(begun || done > 0 ? tr("Học tiếp: Bài %1").arg(next->number)
                                          : tr("Bắt đầu: Bài %1").arg(next->number));
    m_continue->setAccessibleName(tr("%1, %2").arg(m_continue->accessibleName(), next->title));
    m_next->setText(tr("Bài %1 – %2").arg(next->number).arg(next->title));
}

void CourseHero::setLessonsOpen(bool open)
{
    m_continue->setEnabled(open);
}

Button *CourseHero::goOnButton() const
{
    return m_nextNumber > 0 ? m_continue : nullptr;
}

} // namespace hocvu
