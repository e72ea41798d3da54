// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/button.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>
#include <QRegularExpression>
#include <QTest>

using namespace hocvu;

namespace {

/// 7 to 1 where somebody asked for contrast (WCAG 2.2, 1.4.6).
double leastTextContrast()
{
    return theme::appearance().scheme == ColourScheme::Contrast ? 7 : 4.5;
}

constexpr double kLeastSignContrast = 3.0;

QString pairName(const char *what, const QColor &text, const QColor &ground)
{
    return QStringLiteral("%1, %2: %3 on %4 has %5")
        .arg(colourSchemeName(theme::appearance().scheme), QString::fromLatin1(what), text.name(),
             ground.name())
        .arg(theme::contrast(text, ground));
}

} // namespace

#define VERIFY_READABLE(what, text, ground)                                                        \
    QVERIFY2(theme::contrast(text, ground) >= leastTextContrast(),                                 \
             qPrintable(pairName(what, text, ground)))

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void contrastIsThatOfTheStandard();
    void inkIsReadableOnEveryGround();
    void tonesAreReadable();
    void buttonsAreReadable();
    void palettePairsAreReadable();
    void edgesAndFocusCanBeSeen();
    void noTextIsSmallerThanEighteen();
    void whatIsPressedIsLargeEnough();
    void fontHasTheVietnameseLetters();
    void scaleFitsTheScreen_data();
    void scaleFitsTheScreen();
    void everythingGrowsWithTheScale();
    void lettersGrowMoreThanWhatIsAroundThem();
    void styleSheetIsFilledIn();
};

/// Everything holds in every colour scheme.
void tst_Theme::initTestCase_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    for (const ColourScheme scheme : kColourSchemes)
        QTest::newRow(qPrintable(colourSchemeName(scheme))) << scheme;
}

void tst_Theme::init()
{
    QFETCH_GLOBAL(const ColourScheme, scheme);
    theme::apply(*qApp, 1.0, {scheme, TextSize::Normal});
}

void tst_Theme::contrastIsThatOfTheStandard()
{
    QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(theme::contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void tst_Theme::inkIsReadableOnEveryGround()
{
    for (const QColor &ground : theme::colours().grounds()) {
        VERIFY_READABLE("ink", theme::colours().ink, ground);
        VERIFY_READABLE("soft ink", theme::colours().inkSoft, ground);
    }
    for (const QColor &ground : {theme::colours().deep, theme::colours().deepLight}) {
        VERIFY_READABLE("on deep", theme::colours().onDeep, ground);
        VERIFY_READABLE("soft on deep", theme::colours().onDeepSoft, ground);
    }
}

void tst_Theme::tonesAreReadable()
{
    for (const theme::Tone tone : theme::kTones) {
        const theme::ToneColours look = theme::toneColours(tone);
        VERIFY_READABLE("on solid", look.onSolid, look.solid);
        VERIFY_READABLE("on soft", look.onSoft, look.soft);
        VERIFY_READABLE("ink on soft", theme::colours().ink, look.soft);
        for (const QColor &ground : theme::colours().grounds())
            VERIFY_READABLE("tone on ground", look.onSoft, ground);
    }
}

void tst_Theme::buttonsAreReadable()
{
    using Role = Button::Role;
    using State = Button::State;
    for (const Role role : {Role::Primary, Role::Secondary, Role::Quiet, Role::Danger, Role::OnDeep,
                            Role::QuietOnDeep}) {
        for (const State state : {State::Normal, State::Hovered, State::Pressed, State::Disabled}) {
            const Button::Colours look = Button::colours(role, state);
            if (look.ground.isValid()) {
                VERIFY_READABLE("button", look.text, look.ground);
            } else if (role == Role::QuietOnDeep) {
                VERIFY_READABLE("button", look.text, theme::colours().deep);
                VERIFY_READABLE("button", look.text, theme::colours().deepLight);
            } else {
                for (const QColor &ground : theme::colours().grounds())
                    VERIFY_READABLE("button", look.text, ground);
            }
        }
    }
}

void tst_Theme::palettePairsAreReadable()
{
    const QPalette palette = theme::palette();
    const auto check = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            VERIFY_READABLE("palette", palette.color(group, text), palette.color(group, ground));
    };
    check(QPalette::WindowText, QPalette::Window);
    check(QPalette::Text, QPalette::Base);
    check(QPalette::Text, QPalette::AlternateBase);
    check(QPalette::ButtonText, QPalette::Button);
    check(QPalette::PlaceholderText, QPalette::Base);
    check(QPalette::HighlightedText, QPalette::Highlight);
    check(QPalette::ToolTipText, QPalette::ToolTipBase);
    check(QPalette::Link, QPalette::Base);
}

void tst_Theme::edgesAndFocusCanBeSeen()
{
    for (const QColor &ground : theme::colours().grounds()) {
        QVERIFY(theme::contrast(theme::colours().fieldLine, ground) >= kLeastSignContrast);
        QVERIFY(theme::contrast(theme::colours().focus, ground) >= kLeastSignContrast);
    }
    for (const theme::Tone tone : theme::kTones) {
        if (tone == theme::Tone::Gold)
            continue; // Stands on the deep ground.
        const theme::ToneColours look = theme::toneColours(tone);
        QVERIFY2(theme::contrast(look.solid, look.soft) >= kLeastSignContrast,
                 qPrintable(pairName("icon", look.solid, look.soft)));
    }
    QVERIFY(theme::contrast(theme::colours().gold, theme::colours().deepLight)
            >= kLeastSignContrast);
}

void tst_Theme::noTextIsSmallerThanEighteen()
{
    using Style = theme::TextStyle;
    for (const Style style : {Style::Display, Style::Title, Style::Heading, Style::Lead,
                              Style::Base, Style::Strong, Style::Eyebrow})
        QVERIFY(theme::font(style).pixelSize() >= 18);
    QVERIFY(QApplication::font().pixelSize() >= 18);
}

void tst_Theme::whatIsPressedIsLargeEnough()
{
    QVERIFY(theme::px(theme::kTarget) >= 48);
}

void tst_Theme::fontHasTheVietnameseLetters()
{
    const QFont font = theme::font(theme::TextStyle::Base);
    QCOMPARE(QFontInfo(font).family(), font.family());
    const QFontMetrics metrics(font);
    for (const QChar letter : QStringView(u"ăâđêôơưẬẶỄỘỢỰỹỵ"))
        QVERIFY2(metrics.inFont(letter), qPrintable(QString(letter)));
}

void tst_Theme::scaleFitsTheScreen_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");

    QTest::newRow("old monitor") << QSize(1024, 768) << 1.0 << 1.0;
    QTest::newRow("720p") << QSize(1280, 720) << 1.0 << 1.0;
    QTest::newRow("laptop") << QSize(1366, 768) << 1.0 << 1.0;
    QTest::newRow("1080p") << QSize(1920, 1080) << 1.28 << 1.32;
    QTest::newRow("4K") << QSize(3840, 2160) << 2.0 << 2.0;
}

