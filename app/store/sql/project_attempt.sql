-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO attempt (id, person, number, seed, bank, paper, state, allowed, total)
VALUES (:id, :person, :number, :seed, :bank, :paper, 0, :allowed, :total)
