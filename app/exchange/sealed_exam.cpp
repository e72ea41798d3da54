// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sealed_exam.h"

#include "core/exam/draw_seed.h"
#include "exchange/items/pictures.h"
#include "exchange/items/rich_text.h"
#include "seal/sealed_bytes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hocvu {

namespace {

/// What is said of the two boxes, with the line above them.
QByteArray aboutQuestions(const QByteArray &line)
{
    return "questions\n" + line;
}

QByteArray aboutKeys(const QByteArray &line)
{
    return "keys\n" + line;
}

SecretKey trialKey()
{
    return SecretKey::fromBytes(QByteArray(SecretKey::kBytes, '\0'))->derive("hocvu trial kit 1");
}

SecretKey examKey(const SecretKey *secret, const QString &bankHash, const QString &drawn)
{
    return secret ? secret->derive("exam " + bankHash.toLatin1() + ' ' + drawn.toLatin1())
                  : trialKey();
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What a window shows must be of the white list, whoever made the kit: nothing in it may load or
/// follow anything.
Result<void> checkShown(const Bank &bank)
{
    for (const Question &question : bank.questions()) {
        if (question.asked && !isCanonical(*question.asked))
            return fail(ErrorCode::NotUnderstood,
                        QStringLiteral("question '%1' is formatted in a way that is not allowed")
                            .arg(question.id));
    }
    for (auto one = bank.pictures().cbegin(); one != bank.pictures().cend(); ++one) {
        if (const auto type = pictureType(one.value()); !type)
            return fail(type.error().code,
                        QStringLiteral("the picture '%1': %2")
                            .arg(one.key().left(16), type.error().detail));
    }
    return {};
}

} // namespace

Result<OpenedExam> OpenedExam::fromBank(const Bank &bank, const QByteArray &drawSeed)
{
    OpenedExam exam;
    exam.m_questions = bank.withoutKeys();
    exam.m_drawSeed = drawSeed;
    exam.m_key = std::make_shared<const SecretKey>(SecretKey::random());
    exam.m_about = aboutKeys({});
    exam.m_sealedKeys = sealBytes(bank.answerKeys().toJson(), *exam.m_key, exam.m_about);
    return exam;
}

Result<AnswerKeys> OpenedExam::answerKeys() const
{
    const auto json = unsealBytes(m_sealedKeys, *m_key, m_about);
    return json ? AnswerKeys::fromJson(*json) : tl::unexpected(json.error());
}

Result<Bank> OpenedExam::wholeBank() const
{
    const auto keys = answerKeys();
    return keys ? m_questions.withKeys(*keys) : tl::unexpected(keys.error());
}

Result<QByteArray> SealedExam::seal(const Bank &bank, const QByteArray &drawSeed,
                                    const SecretKey *secret)
{
    const QString drawn = drawCommitment(drawSeed);
    const SecretKey key = examKey(secret, bank.hash(), drawn);
    const QByteArray questions = drawSeed.toHex() + '\n' + bank.withoutKeys().toJson();
    const QByteArray keys = bank.answerKeys().toJson();
    const auto practice = std::count_if(bank.questions().begin(), bank.questions().end(),
                                        [](const Question &question) { return question.practice; });
    QJsonObject line{{QStringLiteral("kind"), QStringLiteral("hocvu-exam")},
                     {QStringLiteral("format"), kNewestFormat},
                     {QStringLiteral("bank"), bank.hash()},
                     {QStringLiteral("draw"), drawn},
                     {QStringLiteral("official"), qint64(bank.questions().size() - practice)},
                     {QStringLiteral("practice"), qint64(practice)},
                     {QStringLiteral("questionsBytes"), qint64(questions.size() + kSealOverhead)},
                     {QStringLiteral("keysBytes"), qint64(keys.size() + kSealOverhead)}};
    if (secret) {
        const auto lock = CodeLock::make(key, codeOf(*secret));
        if (!lock)
            return tl::unexpected(lock.error());
        line.insert(QStringLiteral("lock"), lock->toJson());
    }
    const QByteArray head = compact(line);
    return head + '\n' + sealBytes(questions, key.derive("exam questions"), aboutQuestions(head))
        + sealBytes(keys, key.derive("exam keys"), aboutKeys(head));
}

Result<SealedExam> SealedExam::parse(const QByteArray &file)
{
    if (file.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("an exam of %1 bytes").arg(file.size()));
    const qsizetype end = file.left(kMaxLineBytes).indexOf('\n');
    const QJsonObject line = QJsonDocument::fromJson(file.left(end)).object();
    const int format = line.value(QLatin1String("format")).toInt();
    if (end < 0 || line.value(QLatin1String("kind")).toString() != QLatin1String("hocvu-exam")
        || format < 1)
        return fail(ErrorCode::NotUnderstood, QStringLiteral("not a sealed exam"));
    if (format > kNewestFormat)
        return fail(ErrorCode::TooNew, QStringLiteral("a sealed exam of format %1").arg(format));
    SealedExam exam;
    exam.m_line = file.left(end);
    exam.m_drawCommitment = line.value(QLatin1String("draw")).toString();
    exam.m_bankHash = line.value(QLatin1String("bank")).toString();
    exam.m_official = line.value(QLatin1String("official")).toInt();
    exam.m_practice = line.value(QLatin1String("practice")).toInt();
    const auto questions = line.value(QLatin1String("questionsBytes")).toInteger(-1);
    const auto keys = line.value(QLatin1String("keysBytes")).toInteger(-1);
    if (questions < kSealOverhead || keys < kSealOverhead || questions > file.size()
        || keys > file.size() || end + 1 + questions + keys != file.size())
        return fail(ErrorCode::Damaged, QStringLiteral("cut short or longer than it says"));
    exam.m_questions = file.mid(end + 1, questions);
    exam.m_keys = file.mid(end + 1 + questions);
    if (const QJsonValue lock = line.value(QLatin1String("lock")); !lock.isUndefined()) {
        const auto parsed = CodeLock::parse(lock.toObject());
        if (!parsed)
            return tl::unexpected(parsed.error());
        exam.m_lock = *parsed;
    }
    return exam;
}

Result<OpenedExam> SealedExam::openTrial() const
{
    return openWith(trialKey());
}

Result<OpenedExam> SealedExam::open(const SessionCode &code) const
{
    if (!m_lock)
        return openTrial();
    const auto key = m_lock->open(code);
    return key ? openWith(*key) : tl::unexpected(key.error());
}

Result<OpenedExam> SealedExam::open(const SecretKey &secret) const
{
    if (!m_lock)
        return openTrial();
    auto opened = openWith(examKey(&secret, m_bankHash, m_drawCommitment));
    // The code's lock says whether the secret is the wrong one or the boxes are damaged.
    if (!opened && opened.error().code == ErrorCode::Damaged) {
        const auto key = m_lock->open(codeOf(secret));
        if (!key)
            return tl::unexpected(key.error());
    }
    return opened;
}

Result<OpenedExam> SealedExam::openWith(const SecretKey &key) const
{
    const auto text
        = unsealBytes(m_questions, key.derive("exam questions"), aboutQuestions(m_line));
    if (!text)
        return fail(ErrorCode::Damaged, QStringLiteral("the questions: ") + text.error().detail);
    // Better found now than when the first paper is handed in.
    if (const auto keys = unsealBytes(m_keys, key.derive("exam keys"), aboutKeys(m_line)); !keys)
        return fail(ErrorCode::Damaged, QStringLiteral("the keys: ") + keys.error().detail);
    const qsizetype seedEnd = text->indexOf('\n');
    auto bank = Bank::fromJsonWithoutKeys(text->mid(seedEnd + 1), m_bankHash);
    if (!bank)
        return tl::unexpected(bank.error());
    if (const auto shown = checkShown(*bank); !shown)
        return tl::unexpected(shown.error());
    OpenedExam exam;
    exam.m_questions = *std::move(bank);
    exam.m_drawSeed = QByteArray::fromHex(text->left(std::max<qsizetype>(seedEnd, 0)));
    exam.m_sealedKeys = m_keys;
    exam.m_about = aboutKeys(m_line);
    exam.m_key = std::make_shared<const SecretKey>(key.derive("exam keys"));
    return exam;
}

} // namespace hocvu
