// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank/bank.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hocvu {

namespace {

QString confidenceName(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Direct:
        return QStringLiteral("direct");
    case Confidence::Indirect:
        return QStringLiteral("indirect");
    case Confidence::Skill:
        return QStringLiteral("skill");
    }
    return {};
}

QJsonObject toJsonObject(const Question &question)
{
    QJsonObject json{
        {QStringLiteral("id"), question.id},
        {QStringLiteral("topic"), question.topic},
        {QStringLiteral("level"), levelName(question.level)},
        {QStringLiteral("practice"), question.practice},
        {QStringLiteral("sourceDocument"), question.sourceDocument},
        {QStringLiteral("sourceArticle"), question.sourceArticle},
        {QStringLiteral("confidence"), confidenceName(question.confidence)},
        {QStringLiteral("lesson"), question.lesson},
        {QStringLiteral("version"), question.version},
    };
    if (question.asked) {
        json.insert(QStringLiteral("item"),
                    itemToJson(question.marked ? *question.marked : *question.asked));
    } else {
        json.insert(QStringLiteral("stem"), question.stem);
        json.insert(QStringLiteral("options"), QJsonArray::fromStringList(question.options));
        json.insert(QStringLiteral("key"), question.key);
        json.insert(QStringLiteral("fixedOrder"), question.fixedOrder);
        json.insert(QStringLiteral("explanation"), question.explanation);
    }
    // Banks from before there were scenes keep their bytes, and so their hash.
    if (!question.scene.isEmpty())
        json.insert(QStringLiteral("scene"), question.scene);
    return json;
}

/// What is asked, of a question of the usual kind.
void readUsual(const QJsonObject &json, Question &question)
{
    question.stem = json.value(QLatin1String("stem")).toString();
    const QJsonArray options = json.value(QLatin1String("options")).toArray();
    for (const QJsonValue &option : options)
        question.options.append(option.toString());
    question.key = json.value(QLatin1String("key")).toInt(-1);
    question.fixedOrder = json.value(QLatin1String("fixedOrder")).toBool();
    question.explanation = json.value(QLatin1String("explanation")).toString();
}

Result<Question> fromJsonObject(const QJsonObject &json, bool isMarked)
{
    Question question;
    question.id = json.value(QLatin1String("id")).toString();
    question.topic = json.value(QLatin1String("topic")).toInt();
    const auto level = levelFromName(json.value(QLatin1String("level")).toString());
    if (!level)
        return tl::unexpected(level.error());
    question.level = *level;
    question.practice = json.value(QLatin1String("practice")).toBool();
    if (json.contains(QLatin1String("item"))) {
        const auto item = itemFromJson(json.value(QLatin1String("item")).toObject(), isMarked);
        if (!item)
            return fail(item.error().code,
                        QStringLiteral("question '%1': %2").arg(question.id, item.error().detail));
        setItem(question, *item, isMarked);
    } else {
        readUsual(json, question);
    }
    question.sourceDocument = json.value(QLatin1String("sourceDocument")).toString();
    question.sourceArticle = json.value(QLatin1String("sourceArticle")).toString();
    const QString confidence = json.value(QLatin1String("confidence")).toString();
    for (const Confidence one : {Confidence::Direct, Confidence::Indirect, Confidence::Skill}) {
        if (confidenceName(one) == confidence)
            question.confidence = one;
    }
    question.lesson = json.value(QLatin1String("lesson")).toInt();
    question.scene = json.value(QLatin1String("scene")).toString();
    question.version = json.value(QLatin1String("version")).toInt(1);
    return question;
}

QString hashOf(const QByteArray &json)
{
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

bool isSound(const Question &question)
{
    return !question.id.isEmpty() && question.topic >= 1 && question.topic <= kTopics
        && !question.stem.isEmpty() && (question.asked || question.options.size() == kOptions);
}

/// Whether its key is there, as a whole bank has it, or is not.
bool isKeyed(const Question &question, bool isThere)
{
    if (question.asked)
        return question.key == -1 && (question.marked != nullptr) == isThere;
    return isThere ? question.key >= 0 && question.key < kOptions : question.key == -1;
}

QJsonObject toJsonObject(const ItemPictures &pictures)
{
    QJsonObject json;
    for (auto one = pictures.cbegin(); one != pictures.cend(); ++one)
        json.insert(one.key(), QString::fromLatin1(one->toBase64()));
    return json;
}

/// Each under the name that its bytes have.
Result<ItemPictures> picturesFromJson(const QJsonObject &json)
{
    ItemPictures pictures;
    for (auto one = json.begin(); one != json.end(); ++one) {
        const QByteArray bytes = QByteArray::fromBase64(one.value().toString().toLatin1());
        if (hashOf(bytes) != one.key())
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("the picture '%1' is not what its name says")
                            .arg(one.key().left(64)));
        pictures.insert(one.key(), bytes);
    }
    return pictures;
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::Recall:
        return QStringLiteral("nhan_biet");
    case Level::Understanding:
        return QStringLiteral("thong_hieu");
    case Level::Application:
        return QStringLiteral("van_dung");
    }
    return {};
}

Result<Level> levelFromName(const QString &name)
{
    for (const Level level : {Level::Recall, Level::Understanding, Level::Application}) {
        if (levelName(level) == name)
            return level;
    }
    return fail(ErrorCode::NotUnderstood,
                QStringLiteral("level '%1': use nhan_biet, thong_hieu or van_dung").arg(name));
}

