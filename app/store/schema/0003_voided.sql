-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Questions that count as right for everybody. Marks with them are computed when they are read, not
-- kept: so it does not matter whether a question was voided before or after the marks were written.
CREATE TABLE voided (
    bank TEXT NOT NULL,
    question TEXT NOT NULL,
    key INTEGER NOT NULL CHECK (key BETWEEN 0 AND 3),
    reason TEXT NOT NULL,
    voided_by TEXT NOT NULL,
    PRIMARY KEY (bank, question)
) STRICT, WITHOUT ROWID

-- One row a voided question on a paper; gained: it was not right by its key. The few voided
-- questions come first and instr() before json_each(): few papers have to be taken apart.
CREATE VIEW voided_place AS
SELECT attempt.id AS attempt, item.key AS place,
    coalesce(answer.choice, -1) <> voided.key AS gained
FROM voided
CROSS JOIN attempt ON attempt.bank = voided.bank
    AND instr(attempt.paper, voided.question) > 0
CROSS JOIN json_each(attempt.paper) AS item
LEFT JOIN answer ON answer.attempt = attempt.id AND answer.question = item.key
WHERE substr(item.value, 1, instr(item.value, ':') - 1) = voided.question

CREATE VIEW attempt_marks AS
SELECT id, person, number, seed, bank, paper, state, allowed, spent, credited, extra, started_at,
    submitted_at, submitted_by, total,
    correct + (SELECT count(*) FROM voided_place
        WHERE voided_place.attempt = attempt.id AND gained) AS correct,
    (SELECT group_concat(place) FROM voided_place
        WHERE voided_place.attempt = attempt.id) AS voided
FROM attempt
