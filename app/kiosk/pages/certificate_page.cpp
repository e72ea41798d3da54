// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/certificate_page.h"

#include "kiosk/pages/destination_list.h"
#include "kiosk/pages/print_pdf.h"
#include "kiosk/pages/printer_list.h"
#include "ui/accessible.h"
#include "ui/banner.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/error_text.h"
#include "ui/label.h"
#include "ui/scroll_column.h"

#include <QHBoxLayout>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfView>
#include <QPrinter>
#include <QVBoxLayout>

namespace hocvu {

CertificatePage::CertificatePage(CertificatePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_banner(new Banner(this))
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
{
    auto *column = new QVBoxLayout(this);
    const int edge = theme::px(theme::kGapLarge);
    column->setContentsMargins(edge, theme::px(theme::kGap), edge, theme::px(theme::kGap));
    column->setSpacing(theme::px(theme::kGap));
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::px(theme::kGapLarge));
    setAccessibleRole(m_view, QAccessible::Document);
    m_view->setObjectName(QStringLiteral("certificateView"));
    m_view->setAccessibleName(tr("Giấy chứng nhận"));
    m_view->setZoomMode(QPdfView::ZoomMode::FitInView);
    // A bar that comes takes room, the page shrinks, the bar goes: without an end. None is needed.
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setDocument(m_document);
    row->addWidget(m_view, 1);
    row->addWidget(makeSide());
    column->addLayout(row, 1);

    connect(&presenter, &CertificatePresenter::showCertificate, this,
            &CertificatePage::showCertificate);
    connect(&presenter, &CertificatePresenter::saved, this, [this](const QString &path) {
        m_banner->setMessage(Banner::Kind::Success,
                             tr("Đã lưu và đọc lại để kiểm tra: %1").arg(path));
    });
    connect(&presenter, &CertificatePresenter::showProblem, this, [this](const Error &error) {
        m_banner->setMessage(Banner::Kind::Error, errorText(error));
    });
}

QWidget *CertificatePage::makeSide()
{
    auto *card = new Card(this);
    card->setFixedWidth(theme::px(376));
    card->setPadding(theme::kGap);
    auto *scroll = new ScrollColumn(card);
    scroll->setObjectName(QStringLiteral("certificateSide"));
    scroll->setMoreHint(tr("Còn nữa ở dưới"));
    card->column()->addWidget(scroll, 1);
    QVBoxLayout *column = scroll->column();
    column->setSpacing(theme::px(theme::kGapSmall));
    column->addWidget(new Label(tr("Giấy chứng nhận"), theme::TextStyle::Heading, card));
    m_number = new Label(QString(), theme::TextStyle::Base, Label::Ink::Soft, card);
    m_number->setObjectName(QStringLiteral("certificateNumber"));
    column->addWidget(m_number);
    m_print = new Button(Button::Role::Primary, tr("In"), QStringLiteral("certificatePrint"), card);
    m_print->setIconName(QStringLiteral("printer"));
    m_print->setLarge(true);
    column->addWidget(m_print);
    m_printers = new PrinterList(card);
    m_printers->setObjectName(QStringLiteral("certificatePrinters"));
    m_printers->hide();
    column->addWidget(m_printers);
    column->addSpacing(theme::px(theme::kGapSmall));
    column->addWidget(new Label(tr("Lưu tệp PDF"), theme::TextStyle::Strong, card));
    m_destinations = new DestinationList(QStringLiteral("certificateSave"), card);
    column->addWidget(m_destinations);
    column->addStretch(1);
    auto *back = new Button(Button::Role::Secondary, tr("Về khóa học"),
                            QStringLiteral("certificateBack"), card);
    auto *out = new Button(Button::Role::Quiet, tr("Kết thúc, đăng xuất"),
                           QStringLiteral("certificateSignOut"), card);
    out->setIconName(QStringLiteral("sign-out"));
    card->column()->addWidget(back);
    card->column()->addWidget(out);
    connect(m_print, &QPushButton::clicked, this, [this] {
        m_printers->refresh();
        m_printers->show();
    });
    connect(m_printers, &PrinterList::chosen, this, &CertificatePage::print);
    connect(m_destinations, &DestinationList::chosen, &m_presenter, &CertificatePresenter::saveTo);
    connect(m_destinations, &DestinationList::searchWanted, this,
            &CertificatePage::showDestinations);
    connect(back, &QPushButton::clicked, &m_presenter, &CertificatePresenter::backToCourse);
    connect(out, &QPushButton::clicked, &m_presenter, &CertificatePresenter::signOut);
    return card;
}

void CertificatePage::enter()
{
    m_banner->clear();
    m_document->close();
    m_print->setEnabled(false);
    m_printers->hide();
    showDestinations();
    m_presenter.refresh();
}

void CertificatePage::showDestinations()
{
    m_destinations->setDestinations(m_presenter.destinations());
}

void CertificatePage::showCertificate(const QString &path, const QString &number)
{
    m_number->setText(tr("Số %1").arg(number));
    const bool loaded = m_document->load(path) == QPdfDocument::Error::None;
    m_print->setEnabled(loaded);
    // Who cannot see the page hears its words.
    m_view->setAccessibleDescription(loaded ? m_document->getAllText(0).text().simplified()
                                            : QString());
    if (!loaded)
        m_banner->setMessage(Banner::Kind::Error, errorText({ErrorCode::Damaged, path}));
    m_print->setFocus();
}

void CertificatePage::print(const QString &printerName)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPrinterName(printerName);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(QStringLiteral("certificate")); // some queues spoil other letters
    const auto printed = printPdf(*m_document, printer);
    if (printed)
        m_banner->setMessage(Banner::Kind::Success, tr("Đã gửi tới máy in %1.").arg(printerName));
    else
        m_banner->setMessage(Banner::Kind::Error, errorText(printed.error()));
}

} // namespace hocvu
