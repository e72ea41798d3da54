-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO checkpoint (person, lesson, number, tries, answered_rightly)
VALUES (:person, :lesson, :number, 1, :right)
ON CONFLICT (person, lesson, number) DO UPDATE SET tries = tries + 1,
    answered_rightly = max(answered_rightly, excluded.answered_rightly)
