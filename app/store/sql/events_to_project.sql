-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bytes, not text: they are read as JSON, which wants UTF-8.
SELECT seq, at, kind, subject, CAST(body AS BLOB)
FROM event
WHERE device = :device
ORDER BY seq
