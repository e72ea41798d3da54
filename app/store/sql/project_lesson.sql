-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO lesson (person, number, watched, last_second)
VALUES (:person, :number, :watched, :last_second)
ON CONFLICT (person, number) DO UPDATE SET watched = excluded.watched,
    last_second = excluded.last_second
