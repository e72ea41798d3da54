// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/lint.h"

#include "media/compiler/output/captions.h"
#include "media/compiler/source/scene_reader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hocvu::media {

namespace {

/// A rule that is kept within two bounds.
struct Bounds
{
    int low;
    int high;

    bool holds(qsizetype number) const { return low <= number && number <= high; }
};

constexpr Bounds kScenes{11, 16};
constexpr Bounds kSentences{60, 85};
constexpr Bounds kSeconds{5 * 60, 7 * 60};
constexpr Bounds kSyllablesAMinute{150, 180};
constexpr Bounds kScenesOfAPoint{1, 3};
constexpr int kFewestKinds = 6;
constexpr int kMostInARow = 2;
constexpr int kInside = 2; ///< Checkpoints before the end, at least.
constexpr int kAfter = 2; ///< Checkpoints after it, at least.
constexpr double kFastestCaption = 21; ///< Characters a second that people can read along.

/// All that \a scene shows or says, but for its sources.
QStringList textsOf(const Scene &scene)
{
    QStringList texts{scene.heading, scene.text, scene.unit, scene.why};
    texts += scene.columns;
    for (const Item &item : scene.items)
        texts << item.title << item.text << item.mark << item.cells;
    for (const Sentence &sentence : scene.say)
        texts << sentence.text << sentence.english;
    return texts;
}

class LessonLint
{
public:
    LessonLint(const Readable &readable, const Told &told, const LawTable &laws)
        : m_readable(readable)
        , m_lesson(readable.lesson)
        , m_timeline(told.timeline)
        , m_laws(laws)
    {
    }

    QList<Finding> run()
    {
        if (m_lesson.format < 2)
            report(1, QStringLiteral("format 1 has no English captions; write it in format 2"));
        lookAtLength();
        lookAtBuild();
        lookAtPoints();
        lookAtQuestions();
        lookAtSources();
        lookAtLaws();
        for (const Language language : {Language::Vietnamese, Language::English})
            lookAtCaptions(language);
        return std::move(m_findings);
    }

private:
    void report(int line, const QString &text,
                Finding::Severity severity = Finding::Severity::Error)
    {
        m_findings << Finding{m_lesson.file, line, severity, text};
    }
    void demand(Bounds bounds, qsizetype number, const char *what)
    {
        if (!bounds.holds(number))
            report(1,
                   QStringLiteral("%1 %2; make it %3 to %4")
                       .arg(QString::number(number), QLatin1String(what))
                       .arg(bounds.low)
                       .arg(bounds.high));
    }

    void lookAtLength()
    {
        qsizetype syllables = 0;
        for (const QStringList &scene : m_readable.spoken) {
            for (const QString &sentence : scene)
                syllables += std::count_if(sentence.begin(), sentence.end(),
                                           [](QChar c) { return c == u' '; })
                    + 1;
        }
        demand(kSeconds, m_timeline.durationMs / 1000, "seconds long");
        demand(kSyllablesAMinute, syllables * 60'000 / std::max(m_timeline.durationMs, 1),
               "syllables a minute");
        demand(kSentences, m_timeline.sentences.size(), "sentences");
    }

    void lookAtBuild()
    {
        demand(kScenes, m_lesson.scenes.size(), "scenes");
        QSet<int> kinds;
        int inARow = 0;
        for (qsizetype i = 0; i < m_lesson.scenes.size(); ++i) {
            const Scene &scene = m_lesson.scenes.at(i);
            kinds.insert(static_cast<int>(scene.kind));
            const bool again = i > 0 && m_lesson.scenes.at(i - 1).kind == scene.kind;
            inARow = again ? inARow + 1 : 1;
            if (inARow > kMostInARow)
                report(scene.line,
                       QStringLiteral("scene '%1' is the third in a row of the kind '%2'; show it "
                                      "another way")
                           .arg(scene.id, kindName(scene.kind)));
        }
        if (kinds.size() < kFewestKinds)
            report(1,
                   QStringLiteral("%1 kinds of scene; use at least %2")
                       .arg(kinds.size())
                       .arg(kFewestKinds));
        const SceneKind opening = m_lesson.scenes.at(1).kind;
        if (opening != SceneKind::Case && opening != SceneKind::Dialogue)
            report(
                m_lesson.scenes.at(1).line,
                QStringLiteral("the second scene is no situation; make it a case or a dialogue"));
        if (!kinds.contains(static_cast<int>(SceneKind::BeforeAfter)))
            report(1, QStringLiteral("no worked example; add a scene of the kind before-after"));
        if (m_lesson.scenes.last().kind != SceneKind::Recap)
            report(m_lesson.scenes.last().line,
                   QStringLiteral("the last scene does not say what to remember; make it a recap"));
    }

