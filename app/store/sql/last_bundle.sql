-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of every device: one that goes on for another signs with the same key and must not count anew.
SELECT counter, last_seq
FROM bundle
ORDER BY counter DESC
LIMIT 1
