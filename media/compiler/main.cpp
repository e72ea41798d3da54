// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/compile.h"
#include "media/compiler/output/part_cache.h"
#include "media/compiler/progress_line.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <cmath>
#include <cstdio>

using namespace hocvu;
using namespace hocvu::media;

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadInput = 2;
constexpr int kStopped = 130; ///< As a shell says it of Ctrl+C.

constexpr char kHelp[] = R"(Compiles the text of a lesson into its video, captions and questions.

  hocvu-lesson build LESSON_DIR --out DIR [--draft] [--no-cache]
  hocvu-lesson check LESSON_DIR...
  hocvu-lesson spoken LESSON_DIR
  hocvu-lesson shot LESSON_DIR SECONDS OUT.png
  hocvu-lesson preview LESSON_DIR --frames DIR

LESSON_DIR is called NN-slug and holds a lesson.yaml. `build` leaves video.mp4, captions.vi.vtt,
checkpoints.json, lesson.json and poster.png in DIR; when anything is wrong it leaves nothing.
`check` only reads; `spoken` prints how the voice reads each sentence; `shot` draws one moment of
the film.

  --out DIR        where the compiled lesson goes; an earlier one there is replaced
  --draft          half the size and half the pictures, for looking at a change quickly
  --no-cache       compile even when this very lesson was compiled before
  --lexicon FILE   pronunciations (default: media/lexicon.tsv of the source tree)
  --icons DIR      Phosphor icons (default: node_modules of the source tree)

Example:
  hocvu-lesson build media/lessons/03-luat-ai --out /tmp/bai-3 --draft

The exit code is 0, 2 when the lesson or the command is wrong, 1 when this PC is.
)";

QCommandLineOption option(const char *name, const char *value = nullptr)
{
    QCommandLineOption made(QString::fromLatin1(name));
    if (value)
        made.setValueName(QString::fromLatin1(value));
    return made;
}

int explain(const Error &error)
{
    QTextStream(stderr) << error.detail << '\n';
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::NotUnderstood:
    case ErrorCode::TooNew:
    case ErrorCode::TooLarge:
    case ErrorCode::NotAllowed:
        return kBadInput;
    case ErrorCode::Unreadable:
    case ErrorCode::Unwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::Damaged:
    case ErrorCode::BadSignature:
    case ErrorCode::AlreadyInUse:
    case ErrorCode::Infeasible:
    case ErrorCode::Refused:
    case ErrorCode::Unavailable:
        return kFailed;
    }
    return kFailed;
}

int misuse(const QString &message)
{
    QTextStream(stderr) << message << "; see hocvu-lesson --help\n";
    return kBadInput;
}

int build(const QString &folder, const QCommandLineParser &line, const Materials &materials)
{
    const QString out = line.value(QStringLiteral("out"));
    if (out.isEmpty())
        return misuse(QStringLiteral("build needs --out DIR"));
    const Quality quality = line.isSet(QStringLiteral("draft")) ? Quality::Draft : Quality::Full;
    const QString name = QFileInfo(QDir(folder).absolutePath()).fileName();
    ProgressLine progress(name, line.isSet(QStringLiteral("progress")));
    const auto compiled = compileLesson(folder, out, materials, quality, progress);
    progress.end();
    if (!compiled)
        return progress.isCancelled() ? kStopped : explain(compiled.error());
    QTextStream(stdout) << name << ": " << compiled->durationMs / 1000.0 << " s, "
                        << (compiled->videoBytes + 1023) / 1024 << " KiB, " << compiled->newScenes
                        << " of " << compiled->scenes << " scenes drawn, " << compiled->newSentences
                        << " sentences spoken\n";
    return kDone;
}

int check(const QStringList &folders, const Materials &materials)
{
    int code = kDone;
    for (const QString &folder : folders) {
        if (const auto checked = checkLesson(folder, materials); !checked)
            code = explain(checked.error());
    }
    return code;
}

int spoken(const QString &folder, const Materials &materials)
{
    const auto lines = spokenText(folder, materials);
    if (!lines)
        return explain(lines.error());
    QTextStream(stdout) << lines->join(u'\n') << '\n';
    return kDone;
}

int shot(const QStringList &arguments, const Materials &materials)
{
    bool isNumber = false;
    const double seconds = arguments.at(1).toDouble(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 36'000)
        return misuse(QStringLiteral("'%1' is no number of seconds").arg(arguments.at(1)));
    const auto picture
        = pictureAt(arguments.at(0), static_cast<int>(std::lround(seconds * 1000)), materials);
    if (!picture)
        return explain(picture.error());
    if (!picture->save(arguments.at(2), "PNG"))
        return explain(
            {ErrorCode::Unwritable,
             QStringLiteral("%1: can not be written; choose another place").arg(arguments.at(2))});
    return kDone;
}

int preview(const QString &folder, const QCommandLineParser &line, const Materials &materials)
{
    const QString out = line.value(QStringLiteral("frames"));
    if (out.isEmpty())
        return misuse(QStringLiteral("preview needs --frames DIR"));
    const auto written = writeFrames(folder, out, materials);
    return written ? kDone : explain(written.error());
}

int run(const QStringList &arguments)
{
    QCommandLineParser line;
    line.addOptions({option("help"), option("version"), option("out", "DIR"), option("draft"),
                     option("no-cache"), option("lexicon", "FILE"), option("icons", "DIR"),
                     option("frames", "DIR"), option("progress"), option("voice-command", "LINE")});
    if (!line.parse(arguments))
        return misuse(line.errorText());
    if (line.isSet(QStringLiteral("version"))) {
        QTextStream(stdout) << "hocvu-lesson " << HOCVU_VERSION << '\n';
        return kDone;
    }
    QStringList words = line.positionalArguments();
    if (line.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << kHelp;
        return kDone;
    }
    if (words.isEmpty())
        return misuse(QStringLiteral("say build, check, spoken or shot"));
    Materials materials{line.value(QStringLiteral("icons")), line.value(QStringLiteral("lexicon")),
                        line.isSet(QStringLiteral("no-cache")) ? QString()
                                                               : PartCache::usualFolder(),
                        line.value(QStringLiteral("voice-command"))};
    if (materials.icons.isEmpty())
        materials.icons = QStringLiteral(HOCVU_ICONS_DIR);
    if (materials.lexicon.isEmpty())
        materials.lexicon = QStringLiteral(HOCVU_LEXICON);
    const QString command = words.takeFirst();
    if (command == u"build" && words.size() == 1)
        return build(words.first(), line, materials);
    if (command == u"check" && !words.isEmpty())
        return check(words, materials);
    if (command == u"spoken" && words.size() == 1)
        return spoken(words.first(), materials);
    if (command == u"preview" && words.size() == 1)
        return preview(words.first(), line, materials);
    if (command == u"shot" && words.size() == 3)
        return shot(words, materials);
    return misuse(QStringLiteral("'%1' is not understood").arg(command));
}

} // namespace

int main(int argc, char **argv)
{
    // Whatever screen and scaling the caller has, the pictures stay the same.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_SCALE_FACTOR");
    qunsetenv("QT_SCREEN_SCALE_FACTORS");
    qunsetenv("QT_FONT_DPI");
    // Without one Qt prints a warning, and a build has none.
    const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    const QGuiApplication application(argc, argv);
    const int code = run(QGuiApplication::arguments());
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        QTextStream(stderr) << "standard output: there is no space left or nobody reads it; write "
                               "it elsewhere\n";
        return kFailed;
    }
    return code;
}