    void lookAtPoints()
    {
        for (qsizetype point = 0; point < m_lesson.keyPoints.size(); ++point) {
            const auto scenes = std::count_if(
                m_lesson.scenes.begin(), m_lesson.scenes.end(),
                [point](const Scene &scene) { return scene.explains == point + 1; });
            if (!kScenesOfAPoint.holds(scenes))
                report(m_lesson.keyPointLines.value(point, 1),
                       QStringLiteral("key point %1 is explained by %2 scenes; make it %3 to %4 by "
                                      "'explains'")
                           .arg(point + 1)
                           .arg(scenes)
                           .arg(kScenesOfAPoint.low)
                           .arg(kScenesOfAPoint.high));
        }
    }

    void lookAtQuestions()
    {
        const auto after = std::count_if(
            m_lesson.checkpoints.begin(), m_lesson.checkpoints.end(),
            [this](const Checkpoint &checkpoint) { return m_lesson.isAtTheEnd(checkpoint); });
        if (after < kAfter)
            report(1,
                   QStringLiteral("%1 checkpoints after the last scene; ask at least %2")
                       .arg(after)
                       .arg(kAfter));
        if (m_lesson.checkpoints.size() - after < kInside)
            report(1,
                   QStringLiteral("%1 checkpoints inside the lesson; ask at least %2")
                       .arg(m_lesson.checkpoints.size() - after)
                       .arg(kInside));
        const bool varies
            = std::any_of(m_lesson.checkpoints.begin(), m_lesson.checkpoints.end(),
                          [this](const Checkpoint &checkpoint) {
                              return checkpoint.key != m_lesson.checkpoints.first().key;
                          });
        if (!varies)
            report(m_lesson.checkpoints.first().line,
                   QStringLiteral("all keys stand in one place; move some"));
    }

    /// Every document is used, and whoever names a law says where it stands.
    void lookAtSources()
    {
        for (qsizetype i = 0; i < m_lesson.sources.size(); ++i) {
            const QString &source = m_lesson.sources.at(i);
            const auto uses = [&source](const Scene &scene) {
                return std::any_of(
                    scene.from.begin(), scene.from.end(),
                    [&source](const QString &place) { return place.startsWith(source); });
            };
            if (std::none_of(m_lesson.scenes.begin(), m_lesson.scenes.end(), uses))
                report(m_lesson.sourceLines.value(i, 1),
                       QStringLiteral("no scene is 'from' the source \"%1\"; name it in one or "
                                      "take it out")
                           .arg(source));
        }
        for (const Scene &scene : m_lesson.scenes) {
            const bool names = scene.kind == SceneKind::Quotation || namesLaw(scene);
            if (names && scene.from.isEmpty())
                report(scene.line,
                       QStringLiteral("scene '%1' names a law; say in 'from' where it stands")
                           .arg(scene.id));
            for (const Sentence &sentence : scene.say)
                lookAtSourcesOf(sentence);
        }
    }
    /// Whatever law is said by its number is one of the lesson's sources.
    void lookAtSourcesOf(const Sentence &sentence)
    {
        for (const QString &number : lawNumbersIn(sentence.text)) {
            const auto names = [&number](const QString &source) { return source.contains(number); };
            if (!m_lesson.inventedLaws.contains(number)
                && std::none_of(m_lesson.sources.begin(), m_lesson.sources.end(), names))
                report(sentence.line,
                       QStringLiteral("%1 is in none of the lesson's 'sources'; add it there or "
                                      "mend the number")
                           .arg(number));
        }
    }
    bool namesLaw(const Scene &scene) const
    {
        const QStringList numbers = lawNumbersIn(textsOf(scene).join(u'\n'));
        return std::any_of(numbers.begin(), numbers.end(), [this](const QString &number) {
            return !m_lesson.inventedLaws.contains(number);
        });
    }

