-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT 'person' AS name, json_array(hex(id), name, birth_year, unit, code, provisional) AS row
FROM person
UNION ALL
SELECT 'lesson', json_array(hex(person), number, watched, last_second)
FROM lesson
UNION ALL
SELECT 'checkpoint', json_array(hex(person), lesson, number, tries, answered_rightly)
FROM checkpoint
UNION ALL
SELECT 'waiver', json_array(hex(person), what, reason, granted_by)
FROM waiver
UNION ALL
SELECT 'attempt', json_array(hex(id), hex(person), number, hex(seed), bank, paper, state, allowed,
    spent, credited, extra, started_at, submitted_at, submitted_by, correct, total, voided)
FROM attempt_marks
UNION ALL
SELECT 'answer', json_array(hex(attempt), question, choice, flagged)
FROM answer
UNION ALL
SELECT 'interruption', json_array(hex(attempt), number, cause, from_at, to_at, gap, credited)
FROM interruption
UNION ALL
SELECT 'certificate', json_array(number, hex(person), hex(attempt), qr, issued_at)
FROM certificate
UNION ALL
SELECT 'incident', json_array(device, seq, hex(subject), type, text, reported_by)
FROM incident
UNION ALL
SELECT 'bundle', json_array(device, counter, first_seq, last_seq)
FROM bundle
UNION ALL
SELECT 'voided', json_array(bank, question, key, reason, voided_by)
FROM voided
ORDER BY name, row
