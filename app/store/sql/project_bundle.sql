-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO bundle (device, counter, first_seq, last_seq)
VALUES (:device, :counter, :first_seq, :last_seq)
