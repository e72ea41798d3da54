// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/device_order.h"
#include "core/journal/kinds.h"

#include <QTest>

#include <algorithm>

using namespace hocvu;

namespace {

const QUuid kA(QStringLiteral("aaaaaaaa-0000-4000-8000-000000000000"));
const QUuid kB(QStringLiteral("bbbbbbbb-0000-4000-8000-000000000000"));
const QUuid kC(QStringLiteral("cccccccc-0000-4000-8000-000000000000"));
const QUuid kAttempt(QStringLiteral("0b9c1c9e-6a3a-4a52-9a43-7d6a1f2f3b10"));
const QUuid kOther(QStringLiteral("1b9c1c9e-6a3a-4a52-9a43-7d6a1f2f3b10"));

Event said(const QUuid &device, int at, const QString &kind, const QUuid &subject)
{
    Event made;
    made.device = device;
    made.moment.wall = Millis(at);
    made.kind = kind;
    made.subject = subject;
    return made;
}

QList<QUuid> orderOf(const QList<Event> &events)
{
    DeviceOrder order;
    for (const Event &one : events)
        order.add(one);
    return order.devices();
}

} // namespace

class tst_DeviceOrder : public QObject
{
    Q_OBJECT

private slots:
    void whoBeganEarlierComesFirst();
    void whoDrewAnAttemptComesBeforeWhoWentOnWithIt();
    void theOrderOfAddingDoesNotMatter();
    void twoThatWaitForEachOtherAreStillBothThere();
};

void tst_DeviceOrder::whoBeganEarlierComesFirst()
{
    QCOMPARE(
        orderOf({said(kA, 9, kind::kExamDrawn, kAttempt), said(kB, 5, kind::kExamDrawn, kOther),
                 said(kB, 12, kind::kExamStarted, kOther),
                 said(kC, 5, kind::kPersonRegistered, kOther)}),
        (QList<QUuid>{kB, kC, kA}));
    QCOMPARE(orderOf({}), QList<QUuid>());
}

void tst_DeviceOrder::whoDrewAnAttemptComesBeforeWhoWentOnWithIt()
{
    // The clock of A's PC was reset before it went on with what C had drawn.
    QCOMPARE(orderOf({said(kA, 1, kind::kExamResumed, kAttempt),
                      said(kB, 5, kind::kPersonRegistered, kOther),
                      said(kC, 9, kind::kExamDrawn, kAttempt)}),
             (QList<QUuid>{kB, kC, kA}));
}

void tst_DeviceOrder::theOrderOfAddingDoesNotMatter()
{
    QList<Event> events{
        said(kA, 1, kind::kExamResumed, kAttempt), said(kB, 5, kind::kExamAnswered, kOther),
        said(kC, 9, kind::kExamDrawn, kAttempt), said(kA, 2, kind::kExamDrawn, kOther)};
    const QList<QUuid> expected = orderOf(events);
    std::swap(events[0], events[2]);
    std::swap(events[1], events[2]);

    QCOMPARE(orderOf(events), expected);
    QCOMPARE(expected, (QList<QUuid>{kC, kA, kB}));
}

void tst_DeviceOrder::twoThatWaitForEachOtherAreStillBothThere()
{
    QCOMPARE(
        orderOf({said(kA, 2, kind::kExamDrawn, kAttempt), said(kA, 3, kind::kExamResumed, kOther),
                 said(kB, 1, kind::kExamDrawn, kOther), said(kB, 4, kind::kExamResumed, kAttempt)}),
        (QList<QUuid>{kB, kA}));
}

QTEST_GUILESS_MAIN(tst_DeviceOrder)
#include "tst_device_order.moc"
