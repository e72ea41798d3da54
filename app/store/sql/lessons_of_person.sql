-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, watched, last_second
FROM lesson
WHERE person = :person
ORDER BY number
