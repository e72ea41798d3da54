-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(number, hex(person), hex(attempt), qr, issued_at) AS BLOB)
FROM certificate
ORDER BY number
