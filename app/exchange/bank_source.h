// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bank/lint.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hocvu {

/// The question bank as its authors write it: one YAML file a topic, NN-slug.yaml, format 2.
///
///     format: 2
///     topic: 3                    # 1 to 14
///     title: Luật Trí tuệ nhân tạo
///     as_of: 2026-05-28           # the day on which its law was checked
///     questions:
///       - id: "3.01"              # topic, dot, two or three digits; for ever
///         level: nhan_biet        # nhan_biet, thong_hieu or van_dung
///         pool: official          # official or practice
///         stem: >-
///           …
///         options:                # four
///           - "…"
///         key: B                  # A to D
///         fixed_order: true       # only where options are in an order of their own
///         explanation: >-
///           …
///         source:
///           document: "Luật số 134/2025/QH15"
///           article: "Điều 34"    # "" where there is none
///         confidence: direct      # direct, indirect or skill
///         valid_from: 2026-03-01  # first day on which the key is right; left out: always was
///         valid_to: 2027-01-01    # first day on which it is not any more; left out: not known
///         lesson: 3               # the one that explains it
///         scene: ba-muc-rui-ro    # its scene; left out: none does
///         version: 1
///         review:                 # by somebody else, who answered it without the key
///           blind: B              # the answer
///           verdict: good         # good, mended or replaced, after the answer
///           note: ""              # why
///
/// Format 1 had no valid_from, valid_to, scene and review; the last may be left out in format 2.
/// Format 3 also holds what comes from elsewhere, of other kinds and with less to it: see
/// items/item_source.h. Here its questions must be ones that an exam can ask.
///
/// Reading is strict: a field that is unknown, missing or doubled is an error. Whether the
/// questions are good is for lintBank() to say; texts are taken as written.
inline constexpr int kNewestBankSource = 3;
inline constexpr qsizetype kMaxBankSourceBytes = 1024 * 1024;
inline constexpr qsizetype kMaxBankSourceFiles = 500;

/// Reads the text of one file; \a file stands in messages and in the questions. NotUnderstood says
/// "FILE:LINE: what is wrong; what to do". TooNew: a later format, whatever else it holds.
/// TooLarge.
Result<QList<SourcedQuestion>> parseBankSource(const QByteArray &yaml, const QString &file);

/// The same for the file \a path; also NotFound, Unreadable.
Result<QList<SourcedQuestion>> readBankFile(const QString &path);

/// All *.yaml files of a folder in the order of their names. NotFound: there is none.
Result<QList<SourcedQuestion>> readBankFolder(const QString &folder);

} // namespace hocvu
