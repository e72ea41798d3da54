// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/command_tree.h"

#include "core/bank/bank.h"
#include "core/text/encoding.h"
#include "exchange/items/item_exporter.h"
#include "exchange/items/item_formats.h"
#include "tool/bank_export.h"
#include "tool/bank_import.h"
#include "tool/bank_lint.h"
#include "tool/bank_template.h"
#include "tool/lesson.h"
#include "tool/pack_build.h"
#include "tool/pack_check.h"
#include "tool/pack_code.h"
#include "tool/pack_open.h"

#include <memory>

namespace hocvu {

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
         "another such secret, new each campaign: seals all but a demo");
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

} // namespace hocvu
