-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Voiding twice is voiding once.
INSERT INTO voided (bank, question, key, reason, voided_by)
VALUES (:bank, :question, :key, :reason, :by)
ON CONFLICT (bank, question) DO NOTHING
