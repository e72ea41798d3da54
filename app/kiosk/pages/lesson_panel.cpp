// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_panel.h"

#include "kiosk/pages/timed_list.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/text_field.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

enum Tab { TranscriptTab, ChaptersTab };

QList<TimedLine> linesOf(const Transcript &transcript, const LessonPanel::Reachable &reachable)
{
    QList<TimedLine> lines;
    for (const SpokenSentence &one : transcript.sentences())
        lines.append({one.start, one.text, reachable(one.start)});
    return lines;
}

QList<TimedLine> linesOf(const QList<LessonScene> &scenes, const LessonPanel::Reachable &reachable)
{
    QList<TimedLine> lines;
    for (const LessonScene &one : scenes)
        lines.append({one.start, one.heading, reachable(one.start)});
    return lines;
}

} // namespace

LessonPanel::LessonPanel(QWidget *parent)
    : Card(Look::Flat, parent)
    , m_tabs(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("lessonPanel"));
    setPadding(theme::kGapSmall);
    column()->setSpacing(theme::px(theme::kGapSmall));
    column()->addLayout(makeHead());
    column()->addWidget(m_tabs, 1);
    m_tabs->addWidget(makeTranscript());
    m_chapters = new TimedList(QStringLiteral("lessonChapters"), tr("Các phần của bài"), m_tabs);
    m_tabs->addWidget(m_chapters);
    connect(m_chapters, &TimedList::chosen, this,
            [this](int line) { emit placeChosen(m_scenes.at(line).start); });
    showTab(TranscriptTab);
}

QLayout *LessonPanel::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapTiny));
    const QStringList names{tr("Lời bài"), tr("Các phần")};
    const QStringList objects{QStringLiteral("lessonTabTranscript"),
                              QStringLiteral("lessonTabChapters")};
    for (int tab = 0; tab < names.size(); ++tab) {
        auto *button = new Button(Button::Role::Quiet, names.at(tab), objects.at(tab), this);
        connect(button, &QPushButton::clicked, this, [this, tab] { showTab(tab); });
        row->addWidget(button);
        m_tabButtons.append(button);
    }
    row->addStretch();
    auto *close = Button::iconOnly(Button::Role::Quiet, QStringLiteral("x"), tr("Đóng lời bài"),
                                   QStringLiteral("lessonPanelClose"), this);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &LessonPanel::closeRequested);
    return row;
}

QWidget *LessonPanel::makeTranscript()
{
    auto *page = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::px(theme::kGapSmall));
    m_search = new TextField(tr("Tìm trong lời bài"), QStringLiteral("lessonSearch"), page);
    m_search->setPlaceholderText(tr("Tìm, không cần dấu"));
    m_search->setIconName(QStringLiteral("magnifying-glass"));
    m_search->setClearButtonEnabled(true);
    m_found = new Label({}, theme::TextStyle::Base, Label::Ink::Soft, page);
    m_found->setObjectName(QStringLiteral("lessonFound"));
    m_sentences = new TimedList(QStringLiteral("lessonSentences"), tr("Lời bài"), page);
    m_follow = new Button(Button::Role::Secondary, tr("Về chỗ đang phát"),
                          QStringLiteral("lessonFollow"), page);
    column->addWidget(m_search);
    column->addWidget(m_found);
    column->addWidget(m_sentences, 1);
    m_sentences->setFloating(m_follow);
    connect(m_search, &QLineEdit::textChanged, this, &LessonPanel::search);
    connect(m_search, &QLineEdit::returnPressed, m_sentences,
            [this] { m_sentences->setFocus(Qt::TabFocusReason); });
    connect(m_sentences, &TimedList::chosen, this,
            [this](int line) { emit placeChosen(m_transcript.sentences().at(line).start); });
    connect(m_sentences, &TimedList::followingChanged, this, &LessonPanel::showFollowing);
    connect(m_follow, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_sentences->followAgain();
        m_sentences->setFocus();
    });
    return page;
}

void LessonPanel::setLesson(const Lesson &lesson, const Transcript &transcript,
                            const Reachable &reachable)
{
    m_transcript = transcript;
    m_scenes = lesson.scenes;
    m_search->clear();
    search({});
    showReachable(reachable);
    m_sentences->followAgain();
    m_search->setVisible(!m_transcript.isEmpty());
    m_tabButtons.at(ChaptersTab)->setVisible(!m_scenes.isEmpty());
    if (m_scenes.isEmpty())
        showTab(TranscriptTab);
}

void LessonPanel::showReachable(const Reachable &reachable)
{
    m_sentences->setLines(linesOf(m_transcript, reachable));
    m_chapters->setLines(linesOf(m_scenes, reachable));
}

void LessonPanel::showPosition(Millis position)
{
    m_sentences->setPresent(m_transcript.at(position));
    const auto next
        = std::find_if(m_scenes.begin(), m_scenes.end(),
                       [position](const LessonScene &scene) { return scene.start > position; });
    m_chapters->setPresent(int(next - m_scenes.begin()) - 1);
}

void LessonPanel::focusFirst()
{
    if (m_tabs->currentIndex() == ChaptersTab)
        m_chapters->setFocus(Qt::TabFocusReason);
    else if (m_transcript.isEmpty())
        m_tabButtons.front()->setFocus();
    else
        m_search->setFocus();
}

void LessonPanel::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    for (int i = 0; i < m_tabButtons.size(); ++i) {
        m_tabButtons.at(i)->setRole(i == tab ? Button::Role::Secondary : Button::Role::Quiet);
        m_tabButtons.at(i)->setAccessibleDescription(i == tab ? tr("đang mở") : QString());
    }
}

void LessonPanel::search(const QString &typed)
{
    const bool isSearching = !typed.trimmed().isEmpty();
    const QList<int> found = m_transcript.find(typed);
    m_sentences->showOnly(found, isSearching);
    if (isSearching)
        m_found->setText(found.isEmpty() ? tr("Không có câu nào.")
                                         : tr("Có %n câu.", nullptr, int(found.size())));
    else
        m_found->setText(tr("Bài này không có lời ghi sẵn."));
    m_found->setVisible(isSearching || m_transcript.isEmpty());
    showFollowing();
}

void LessonPanel::showFollowing()
{
    m_follow->setVisible(!m_sentences->isFollowing() && !m_transcript.isEmpty());
}

} // namespace hocvu
