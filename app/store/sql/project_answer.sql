-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO answer (attempt, question, choice)
VALUES (:attempt, :question, :choice)
ON CONFLICT (attempt, question) DO UPDATE SET choice = excluded.choice
