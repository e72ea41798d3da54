-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(person), number, watched, last_second) AS BLOB)
FROM lesson
ORDER BY person, number
