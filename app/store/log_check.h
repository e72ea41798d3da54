// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hocvu {

/// What the write-ahead log of \a database has certainly lost, in English; empty: nothing that can
/// be known. To be asked before SQLite opens it, which takes a damaged log for its end and says
/// nothing; also because closing a file that a process has open with SQLite drops SQLite's locks. A
/// head that makes SQLite refuse to write is told here as well.
///
/// Every commit is forced to the device before the next one begins, so a power cut tears the last
/// one at most. More than one commit behind a frame that is not right, or fewer frames than the
/// index beside the log says there were, means that something confirmed is gone. What a log lost
/// in its very last commit, and one that is gone as a whole, cannot be told from a power cut.
/// Format: https://www.sqlite.org/walformat.html.
QString lostOfLog(const QString &database);

/// Keeps what lostOfLog() found beside \a database, because opening it destroys the proof;
/// lostOfLog() says it again until forgetLost().
void rememberLost(const QString &database, const QString &lost);
void forgetLost(const QString &database);

} // namespace hocvu
