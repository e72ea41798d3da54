-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT event.at, boot.boot_id, event.boot_at, event.kind, CAST(event.body AS BLOB)
FROM event
JOIN boot ON boot.id = event.boot
WHERE event.subject = :subject
ORDER BY event.device, event.seq
