-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(id), hex(person), number, hex(seed), bank, paper, state, allowed, spent,
    credited, extra, started_at, submitted_at, submitted_by, score, total) AS BLOB)
FROM attempt
ORDER BY id
