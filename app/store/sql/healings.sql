-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From the events themselves: the tables may be what is wrong.
SELECT at, json_extract(body, '$.text'),
    json_extract(body, '$.type') = :in_part
FROM event
WHERE kind = 'incident.reported'
    AND json_extract(body, '$.type') IN (:in_part, :whole)
ORDER BY at
