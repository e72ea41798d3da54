// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading, verifying and summarising the bundle of a room with 1,000 attempts.
#include "bench/bench.h"
#include "seal/digest.h"
#include "support/sitting.h"
#include "support/test_bundle.h"
#include "tool/merged_events.h"
#include "tool/read_bundle.h"
#include "tool/summary.h"

#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace hocvu;

namespace {

constexpr int kPdfBytes = 25'000; ///< A certificate; compressed inside, so noise stands for it.

QByteArray noise(std::mt19937_64 &random)
{
    QByteArray bytes("%PDF");
    while (bytes.size() < kPdfBytes)
        bytes.append(static_cast<char>(random()));
    return bytes;
}

/// The bundle as a file; with a PDF for every attempt if \a withPdfs.
QByteArray makeBundle(const QList<Event> &events, int pdfs, const SigningKey &key)
{
    BundleContents contents = contentsOf({events});
    std::mt19937_64 random(1);
    for (int i = 0; i < pdfs; ++i) {
        contents.payload.insert(QStringLiteral("certificates/BD-2026-%1.pdf").arg(i),
                                noise(random));
    }
    const auto bytes = packBundle(contents, key);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().detail));
    return *bytes;
}

/// What `hocvu bundle summary FILE` does.
void readAndSummarise(const QString &file)
{
    const auto bundle = readBundle(file);
    if (!bundle)
        qFatal("%s", qPrintable(bundle.error().detail));
    MergedEvents merged;
    const auto ledger = merged.add(bundle->events).and_then([&] { return merged.fold(); });
    if (!ledger)
        qFatal("%s", qPrintable(ledger.error().detail));
    const Summary summary = summarise(*ledger, guessedNeeds(*ledger));
    if (summary.marked != 1000 || summary.finishedCourse != 500)
        qFatal("the bundle was not read rightly");
}

void measure(const std::string &name, const QByteArray &bytes, const QString &path,
             const std::string &goal)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the temporary folder cannot be written");
    file.close();
    const double seconds = medianSeconds(5, [&] { readAndSummarise(path); });
    const double hashing = medianSeconds(5, [&] { static_cast<void>(sha512(bytes)); });
    figure(name, seconds, "s", goal);
    figure(name + "_over_sha512", seconds / hashing, "", "-");
    figure(name + "_megabytes", static_cast<double>(bytes.size()) / 1e6, "MB", "-");
}

} // namespace

int main()
{
    const Bank bank = syntheticBank(420);
    SittingPlan plan;
    plan.people = 500;
    plan.attempts = 2;
    const QList<Event> events = playInMemory(plan, bank, QUuid::createUuid());
    const SigningKey key = SigningKey::generate();
    const QTemporaryDir folder;

    figure("bundle_1000_attempts_events", static_cast<double>(events.size()), "", "-");
    measure("bundle_1000_attempts", makeBundle(events, 1000, key), folder.filePath("full.zip"),
            "<1s");
    measure("bundle_1000_attempts_without_pdfs", makeBundle(events, 0, key),
            folder.filePath("bare.zip"), "-");
    return 0;
}
