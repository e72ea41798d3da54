-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO pin (person, hash) VALUES (:person, :hash)
ON CONFLICT (person) DO UPDATE SET hash = excluded.hash
