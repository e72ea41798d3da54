// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace hocvu {

class Banner;
class LessonControls;
class LessonFoot;
class LessonHead;
class LessonPanel;
class LessonStage;

/// Gives the picture of a lesson all it can have: head and foot stand beside it on a wide screen
/// and above it on a high one, whichever leaves more of the picture; an open panel takes what it
/// needs to be read.
class LessonLayout : public QLayout
{
public:
    struct Parts
    {
        Banner *banner;
        LessonHead *head;
        LessonFoot *foot;
        LessonPanel *panel;
        LessonStage *stage;
        LessonControls *controls;
    };

    LessonLayout(QWidget *page, const Parts &parts);
    ~LessonLayout() override;
    Q_DISABLE_COPY_MOVE(LessonLayout)

    /// Stage and controls are elsewhere while the picture covers the window.
    void setFullScreen(bool full);
    void setPanelOpen(bool open);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    void layBeside(QRect area);
    void layAbove(QRect area);
    bool isBetterBeside(QSize area) const;
    int columnWidth() const;

    Parts m_parts;
    QList<QLayoutItem *> m_items;
    bool m_isFull = false;
    bool m_hasPanel = false;
};

} // namespace hocvu
