-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(device, counter, first_seq, last_seq) AS BLOB)
FROM bundle
ORDER BY device, counter
