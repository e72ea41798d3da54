// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/window_stage.h"
#include "ui/page_scroller.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QTranslator>

using namespace hocvu;

namespace {

constexpr std::array kPlaces{Place::Idle,   Place::SignIn,      Place::Course, Place::Practice,
                             Place::Lesson, Place::Exam,        Place::Result, Place::Certificate,
                             Place::Desk,   Place::SessionCode, Place::Resume};

const char *nameOf(Place place)
{
    static constexpr std::array kNames{"idle",   "signin", "course", "practice",
                                       "lesson", "exam",   "result", "certificate",
                                       "desk",   "code",   "resume"};
    return kNames.at(size_t(std::find(kPlaces.begin(), kPlaces.end(), place) - kPlaces.begin()));
}

/// The least room in which all words of \a widget are seen.
QSize needOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->wordWrap() && label->heightForWidth(label->width()) > 0)
            return {0, label->heightForWidth(label->width())};
        return label->minimumSizeHint();
    }
    return widget.hasHeightForWidth()
        ? QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
        : widget.minimumSizeHint();
}

/// Whether \a widget has something to read that could be cut.
bool hasWords(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return (label && !label->text().isEmpty() && label->pixmap().isNull())
        || qobject_cast<const QAbstractButton *>(&widget);
}

/// What is cut: less room than its words need, or beyond the edge of what it stands in.
QStringList cutIn(const QWidget &page)
{
    constexpr int kTolerance = 2; // rounding
    QStringList faults;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !hasWords(*widget))
            continue;
        const QSize need = needOf(*widget);
        const bool isSmall = need.width() > widget->width() + kTolerance
            || need.height() > widget->height() + kTolerance;
        const QWidget *parent = widget->parentWidget();
        const QRect room
            = parent->rect().adjusted(-kTolerance, -kTolerance, kTolerance, kTolerance);
        const bool scrolls = parent->objectName() == QLatin1String("qt_scrollarea_viewport");
        if (!isSmall && (scrolls || room.contains(widget->geometry())))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        faults.append(QStringLiteral("%1 “%2” has %3x%4 of %5x%6")
                          .arg(widget->objectName(),
                               label ? label->text().left(30) : widget->accessibleName().left(30))
                          .arg(widget->width())
                          .arg(widget->height())
                          .arg(need.width())
                          .arg(need.height()));
    }
    return faults;
}

} // namespace

/// Every page in every size of letters, in both languages, on the screens of ward rooms: no words
/// are cut, and whatever does not fit can be scrolled to.
class tst_EveryPage : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCut_data();
    void nothingIsCut();
};

void tst_EveryPage::nothingIsCut_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<QString>("language");
    for (const Place place : kPlaces) {
        for (const QSize screen : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
            for (const TextSize text : kTextSizes) {
                for (const char *language : {"vi", "en"})
                    QTest::addRow("%s %d %s %s", nameOf(place), screen.width(),
                                  qPrintable(textSizeName(text)), language)
                        << place << screen << Appearance{ColourScheme::Light, text}
                        << QString::fromLatin1(language);
            }
        }
        for (const ColourScheme scheme : {ColourScheme::Dark, ColourScheme::Contrast})
            QTest::addRow("%s %s", nameOf(place), qPrintable(colourSchemeName(scheme)))
                << place << QSize(1366, 768) << Appearance{scheme, TextSize::Normal}
                << QStringLiteral("vi");
    }
}

void tst_EveryPage::nothingIsCut()
{
    QFETCH(const Place, place);
    QFETCH(const QSize, screen);
    QFETCH(const Appearance, appearance);
    QFETCH(const QString, language);
    QTranslator translator;
    if (language != QLatin1String("vi")) {
        QVERIFY(translator.load(QStringLiteral(":/i18n/hocvu_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
    }
    theme::apply(*qApp, theme::scaleFor(screen), appearance);
    WindowStage stage(screen, 0, appearance);
    if (place != Place::Idle && place != Place::SignIn && place != Place::Desk) {
        stage.room.signIn(0);
        stage.room.watchAllLessons(stage.room.visit.person().id);
    }
    if (place == Place::Result || place == Place::Certificate) {
        stage.exam.begin();
        for (int i = 0; i < 20; ++i) {
            stage.exam.goTo(i);
            stage.exam.choose(i % 4);
        }
        stage.exam.submit();
    }
    if (place == Place::Lesson)
        stage.room.visit.goToLesson(3);
    else
        stage.room.visit.goTo(place);
    for (int round = 0; round < 10; ++round)
        QCoreApplication::processEvents();
    stage.picture(QStringLiteral("every-%1")
                      .arg(QString::fromLatin1(QTest::currentDataTag())
                               .replace(QLatin1Char(' '), QLatin1Char('-'))));

    const QStringList cut = cutIn(stage.window);

    // Nobody scrolls two ways but the supervisor, whose tables are wide.
    const auto scrollers = stage.window.findChildren<PageScroller *>();
    for (const PageScroller *scroller : scrollers) {
        if (scroller->isVisible() && place != Place::Desk)
            QCOMPARE(scroller->horizontalScrollBar()->maximum(), 0);
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral("; "))));
}

QTEST_MAIN(tst_EveryPage)
#include "tst_every_page.moc"
