// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only files that include CLI11, it takes long to compile and has its own ways: this one and
// those that include it, command_*.cpp.
#include "tool/attempt_list.h"
#include "tool/command_line.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace hocvu {

inline constexpr char kExitCodes[]
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

} // namespace hocvu
