-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO event (device, seq, at, boot, boot_at, kind, version, subject, body, hash)
VALUES (:device, :seq, :at, :boot, :boot_at, :kind, :version, :subject, :body, :hash)
