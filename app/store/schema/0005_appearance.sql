-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How people want their pages to look. No event: it says something of their eyes, and nobody but this
-- PC has to know.
CREATE TABLE appearance (
    person BLOB PRIMARY KEY CHECK (length(person) = 16),
    scheme TEXT NOT NULL,
    text_size TEXT NOT NULL
) STRICT, WITHOUT ROWID
