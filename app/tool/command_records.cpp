// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/command_tree.h"

#include "tool/attempt_timeline.h"
#include "tool/bundle_summary.h"
#include "tool/bundle_verify.h"
#include "tool/certificate_verify.h"
#include "tool/exam_audit.h"
#include "tool/journal_check.h"
#include "tool/journal_rebuild.h"
#include "tool/journal_replay.h"

#include <memory>

namespace hocvu {

void Commands::addBundle()
{
    CLI::App *bundle = group("bundle", "result bundles, as kiosks hand them in");

    const auto verify = std::make_shared<BundleVerifyOptions>();
    CLI::App *one = command(bundle, "verify", "Check signature, files and every event of bundles.",
                            "hocvu bundle verify --key room1.pub hocvu-C5CB64AF0075322F-000002.zip",
                            [verify](Console &out) { return verifyBundles(*verify, out); });
    texts(one, "FILE", verify->files, "bundles")->required();
    text(one, "--key", verify->keyFile, "public key of the device that must have signed");
    addJson(one);

    const auto summary = std::make_shared<BundleSummaryOptions>();
    CLI::App *two = command(bundle, "summary",
                            "Check bundles, put their events together and say what was done.",
                            "hocvu bundle summary --kit kit --top 20 room1.zip room2.zip",
                            [summary](Console &out) { return summariseBundles(*summary, out); });
    texts(two, "FILE", summary->files, "bundles of one campaign, in any order")->required();
    text(two, "--kit", summary->kitFolder, "the room kit, for the exact length of the lessons");
    two->add_option("--top", summary->top, "lines of the ranking, 0 for all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    addJson(two);
}

void Commands::addJournal()
{
    CLI::App *journal = group("journal", "the journal of a kiosk");

    const auto checked = std::make_shared<QString>();
    CLI::App *check = command(journal, "check", "Check every page and every event; change nothing.",
                              "hocvu journal check ~/.local/share/hocvu",
                              [checked](Console &out) { return checkJournalOf(*checked, out); });
    text(check, "DATA", *checked, "data folder, or the journal.sqlite in it")->required();
    addJson(check);

    const auto replayed = std::make_shared<QString>();
    CLI::App *replay
        = command(journal, "replay", "Compute the tables anew from the events and compare.",
                  "hocvu journal replay ~/.local/share/hocvu/journal.sqlite",
                  [replayed](Console &out) { return replayJournalOf(*replayed, out); });
    text(replay, "DATA", *replayed, "data folder, or the journal.sqlite in it")->required();
    addJson(replay);

    const auto options = std::make_shared<JournalRebuildOptions>();
    CLI::App *rebuild = command(
        journal, "rebuild", "Make a fresh journal from the copies of a lost or damaged one.",
        "hocvu journal rebuild --mirror /media/stick/hocvu-C5CB64AF0075322F --into new.sqlite",
        [options](Console &out) { return rebuildJournalFrom(*options, out); });
    text(rebuild, "--mirror", options->mirrorFolder, "a kiosk's folder of copies, journal-*.jsonl")
        ->required();
    text(rebuild, "--into", options->into, "the new database, which must not be there")->required();
    text(rebuild, "--journal", options->damaged, "the damaged journal, to read what it still has");
    addJson(rebuild);
}

void Commands::addAttempt()
{
    CLI::App *attempt = group("attempt", "single attempts at the exam");
    const auto options = std::make_shared<AttemptTimelineOptions>();
    CLI::App *timeline = command(attempt, "timeline",
                                 "Everything recorded of an attempt, and where its time went.",
                                 "hocvu attempt timeline --bundle room1.zip 0b9c1c9e",
                                 [options](Console &out) { return showTimeline(*options, out); });
    CLI::Option *id = text(timeline, "ATTEMPT", options->attempt, "its UUID, or how that begins");
    text(timeline, "--person", options->person, "every attempt of the person of this name")
        ->excludes(id);
    timeline->add_flag("--anonymous", options->anonymous,
                       "without names, units, free texts and certificate numbers");
    addJson(timeline);
    takeEvents(timeline, options->source, [this, options] {
        if (options->attempt.isEmpty() && options->person.isEmpty())
            throw CLI::RequiredError("ATTEMPT or --person");
        m_found.run = [options](Console &out) { return showTimeline(*options, out); };
    });

    struct List
    {
        RecordSource source;
        bool anonymous = false;
    };
    const auto asked = std::make_shared<List>();
    const auto run
        = [asked](Console &out) { return listAttempts(asked->source, asked->anonymous, out); };
    CLI::App *list = command(attempt, "list", "Every attempt, whose it is and how far it got.",
                             "hocvu attempt list --journal ~/.local/share/hocvu", run);
    list->add_flag("--anonymous", asked->anonymous, "without names and units");
    addJson(list);
    takeEvents(list, asked->source, [this, run] { m_found.run = run; });
}

void Commands::addExam()
{
    CLI::App *exam = group("exam", "exams that were sat");
    const auto options = std::make_shared<ExamAuditOptions>();
    CLI::App *audit = command(exam, "audit",
                              "Draw every paper again from its seed, mark it again, and compare.",
                              "hocvu exam audit hocvu-C5CB64AF0075322F-000002.zip --kit kit",
                              [options](Console &out) { return auditExams(*options, out); });
    text(audit, "BUNDLE", options->file, "the bundle")->required();
    text(audit, "--kit", options->kitFolder, "the room kit the exams were sat with")->required();
    text(audit, "--code", options->code, "the session code of a kit that is no demo");
    audit
        ->add_option_function<std::string>(
            "--attempt",
            [options](const std::string &value) {
                options->attempt = QUuid(QString::fromStdString(value));
            },
            "only this attempt (UUID), with its paper")
        ->check([](const std::string &value) {
            return QUuid(QString::fromStdString(value)).isNull() ? std::string("not a UUID")
                                                                 : std::string();
        });
    addJson(audit);
}

void Commands::addCertificate()
{
    CLI::App *certificate = group("certificate", "certificates, as PDF or on paper");
    const auto options = std::make_shared<CertificateVerifyOptions>();
    CLI::App *verify = command(
        certificate, "verify", "Read the QR code of a certificate and check its signature.",
        "hocvu certificate verify --key room1.pub BD-2026-7QK-00012.pdf",
        [options](Console &out) { return verifyCertificate(*options, out); });
    CLI::Option *file = text(verify, "FILE", options->file, "a PDF, or a scan or photograph");
    CLI::Option *read = text(verify, "--text", options->text, "what a scanner read: HV1:...");
    file->excludes(read);
    text(verify, "--key", options->keyFile, "public key of the kiosk that issued it");
    addJson(verify);
    verify->callback([this, options] {
        if (options->file.isEmpty() && options->text.isEmpty())
            throw CLI::RequiredError("FILE or --text");
        m_found.needsGui = options->text.isEmpty();
        m_found.run = [options](Console &out) { return verifyCertificate(*options, out); };
    });
}

} // namespace hocvu
