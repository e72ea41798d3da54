-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT cause, from_at, to_at, gap, credited
FROM interruption
WHERE attempt = :attempt
ORDER BY number
