-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT bundle.counter, bundle.last_seq
FROM bundle
JOIN own_device ON own_device.device = bundle.device
ORDER BY bundle.counter DESC
LIMIT 1
