// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/appearance.h"
#include "ui/modal_sheet.h"

class QButtonGroup;
class QVBoxLayout;

namespace hocvu {

class Button;

/// How large the letters are and in which colours: what is chosen holds at once.
class AppearanceSheet : public ModalSheet
{
    Q_OBJECT

public:
    AppearanceSheet(const Appearance &now, QWidget *host);

signals:
    void chosen(const hocvu::Appearance &wanted);
    /// Once.
    void closeRequested();

protected:
    QList<QWidget *> stops() const override;
    void cancel() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addSizes(QVBoxLayout *column);
    void addSchemes(QVBoxLayout *column);
    void choose();

    Appearance m_now;
    QButtonGroup *m_sizes;
    QButtonGroup *m_schemes;
    Button *m_done;
};

} // namespace hocvu
