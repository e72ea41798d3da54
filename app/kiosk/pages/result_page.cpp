// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/result_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/review_card.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/progress.h"
#include "ui/scroll_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hocvu {

namespace {

constexpr int kLeastReview = 420;

} // namespace

ResultPage::ResultPage(ResultPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::px(theme::kGapLarge);
    column->setContentsMargins(edge, theme::px(theme::kGap), edge, theme::px(theme::kGap));
    column->setSpacing(theme::px(theme::kGap));
    column->addWidget(m_banner);
    auto *row = m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(theme::px(theme::kGapLarge));
    row->addWidget(makeSummary());
    row->addWidget(makeReview(), 1);
    column->addLayout(row, 1);

    connect(&presenter, &ResultPresenter::showResult, this, &ResultPage::showResult);
    connect(&presenter, &ResultPresenter::showReview, this, &ResultPage::showReview);
    connect(&presenter, &ResultPresenter::showProblem, this, [this](const Error &error) {
        m_banner->setMessage(Banner::Kind::Error, errorText(error));
    });
}

QWidget *ResultPage::makeSummary()
{
    auto *card = new Card(this);
    QVBoxLayout *column = card->column();
    column->setSpacing(theme::px(12));
    auto *eyebrow = new Label(tr("KẾT QUẢ BÀI THI"), theme::TextStyle::Eyebrow, card);
    eyebrow->setTone(theme::Tone::Info);
    eyebrow->setAlignment(Qt::AlignHCenter);
    column->addWidget(eyebrow);
    m_ring = new ProgressRing(190, card);
    m_ring->setObjectName(QStringLiteral("resultScore"));
    m_ring->setCaption(tr("câu đúng"));
    column->addWidget(m_ring, 0, Qt::AlignHCenter);
    m_words = new Label(QString(), theme::TextStyle::Lead, card);
    m_time = new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, card);
    m_best = new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, card);
    m_voided = new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, card);
    m_voided->setObjectName(QStringLiteral("resultVoided"));
    for (Label *label : {m_words, m_time, m_best, m_voided}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    m_certificate = new Button(Button::Role::Primary, tr("Xem giấy chứng nhận"),
                               QStringLiteral("resultCertificate"), card);
    m_certificate->setIconName(QStringLiteral("certificate"));
    m_certificate->setLarge(true);
    m_again = new Button(Button::Role::Secondary, tr("Thi lượt tiếp theo"),
                         QStringLiteral("resultAgain"), card);
    auto *back
        = new Button(Button::Role::Quiet, tr("Về khóa học"), QStringLiteral("resultBack"), card);
    for (Button *button : {m_certificate, m_again, back})
        column->addWidget(button);
    connect(m_certificate, &QPushButton::clicked, &m_presenter, &ResultPresenter::openCertificate);
    connect(m_again, &QPushButton::clicked, &m_presenter, &ResultPresenter::tryAgain);
    connect(back, &QPushButton::clicked, &m_presenter, &ResultPresenter::backToCourse);
    const int padding = card->column()->contentsMargins().left() * 2;
    card->setFixedWidth(std::max(theme::px(376), m_certificate->sizeHint().width() + padding));
    return card;
}

QWidget *ResultPage::makeReview()
{
    auto *card = new Card(this);
    m_reviewTitle = new Label(QString(), theme::TextStyle::Heading, card);
    m_reviewHint = new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, card);
    card->column()->addWidget(m_reviewTitle);
    card->column()->addWidget(m_reviewHint);
    auto *scroll = new ScrollColumn(card);
    m_items = scroll->column();
    m_items->setSpacing(theme::px(12));
    m_items->addStretch(1);
    scroll->setObjectName(QStringLiteral("resultReview"));
    scroll->setAccessibleName(tr("Các câu cần xem lại"));
    card->column()->addWidget(scroll, 1);
    return card;
}

void ResultPage::enter()
{
    m_banner->clear();
    m_presenter.refresh();
}

/// With large letters what to look at again stands below: the page scrolls.
void ResultPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = theme::isNarrow(width());
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setAlignment(m_row->itemAt(0)->widget(), narrow ? Qt::AlignHCenter : Qt::Alignment());
    m_row->itemAt(1)->widget()->setMinimumHeight(narrow ? theme::px(kLeastReview) : 0);
}

void ResultPage::showResult(const QList<AttemptRow> &attempts, bool mayTryAgain,
                            bool hasCertificate)
{
    m_certificate->setVisible(hasCertificate);
    m_again->setVisible(mayTryAgain);
    if (attempts.isEmpty())
        return;
    const AttemptRow &last = attempts.back();
    m_ring->setRange(0, std::max(last.total, 1));
    m_ring->setValue(last.correct.hundredths() / Score::kOne);
    m_ring->setWords(QStringLiteral("%1/%2").arg(last.correct.vietnamese()).arg(last.total));
    // Read before the button that gets the focus.
    setAccessibleName(tr("Kết quả bài thi: đúng %1 trên %2 câu")
                          .arg(last.correct.vietnamese(), QString::number(last.total)));
    const bool isHalf = last.correct.questions() * 2 >= last.total;
    m_ring->setTone(isHalf ? theme::Tone::Success : theme::Tone::Info);
    m_words->setText(tr("%1 đã hoàn thành bài thi.").arg(m_presenter.personName()));
    m_time->setText(tr("Lượt thi %1 · thời gian làm bài %2")
                        .arg(last.number)
                        .arg(minutesAndSeconds(last.spent)));
    m_voided->setVisible(last.voided > 0);
    m_voided->setText(
        tr("%n câu hỏi trong đề thi này đã bị hủy và được tính là đúng.", nullptr, last.voided));
    const auto best = std::find_if(attempts.begin(), attempts.end(),
                                   [](const AttemptRow &row) { return row.isBest; });
    const bool other = best != attempts.end() && best->id != last.id;
    m_best->setVisible(other);
    if (other)
        m_best->setText(tr("Kết quả được tính: lượt %1, %2/%3 câu đúng")
                            .arg(best->number)
                            .arg(best->correct.vietnamese())
                            .arg(best->total));
    (hasCertificate ? m_certificate : m_again)->setFocus();
}

void ResultPage::showReview(const QList<ReviewItem> &items, bool keysTold)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    if (items.isEmpty()) {
        m_reviewTitle->setText(tr("Tất cả các câu đều đúng"));
        m_reviewHint->setText(tr("Không có câu nào cần xem lại."));
        return;
    }
    m_reviewTitle->setText(tr("%n câu nên xem lại", nullptr, int(items.size())));
    m_reviewHint->setText(keysTold
                              ? tr("Đáp án đúng và lời giải thích ở dưới mỗi câu.")
                              : tr("Vì còn lượt thi, đáp án chưa được hiện. Hãy xem lại bài học "
                                   "liên quan."));
    for (const ReviewItem &item : items) {
        auto *row = new ReviewCard(numberText(item), item, this);
        connect(row, &ReviewCard::lessonRequested, &m_presenter, &ResultPresenter::openLesson);
        m_items->insertWidget(m_items->count() - 1, row);
        m_rows.append(row);
    }
}

QString ResultPage::numberText(const ReviewItem &item)
{
    if (!item.answered)
        return tr("CÂU %1 · CHƯA TRẢ LỜI").arg(item.index + 1);
    if (item.worth == Score())
        return tr("CÂU %1").arg(item.index + 1);
    return tr("CÂU %1 · ĐƯỢC %2 CÂU").arg(QString::number(item.index + 1), item.worth.vietnamese());
}

} // namespace hocvu
