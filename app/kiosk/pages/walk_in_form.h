// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/flow/sign_in_presenter.h"

#include <QWidget>

class QComboBox;

namespace hocvu {

class Button;
class Label;
class TextField;

/// Who is on no list tells name, year of birth and unit and chooses a PIN. What is wrong stands
/// below the field that it is about, and the focus goes there.
class WalkInForm : public QWidget
{
    Q_OBJECT

public:
    WalkInForm(const Campaign &campaign, const QStringList &units, QWidget *parent = nullptr);

    /// Forgets what was typed.
    void clear();
    /// An empty form with the focus; \a unit is chosen already when it is one of the list.
    void open(const QString &unit);
    /// The years of birth that are taken, both included; for the words about one that is not.
    void setBirthYears(int earliest, int latest);
    void showFlaw(SignInPresenter::Flaw flaw);

signals:
    void submitted(const QString &name, int birthYear, const QString &unit, const QString &pin);

private:
    QWidget *makeForm();
    QWidget *makeField(const QString &words, QWidget *field, Label *flaw);
    QWidget *makePinField();
    Label *makeFlaw(const QString &objectName, const QString &words);
    void submit();

    TextField *m_name;
    TextField *m_year;
    QComboBox *m_unit;
    TextField *m_pin;
    Button *m_showPin;
    Label *m_nameFlaw;
    Label *m_yearFlaw;
    Label *m_unitFlaw;
    Label *m_pinFlaw;
    int m_earliest = 0;
    int m_latest = 0;
};

} // namespace hocvu
