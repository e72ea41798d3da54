-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is safe in the log goes to the pages: a log is no place to keep a day's work.
PRAGMA wal_checkpoint(TRUNCATE)
