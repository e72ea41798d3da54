// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/build_all.h"
#include "media/compiler/compile.h"
#include "media/compiler/lesson_shelf.h"
#include "media/compiler/lint.h"
#include "media/compiler/output/part_cache.h"
#include "media/compiler/progress_line.h"
#include "media/compiler/source/lesson_source.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace hocvu;
using namespace hocvu::media;

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadInput = 2;
constexpr int kMostJobs = 64;
constexpr int kStopped = 130; ///< As a shell says it of Ctrl+C.

constexpr char kHelp[] = R"(Compiles the text of lessons into videos, captions and questions.

  hocvu-lesson build LESSON... --out DIR [--draft] [--jobs N] [--no-cache] [--voice-command LINE]
  hocvu-lesson lint [LESSON...] [--laws FILE]
  hocvu-lesson preview LESSON [--draft] [--frames DIR]
  hocvu-lesson check LESSON...
  hocvu-lesson spoken LESSON
  hocvu-lesson shot LESSON SECONDS OUT.png

LESSON is a folder called NN-slug that holds a lesson.yaml, or the number of one: of this folder, else
of media/lessons below it, else of the source tree.
`build` leaves the video, captions, transcripts, questions and a poster in DIR, several lessons in
one folder each; when anything is wrong with a lesson it leaves nothing of it. `lint` says what the
rules for lessons ask for and is not there; without LESSON it looks at all. `preview` compiles a
lesson and opens the kiosk's player on it; with --frames it writes one picture a scene instead.
`check` only reads; `spoken` prints how the voice reads each sentence; `shot` draws one moment of
the film.

  --out DIR        where the compiled lesson goes; an earlier one there is replaced
  --draft          480 lines, half the pictures, half the sound: for looking at a change quickly
  --jobs N         lessons at a time (default: one a processor)
  --no-cache       compile even what was compiled before
  --voice-command LINE
                   a program that speaks: a sentence on its standard input, WAV on its output
  --progress       say how far it is also where standard error is no terminal
  --lexicon FILE   pronunciations (default: media/lexicon.tsv of the source tree)
  --icons DIR      Phosphor icons (default: node_modules of the source tree)
  --lessons DIR    where lessons are looked up by number
  --laws FILE      numbers of laws (default: resources/demo/laws.txt of the source tree)

Example:
  hocvu-lesson build media/lessons/03-luat-ai --out /tmp/bai-3 --draft

The exit code is 0, 2 when the lesson or the command is wrong, 1 when this PC is, 130 when it was
stopped.
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

int stoppedByUser()
{
    QTextStream(stderr) << "stopped; an earlier lesson there is untouched\n";
    return kStopped;
}

int build(const QString &folder, const QString &out, const QCommandLineParser &line,
          const Materials &materials)
{
    if (out.isEmpty())
        return misuse(QStringLiteral("build needs --out DIR"));
    const Quality quality = line.isSet(QStringLiteral("draft")) ? Quality::Draft : Quality::Full;
    const QString name = lessonName(folder);
    ProgressLine progress(name, line.isSet(QStringLiteral("progress")));
    const auto compiled = compileLesson(folder, out, materials, quality, progress);
    progress.end();
    if (!compiled)
        return progress.isCancelled() ? stoppedByUser() : explain(compiled.error());
    QTextStream(stdout) << name << ": " << compiled->durationMs / 1000.0 << " s, "
                        << (compiled->videoBytes + 1023) / 1024 << " KiB, " << compiled->newScenes
                        << " of " << compiled->scenes << " scenes drawn, " << compiled->newSentences
                        << " sentences spoken\n";
    return kDone;
}

/// Several lessons, at the same time.
int buildAll(const QStringList &folders, const QCommandLineParser &line)
{
    BuildAllOptions options{
        folders, line.value(QStringLiteral("out")), {}, QThread::idealThreadCount()};
    if (options.out.isEmpty())
        return misuse(QStringLiteral("build needs --out DIR"));
    if (line.isSet(QStringLiteral("jobs"))) {
        options.jobs = line.value(QStringLiteral("jobs")).toInt();
        if (options.jobs < 1 || options.jobs > kMostJobs)
            return misuse(QStringLiteral("--jobs takes a number from 1 to %1").arg(kMostJobs));
    }
    for (const char *flag : {"draft", "no-cache"}) {
        if (line.isSet(QString::fromLatin1(flag)))
            options.passed << QStringLiteral("--%1").arg(QLatin1String(flag));
    }
    for (const char *name : {"voice-command", "lexicon", "icons"}) {
        if (line.isSet(QString::fromLatin1(name)))
            options.passed << QStringLiteral("--%1").arg(QLatin1String(name))
                           << line.value(QString::fromLatin1(name));
    }
    QStringList names;
    for (const QString &folder : folders)
        names << lessonName(folder);
    if (names.removeDuplicates() > 0)
        return misuse(QStringLiteral("two lessons would go into one folder; name each once"));
    ProgressLine progress(QStringLiteral("%1 lessons").arg(folders.size()),
                          line.isSet(QStringLiteral("progress")));
    const bool isNew = !QFileInfo::exists(options.out);
    const int code = media::buildAll(options, progress);
    progress.end();
    if (isNew)
        QDir().rmdir(options.out); // when nothing came into it
    return progress.isCancelled() ? stoppedByUser() : code;
}

