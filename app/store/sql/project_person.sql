-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO person (id, name, birth_year, unit, code, provisional)
VALUES (:id, :name, :birth_year, :unit, :code, :provisional)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, birth_year = excluded.birth_year,
    unit = excluded.unit, code = excluded.code, provisional = excluded.provisional
