-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything that is read until end_snapshot is of one moment, whoever writes meanwhile.
BEGIN DEFERRED