/// One of several pieces of work that are alike.
class Share : public Watcher
{
public:
    Share(Watcher &whole, qsizetype index, qsizetype count)
        : m_whole(whole)
        , m_index(static_cast<double>(index))
        , m_count(static_cast<double>(count))
    {
    }
    void progress(double done, double total) override
    {
        m_whole.progress(m_index + done / total, m_count);
    }
    bool isCancelled() override { return m_whole.isCancelled(); }

private:
    Watcher &m_whole;
    double m_index;
    double m_count;
};

/// The last line of a look at \a lessons.
int conclude(int code, qsizetype lessons, qsizetype found)
{
    QTextStream(stdout) << lessons << (lessons == 1 ? " lesson" : " lessons") << ", "
                        << (found == 0 ? QStringLiteral("nothing")
                                       : QStringLiteral("%1 things").arg(found))
                        << " to mend\n";
    return code;
}

int lint(const QStringList &folders, const QCommandLineParser &line, const Materials &materials)
{
    QString path = line.value(QStringLiteral("laws"));
    if (path.isEmpty())
        path = QStringLiteral(HOCVU_LAWS);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return explain({ErrorCode::NotFound,
                        QStringLiteral("%1: %2; name a table of laws by --laws")
                            .arg(path, file.errorString())});
    const auto laws = LawTable::parse(file.read(LawTable::kMaxBytes + 1), path);
    if (!laws)
        return explain(laws.error());
    int code = kDone;
    qsizetype found = 0;
    ProgressLine progress(QStringLiteral("lint"), line.isSet(QStringLiteral("progress")));
    for (qsizetype i = 0; i < folders.size(); ++i) {
        Share share(progress, i, folders.size());
        const auto findings = lintLessonIn(folders.at(i), materials, *laws, share);
        progress.end();
        if (progress.isCancelled())
            return stoppedByUser();
        if (!findings) {
            code = std::max(code, explain(findings.error()));
            ++found;
            continue;
        }
        for (const Finding &finding : *findings)
            QTextStream(stderr) << finding.toText() << '\n';
        found += findings->size();
        if (hasErrors(*findings))
            code = kBadInput;
    }
    return conclude(code, folders.size(), found);
}

