// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/answer_keys.h"
#include "core/course/course.h"
#include "core/journal/records.h"

#include <QList>
#include <QObject>
#include <QString>

namespace hocvu {

/// PINs and randomness, given by whoever holds the crypto library.
class Secrets
{
public:
    virtual ~Secrets() = default;
    virtual bool pinMatches(const QString &hash, const QString &pin) const = 0;
    virtual Result<QString> hashPin(const QString &pin) const = 0;
    virtual QByteArray randomBytes(int count) const = 0;
};

/// The exam's questions, which a supervisor opens, and their keys, which are looked at when a paper
/// was handed in, and forgotten again.
class ExamRoom
{
public:
    virtual ~ExamRoom() = default;
    /// Whether a session code must be given before anybody can be examined.
    virtual bool isSealed() const = 0;
    /// Whether everybody may know the questions: a demo.
    virtual bool isTrial() const = 0;
    /// From now on the room has its questions. NotUnderstood: a slip; Refused: another code;
    /// Damaged, Unavailable. Takes half a second on an old PC.
    virtual Result<void> open(const QString &code) = 0;
    /// Unavailable while it is sealed. Damaged.
    virtual Result<AnswerKeys> answerKeys() const = 0;
};

/// Makes the certificates' signed codes and files.
class Certificates
{
public:
    virtual ~Certificates() = default;
    /// The number that the next certificate of this kiosk bears, after \a issued ones.
    virtual QString nextNumber(int issued) const = 0;
    /// The signed text of the QR code. \a allLessons: whether the certificate may say that the
    /// course was completed, which a waiver does not make true. \a at: when it is issued.
    virtual Result<QString> makeQr(const Person &person, const AttemptRecord &attempt,
                                   const QString &number, bool allLessons, Millis at) const = 0;
    /// The path of the PDF, made from the record when it is not there. Its marks and date are those
    /// that were signed, also when a question was voided since.
    virtual Result<QString> pdfOf(const Person &person, const AttemptRecord &attempt,
                                  const CertificateRecord &certificate, bool allLessons) const = 0;
};

/// A place that files can be written to: a stick, or a folder.
struct Destination
{
    QString label; ///< As people call it: the stick's name.
    QString path;
    qint64 freeBytes = 0;
    bool removable = false;
};

struct ExportedBundle
{
    QString path;
    int counter = 0;
    int events = 0;
    int people = 0;
    int certificates = 0;
};

/// Writes what leaves the kiosk.
class Exporter
{
public:
    virtual ~Exporter() = default;
    /// Sticks first, then folders, the kiosk's own folder of bundles last; never empty.
    virtual QList<Destination> destinations() const = 0;
    /// The signed bundle of everything, read back after writing.
    virtual Result<ExportedBundle> exportBundle(const QString &folder) = 0;
    /// Copies a file, read back after writing; returns the new path.
    virtual Result<QString> copyFile(const QString &path, const QString &folder) = 0;
};

/// How the second copy of the journal is, as whoever writes it says.
class SecondCopy : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off, ///< Nobody asked for one.
        Missing, ///< Its disk or stick is not there or refuses.
        Good,
    };

    State state() const { return m_state; }
    /// The last event that is in the copy; -1 while there is none.
    qint64 seq() const { return m_state == State::Good ? m_seq : -1; }
    /// Why it is missing.
    ErrorCode problem() const { return m_problem; }
    void set(State state, qint64 seq, ErrorCode problem = ErrorCode::NotFound)
    {
        m_state = state;
        m_seq = seq;
        m_problem = problem;
        emit changed();
    }

signals:
    void changed();

private:
    State m_state = State::Off;
    qint64 m_seq = -1;
    ErrorCode m_problem = ErrorCode::NotFound;
};

/// Says which lessons' videos cannot be shown on this PC.
class Media
{
public:
    virtual ~Media() = default;
    virtual QString videoPath(const Lesson &lesson) const = 0;
    /// In \a language ("en") or, where there are none, in Vietnamese.
    virtual QString captionsPath(const Lesson &lesson, const QString &language) const = 0;
    virtual QString posterPath(const Lesson &lesson) const = 0;
    /// Reads the whole video against the kit's manifest the first time, then by size and time.
    /// NotFound, Damaged.
    virtual Result<void> check(const Lesson &lesson) = 0;
    /// Whether the video is missing, or is still the file that check() refused. Reads nothing.
    virtual bool isKnownBroken(const Lesson &lesson) const = 0;
};

} // namespace hocvu
