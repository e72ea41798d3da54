// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/privacy_notice.h"

#include "core/text/dates.h"
#include "ui/icon.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kIcon = 26;

} // namespace

PrivacyNotice::PrivacyNotice(const Campaign &campaign, Form form, QWidget *parent)
    : Card(Look::Sunken, parent)
{
    setObjectName(QStringLiteral("privacyNotice"));
    setAccessibleName(tr("Về dữ liệu của bạn"));
    const QString what = tr("Máy lưu họ tên, năm sinh, đơn vị, phần đã học và kết quả thi.");
    const QString why = tr("Để tổ chức cuộc thi, cấp giấy chứng nhận và báo cáo kết quả.");
    const QString who = tr("Người phụ trách phòng máy, lãnh đạo đơn vị và ban tổ chức được xem.");
    const QString last
        = campaign.stages.isEmpty() ? QString() : shortDate(campaign.stages.constLast().to);
    const QString howLong = last.isEmpty()
        ? tr("Lưu đến khi ban tổ chức tổng kết xong cuộc thi.")
        : tr("Lưu đến khi tổng kết xong cuộc thi, dự kiến sau ngày %1.").arg(last);
    const QString whom = campaign.contact.isEmpty()
        ? tr("Hỏi hoặc sửa thông tin: người phụ trách phòng máy.")
        : tr("Hỏi hoặc sửa thông tin: %1.").arg(campaign.contact);
    if (form == Form::Brief) {
        setPadding(theme::kGap);
        const QString whatFor
            = tr("Máy lưu họ tên, năm sinh, đơn vị, phần đã học và kết quả thi để tổ chức cuộc "
                 "thi, cấp giấy chứng nhận và báo cáo.");
        addLine(QStringLiteral("shield-check"),
                QStringList{whatFor, who, howLong, whom}.join(QLatin1Char(' ')));
        return;
    }
    column()->addWidget(new Label(tr("Về dữ liệu của bạn"), theme::TextStyle::Strong, this));
    addLine(QStringLiteral("identification-card"), what);
    addLine(QStringLiteral("certificate"), why);
    addLine(QStringLiteral("eye"), who);
    addLine(QStringLiteral("clock"), howLong);
    addLine(QStringLiteral("question"), whom);
    column()->addStretch();
}

void PrivacyNotice::addLine(const QString &iconName, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(12));
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(iconName, theme::toneColours(theme::Tone::Info).solid,
                                  theme::px(kIcon), devicePixelRatioF(), IconStyle::Duotone));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(new Label(text, theme::TextStyle::Base, Label::Ink::Soft, this), 1);
    column()->addLayout(row);
}

} // namespace hocvu