int check(const QStringList &folders, const Materials &materials)
{
    int code = kDone;
    qsizetype found = 0;
    for (const QString &folder : folders) {
        if (const auto checked = checkLesson(folder, materials); !checked) {
            code = explain(checked.error());
            ++found;
        }
    }
    return conclude(code, folders.size(), found);
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

/// Opens the kiosk's player on the compiled lesson in \a folder, until its window is closed.
int play(const QString &folder, const QProcessEnvironment &screen)
{
    const QString kiosk = QCoreApplication::applicationDirPath() + QStringLiteral("/hocvu-kiosk");
    QProcess process;
    process.setProcessEnvironment(screen);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(kiosk, {QStringLiteral("--lesson"), folder, QStringLiteral("--windowed")});
    if (!process.waitForStarted())
        return explain({ErrorCode::Unavailable,
                        QStringLiteral("%1: can not be started (%2); build the target hocvu-kiosk")
                            .arg(kiosk, process.errorString())});
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : kFailed;
}

int preview(const QString &folder, const QCommandLineParser &line, const Materials &materials,
            const QProcessEnvironment &screen)
{
    if (line.isSet(QStringLiteral("frames"))) {
        const auto written = writeFrames(folder, line.value(QStringLiteral("frames")), materials);
        return written ? kDone : explain(written.error());
    }
    const QTemporaryDir made;
    const QString out = made.filePath(lessonName(folder));
    if (const int code = build(folder, out, line, materials); code != kDone)
        return code;
    return play(out, screen);
}

int obey(const QString &command, QStringList words, const QCommandLineParser &line,
         const Materials &materials, const QProcessEnvironment &screen)
{
    const LessonShelf shelf(line.value(QStringLiteral("lessons")), QStringLiteral(HOCVU_LESSONS));
    if (command == u"lint" && words.isEmpty())
        words = shelf.all();
    if (words.isEmpty())
        return misuse(QStringLiteral("'%1' needs a lesson").arg(command));
    const qsizetype lessons = command == u"shot" ? 1 : words.size();
    for (qsizetype i = 0; i < lessons; ++i) {
        const auto folder = shelf.folderOf(words.at(i));
        if (!folder)
            return explain(folder.error());
        words[i] = *folder;
    }
    if (command == u"shot" && words.size() == 3)
        return shot(words, materials);
    if (command == u"build" && words.size() == 1)
        return build(words.first(), line.value(QStringLiteral("out")), line, materials);
    if (command == u"build")
        return buildAll(words, line);
    if (command == u"lint")
        return lint(words, line, materials);
    if (command == u"check")
        return check(words, materials);
    if (command == u"spoken" && words.size() == 1)
        return spoken(words.first(), materials);
    if (command == u"preview" && words.size() == 1)
        return preview(words.first(), line, materials, screen);
    return misuse(QStringLiteral("'%1' is not understood").arg(command));
}

int run(const QStringList &arguments, const QProcessEnvironment &screen)
{
    QCommandLineParser line;
    line.addOptions({option("help"), option("version"), option("out", "DIR"), option("draft"),
                     option("no-cache"), option("lexicon", "FILE"), option("icons", "DIR"),
                     option("frames", "DIR"), option("progress"), option("voice-command", "LINE"),
                     option("jobs", "N"), option("lessons", "DIR"), option("laws", "FILE")});
    if (!line.parse(arguments))
        return misuse(line.errorText());
    const QString voice = QStringLiteral("voice-command");
    if (line.isSet(voice) && line.value(voice).trimmed().isEmpty())
        return misuse(QStringLiteral("--voice-command is empty"));
    if (line.isSet(QStringLiteral("version"))) {
        QTextStream(stdout) << "hocvu-lesson " << HOCVU_VERSION << '\n';
        return kDone;
    }
    const QStringList words = line.positionalArguments();
    if (line.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << kHelp;
        return kDone;
    }
    if (words.isEmpty())
        return misuse(QStringLiteral("say build, lint, preview, check, spoken or shot"));
    Materials materials{line.value(QStringLiteral("icons")), line.value(QStringLiteral("lexicon")),
                        line.isSet(QStringLiteral("no-cache")) ? QString()
                                                               : PartCache::usualFolder(),
                        line.value(QStringLiteral("voice-command"))};
    if (materials.icons.isEmpty())
        materials.icons = QStringLiteral(HOCVU_ICONS_DIR);
    if (materials.lexicon.isEmpty())
        materials.lexicon = QStringLiteral(HOCVU_LEXICON);
    return obey(words.first(), words.mid(1), line, materials, screen);
}

/// Whatever language, screen, scaling and fonts the caller has, the lessons stay the same.
bool settle(const QTemporaryDir &own)
{
    // FFmpeg's filters take "1.5" for no number where a comma divides.
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_SCALE_FACTOR");
    qunsetenv("QT_SCREEN_SCALE_FACTORS");
    qunsetenv("QT_FONT_DPI");
    // All letters come from our own fonts, drawn as we say.
    QFile fonts(own.filePath(QStringLiteral("fonts.conf")));
    const bool written = fonts.open(QIODevice::WriteOnly)
        && fonts.write("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
                       "<fontconfig/>\n")
            > 0
        && fonts.flush();
    qputenv("FONTCONFIG_FILE", QFile::encodeName(fonts.fileName()));
    // Without one Qt prints a warning, and a build has none.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(own.path()));
    return written;
}

} // namespace

int main(int argc, char **argv)
{
    const QProcessEnvironment screen = QProcessEnvironment::systemEnvironment();
    const QTemporaryDir own;
    if (!settle(own)) {
        std::fputs("the folder for temporary files can not be written; look at the free space\n",
                   stderr);
        return kFailed;
    }
    const QGuiApplication application(argc, argv);
    const int code = run(QGuiApplication::arguments(), screen);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        QTextStream(stderr) << "standard output: there is no space left or nobody reads it; write "
                               "it elsewhere\n";
        return kFailed;
    }
    return code;
}
