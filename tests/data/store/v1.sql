-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as schema 1 left it.
-- The journal: append-only, one chain a device. One statement a paragraph.
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE
) STRICT

CREATE TABLE boot (
    id INTEGER PRIMARY KEY,
    boot_id TEXT NOT NULL UNIQUE
) STRICT

CREATE TABLE event (
    device INTEGER NOT NULL REFERENCES device (id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    at INTEGER NOT NULL,
    boot INTEGER NOT NULL REFERENCES boot (id),
    boot_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject BLOB NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END

-- What belongs to this device alone and never leaves it.
CREATE TABLE own_device (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    device INTEGER NOT NULL REFERENCES device (id)
) STRICT

CREATE TABLE pin (
    person BLOB PRIMARY KEY,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE pulse (
    what TEXT PRIMARY KEY,
    subject BLOB NOT NULL,
    at INTEGER NOT NULL,
    boot_at INTEGER NOT NULL,
    boot_id TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID

INSERT INTO device (id, uuid) VALUES (1, x'6f0a7bd44e0e4c5e9c0b3a3a5f6c1f11')

INSERT INTO own_device (only_row, device) VALUES (1, 1)

INSERT INTO boot (id, boot_id) VALUES (1, '11111111111111111111111111111111')

INSERT INTO event (device, seq, at, boot, boot_at, kind, version, subject, body, hash) VALUES (1, 1, 1780880400000, 1, 600000, 'exam.flagged', 1, x'ec531277b57b4c158d91d292c5b2b8f7', '{"on":true,"question":1}', zeroblob(32))

PRAGMA user_version=1
