// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/flow/certificate_presenter.h"

#include "kiosk/flow/course_presenter.h"

#include <algorithm>

namespace hocvu {

CertificatePresenter::CertificatePresenter(const Context &context, Visit &visit, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_visit(visit)
{
}

void CertificatePresenter::refresh()
{
    m_path.clear();
    const Person &person = m_visit.person();
    const auto attempts = m_context.records.attempts(person.id);
    const auto rows = attemptRows(m_context, person.id);
    const auto certificates = m_context.records.certificates();
    const auto allLessons = hasAllLessons(m_context, person.id);
    if (!attempts || !rows || !certificates || !allLessons) {
        emit showProblem(!attempts           ? attempts.error()
                             : !rows         ? rows.error()
                             : !certificates ? certificates.error()
                                             : allLessons.error());
        return;
    }
    // The certificate of the best attempt is the one to print.
    const auto best = std::find_if(rows->begin(), rows->end(),
                                   [](const AttemptRow &row) { return row.isBest; });
    for (const CertificateRecord &certificate : *certificates) {
        if (best == rows->end() || certificate.attempt != best->id)
            continue;
        const auto attempt = std::find_if(attempts->begin(), attempts->end(), [&](const auto &one) {
            return one.id == certificate.attempt;
        });
        const auto path = m_context.certificates.pdfOf(person, *attempt, certificate, *allLessons);
        if (!path) {
            emit showProblem(path.error());
            return;
        }
        m_path = *path;
        emit showCertificate(m_path, certificate.number);
        return;
    }
    emit showProblem({ErrorCode::NotFound, QStringLiteral("no certificate has been issued")});
}

QList<Destination> CertificatePresenter::destinations() const
{
    QList<Destination> all = m_context.exporter.destinations();
    all.removeLast();
    return all;
}

void CertificatePresenter::saveTo(const QString &folder)
{
    const auto copied = m_context.exporter.copyFile(m_path, folder);
    if (copied)
        emit saved(*copied);
    else
        emit showProblem(copied.error());
}

} // namespace hocvu
