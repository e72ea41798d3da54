// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/command_line.h"

#include "tool/command_tree.h"

#include <cstdio>
#include <string>
#include <vector>

namespace hocvu {

namespace {

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
