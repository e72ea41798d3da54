// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The only file that includes CLI11: it takes long to compile and has its own ways.
#include "tool/command_line.h"

#include "core/bank/bank.h"
#include "core/text/encoding.h"
#include "exchange/items/item_exporter.h"
#include "exchange/items/item_formats.h"
#include "tool/attempt_list.h"
#include "tool/attempt_timeline.h"
#include "tool/bank_export.h"
#include "tool/bank_import.h"
#include "tool/bank_lint.h"
#include "tool/bank_template.h"
#include "tool/bundle_summary.h"
#include "tool/bundle_verify.h"
#include "tool/certificate_verify.h"
#include "tool/exam_audit.h"
#include "tool/journal_check.h"
#include "tool/journal_rebuild.h"
#include "tool/journal_replay.h"
#include "tool/lesson.h"
#include "tool/pack_build.h"
#include "tool/pack_check.h"
#include "tool/pack_code.h"
#include "tool/pack_open.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace hocvu {

namespace {

constexpr char kExitCodes[]
    = "Exit codes:\n"
      "  0  good\n"
      "  1  bad: damaged, forged, wrong, or with mistakes\n"
      "  2  wrong use, or input that cannot be read\n"
      "  3  nothing wrong, but not trusted (no key given) or not complete\n";

/// Adds the commands to \a app and leaves in \a found what was asked for.
class Commands
{
public:
    Commands(CLI::App &app, CommandLine &found)
        : m_app(app)
        , m_found(found)
    {
    }

    void addBundle();
    void addJournal();
    void addAttempt();
    void addExam();
    void addPack();
    void addBank();
    void addBankImport(CLI::App *bank);
    void addBankExport(CLI::App *bank);
    void addLesson();
    void addCertificate();

private:
    using Run = std::function<ExitCode(Console &)>;

    CLI::App *group(const char *name, const char *about)
    {
        CLI::App *group = m_app.add_subcommand(name, about);
        group->require_subcommand(1);
        return group;
    }
    CLI::App *command(CLI::App *group, const char *name, const char *about, const char *example,
                      Run run)
    {
        CLI::App *command = group->add_subcommand(name, about);
        command->footer(std::string("\nExample:\n  ") + example + "\n\n" + kExitCodes);
        command->callback([this, run = std::move(run)] { m_found.run = run; });
        return command;
    }
    void addJson(CLI::App *command)
    {
        command->add_flag("--json", m_found.json, "print one JSON object instead of text");
    }
    static CLI::Option *text(CLI::App *command, const char *name, QString &to, const char *about)
    {
        return command->add_option_function<std::string>(
            name, [&to](const std::string &value) { to = QString::fromStdString(value); }, about);
    }
    static CLI::Validator oneOf(const QStringList &names)
    {
        std::vector<std::string> words;
        for (const QString &name : names)
            words.push_back(name.toStdString());
        return CLI::IsMember(words, CLI::ignore_case);
    }
    static CLI::Option *texts(CLI::App *command, const char *name, QStringList &to,
                              const char *about)
    {
        return command->add_option_function<std::vector<std::string>>(
            name,
            [&to](const std::vector<std::string> &values) {
                for (const std::string &value : values)
                    to.append(QString::fromStdString(value));
            },
            about);
    }

    /// --journal or --bundle; \a parsed is called when one of them was given.
    static void takeEvents(CLI::App *command, RecordSource &source, std::function<void()> parsed)
    {
        CLI::Option *journal = text(command, "--journal", source.journal,
                                    "data folder, or the journal.sqlite in it");
        text(command, "--bundle", source.bundle, "a result bundle")->excludes(journal);
        command->callback([&source, parsed = std::move(parsed)] {
            if (source.journal.isEmpty() && source.bundle.isEmpty())
                throw CLI::RequiredError("--journal or --bundle");
            parsed();
        });
    }

