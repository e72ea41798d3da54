-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO answer (attempt, question, flagged)
VALUES (:attempt, :question, :flagged)
ON CONFLICT (attempt, question) DO UPDATE SET flagged = excluded.flagged
