// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaign/campaign.h"

#include <QJsonArray>

namespace hocvu {

namespace {

/// Reads members and remembers the first that is wrong.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_json(json)
    {
    }

    QString text(const QString &name)
    {
        const QString value = m_json.value(name).toString();
        if (value.isEmpty())
            wrong(name);
        return value.normalized(QString::NormalizationForm_C);
    }
    QString optionalText(const QString &name) const
    {
        return m_json.value(name).toString().normalized(QString::NormalizationForm_C);
    }
    int number(const QString &name, int least, int most)
    {
        const int value = m_json.value(name).toInt(least - 1);
        if (value < least || value > most)
            wrong(name);
        return value;
    }
    QDate date(const QString &name)
    {
        const QDate value = QDate::fromString(m_json.value(name).toString(), Qt::ISODate);
        if (!value.isValid())
            wrong(name);
        return value;
    }
    QDateTime time(const QString &name)
    {
        const QDateTime value = QDateTime::fromString(m_json.value(name).toString(), Qt::ISODate);
        if (!value.isValid() || value.timeSpec() == Qt::LocalTime)
            wrong(name);
        return value;
    }
    QJsonArray array(const QString &name)
    {
        if (!m_json.value(name).isArray())
            wrong(name);
        return m_json.value(name).toArray();
    }
    void wrong(const QString &name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
    }
    const QString &firstWrong() const { return m_wrong; }

private:
    QJsonObject m_json;
    QString m_wrong;
};

template <size_t size>
void readCounts(Reader &reader, const QJsonObject &json, const QString &name,
                std::array<int, size> &counts)
{
    const QJsonArray array = json.value(name).toArray();
    if (array.size() != qsizetype(size)) {
        reader.wrong(QStringLiteral("blueprint.") + name);
        return;
    }
    for (size_t i = 0; i < size; ++i)
        counts.at(i) = array.at(qsizetype(i)).toInt(-1);
}

void readLists(Reader &reader, Campaign &campaign)
{
    const QJsonArray stages = reader.array(QStringLiteral("stages"));
    for (const QJsonValue &one : stages) {
        Reader stage(one.toObject());
        campaign.stages.append({stage.text(QStringLiteral("name")),
                                stage.date(QStringLiteral("from")),
                                stage.date(QStringLiteral("to"))});
        if (!stage.firstWrong().isEmpty())
            reader.wrong(QStringLiteral("stages.") + stage.firstWrong());
    }
    const QJsonArray prizes = reader.array(QStringLiteral("prizes"));
    for (const QJsonValue &one : prizes) {
        Reader prize(one.toObject());
        campaign.prizes.append({prize.text(QStringLiteral("name")),
                                prize.number(QStringLiteral("count"), 1, 1000),
                                one.toObject().value(QLatin1String("dong")).toInteger()});
        if (!prize.firstWrong().isEmpty())
            reader.wrong(QStringLiteral("prizes.") + prize.firstWrong());
    }
    const QJsonArray units = reader.array(QStringLiteral("units"));
    for (const QJsonValue &one : units)
        campaign.units.append(one.toString().normalized(QString::NormalizationForm_C));
}

} // namespace

int Campaign::stageOn(QDate day) const
{
    for (int i = 0; i < stages.size(); ++i) {
        if (stages.at(i).from <= day && day <= stages.at(i).to)
            return i;
    }
    return -1;
}

bool Campaign::examIsOpen(Millis wall) const
{
    return examOpens.toMSecsSinceEpoch() <= wall.count()
        && wall.count() <= examCloses.toMSecsSinceEpoch();
}

Campaign Campaign::shiftedBy(qint64 days) const
{
    Campaign moved = *this;
    for (Stage &stage : moved.stages) {
        stage.from = stage.from.addDays(days);
        stage.to = stage.to.addDays(days);
    }
    moved.examOpens = examOpens.addDays(days);
    moved.examCloses = examCloses.addDays(days);
    moved.handIn = handIn.addDays(days);
    return moved;
}

Result<Campaign> readCampaign(const QJsonObject &json)
{
    const int format = json.value(QLatin1String("format")).toInt();
    if (format > Campaign::kNewestFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("campaign format %1").arg(format));
    Reader reader(json);
    Campaign campaign;
    if (format < 1)
        reader.wrong(QStringLiteral("format"));
    campaign.id = reader.text(QStringLiteral("id"));
    campaign.title = reader.text(QStringLiteral("title"));
    campaign.place = reader.text(QStringLiteral("place"));
    campaign.issuer = reader.text(QStringLiteral("issuer"));
    campaign.signerTitle = reader.text(QStringLiteral("signerTitle"));
    campaign.signerName = reader.optionalText(QStringLiteral("signerName"));
    campaign.platformNote = reader.optionalText(QStringLiteral("platformNote"));
    campaign.certificatePrefix = reader.text(QStringLiteral("certificatePrefix"));
    campaign.supervisorPin = reader.optionalText(QStringLiteral("supervisorPin"));
    campaign.contact = reader.text(QStringLiteral("contact"));
    campaign.demo = json.value(QLatin1String("demo")).toBool();
    campaign.examOpens = reader.time(QStringLiteral("examOpens"));
    campaign.examCloses = reader.time(QStringLiteral("examCloses"));
    campaign.handIn = reader.date(QStringLiteral("handIn"));
    campaign.examTime = std::chrono::minutes(reader.number(QStringLiteral("examMinutes"), 1, 600));
    campaign.attempts = reader.number(QStringLiteral("attempts"), 1, 100);
    campaign.passMark = reader.number(QStringLiteral("passMark"), 0, 1000);
    campaign.creditCap
        = std::chrono::minutes(reader.number(QStringLiteral("creditCapMinutes"), 0, 1440));
    campaign.releaseAfterOutage = json.value(QLatin1String("releaseAfterOutage")).toBool();
    readLists(reader, campaign);
    const QJsonObject blueprint = json.value(QLatin1String("blueprint")).toObject();
    readCounts(reader, blueprint, QStringLiteral("topics"), campaign.blueprint.topics);
    readCounts(reader, blueprint, QStringLiteral("levels"), campaign.blueprint.levels);
    if (!campaign.blueprint.isConsistent())
        reader.wrong(QStringLiteral("blueprint"));
    if (!reader.firstWrong().isEmpty())
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("campaign: '%1' is missing or wrong").arg(reader.firstWrong()));
    return campaign;
}

} // namespace hocvu
