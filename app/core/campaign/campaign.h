// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/exam/blueprint.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>

namespace hocvu {

/// One stage of the contest, first and last day included.
struct Stage
{
    QString name;
    QDate from;
    QDate to;
};

/// One row of the prize list.
struct Prize
{
    QString name;
    int count = 0;
    qint64 dong = 0;
};

/// Every rule of a contest. The organisers' letters leave much open, so all of it is a setting.
///
/// As a file, campaign.json version 1; the member names are those of this struct. Times carry
/// their offset (+07:00). With "demo": true the dates are moved so that today is the fifth day.
struct Campaign
{
    static constexpr int kNewestFormat = 1;

    QString id; ///< "bach-dang-2026"
    QString title;
    QString place; ///< As in "Bạch Đằng, ngày 08 tháng 6 năm 2026".
    QString issuer;
    QString signerTitle;
    QString signerName;
    QString platformNote; ///< Printed on the certificate: what it does not replace.
    QString certificatePrefix; ///< "BĐ-2026-"
    QString supervisorPin; ///< Argon2id hash of the supervisor's PIN.
    QString contact; ///< Whom to ask about one's data.
    bool demo = false;

    QList<Stage> stages;
    QList<Prize> prizes;
    QStringList units;

    QDateTime examOpens;
    QDateTime examCloses;
    QDate handIn; ///< Units hand their certificates in before this day.
    std::chrono::minutes examTime{30};
    int attempts = 2;
    int passMark = 0; ///< 0 = none.
    std::chrono::minutes creditCap{30}; ///< Outage credited without asking.
    bool releaseAfterOutage = false; ///< The supervisor lets people go on after an outage.
    Blueprint blueprint = Blueprint::standard();

    /// The stage that \a day falls into; -1 for none.
    int stageOn(QDate day) const;
    bool examIsOpen(Millis wall) const;
    /// All dates moved by whole days.
    Campaign shiftedBy(qint64 days) const;
};

/// NotUnderstood names the member that is wrong; TooNew.
Result<Campaign> readCampaign(const QJsonObject &json);

} // namespace hocvu
