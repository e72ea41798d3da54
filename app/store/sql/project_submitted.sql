-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE attempt SET state = 3, spent = :spent, submitted_at = :at, submitted_by = :by
WHERE id = :id
