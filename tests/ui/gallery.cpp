// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every widget of app/ui. With a folder as its argument it writes the pages there as PNG
// files, at the screen sizes of ward computer rooms, and ends: gallery /tmp/gallery
#include "ui/gallery_pages.h"

#include "ui/button.h"
#include "ui/dialog_prompt.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QStackedWidget>

#include <memory>

using namespace hocvu;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

struct Page
{
    const char *name;
    QWidget *(*make)();
};
constexpr Page kPages[] = {{"welcome", welcomePage}, {"lessons", lessonsPage}, {"exam", examPage},
                           {"signin", signInPage},   {"parts", partsPage},     {"form", formPage},
                           {"waiting", waitingPage}, {"review", reviewPage}};

void save(const Page &page, QSize screen, const Appearance &appearance, const QDir &folder)
{
    theme::apply(*qApp, theme::scaleFor(screen), appearance);
    std::unique_ptr<QWidget> window(page.make());
    window->resize(screen);
    window->show();
    window->activateWindow();
    QApplication::processEvents();
    if (window->size() != screen)
        qWarning("%s needs %dx%d", page.name, window->width(), window->height());
    const QString file
        = QStringLiteral("%1-%2-%3-%4.png")
              .arg(u(page.name), colourSchemeName(appearance.scheme), textSizeName(appearance.text))
              .arg(screen.width());
    window->grab().save(folder.filePath(file));
}

void saveSheet(const QDir &folder)
{
    theme::apply(*qApp);
    std::unique_ptr<QWidget> window(examPage());
    window->resize(1280, 720);
    window->show();
    window->activateWindow();
    DialogPrompt prompt(window.get());
    prompt.confirm(window.get(), u("Nộp bài thi?"),
                   u("Bạn còn 3 câu chưa trả lời. Sau khi nộp, bạn không sửa được nữa."),
                   u("Nộp bài"), u("Làm tiếp"), [](bool) {});
    QApplication::processEvents();
    window->grab().save(folder.filePath(u("prompt-1280.png")));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        theme::apply(application);
        QStackedWidget window;
        for (const Page &page : kPages)
            window.addWidget(page.make());
        auto *next = new Button(Button::Role::Quiet, u("▶"), u("nextPage"), &window);
        QObject::connect(next, &QPushButton::clicked, &window, [&window, next] {
            window.setCurrentIndex((window.currentIndex() + 1) % window.count());
            next->raise();
        });
        window.resize(1280, 720);
        window.show();
        return QApplication::exec();
    }
    const QDir folder(u(argv[1]));
    if (!folder.mkpath(u(".")))
        return 1;
    for (const Page &page : kPages) {
        for (const QSize screen : {QSize(1280, 720), QSize(1024, 768), QSize(1920, 1080)})
            save(page, screen, {}, folder);
        for (const ColourScheme scheme : kColourSchemes)
            save(page, QSize(1366, 768), {scheme, TextSize::Normal}, folder);
        for (const TextSize size : {TextSize::Large, TextSize::Largest})
            save(page, QSize(1366, 768), {ColourScheme::Light, size}, folder);
    }
    saveSheet(folder);
    return 0;
}
