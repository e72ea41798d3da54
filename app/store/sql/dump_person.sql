-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(id), name, birth_year, unit, code, provisional) AS BLOB)
FROM person
ORDER BY id
