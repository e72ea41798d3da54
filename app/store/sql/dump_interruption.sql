-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(attempt), number, cause, from_at, to_at, gap, credited) AS BLOB)
FROM interruption
ORDER BY attempt, number
