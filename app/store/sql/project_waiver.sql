-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO waiver (person, what, reason, granted_by)
VALUES (:person, :what, :reason, :by)
ON CONFLICT (person, what) DO UPDATE SET reason = excluded.reason, granted_by = excluded.granted_by
