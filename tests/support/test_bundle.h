// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event.h"
#include "exchange/bundle.h"

#include <QList>

/// What a test's bundle says of itself beside its events.
struct TestBundle
{
    QList<hocvu::Event> events; ///< All of one device.
    qint64 counter = 1;
    QString campaign = QStringLiteral("bach-dang-2026");
    QString room = QStringLiteral("Phòng máy số 1");
};

/// A bundle's contents, as a kiosk would pack them; without PDFs and tables.
hocvu::BundleContents contentsOf(const TestBundle &bundle);

/// The bundle's bytes, signed with \a key. A test that cannot have them ends here.
QByteArray packed(const TestBundle &bundle, const hocvu::SigningKey &key);

/// The same for any contents and any bundle.json: correctly hashed and signed, whatever it says.
QByteArray packedWithInfo(const hocvu::BundleContents &contents, const QByteArray &infoText,
                          const hocvu::SigningKey &key);
