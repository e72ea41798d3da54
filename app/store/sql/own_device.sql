-- SPDX-FileCopyrightText: 2026 The HocVu authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT device.uuid
FROM own_device
JOIN device ON device.id = own_device.device
