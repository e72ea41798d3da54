// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/pack_open.h"

#include "core/exam/draw_seed.h"
#include "exchange/kit_layout.h"
#include "host/durable_file.h"
#include "host/read_file.h"
#include "tool/open_kit.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

namespace hocvu {

namespace {

Result<QByteArray> part(const Kit &kit, const QString &name)
{
    return readFile(kit.folder + QLatin1Char('/') + name, kMaxCampaignBytes);
}

} // namespace

ExitCode openPack(const PackOpenOptions &options, Console &console)
{
    if (QFileInfo::exists(options.outFolder)) {
        Console::complain(options.outFolder,
                          QStringLiteral("is there already; give another folder"));
        return ExitCode::Unusable;
    }
    const auto kit = openKitWith(options.code, options.folder);
    const auto bank = kit.and_then(wholeBank);
    if (!bank)
        return console.fail(options.folder, bank.error());
    const auto campaign = part(*kit, kCampaignName);
    const auto info = part(*kit, kKitInfoName);
    if (!campaign || !info)
        return console.fail(options.folder, !campaign ? campaign.error() : info.error());
    QMap<QString, QByteArray> files{
        {kCampaignName, *campaign}, {kKitInfoName, *info}, {kBankName, bank->toJson()}};
    if (const QByteArray &seed = kit->exam->drawSeed(); !seed.isEmpty())
        files.insert(kDrawSeedName, drawSeedText(seed));
    const QString out = QDir::cleanPath(QFileInfo(options.outFolder).absoluteFilePath());
    if ((out + QLatin1Char('/')).startsWith(QDir::cleanPath(kit->folder) + QLatin1Char('/'))) {
        Console::complain(options.outFolder, QStringLiteral("is in the kit; give another folder"));
        return ExitCode::Unusable;
    }
    ::umask(077); // for nobody else's eyes
    if (!QDir().mkpath(options.outFolder + QStringLiteral("/data")))
        return console.fail(options.outFolder,
                            {ErrorCode::Unwritable, QStringLiteral("cannot be made")});
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = options.outFolder + QLatin1Char('/') + file.key();
        if (const auto written = writeDurably(path, file.value()); !written)
            return console.fail(path, written.error());
    }
    console.object(
        {{QStringLiteral("bank"), bank->hash()}, {QStringLiteral("folder"), options.outFolder}});
    console.line(QStringLiteral("%1: %2 questions with their keys, in the clear; delete it "
                                "when you are done")
                     .arg(options.outFolder)
                     .arg(bank->questions().size()));
    return ExitCode::Good;
}

} // namespace hocvu
