// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"

#include <QObject>

namespace hocvu {

/// Keeps the clicks of one sitting and knows of every question whether its clicks are safe.
///
/// A click that could not be written is neither forgotten nor shown as safe: retry() writes it
/// again, unless a later click on the same thing has taken its place.
class ClickLog : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing, ///< No click yet.
        Waiting, ///< Being written.
        Saved, ///< Durable, read back.
        SavedTwice, ///< In the second copy too.
        Failed, ///< Not written; retry() may help.
    };

    ClickLog(Records &records, int questions, QObject *parent = nullptr);

    /// Storage knows a click on \a question; nothing of it is younger than event \a seq.
    void restore(int question, qint64 seq);
    /// Writes \a event, a click on \a question made at \a at.
    void keep(int question, const NewEvent &event, const Moment &at);
    /// Writes what failed once more.
    void retry();
    /// The second copy holds every event up to \a seq; -1: there is no second copy.
    void setCopied(qint64 seq);

    State state(int question) const;
    bool isAnyWaiting() const;
    /// Questions with a click that storage refused.
    int failedCount() const;

signals:
    void changed(int question);
    void failed(const hocvu::Error &error);

private:
    struct Click
    {
        NewEvent event;
        Moment at;
        int ticket = 0;
    };
    struct Mark
    {
        int waiting = 0;
        qint64 seq = 0; ///< Of the youngest event that is safe; 0 for none.
        QList<Click> failed;
        QHash<QString, int> lastTicket; ///< By kind: which click is the youngest.
    };

    void write(int question, const Click &click);
    void settle(int question, const Click &click, const Result<QList<Event>> &kept);

    Records &m_records;
    QList<Mark> m_marks;
    qint64 m_copied = -1;
    int m_tickets = 0;
};

} // namespace hocvu
