-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before a replay. One statement a paragraph.
DELETE FROM person

DELETE FROM lesson

DELETE FROM checkpoint

DELETE FROM waiver

DELETE FROM attempt

DELETE FROM answer

DELETE FROM interruption

DELETE FROM certificate

DELETE FROM incident

DELETE FROM bundle

DELETE FROM voided
