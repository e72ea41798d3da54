-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
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