    CLI::App &m_app;
    CommandLine &m_found;
};

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

void Commands::addPack()
{
    CLI::App *pack = group("pack", "room kits: rules, questions, people and lessons in a folder");

    const auto build = std::make_shared<PackBuildOptions>();
    CLI::App *one
        = command(pack, "build", "Make a room kit, all or nothing.",
                  "hocvu pack build --campaign c.json --bank bank --roster r.csv --media m "
                  "--draw-seed s.txt --out k",
                  [build](Console &out) { return buildPack(*build, out); });
    KitSources &sources = build->sources;
    text(one, "--campaign", sources.campaignJson, "the rules, campaign.json")->required();
    text(one, "--bank", sources.bankFolder, "folder of question files, *.yaml")->required();
    text(one, "--roster", sources.rosterCsv, "the people, a CSV table")->required();
    text(one, "--media", sources.mediaFolder, "folder of compiled lessons")->required();
    text(one, "--draw-seed", sources.drawSeed,
         "the campaign's secret draw seed, made by: openssl rand -hex 32")
        ->required();
    text(one, "--secret", sources.secret,
         "the campaign's other secret, made alike: seals the questions");
    text(one, "--out", build->outFolder, "the kit's folder")->required();
    addJson(one);

    const auto check = std::make_shared<PackCheckOptions>();
    CLI::App *two
        = command(pack, "check", "Check every file of a room kit, the videos too.",
                  "hocvu pack check kit", [check](Console &out) { return checkPack(*check, out); });
    text(two, "KIT", check->folder, "the kit's folder")->required();
    text(two, "--code", check->code, "the session code, to look at sealed questions too");
    addJson(two);

    const auto secret = std::make_shared<QString>();
    CLI::App *three
        = command(pack, "code", "Say which session code opens kits built with a secret.",
                  "hocvu pack code secret.txt",
                  [secret](Console &out) { return tellPackCode(*secret, out); });
    text(three, "SECRET", *secret, "the file given to pack build as --secret")->required();
    addJson(three);

    const auto open = std::make_shared<PackOpenOptions>();
    CLI::App *four
        = command(pack, "open", "Write a kit's questions, keys and draw seed in the clear.",
                  "hocvu pack open kit --code 7F6N-7MTM-BKPD --out open-kit",
                  [open](Console &out) { return openPack(*open, out); });
    text(four, "KIT", open->folder, "the kit's folder")->required();
    text(four, "--code", open->code, "the session code of a kit that is no demo");
    text(four, "--out", open->outFolder, "a folder that is not there yet")->required();
    addJson(four);
}

void Commands::addBank()
{
    CLI::App *bank = group("bank", "question banks as authors write them");
    const auto options = std::make_shared<BankLintOptions>();
    CLI::App *lint = command(bank, "lint", "Find what is wrong with a question bank.",
                             "hocvu bank lint resources/demo/bank",
                             [options](Console &out) { return lintBankFolder(*options, out); });
    text(lint, "DIR", options->folder, "folder of question files, *.yaml")->required();
    text(lint, "--laws", options->lawsFile,
         "table of laws; else laws.txt in the folder or beside it");
    text(lint, "--counts", options->countsFile,
         "counts of the plan; else counts.txt in the folder or beside it");
    text(lint, "--words", options->wordsFile,
         "words to allow; else words.txt in the folder or beside it");
    text(lint, "--dictionary", options->dictionary,
         "Hunspell's dictionary without its suffix; else Debian's hunspell-vi");
    addJson(lint);
    addBankImport(bank);
    addBankExport(bank);
}

void Commands::addBankImport(CLI::App *bank)
{
    const auto options = std::make_shared<BankImportOptions>();
    CLI::App *import = command(
        bank, "import", "Show what other programs' question files hold; add them to a bank.",
        "hocvu bank import --topic 3 --level nhan_biet --into bank questions.txt",
        [options](Console &out) { return importBank(*options, out); });
    texts(import, "FILE", options->files, "question files of any of the formats")->required();
    text(import, "--into", options->into, "bank folder to add them to; else they are only shown");
    text(import, "--format", options->format, "do not guess the format")
        ->check(oneOf(itemFormatNames()));
    text(import, "--encoding", options->encoding, "do not guess the encoding of text")
        ->check(
            oneOf({"UTF-8", "UTF-16LE", "UTF-16BE", "TCVN3", "VNI", "VISCII", "CP1258", "CP1252"}));
    import->add_option("--topic", options->topic, "topic of all questions")
        ->check(CLI::Range(1, kTopics));
    text(import, "--level", options->level, "level of questions that do not say theirs")
        ->check(oneOf({levelName(Level::Recall), levelName(Level::Understanding),
                       levelName(Level::Application)}));
    import->add_flag("--practice", options->practice, "they are for practice only");
    addJson(import);
}

void Commands::addBankExport(CLI::App *bank)
{
    const auto options = std::make_shared<BankExportOptions>();
    CLI::App *give = command(bank, "export", "Write a question bank in another program's format.",
                             "hocvu bank export resources/demo/bank --format gift questions.txt",
                             [options](Console &out) { return exportBank(*options, out); });
    text(give, "DIR", options->folder, "folder of question files, *.yaml")->required();
    text(give, "OUT", options->out, "the file to write")->required();
    text(give, "--format", options->format, "what to write")
        ->required()
        ->check(oneOf(exportFormatNames() << kPaperFormat));
    text(give, "--title", options->title, "heading of a paper");
    addJson(give);
    give->callback([this, options] {
        m_found.needsGui = options->format == kPaperFormat;
        m_found.run = [options](Console &out) { return exportBank(*options, out); };
    });

    const auto path = std::make_shared<QString>();
    CLI::App *form = command(bank, "template", "Write the spreadsheet form to fill questions in.",
                             "hocvu bank template /media/stick/questions.xlsx",
                             [path](Console &out) { return writeBankTemplate(*path, out); });
    text(form, "OUT", *path, "the file to write, .xlsx or .csv")->required();
    addJson(form);
}

/// All that follows `lesson` is for another program, --help too.
void Commands::addLesson()
{
    CLI::App *lesson = m_app.add_subcommand(
        "lesson", "lessons: build, lint, preview; see `hocvu lesson --help`");
    lesson->set_help_flag();
    lesson->prefix_command();
    lesson->callback([this, lesson] {
        QStringList words;
        for (const std::string &word : lesson->remaining())
            words << QString::fromStdString(word);
        if (words.isEmpty())
            words << QStringLiteral("--help");
        m_found.run = [words](Console &) { return becomeLessonCompiler(words); };
    });
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

/// The innermost command that was named, as the user would type it.
std::string typed(const CLI::App &app)
{
    std::string name = app.get_name();
    for (const CLI::App *sub : app.get_subcommands())
        name += ' ' + typed(*sub);
    return name;
}

QString sentenceOf(const CLI::ParseError &mistake, const std::vector<std::string> &left)
{
    const bool lacksCommand = mistake.get_exit_code() == int(CLI::ExitCodes::RequiredError);
    if (lacksCommand && !left.empty())
        return QStringLiteral("no command is called '%1'")
            .arg(QString::fromStdString(left.front()));
    return QString::fromUtf8(mistake.what()).simplified();
}

} // namespace

CommandLine readCommandLine(int argc, char **argv)
{
    CommandLine found;
    CLI::App app("Checks, summarises and builds what HocVu kiosks use and hand in.", "hocvu");
    app.set_version_flag("--version", "hocvu " HOCVU_VERSION, "say which version this is");
    app.set_help_flag("-h,--help", "say how this command is used");
    app.require_subcommand(1);
    app.footer(std::string("\nExample:\n  hocvu bundle verify --help\n\n") + kExitCodes);
    app.get_formatter()->column_width(28);
    Commands commands(app, found);
    commands.addBundle();
    commands.addJournal();
    commands.addAttempt();
    commands.addExam();
    commands.addPack();
    commands.addBank();
    commands.addLesson();
    commands.addCertificate();
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        app.exit(asked); // prints help or version
        found.run = nullptr;
    } catch (const CLI::ParseError &mistake) {
        const QString sentence = sentenceOf(mistake, app.remaining(true));
        const QString line = QStringLiteral("hocvu: %1; see '%2 --help'\n")
                                 .arg(printable(sentence), QString::fromStdString(typed(app)));
        std::fputs(line.toUtf8().constData(), stderr);
        found.run = nullptr;
        found.code = ExitCode::Unusable;
    }
    return found;
}

} // namespace hocvu
