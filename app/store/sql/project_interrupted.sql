-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE attempt SET state = 2, spent = :spent, credited = credited + :credited
WHERE id = :id
