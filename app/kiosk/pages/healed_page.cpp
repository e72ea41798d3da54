// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/healed_page.h"

#include "core/text/dates.h"
#include "kiosk/pages/card_page.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"

#include <QDir>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kSittings = 4; ///< Named; a PC seldom has more open at once.

QString heading(const HealedFacts &facts)
{
    if (facts.events > 0)
        return HealedPage::tr("Sổ ghi của máy bị hỏng và đã được dựng lại");
    return facts.isWhole ? HealedPage::tr("Sổ ghi của máy bị hỏng khi chưa có dòng ghi nào")
                         : HealedPage::tr("Sổ ghi của máy bị hỏng và không đọc lại được");
}

QString whatIsThere(const HealedFacts &facts)
{
    if (facts.events == 0 && facts.isWhole)
        return HealedPage::tr("Phòng thi bắt đầu với sổ ghi trống.");
    if (facts.events == 0)
        return HealedPage::tr("Không đọc lại được dữ liệu nào. Phòng thi bắt đầu với sổ ghi trống; "
                              "mọi người học lại từ đầu trên máy này.");
    const QDateTime last = toVietnam(facts.lastAt);
    return HealedPage::tr("Giữ được %1 dòng ghi, đến %2 ngày %3.")
        .arg(facts.events)
        .arg(last.toString(QStringLiteral("HH:mm:ss")),
             last.toString(QStringLiteral("dd/MM/yyyy")));
}

QString whatIsNot(const HealedFacts &facts)
{
    if (facts.missing > 0)
        return HealedPage::tr("Thiếu %1 dòng ghi đã từng có.").arg(facts.missing);
    if (!facts.isWhole && facts.events == 0)
        return HealedPage::tr("Không rõ trước đó sổ đã có bao nhiêu dòng ghi.");
    if (!facts.isWhole)
        return HealedPage::tr("Không rõ có dòng ghi nào sau đó bị mất hay không.");
    return HealedPage::tr("Không thiếu dòng ghi nào.");
}

/// Who must know of it: the papers that are not handed in, as far as they are there.
QString openSittings(const QList<Outage> &open)
{
    if (open.isEmpty())
        return HealedPage::tr("Không có bài thi nào đang dở.");
    QStringList lines{HealedPage::tr("Bài thi đang dở, giữ được:")};
    for (const Outage &one : open.mid(0, kSittings)) {
        lines.append(HealedPage::tr("%1: %2/%3 câu đã trả lời, còn %4")
                         .arg(one.person.name)
                         .arg(one.answered)
                         .arg(one.questions)
                         .arg(minutesAndSeconds(one.left)));
    }
    if (open.size() > kSittings)
        lines.append(HealedPage::tr("và %1 bài khác").arg(open.size() - kSittings));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

HealedPage::HealedPage(const HealedFacts &facts, QWidget *parent)
    : QWidget(parent)
{
    auto *card = cardInTheMiddle(this, 860);
    auto *message = new EmptyState(QStringLiteral("first-aid-kit"), heading(facts),
                                   whatIsThere(facts) + QLatin1Char('\n') + whatIsNot(facts), card);
    auto *open
        = new Button(Button::Role::Primary, tr("Mở phòng thi"), QStringLiteral("healedOpen"), card);
    message->addButton(open);
    card->column()->addWidget(message);
    if (facts.open && facts.events > 0) {
        auto *sittings = new Label(openSittings(*facts.open), theme::TextStyle::Base, card);
        sittings->setAlignment(Qt::AlignCenter);
        card->column()->addWidget(sittings);
    }
    QString advice = tr("Nên xuất gói kết quả sớm và báo ban tổ chức.");
    if (!facts.damagedFile.isEmpty())
        advice += QLatin1Char('\n')
            + tr("Tệp hỏng được giữ nguyên tại %1")
                  .arg(QDir::toNativeSeparators(facts.damagedFile));
    auto *detail = new Label(advice, theme::TextStyle::Base, Label::Ink::Soft, card);
    detail->setAlignment(Qt::AlignCenter);
    card->column()->addWidget(detail);
    connect(open, &QPushButton::clicked, this, &HealedPage::accepted);
}

} // namespace hocvu