void tst_Theme::scaleFitsTheScreen()
{
    QFETCH(const QSize, screen);
    QFETCH(const double, least);
    QFETCH(const double, most);

    const double scale = theme::scaleFor(screen);

    QVERIFY2(scale >= least && scale <= most, qPrintable(QString::number(scale)));
}

void tst_Theme::everythingGrowsWithTheScale()
{
    Button button(Button::Role::Primary, QStringLiteral("Học tiếp"), QStringLiteral("next"));
    const QSize before = button.sizeHint();

    theme::apply(*qApp, 1.5);

    QCOMPARE(theme::px(20), 30);
    QCOMPARE(theme::font(theme::TextStyle::Base).pixelSize(), 27);
    QCOMPARE(QApplication::font().pixelSize(), 27);
    QVERIFY(button.sizeHint().width() > before.width());
    QCOMPARE(button.sizeHint().height(), before.height() * 3 / 2);
    theme::apply(*qApp, 9);
    QCOMPARE(theme::scale(), 2.0);
    theme::apply(*qApp);
    QCOMPARE(button.sizeHint(), before);
}

void tst_Theme::lettersGrowMoreThanWhatIsAroundThem()
{
    Button button(Button::Role::Primary, QStringLiteral("Học tiếp"), QStringLiteral("next"));

    theme::apply(*qApp, 1.0, {ColourScheme::Light, TextSize::Largest});

    QCOMPARE(theme::font(theme::TextStyle::Base).pixelSize(), 36);
    QCOMPARE(QApplication::font().pixelSize(), 36);
    QCOMPARE(theme::px(100), 141);
    const int title = theme::font(theme::TextStyle::Title).pixelSize();
    QVERIFY2(title > 36 && title < 68, qPrintable(QString::number(title)));
    QVERIFY(button.sizeHint().height() > QFontMetrics(button.font()).height());
}

void tst_Theme::styleSheetIsFilledIn()
{
    const QString sheet = theme::styleSheet();

    static const QRegularExpression left(QStringLiteral("\\{[A-Za-z0-9]+\\}"));
    QVERIFY2(!sheet.contains(left), qPrintable(left.match(sheet).captured()));
    QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
    static const QRegularExpression picture(QStringLiteral("url\\(([^)]+)\\)"));
    auto pictures = picture.globalMatch(sheet);
    QVERIFY(pictures.hasNext());
    while (pictures.hasNext()) {
        const QString file = pictures.next().captured(1);
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
