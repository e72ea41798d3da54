// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/person_list.h"

#include "kiosk/pages/person_row.h"
#include "ui/accessible.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/scroll_column.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace hocvu {

PersonList::PersonList(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new ScrollColumn(this))
    , m_nobody(new EmptyState(QStringLiteral("magnifying-glass"), {}, {}, this))
    , m_more(new Label(tr("Còn nhiều người nữa. Hãy gõ thêm vài chữ của họ tên để thu hẹp."),
                       theme::TextStyle::Base, Label::Ink::Soft, this))
{
    m_nobody->setObjectName(QStringLiteral("nobodyFound"));
    m_more->setObjectName(QStringLiteral("morePeople"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_nobody, 1);
    m_scroll->column()->addStretch();
    m_scroll->column()->insertWidget(0, m_more);
}

PersonRow *PersonList::row(int index)
{
    while (m_rows.size() <= index) {
        const QString name = QStringLiteral("personRow%1").arg(m_rows.size());
        auto *fresh = new PersonRow(name, m_scroll->widget());
        m_scroll->column()->insertWidget(static_cast<int>(m_rows.size()), fresh);
        connect(fresh, &PersonRow::clicked, this, [this, fresh] { emit chosen(fresh->person()); });
        m_rows.append(fresh);
    }
    return m_rows.at(index);
}

void PersonList::showPeople(const QList<Person> &people, bool more, const QString &typed)
{
    m_shown = static_cast<int>(people.size());
    for (int i = 0; i < m_shown; ++i) {
        row(i)->setPerson(people.at(i));
        row(i)->show();
    }
    for (int i = m_shown; i < m_rows.size(); ++i)
        m_rows.at(i)->hide();
    const bool isNews = m_shown == 0 && !m_nobody->isVisible();
    m_more->setVisible(more);
    m_scroll->setVisible(m_shown > 0);
    m_nobody->setVisible(m_shown == 0);
    m_nobody->setTitle(typed.isEmpty() ? tr("Đơn vị này chưa có ai trong danh sách")
                                       : tr("Không tìm thấy “%1”").arg(typed));
    m_nobody->setText(tr("Hãy gõ ít chữ hơn hoặc chọn đơn vị khác. Vẫn không thấy thì bấm “Tôi "
                         "không có trong danh sách” ở bên dưới."));
    if (isNews && isVisible())
        say(m_nobody, m_nobody->accessibleName());
    m_scroll->verticalScrollBar()->setValue(0);
    mark(0);
}

void PersonList::mark(int index)
{
    m_marked = index;
    for (int i = 0; i < m_shown; ++i)
        m_rows.at(i)->setMarked(i == index);
    if (index < m_shown)
        m_scroll->ensureWidgetVisible(m_rows.at(index));
}

void PersonList::moveMark(int rows)
{
    if (m_shown > 0)
        mark(qBound(0, m_marked + rows, m_shown - 1));
}

void PersonList::chooseMarked()
{
    if (m_marked < m_shown)
        emit chosen(m_rows.at(m_marked)->person());
}

QString PersonList::markedWords() const
{
    if (m_marked >= m_shown)
        return {};
    return tr("%1. %2 trên %3")
        .arg(m_rows.at(m_marked)->accessibleName(), QString::number(m_marked + 1),
             QString::number(m_shown));
}

} // namespace hocvu
