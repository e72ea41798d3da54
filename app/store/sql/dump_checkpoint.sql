-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(person), lesson, number, tries, answered_rightly) AS BLOB)
FROM checkpoint
ORDER BY person, lesson, number
