-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO boot (boot_id) VALUES (:boot_id)
ON CONFLICT (boot_id) DO NOTHING
