-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(attempt), question, given, flagged) AS BLOB)
FROM answer
ORDER BY attempt, question
