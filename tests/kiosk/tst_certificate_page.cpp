// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/certificate_page.h"

#include "kiosk/flow/exam_presenter.h"
#include "kiosk/page_stage.h"
#include "kiosk/pages/destination_list.h"
#include "support/room.h"
#include "ui/button.h"

#include <QTest>

using namespace hocvu;

class tst_CertificatePage : public QObject
{
    Q_OBJECT

private slots:
    void comesToRestOnEveryScreen_data() { PageStage::addScreens(); }
    void comesToRestOnEveryScreen();
    void offersSticksButNotTheKiosksOwnFolder();
    void saysWhereItSaves();
};

namespace {

/// Counts what a layout sends, and stops one that has no end by keeping its messages back.
class LayoutCount : public QObject
{
public:
    static constexpr int kMost = 5000;

    explicit LayoutCount(QObject *watched) { watched->installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Resize && event->type() != QEvent::LayoutRequest)
            return false;
        return ++m_count > kMost;
    }

private:
    int m_count = 0;
};

/// A room that was given a folder beside the kiosk's own.
struct RoomWithFolder : TestRoom
{
    RoomWithFolder()
    {
        QDir().mkpath(extra);
        exporter = std::make_unique<BundleExporter>(room, *records, clock, key, *certificates,
                                                    path(QStringLiteral("bundles")), extra);
    }
    const QString extra = path(QStringLiteral("Giấy chứng nhận của phòng máy số 1"));
};

struct MyCertificate
{
    explicit MyCertificate(QSize screen = QSize(1366, 768))
        : stage(screen)
        , presenter(room.context(), room.visit)
        , page(new CertificatePage(presenter, stage.ground()))
    {
        room.signIn(1);
        room.watchAllLessons(room.visit.person().id);
        ExamPresenter exam(room.context(), room.visit);
        room.visit.goTo(Place::Exam);
        exam.open();
        exam.begin();
        for (int i = 0; i < 30; ++i) {
            exam.goTo(i);
            exam.choose(0);
        }
        exam.submit();
        room.visit.goTo(Place::Certificate);
        stage.show(page);
        page->enter();
    }

    /// Whether letters stand on the paper, and the paper whole in its frame.
    bool showsPaper() const
    {
        auto *view = page->findChild<QWidget *>(QStringLiteral("certificateView"));
        const QImage picture = view->grab().toImage();
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                dark += qGray(picture.pixel(x, y)) < 100 ? 1 : 0;
        }
        return dark > 200;
    }

    RoomWithFolder room;
    PageStage stage;
    CertificatePresenter presenter;
    CertificatePage *page;
};

} // namespace

void tst_CertificatePage::comesToRestOnEveryScreen()
{
    QFETCH(QSize, screen);
    MyCertificate mine(screen);
    LayoutCount count(qApp);

    for (int before = -1; before != count.count() && before < LayoutCount::kMost;) {
        before = count.count();
        QCoreApplication::processEvents();
    }

    QVERIFY(count.count() < LayoutCount::kMost);
    QTRY_VERIFY(mine.showsPaper()); // Qt PDF draws in the background and says nothing when done.
    mine.stage.picture(QStringLiteral("certificate"));
    QCOMPARE(mine.stage.cramped(), QString());
    QCOMPARE(mine.stage.unnamed(), QString());
    for (const char *name : {"certificatePrint", "certificateSave0"})
        QTest::mouseClick(mine.page->findChild<Button *>(QLatin1String(name)), Qt::LeftButton);
    mine.stage.picture(QStringLiteral("certificate-saved"));
    QCOMPARE(mine.stage.cramped(), QString());
}

void tst_CertificatePage::offersSticksButNotTheKiosksOwnFolder()
{
    RoomWithFolder room;
    const CertificatePresenter presenter(room.context(), room.visit);

    QStringList offered;
    for (const Destination &one : presenter.destinations())
        offered.append(one.path);

    QVERIFY(offered.contains(room.extra));
    QVERIFY(!offered.contains(room.path(QStringLiteral("bundles"))));
}

void tst_CertificatePage::saysWhereItSaves()
{
    PageStage stage(QSize(1024, 768));
    auto *list = new DestinationList(QStringLiteral("save"), stage.ground());
    const QString path
        = QStringLiteral("/home/phongmay/Tài liệu/Cuộc thi năm 2026/Giấy chứng nhận/Phòng máy 1");
    list->setDestinations(
        {{QStringLiteral("KINGSTON"), QStringLiteral("/media/KINGSTON"), 3'400'000'000, true},
         {path, path, 1, false}});
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    list->setFixedWidth(theme::px(328));
    column->addWidget(list, 0, Qt::AlignTop);

    stage.show(page);

    stage.picture(QStringLiteral("destinations"));
    QCOMPARE(stage.cramped(), QString());
    const auto *stick = list->findChild<Button *>(QStringLiteral("save0"));
    QCOMPARE(stick->text(), QStringLiteral("Lưu vào USB “KINGSTON”"));
    QCOMPARE(stick->accessibleDescription(), QStringLiteral("còn trống 3,4 GB"));
    const auto *folder = list->findChild<Button *>(QStringLiteral("save1"));
    QCOMPARE(folder->text(), QStringLiteral("Lưu vào thư mục Phòng máy 1"));
    QCOMPARE(folder->accessibleDescription(), path);
    QVERIFY(!list->findChild<Button *>(QStringLiteral("saveSearch")));
    list->setDestinations({});
    QVERIFY(list->findChild<Button *>(QStringLiteral("saveSearch")));
}

QTEST_MAIN(tst_CertificatePage)
#include "tst_certificate_page.moc"
