// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/visit.h"

namespace hocvu {

/// The learner's certificate: shown, saved, printed.
class CertificatePresenter : public QObject
{
    Q_OBJECT

public:
    CertificatePresenter(const Context &context, Visit &visit, QObject *parent = nullptr);

    void refresh();
    /// Where a learner may take a copy: not the folder in which the kiosk keeps its own bundles.
    QList<Destination> destinations() const;
    void saveTo(const QString &folder);
    QString pdfPath() const { return m_path; }
    void backToCourse() { m_visit.goTo(Place::Course); }
    void signOut() { m_visit.signOut(); }

signals:
    void showCertificate(const QString &pdfPath, const QString &number);
    void saved(const QString &path);
    void showProblem(const hocvu::Error &error);

private:
    Context m_context;
    Visit &m_visit;
    QString m_path;
};

} // namespace hocvu
