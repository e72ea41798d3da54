// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_stage.h"

#include "player/video_view.h"
#include "ui/accessible.h"
#include "ui/label.h"
#include "ui/paint.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace hocvu {

namespace {

constexpr QColor kScrimColour{8, 17, 44, 190};
constexpr int kLow = 560;
constexpr int kNoticeWidth = 820;
constexpr int kShortest = 2500; ///< Milliseconds.
constexpr int kPerLetter = 60; ///< Slow readers, and they watch as well.

/// Darkens the picture; what is pressed on it goes nowhere.
class Scrim : public QWidget
{
public:
    explicit Scrim(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_NoMousePropagation);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), kScrimColour); }
};

class Notice : public QWidget
{
public:
    explicit Notice(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(QStringLiteral("lessonNotice"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paint::sheet(painter, rect(), theme::px(theme::kRadius), theme::colours().deep,
                     theme::colours().onDeepSoft);
    }
};

} // namespace

LessonStage::LessonStage(QWidget *parent)
    : QWidget(parent)
    , m_view(new VideoView(this))
    , m_scrim(new Scrim(this))
    , m_notice(new Notice(this))
    , m_noticeWords(new Label({}, theme::TextStyle::Strong, Label::Ink::OnDeep, m_notice))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(theme::px(theme::kGap), theme::px(theme::kGapSmall),
                            theme::px(theme::kGap), theme::px(theme::kGapSmall));
    row->addWidget(m_noticeWords);
    m_noticeWords->setAlignment(Qt::AlignCenter);
    m_scrim->hide();
    m_notice->hide();
    m_noticeEnd.setSingleShot(true);
    connect(&m_noticeEnd, &QTimer::timeout, m_notice, &QWidget::hide);
}

void LessonStage::cover(QWidget *sheet, int width, int height)
{
    if (m_sheet && m_sheet != sheet)
        m_sheet->hide();
    m_sheet = sheet;
    m_sheetSize = QSize(width, height);
    m_scrim->setVisible(sheet);
    if (!sheet)
        return;
    m_scrim->raise();
    sheet->raise();
    arrange();
    sheet->show();
}

void LessonStage::notify(const QString &words)
{
    m_noticeWords->setText(words);
    m_notice->raise();
    arrange();
    m_notice->show();
    announce(m_notice, words);
    m_noticeEnd.start(std::max(kShortest, int(words.size()) * kPerLetter));
}

void LessonStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LessonStage::arrange()
{
    m_view->setGeometry(rect());
    m_scrim->setGeometry(rect());
    if (m_sheet) {
        const QSize wanted(theme::px(m_sheetSize.width()), theme::px(m_sheetSize.height()));
        // A little of the picture stays in sight where there is room for it.
        const int edge = height() > theme::px(kLow) ? theme::px(theme::kGap) : 0;
        QRect place(QPoint(), wanted.boundedTo(size() - QSize(2 * edge, 2 * edge)));
        place.moveCenter(rect().center());
        m_sheet->setGeometry(place);
    }
    const int gap = theme::px(theme::kGap);
    const int most = std::min(theme::px(kNoticeWidth), width() - 2 * gap);
    const QMargins around = m_notice->layout()->contentsMargins();
    const QFontMetrics letters(m_noticeWords->font());
    const int wide = letters.horizontalAdvance(m_noticeWords->text()) + around.left()
        + around.right() + 2 * theme::px(theme::kGapTiny);
    const int noticeWidth = std::min(wide, most);
    m_notice->setGeometry((width() - noticeWidth) / 2, gap, noticeWidth,
                          m_notice->layout()->heightForWidth(noticeWidth));
}

} // namespace hocvu
