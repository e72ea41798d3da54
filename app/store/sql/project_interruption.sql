-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO interruption (attempt, number, cause, from_at, to_at, gap, credited)
SELECT :attempt, count(*) + 1, :cause, :from_at, :to_at, :gap, :credited
FROM interruption
WHERE attempt = :attempt
