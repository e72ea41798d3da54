-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, person, number, seed, bank, paper, state, allowed, spent, credited, extra, started_at,
    submitted_at, submitted_by, score, total
FROM attempt
WHERE state = 3 AND score IS NULL
ORDER BY person, number, id
