-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, person, number, seed, bank, paper, state, allowed, spent, credited, extra, started_at,
    submitted_at, submitted_by, correct, total, voided, shares
FROM attempt_marks
WHERE state = 3 AND correct IS NULL AND shares IS NULL
ORDER BY person, number, id
