-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(hex(person), what, reason, granted_by) AS BLOB)
FROM waiver
ORDER BY person, what
