-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO incident (device, seq, subject, type, text, reported_by)
VALUES (:device, :seq, :subject, :type, :text, :by)