    void lookAtLaws()
    {
        for (const Scene &scene : m_lesson.scenes) {
            lookAtLaws(scene.line, textsOf(scene) + scene.from + QStringList{scene.source});
            for (const Sentence &sentence : scene.say)
                lookAtBothLanguages(sentence);
        }
        for (const Checkpoint &checkpoint : m_lesson.checkpoints)
            lookAtLaws(checkpoint.line,
                       checkpoint.options
                           + QStringList{checkpoint.question, checkpoint.explanation});
        lookAtLaws(1, m_lesson.sources + m_lesson.keyPoints);
    }
    void lookAtLaws(int line, const QStringList &texts)
    {
        const QString text = texts.join(u'\n');
        for (const QString &number : lawNumbersIn(text)) {
            const KnownLaw *law = m_laws.find(number);
            const bool invented = m_lesson.inventedLaws.contains(number);
            if (law && invented)
                report(line,
                       QStringLiteral("%1 is a law and no invention; take it out of "
                                      "'invented_laws'")
                           .arg(number));
            else if (!law && !invented)
                report(line,
                       QStringLiteral("%1 is not in the table of laws; mend the number or add it "
                                      "to %2")
                           .arg(number, m_laws.file()));
            else if (law && !law->isInForceOn(m_lesson.asOf))
                lookAtDay(line, *law, text);
        }
    }
    /// What is cited by number in English is cited in Vietnamese, and the other way round unless
    /// English gives no number at all. English may end at the year: "Decree 30/2020".
    void lookAtBothLanguages(const Sentence &sentence)
    {
        static const QRegularExpression form(
            QStringLiteral("(?<![0-9/])[0-9]{1,5}/[0-9]{4}(?![0-9])"));
        const auto citedIn = [](const QString &text) {
            QStringList cited;
            auto matches = form.globalMatch(text);
            while (matches.hasNext())
                cited << matches.next().captured();
            return cited;
        };
        const QStringList vietnamese = citedIn(sentence.text);
        const QStringList english = citedIn(sentence.english);
        for (const QString &number : english) {
            if (!vietnamese.contains(number))
                report(sentence.line,
                       QStringLiteral("English cites %1 and Vietnamese does not; mend one")
                           .arg(number));
        }
        for (const QString &number : vietnamese) {
            if (!english.isEmpty() && !english.contains(number))
                report(sentence.line,
                       QStringLiteral("Vietnamese cites %1 and English does not; mend one")
                           .arg(number));
        }
    }
    /// Of a law that is not in force the text says so, or from when or until when it is.
    void lookAtDay(int line, const KnownLaw &law, const QString &text)
    {
        static const QRegularExpression says(QStringLiteral("hiệu lực|thay|cũ|chấm dứt"),
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::UseUnicodePropertiesOption);
        const bool ended = law.from <= m_lesson.asOf;
        const QDate day = ended ? law.until : law.from;
        const QString dated = QStringLiteral("%1/%2").arg(day.month()).arg(day.year());
        if (says.match(text).hasMatch() || text.contains(dated)
            || text.contains(QStringLiteral("0") + dated))
            return;
        report(line,
               QStringLiteral("%1 is not in force %2 %3; say so here")
                   .arg(law.number, ended ? QStringLiteral("since") : QStringLiteral("before"),
                        day.toString(Qt::ISODate)),
               Finding::Severity::Warning);
    }

    void lookAtCaptions(Language language)
    {
        const QList<Cue> cues = captionCues(m_lesson, m_timeline, language);
        for (const SpokenSpan &span : m_timeline.sentences) {
            const Sentence &sentence = m_lesson.scenes.at(span.scene).say.at(span.sentence);
            // A sentence has several cues only when one would be too long; all are as fast.
            const auto first = std::find_if(cues.begin(), cues.end(), [&span](const Cue &cue) {
                return cue.startMs >= span.startMs;
            });
            const auto next = std::find_if(
                first, cues.end(), [&span](const Cue &cue) { return cue.startMs >= span.endMs; });
            if (first == next)
                continue;
            const double seconds = ((next - 1)->endMs - first->startMs) / 1000.0;
            const double speed = static_cast<double>(textOf(sentence, language).size()) / seconds;
            if (speed > kFastestCaption)
                report(sentence.line,
                       QStringLiteral("the %1 caption runs at %2 characters a second; shorten it "
                                      "to %3")
                           .arg(language == Language::English ? QStringLiteral("English")
                                                              : QStringLiteral("Vietnamese"),
                                QString::number(speed, 'f', 1))
                           .arg(static_cast<int>(seconds * kFastestCaption)));
        }
    }

    const Readable &m_readable;
    const Lesson &m_lesson;
    const Timeline &m_timeline;
    const LawTable &m_laws;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> lintLesson(const Readable &readable, const Told &told, const LawTable &laws)
{
    QList<Finding> findings = LessonLint(readable, told, laws).run();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.line < b.line; });
    return findings;
}

Result<QList<Finding>> lintLessonIn(const QString &folder, const Materials &materials,
                                    const LawTable &laws, Watcher &watcher)
{
    if (const auto checked = checkLesson(folder, materials); !checked)
        return tl::unexpected(checked.error());
    const auto readable = readLesson(folder, materials);
    if (!readable)
        return tl::unexpected(readable.error());
    const auto told = tell(
        *readable, materials, PartCache(materials.cache),
        [&, spoken = 0]() mutable { watcher.progress(++spoken, kSentences.high); }, watcher);
    if (!told)
        return tl::unexpected(told.error());
    return lintLesson(*readable, *told, laws);
}

} // namespace hocvu::media
