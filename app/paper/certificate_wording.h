// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/certificate_facts.h"

#include <QString>

/// The words that stand on every certificate, and how facts are put into sentences.
namespace hocvu::wording {

QString state();
QString motto();
QString title();
QString given();
/// "Sinh năm 1971 – Trường Tiểu học Thử Nghiệm": what of it is known; may be empty.
QString person(const CertificateFacts &facts);
/// "Kết quả: 27/30 câu đúng – Thi ngày 08 tháng 6 năm 2026".
QString result(const CertificateFacts &facts);
/// "Bạch Đằng, ngày 10 tháng 6 năm 2026".
QString placeAndDate(const CertificateFacts &facts);
QString number(const QString &number);
QString room(const QString &name);
QString checkTitle();
QString checkHow();
QString checkOffline();
/// That the paper does not replace the one of the OneTouch platform.
QString note();

} // namespace hocvu::wording
