-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT question, given, flagged
FROM answer
WHERE attempt = :attempt
ORDER BY question
