-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CAST(json_array(bank, question, key, reason, voided_by) AS BLOB)
FROM voided
ORDER BY bank, question
