-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT what, subject, at, boot_at, boot_id, body
FROM pulse
ORDER BY what
