-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the last time that the paper was on the screen came before a healing that could not say
-- that nothing is lost. The healing is the first thing that its device writes.
SELECT EXISTS (
    SELECT 1 FROM incident
    WHERE incident.type = :type
    AND NOT EXISTS (
        SELECT 1 FROM event
        WHERE event.device IN (incident.device, (SELECT device FROM own_device))
        AND event.subject = :subject AND event.kind IN ('exam.started', 'exam.resumed')
    )
)
