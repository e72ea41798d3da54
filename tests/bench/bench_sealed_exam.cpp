// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening the sealed questions of banks of several sizes, and their keys apart; what a session code
// costs on top is measured by itself.
#include "bench/bench.h"
#include "exchange/sealed_exam.h"
#include "seal/digest.h"
#include "support/sitting.h"

#include <QtGlobal>

using namespace hocvu;

namespace {

void measure(int questions, const std::string &goal)
{
    const std::string name = "sealed_exam_" + std::to_string(questions);
    const Bank bank = syntheticBank(questions);
    const SecretKey secret = SecretKey::random();
    const auto file = SealedExam::seal(bank, QByteArray(32, 's'), &secret);
    if (!file)
        qFatal("the bank cannot be sealed");
    const auto opened = [&] {
        auto exam = SealedExam::parse(*file).and_then(
            [&secret](const SealedExam &sealed) { return sealed.open(secret); });
        if (!exam)
            qFatal("the bank cannot be opened");
        return *std::move(exam);
    };
    const double opening = medianSeconds(21, opened);
    const OpenedExam exam = opened();
    const double keys = medianSeconds(21, [&exam] {
        if (!exam.answerKeys())
            qFatal("the keys cannot be opened");
    });
    const double hashing = medianSeconds(21, [&file] { (void)sha256(*file); });
    figure(name + "_open", opening * 1000, "ms", goal);
    figure(name + "_open_over_sha256", opening / hashing, "", "-");
    figure(name + "_keys", keys * 1000, "ms", "-");
    figure(name + "_megabytes", double(file->size()) / 1e6, "", "-");
}

} // namespace

int main()
{
    measure(420, "-");
    measure(10'000, "<150ms");
    const SecretKey key = SecretKey::random();
    const SessionCode code = SessionCode::random();
    const auto lock = CodeLock::make(key, code);
    figure("session_code",
           medianSeconds(9,
                         [&] {
                             if (!lock->open(code))
                                 qFatal("the lock does not open");
                         })
               * 1000,
           "ms", "-");
    return 0;
}