Result<Bank> Bank::fromQuestions(QList<Question> questions, const ItemPictures &pictures)
{
    return sorted(std::move(questions), Keys::Inside).map([&pictures](Bank bank) {
        bank.m_pictures = pictures;
        bank.m_hash = hashOf(bank.toJson());
        return bank;
    });
}

Result<Bank> Bank::sorted(QList<Question> questions, Keys keys)
{
    Bank bank;
    bank.m_questions = std::move(questions);
    std::sort(bank.m_questions.begin(), bank.m_questions.end(),
              [](const Question &a, const Question &b) {
                  return a.topic != b.topic ? a.topic < b.topic : a.id < b.id;
              });
    if (const auto indexed = bank.index(keys); !indexed)
        return tl::unexpected(indexed.error());
    return bank;
}

Result<Bank> Bank::read(const QByteArray &json, Keys keys)
{
    if (json.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("a bank of %1 bytes").arg(json.size()));
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    const int format = root.value(QLatin1String("format")).toInt();
    if (format < 1)
        return fail(ErrorCode::NotUnderstood,
                    QStringLiteral("not a bank (byte %1: %2)")
                        .arg(problem.offset)
                        .arg(problem.errorString()));
    if (format > kNewestFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("bank format %1").arg(format));

    QList<Question> questions;
    const QJsonArray array = root.value(QLatin1String("questions")).toArray();
    if (array.size() > kMaxQuestions)
        return fail(ErrorCode::TooLarge, QStringLiteral("%1 questions").arg(array.size()));
    questions.reserve(array.size());
    for (const QJsonValue &one : array) {
        auto question = fromJsonObject(one.toObject(), keys == Keys::Inside);
        if (!question)
            return tl::unexpected(question.error());
        questions.append(*std::move(question));
    }
    auto pictures = picturesFromJson(root.value(QLatin1String("pictures")).toObject());
    if (!pictures)
        return tl::unexpected(pictures.error());
    return sorted(std::move(questions), keys).map([&pictures](Bank bank) {
        bank.m_pictures = *std::move(pictures);
        return bank;
    });
}

Result<Bank> Bank::fromJson(const QByteArray &json)
{
    return read(json, Keys::Inside).map([&json](Bank bank) {
        bank.m_hash = hashOf(json);
        return bank;
    });
}

Result<Bank> Bank::fromJsonWithoutKeys(const QByteArray &json, const QString &hash)
{
    return read(json, Keys::Apart).map([&hash](Bank bank) {
        bank.m_hash = hash;
        return bank;
    });
}

Bank Bank::withoutKeys() const
{
    Bank bank = *this;
    for (Question &question : bank.m_questions) {
        question.key = -1;
        question.marked.reset();
        question.explanation.clear();
        question.sourceDocument.clear();
        question.sourceArticle.clear();
    }
    return bank;
}

AnswerKeys Bank::answerKeys() const
{
    AnswerKeys keys;
    for (const Question &question : m_questions)
        keys.insert(question.id,
                    {question.key, question.explanation, question.sourceDocument,
                     question.sourceArticle, question.marked});
    return keys;
}

Result<Bank> Bank::withKeys(const AnswerKeys &keys) const
{
    QList<Question> questions = m_questions;
    for (Question &question : questions) {
        const AnswerKey *key = keys.find(question.id);
        if (!key)
            return fail(ErrorCode::Damaged,
                        QStringLiteral("question '%1' has no key").arg(question.id));
        question.key = key->option;
        question.marked = key->item;
        question.explanation = key->explanation;
        question.sourceDocument = key->sourceDocument;
        question.sourceArticle = key->sourceArticle;
    }
    auto whole = fromQuestions(std::move(questions), m_pictures);
    if (whole && whole->hash() != m_hash)
        return fail(ErrorCode::Damaged,
                    QStringLiteral("questions and keys are not those of bank %1").arg(m_hash));
    return whole;
}

QByteArray Bank::toJson() const
{
    QJsonArray array;
    bool areUsual = true;
    for (const Question &question : m_questions) {
        areUsual = areUsual && !question.asked;
        array.append(toJsonObject(question));
    }
    QJsonObject root{{QStringLiteral("format"), areUsual ? 1 : kNewestFormat},
                     {QStringLiteral("questions"), array}};
    if (!m_pictures.isEmpty())
        root.insert(QStringLiteral("pictures"), toJsonObject(m_pictures));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

const Question *Bank::find(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_questions.at(*found);
}

const QList<int> &Bank::cell(int topic, Level level, bool practice) const
{
    return m_cells.at(practice ? 1 : 0).at(size_t(topic - 1)).at(size_t(level));
}

Result<void> Bank::index(Keys keys)
{
    m_byId.reserve(m_questions.size());
    for (int i = 0; i < m_questions.size(); ++i) {
        const Question &question = m_questions.at(i);
        if (!isSound(question) || !isKeyed(question, keys == Keys::Inside))
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("question '%1': topic, key or options are out of range")
                            .arg(question.id));
        if (m_byId.contains(question.id))
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("question '%1' is there twice").arg(question.id));
        m_byId.insert(question.id, i);
        m_cells.at(question.practice ? 1 : 0)
            .at(size_t(question.topic - 1))
            .at(size_t(question.level))
            .append(i);
    }
    return {};
}

} // namespace hocvu
