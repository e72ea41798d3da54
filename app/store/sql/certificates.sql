-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, person, attempt, qr, issued_at
FROM certificate
ORDER BY number
