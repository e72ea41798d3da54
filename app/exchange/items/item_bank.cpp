// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/item_bank.h"

#include "exchange/items/item_source.h"
#include "exchange/items/pictures.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace hocvu {

namespace {

constexpr qsizetype kMostInAFile = 500;
constexpr qsizetype kFullFile = 700'000; ///< Bytes; a bank file may have a million.

const QRegularExpression &idForm()
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,2})\\.([0-9]{2,5})\\z"));
    return form;
}

/// Gives out ids, each once.
class Numbers
{
public:
    explicit Numbers(const QStringList &taken)
    {
        for (const QString &id : taken)
            take(id);
    }

    bool isFree(const QString &id, int topic) const
    {
        const auto match = idForm().match(id);
        return match.hasMatch() && match.captured(1) == QString::number(topic)
            && !m_taken.contains(id);
    }
    void take(const QString &id)
    {
        m_taken.insert(id);
        const auto match = idForm().match(id);
        const int topic = match.captured(1).toInt();
        if (match.hasMatch() && topic <= kTopics)
            m_highest[size_t(topic)]
                = std::max(m_highest.at(size_t(topic)), match.captured(2).toInt());
    }
    QString next(int topic)
    {
        const int number = ++m_highest[size_t(topic)];
        const QString id = QStringLiteral("%1.%2").arg(topic).arg(number, 2, 10, QLatin1Char('0'));
        m_taken.insert(id);
        return id;
    }

private:
    QSet<QString> m_taken;
    std::array<int, kTopics + 1> m_highest{};
};

Result<QList<Item>> completed(const QList<Item> &items, const BankDefaults &defaults)
{
    QList<Item> made = items;
    qsizetype withoutTopic = 0;
    qsizetype withoutLevel = 0;
    for (Item &item : made) {
        ItemRecord &record = item.record;
        if (defaults.topic > 0)
            record.topic = defaults.topic;
        if (!record.level)
            record.level = defaults.level;
        record.practice = record.practice || defaults.practice;
        record.lesson = record.lesson > 0 ? record.lesson : record.topic;
        withoutTopic += record.topic == 0 ? 1 : 0;
        withoutLevel += record.level ? 0 : 1;
    }
    if (withoutTopic > 0)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1 of %2 questions have no topic; say --topic")
                        .arg(withoutTopic)
                        .arg(items.size()));
    if (withoutLevel > 0)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("%1 of %2 questions have no level; say --level")
                        .arg(withoutLevel)
                        .arg(items.size()));
    return made;
}

void number(QList<Item> &items, const QStringList &takenIds)
{
    Numbers numbers(takenIds);
    QSet<qsizetype> kept;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (numbers.isFree(items.at(i).id, items.at(i).record.topic)) {
            numbers.take(items.at(i).id);
            kept.insert(i);
        }
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!kept.contains(i))
            items[i].id = numbers.next(items.at(i).record.topic);
    }
}

/// Adds files of one topic in one folder.
class FileAdder
{
public:
    FileAdder(BankFiles &to, const QStringList &takenFiles)
        : m_to(to)
        , m_taken(takenFiles)
    {
    }

    Result<void> add(const QString &folder, int topic, const QList<Item> &items)
    {
        QList<Item> some;
        qsizetype bytes = 0;
        for (const Item &item : items) {
            const qsizetype more = writeItemSource(topic, {}, {item}).size();
            if (some.size() == kMostInAFile || (bytes + more > kFullFile && !some.isEmpty())) {
                if (auto added = addFile(folder, topic, some); !added)
                    return added;
                some.clear();
                bytes = 0;
            }
            some << item;
            bytes += more;
        }
        return some.isEmpty() ? Result<void>() : addFile(folder, topic, some);
    }

private:
    Result<void> addFile(const QString &folder, int topic, const QList<Item> &items)
    {
        const QByteArray yaml = writeItemSource(topic, {}, items);
        const QString name = freeName(folder, topic);
        const auto again = parseItemSource(yaml, name);
        if (!again)
            return tl::unexpected(again.error());
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (again->size() != items.size() || !sameItem(again->at(i), items.at(i)))
                return fail(ErrorCode::Damaged,
                            QStringLiteral("%1: the question of line %2 does not survive being "
                                           "written; report it")
                                .arg(items.at(i).file)
                                .arg(items.at(i).line));
        }
        m_to.files.insert(name, yaml);
        m_to.items += items;
        return {};
    }
    QString freeName(const QString &folder, int topic) const
    {
        const QString stem
            = folder + QStringLiteral("%1-import").arg(topic, 2, 10, QLatin1Char('0'));
        QString name = stem + QStringLiteral(".yaml");
        for (int i = 2; m_taken.contains(name) || m_to.files.contains(name); ++i)
            name = stem + QStringLiteral("-%1.yaml").arg(i);
        return name;
    }

    BankFiles &m_to;
    const QStringList &m_taken;
};

} // namespace

Result<BankFiles> makeBankFiles(const QList<Item> &items, const ItemPictures &pictures,
                                const BankDefaults &defaults, const QStringList &takenIds,
                                const QStringList &takenFiles)
{
    auto made = completed(items, defaults);
    if (!made)
        return tl::unexpected(made.error());
    number(*made, takenIds);

    QList<QList<Item>> exam(kTopics + 1); // by topic
    QList<QList<Item>> others(kTopics + 1);
    BankFiles bank;
    for (const Item &item : std::as_const(*made)) {
        const auto question = toQuestion(item);
        (question ? exam : others)[item.record.topic] << item;
        bank.examQuestions += question ? 1 : 0;
        if (!question)
            bank.notes.append({item.file, item.line, ImportNote::Kind::Reduced,
                               QStringLiteral("kept in other/, no exam can ask it: %1")
                                   .arg(question.error().detail)});
    }
    FileAdder adder(bank, takenFiles);
    for (int topic = 1; topic <= kTopics; ++topic) {
        if (const auto added = adder.add({}, topic, exam.at(topic)); !added)
            return tl::unexpected(added.error());
        if (const auto added = adder.add(QStringLiteral("other/"), topic, others.at(topic)); !added)
            return tl::unexpected(added.error());
    }
    for (const Item &item : std::as_const(bank.items)) {
        for (const QString &name : picturesIn(item)) {
            const QByteArray bytes = pictures.value(name);
            const auto type = pictureType(bytes);
            if (!type)
                return tl::unexpected(type.error());
            bank.files.insert(QStringLiteral("pictures/%1.%2").arg(name, type->suffix), bytes);
        }
    }
    return bank;
}

} // namespace hocvu
