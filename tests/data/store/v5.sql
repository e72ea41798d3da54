-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as schema 5 left it.
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

-- Everything here is computed from the journal and can be thrown away.
CREATE TABLE person (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    birth_year INTEGER NOT NULL,
    unit TEXT NOT NULL,
    code TEXT NOT NULL,
    provisional INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE lesson (
    person BLOB NOT NULL,
    number INTEGER NOT NULL,
    watched TEXT NOT NULL,
    last_second INTEGER NOT NULL,
    PRIMARY KEY (person, number)
) STRICT, WITHOUT ROWID

CREATE TABLE checkpoint (
    person BLOB NOT NULL,
    lesson INTEGER NOT NULL,
    number INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    answered_rightly INTEGER NOT NULL,
    PRIMARY KEY (person, lesson, number)
) STRICT, WITHOUT ROWID

CREATE TABLE waiver (
    person BLOB NOT NULL,
    what TEXT NOT NULL,
    reason TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    PRIMARY KEY (person, what)
) STRICT, WITHOUT ROWID

CREATE TABLE attempt (
    id BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    number INTEGER NOT NULL,
    seed BLOB NOT NULL,
    bank TEXT NOT NULL,
    paper TEXT NOT NULL,
    state INTEGER NOT NULL,
    allowed INTEGER NOT NULL,
    spent INTEGER NOT NULL DEFAULT 0,
    credited INTEGER NOT NULL DEFAULT 0,
    extra INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL DEFAULT 0,
    submitted_at INTEGER NOT NULL DEFAULT 0,
    submitted_by TEXT NOT NULL DEFAULT '',
    score INTEGER,
    total INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID

CREATE INDEX attempt_of_person ON attempt (person, number)

CREATE TABLE answer (
    attempt BLOB NOT NULL,
    question INTEGER NOT NULL,
    given TEXT NOT NULL DEFAULT '',
    flagged INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID

CREATE TABLE interruption (
    attempt BLOB NOT NULL,
    number INTEGER NOT NULL,
    cause TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    gap INTEGER NOT NULL,
    credited INTEGER NOT NULL,
    PRIMARY KEY (attempt, number)
) STRICT, WITHOUT ROWID

CREATE TABLE certificate (
    number TEXT PRIMARY KEY,
    person BLOB NOT NULL,
    attempt BLOB NOT NULL,
    qr TEXT NOT NULL,
    issued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE incident (
    device INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    subject BLOB NOT NULL,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    reported_by TEXT NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID

CREATE TABLE bundle (
    device INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (device, counter)
) STRICT, WITHOUT ROWID

-- Questions that count as right for everybody. Marks with them are computed when they are read, not
-- kept: so it does not matter whether a question was voided before or after the marks were written.
CREATE TABLE voided (
    bank TEXT NOT NULL,
    question TEXT NOT NULL,
    key TEXT NOT NULL,
    reason TEXT NOT NULL,
    voided_by TEXT NOT NULL,
    PRIMARY KEY (bank, question)
) STRICT, WITHOUT ROWID

-- One row a voided question on a paper; gained: it was not right by its key. The few voided
-- questions come first and instr() before json_each(): few papers have to be taken apart.
INSERT INTO device (id, uuid) VALUES (1, x'6f0a7bd44e0e4c5e9c0b3a3a5f6c1f11')

INSERT INTO own_device (only_row, device) VALUES (1, 1)

INSERT INTO boot (id, boot_id) VALUES (1, '11111111111111111111111111111111')

INSERT INTO event (device, seq, at, boot, boot_at, kind, version, subject, body, hash) VALUES (1, 1, 1780880400000, 1, 600000, 'exam.flagged', 1, x'ec531277b57b4c158d91d292c5b2b8f7', '{"on":true,"question":1}', zeroblob(32))

INSERT INTO voided (bank, question, key, reason, voided_by) VALUES ('b4', '3.01', '2', 'có hai phương án đúng', 'supervisor')

INSERT INTO attempt (id, person, number, seed, bank, paper, state, allowed, score, total) VALUES (x'0b9c1c9e6a3a4a529a437d6a1f2f3b10', x'ec531277b57b4c158d91d292c5b2b8f7', 1, zeroblob(32), 'b4', '["3.01:0123","1.02:2013"]', 3, 1800000, 100, 2)

INSERT INTO answer (attempt, question, given, flagged) VALUES (x'0b9c1c9e6a3a4a529a437d6a1f2f3b10', 0, '1', 1), (x'0b9c1c9e6a3a4a529a437d6a1f2f3b10', 1, '', 0)

CREATE TABLE appearance (
    person BLOB PRIMARY KEY CHECK (length(person) = 16),
    scheme TEXT NOT NULL,
    text_size TEXT NOT NULL
) STRICT, WITHOUT ROWID

INSERT INTO appearance (person, scheme, text_size) VALUES (x'ec531277b57b4c158d91d292c5b2b8f7', 'contrast', 'largest')

PRAGMA user_version=5
