// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tool/command_line.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <memory>

namespace {

/// Commands need no screen; only reading pages needs Qt's fonts and pictures.
std::unique_ptr<QCoreApplication> makeApplication(bool needsGui, int &argc, char **argv)
{
    if (!needsGui)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("LC_ALL", "C.UTF-8"); // the system's own words in English, everything in UTF-8
    // Qt's remarks about the machine are not errors of the command; QT_LOGGING_RULES brings them
    // back.
    QLoggingCategory::setFilterRules(
        QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    const hocvu::CommandLine asked = hocvu::readCommandLine(argc, argv);
    hocvu::ExitCode code = asked.code;
    if (asked.run) {
        int noArguments = 1; // Qt's own options are none of ours
        const auto application = makeApplication(asked.needsGui, noArguments, argv);
        hocvu::Console console(asked.json);
        code = asked.run(console);
        console.finish();
    }
    if (std::fflush(stdout) != 0) {
        std::fputs("hocvu: standard output: there is no space left or nobody reads it; "
                   "write it elsewhere\n",
                   stderr);
        code = hocvu::ExitCode::Unusable;
    }
    return static_cast<int>(code);
}
