// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

using namespace hocvu;

class tst_TabOrder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp); }
    void whatIsMadeLaterComesWhereItStands();
    void aPlaceAloneOnItsPageIsNoTrap();

private:
    static Button *add(const char *name, QWidget *parent)
    {
        return new Button(Button::Role::Secondary, QString::fromLatin1(name),
                          QString::fromLatin1(name), parent);
    }
    /// The names of the stops, from \a first on.
    static QStringList ring(QWidget *first)
    {
        QStringList names{first->objectName()};
        for (QWidget *one = first->nextInFocusChain(); one != first;
             one = one->nextInFocusChain()) {
            if ((one->focusPolicy() & Qt::TabFocus) != 0)
                names << one->objectName();
        }
        return names;
    }
};

void tst_TabOrder::whatIsMadeLaterComesWhereItStands()
{
    QWidget page;
    Button *before = add("before", &page);
    QWidget place(&page);
    add("after", &page);
    auto *label = new Label(QStringLiteral("Chưa thấy USB"), theme::TextStyle::Base, &place);
    Button *first = add("first", &place);
    Button *second = add("second", &place);

    tabAt(&place, {label, first, second});

    QCOMPARE(ring(before),
             (QStringList{QStringLiteral("before"), QStringLiteral("first"),
                          QStringLiteral("second"), QStringLiteral("after")}));
}

void tst_TabOrder::aPlaceAloneOnItsPageIsNoTrap()
{
    QWidget page;
    QWidget place(&page);
    Button *first = add("first", &place);
    Button *second = add("second", &place);

    tabAt(&place, {first, second});

    QCOMPARE(ring(first), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
}

QTEST_MAIN(tst_TabOrder)
#include "tst_tab_order.moc"
