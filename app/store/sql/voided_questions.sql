-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT bank, question, key, reason, voided_by
FROM voided
ORDER BY bank, question
