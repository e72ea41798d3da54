// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/certificate_presenter.h"

#include <QWidget>

class QPdfDocument;
class QPdfView;

namespace hocvu {

class Banner;
class Button;
class DestinationList;
class Label;
class PrinterList;

/// The certificate as it will be printed, and what can be done with it: print, save, leave.
class CertificatePage : public QWidget
{
    Q_OBJECT

public:
    explicit CertificatePage(CertificatePresenter &presenter, QWidget *parent = nullptr);
    void enter();

private:
    QWidget *makeSide();
    void showDestinations();
    void showCertificate(const QString &path, const QString &number);
    void print(const QString &printerName);

    CertificatePresenter &m_presenter;
    Banner *m_banner;
    QPdfDocument *m_document;
    QPdfView *m_view;
    Label *m_number;
    Button *m_print;
    PrinterList *m_printers;
    DestinationList *m_destinations;
};

} // namespace hocvu
