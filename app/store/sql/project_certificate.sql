-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO certificate (number, person, attempt, qr, issued_at)
VALUES (:number, :person, :attempt, :qr, :at)
