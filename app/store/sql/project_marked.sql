-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE attempt SET score = :score, total = :total
WHERE id = :id
