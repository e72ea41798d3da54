// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a fuzz harness over a corpus without libFuzzer, so that every compiler and sanitizer
// replays what the fuzzer found. Each file is given whole, cut short, and with single bytes
// changed: damage of the kinds that a stick or a hand does.

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

/// In how many places each file is cut and changed. Few enough for the whole corpus to take
/// seconds; the fuzzer itself tries the rest.
constexpr qsizetype kPlaces = 24;

void give(const QByteArray &bytes)
{
    // A copy of exactly this size, so that a sanitizer sees a read past its end.
    const auto size = static_cast<std::size_t>(bytes.size());
    const auto exact = std::make_unique<std::uint8_t[]>(size);
    std::copy(bytes.cbegin(), bytes.cend(), exact.get());
    LLVMFuzzerTestOneInput(exact.get(), size);
}

void giveDamaged(const QByteArray &bytes)
{
    const qsizetype stride = std::max<qsizetype>(1, bytes.size() / kPlaces);
    for (qsizetype at = 0; at < bytes.size(); at += stride) {
        give(bytes.left(at));
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed.at(at) ^ 0x55);
        give(changed);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", argv[0]);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    int files = 0;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s: cannot be read\n", qPrintable(file.fileName()));
            return 1;
        }
        // Said before the run: when the harness crashes, this is the file it crashed on.
        std::printf("%s\n", qPrintable(QDir(folder).relativeFilePath(file.fileName())));
        std::fflush(stdout);
        const QByteArray bytes = file.readAll();
        give(bytes);
        giveDamaged(bytes);
        ++files;
    }
    give({});
    if (files == 0) {
        std::fprintf(stderr, "%s: no file to replay; a harness needs a corpus\n", argv[1]);
        return 1;
    }
    std::printf("%d files, whole, cut and changed\n", files);
    return 0;
}
