-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT event.seq, event.at, boot.boot_id, event.boot_at, event.kind, event.version,
    event.subject, CAST(event.body AS BLOB), event.hash
FROM event
JOIN boot ON boot.id = event.boot
WHERE event.device = :device AND event.seq >= :first_seq
ORDER BY event.seq
