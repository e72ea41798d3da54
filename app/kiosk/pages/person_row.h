// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"

#include <QAbstractButton>

namespace hocvu {

/// One person of the list to choose from: the name, below it what tells namesakes apart. Takes no
/// focus: the field above the list keeps it and moves the mark.
class PersonRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonRow(const QString &objectName, QWidget *parent = nullptr);

    void setPerson(const Person &person);
    const QUuid &person() const { return m_person; }
    /// The row that Return chooses.
    void setMarked(bool marked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect words(QSize size) const;

    QUuid m_person;
    QString m_details;
    bool m_marked = false;
};

} // namespace hocvu
