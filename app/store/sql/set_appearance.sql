-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO appearance (person, scheme, text_size) VALUES (:person, :scheme, :text_size)
ON CONFLICT (person) DO UPDATE SET scheme = excluded.scheme, text_size = excluded.text_size
