-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT seq, hash
FROM event
WHERE device = :device
ORDER BY seq DESC
LIMIT 1
