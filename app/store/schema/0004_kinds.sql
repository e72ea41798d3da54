-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers to questions of every kind; scores in hundredths of a question, as their events have them.
-- What voided questions add is computed by the program, which knows how each kind is marked.
DROP VIEW attempt_marks

DROP VIEW voided_place

ALTER TABLE answer RENAME TO old_answer

CREATE TABLE answer (
    attempt BLOB NOT NULL,
    question INTEGER NOT NULL,
    given TEXT NOT NULL DEFAULT '',
    flagged INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID

INSERT INTO answer (attempt, question, given, flagged)
SELECT attempt, question, CASE WHEN choice < 0 THEN '' ELSE CAST(choice AS TEXT) END, flagged
FROM old_answer

DROP TABLE old_answer

ALTER TABLE voided RENAME TO old_voided

CREATE TABLE voided (
    bank TEXT NOT NULL,
    question TEXT NOT NULL,
    key TEXT NOT NULL,
    reason TEXT NOT NULL,
    voided_by TEXT NOT NULL,
    PRIMARY KEY (bank, question)
) STRICT, WITHOUT ROWID

INSERT INTO voided (bank, question, key, reason, voided_by)
SELECT bank, question, CAST(key AS TEXT), reason, voided_by
FROM old_voided

DROP TABLE old_voided

ALTER TABLE attempt RENAME COLUMN correct TO score

UPDATE attempt SET score = score * 100
