-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO answer (attempt, question, given)
VALUES (:attempt, :question, coalesce(:given, ''))
ON CONFLICT (attempt, question) DO UPDATE SET given = excluded.given
