-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE attempt SET correct = :correct, total = :total, shares = :shares
WHERE id = :id
