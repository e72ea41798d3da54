// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/bank.h"
#include "seal/code_lock.h"
#include "seal/secret_key.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace hocvu {

/// The questions of a kit, opened in memory: without their keys, which are opened apart and only
/// when a paper is to be marked or explained.
class OpenedExam
{
public:
    /// \a bank whole, with its keys.
    static Result<OpenedExam> fromBank(const Bank &bank, const QByteArray &drawSeed);

    const Bank &questions() const { return m_questions; }
    /// See core/exam/draw_seed.h; empty where the kit has none.
    const QByteArray &drawSeed() const { return m_drawSeed; }
    /// Opens the keys anew each time; whoever asks forgets them again. Damaged.
    Result<AnswerKeys> answerKeys() const;
    /// Questions and keys together, as who audits and marks again needs them. Damaged.
    Result<Bank> wholeBank() const;

private:
    friend class SealedExam;
    OpenedExam() = default;

    Bank m_questions;
    QByteArray m_drawSeed;
    QByteArray m_sealedKeys;
    QByteArray m_about; ///< What was sealed with them.
    std::shared_ptr<const SecretKey> m_key; ///< Of the keys alone.
};

/// What nobody may read before the exam: questions, keys and the draw's seed, sealed.
///
/// exam.sealed, version 1: one line of compact JSON with sorted keys, then the two boxes:
///
///     {"bank":hash,"draw":commitment,"format":1,"keysBytes":n,"kind":"hocvu-exam","lock":{…},
///      "official":n,"practice":n,"questionsBytes":n}
///     questions box: sealBytes( questions, K.derive("exam questions"), "questions\n" + line )
///     keys box:      sealBytes( keys, K.derive("exam keys"), "keys\n" + line )
///
/// questions is the draw's seed in hexadecimal, a line feed, and bank.json of Bank::withoutKeys();
/// keys is the file of AnswerKeys. bank in the line is the hash of the whole. lock is how K is
/// opened: CodeLock by the supervisor's session code, or missing in a trial kit, whose K is known
/// to everybody: BLAKE2b-256( key = 32 bytes of zeros, "hocvu trial kit 1" ).
///
/// K = secret.derive( "exam " + hash of the whole + " " + commitment of the draw's seed ): the
/// office keeps one secret a campaign, the same sources make the same file, and no K seals two
/// exams. The line is proven with each box, and both boxes when it is opened. What this protects
/// against and what not, stands in SECURITY.md.
class SealedExam
{
public:
    static constexpr int kNewestFormat = 1;
    static constexpr qsizetype kMaxLineBytes = 4096;
    static constexpr qsizetype kMaxBytes = 2 * Bank::kMaxBytes;

    /// The file. \a secret: the office's; null for a trial kit. Unavailable: no memory to lock.
    static Result<QByteArray> seal(const Bank &bank, const QByteArray &drawSeed,
                                   const SecretKey *secret);
    /// The code that opens what was sealed with \a secret.
    static SessionCode codeOf(const SecretKey &secret) { return SessionCode::fromSecret(secret); }
    /// NotUnderstood, TooNew, TooLarge; Damaged: cut short or longer than the line says.
    static Result<SealedExam> parse(const QByteArray &file);

    /// Whether anybody may open it: "bản dùng thử".
    bool isTrial() const { return !m_lock; }
    QString bankHash() const { return m_bankHash; }
    int officialQuestions() const { return m_official; }
    int practiceQuestions() const { return m_practice; }

    /// Only isTrial(). Damaged; what Bank::fromJson() says.
    Result<OpenedExam> openTrial() const;
    /// Takes about a tenth of a second. Refused: not the code of this kit. Damaged, Unavailable.
    Result<OpenedExam> open(const SessionCode &code) const;
    /// With the office's secret, without a wait. Refused: another secret.
    Result<OpenedExam> open(const SecretKey &secret) const;

private:
    SealedExam() = default;
    Result<OpenedExam> openWith(const SecretKey &key) const;

    std::optional<CodeLock> m_lock;
    QByteArray m_line;
    QString m_bankHash;
    QString m_drawCommitment;
    int m_official = 0;
    int m_practice = 0;
    QByteArray m_questions; ///< Boxes.
    QByteArray m_keys;
};

} // namespace hocvu
