-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO pulse (what, subject, at, boot_at, boot_id, body)
VALUES (:what, :subject, :at, :boot_at, :boot_id, :body)
ON CONFLICT (what) DO UPDATE SET subject = excluded.subject, at = excluded.at,
    boot_at = excluded.boot_at, boot_id = excluded.boot_id, body = excluded.body
