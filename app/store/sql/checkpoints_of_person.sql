-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT lesson, number
FROM checkpoint
WHERE person = :person AND answered_rightly = 1
ORDER BY lesson, number
