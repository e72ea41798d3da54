-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers to questions of every kind, and marks question by question. What was marked before has
-- the number of right answers alone, in correct; what is marked since has shares.
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
    key INTEGER NOT NULL CHECK (key BETWEEN -1 AND 3),
    reason TEXT NOT NULL,
    voided_by TEXT NOT NULL,
    PRIMARY KEY (bank, question)
) STRICT, WITHOUT ROWID

INSERT INTO voided (bank, question, key, reason, voided_by)
SELECT bank, question, key, reason, voided_by
FROM old_voided

DROP TABLE old_voided

ALTER TABLE attempt ADD COLUMN shares TEXT

-- One row a voided question on a paper; gained: it was not right by its key. The few voided
-- questions come first and instr() before json_each(): few papers have to be taken apart.
CREATE VIEW voided_place AS
SELECT attempt.id AS attempt, item.key AS place,
    coalesce(answer.given, '') <> CAST(voided.key AS TEXT) AS gained
FROM voided
CROSS JOIN attempt ON attempt.bank = voided.bank
    AND instr(attempt.paper, voided.question) > 0
CROSS JOIN json_each(attempt.paper) AS item
LEFT JOIN answer ON answer.attempt = attempt.id AND answer.question = item.key
WHERE substr(item.value, 1, instr(item.value, ':') - 1) = voided.question

CREATE VIEW attempt_marks AS
SELECT id, person, number, seed, bank, paper, state, allowed, spent, credited, extra, started_at,
    submitted_at, submitted_by, total, shares,
    correct + (SELECT count(*) FROM voided_place
        WHERE voided_place.attempt = attempt.id AND gained) AS correct,
    (SELECT group_concat(place) FROM voided_place
        WHERE voided_place.attempt = attempt.id) AS voided
FROM attempt
