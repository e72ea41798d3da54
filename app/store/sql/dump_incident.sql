-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(device, seq, hex(subject), type, text, reported_by) AS BLOB)
FROM incident
ORDER BY device, seq
