// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/timed_model.h"

#include "kiosk/pages/page_words.h"
#include "ui/focus_mode.h"
#include "ui/paint.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>
#include <utility>

namespace hocvu {

namespace {

constexpr int kSide = 10;
constexpr int kAbove = 7;
constexpr int kMark = 4; ///< The bar before the present line.
constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QString timeOf(const TimedLine &line)
{
    return words::place(int(line.start.count() / 1000));
}

} // namespace

bool TimedModel::setLines(const QList<TimedLine> &lines)
{
    const auto sameWords = [](const TimedLine &a, const TimedLine &b) {
        return a.start == b.start && a.text == b.text;
    };
    if (std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(), sameWords)) {
        // Only what may be jumped to has changed: whoever reads or scrolls is not disturbed.
        if (std::exchange(m_lines, lines) != lines)
            emit dataChanged(index(0), index(rowCount() - 1));
        return false;
    }
    beginResetModel();
    m_lines = lines;
    m_shown.resize(m_lines.size());
    std::iota(m_shown.begin(), m_shown.end(), 0);
    endResetModel();
    return true;
}

void TimedModel::showOnly(const QList<int> &lines, bool filter)
{
    beginResetModel();
    m_shown = lines;
    if (!filter) {
        m_shown.resize(m_lines.size());
        std::iota(m_shown.begin(), m_shown.end(), 0);
    }
    endResetModel();
}

void TimedModel::setPresent(int line)
{
    if (line == m_present)
        return;
    const QModelIndex before = presentIndex();
    m_present = line;
    const QModelIndex after = presentIndex();
    for (const QModelIndex &one : {before, after}) {
        if (one.isValid())
            emit dataChanged(one, one);
    }
}

QModelIndex TimedModel::presentIndex() const
{
    const auto row = m_shown.indexOf(m_present);
    return row < 0 ? QModelIndex() : index(int(row));
}

int TimedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant TimedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const TimedLine &line = at(index);
    if (role == Qt::DisplayRole)
        return line.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString words = tr("%1, %2").arg(timeOf(line), line.text);
    if (lineAt(index) == m_present)
        return tr("%1, đang phát").arg(words);
    return line.isReachable ? words : tr("%1, chưa xem").arg(words);
}

TimedDelegate::TimedDelegate(const TimedModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(*view)
{
}

int TimedDelegate::timeWidth() const
{
    const QString widest = words::place(int(m_model.latest().count() / 1000));
    return QFontMetrics(lettersOf(true)).horizontalAdvance(QString(widest.size(), u'0'))
        + theme::px(theme::kGapTiny);
}

QFont TimedDelegate::lettersOf(bool isPresent)
{
    return theme::font(isPresent ? theme::TextStyle::Strong : theme::TextStyle::Base);
}

// As high as in bold: a line must not move its neighbours when its turn comes.
QSize TimedDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_view.viewport()->width();
    const int room = width - timeWidth() - theme::px(2 * kSide + kMark);
    const int words = QFontMetrics(lettersOf(true))
                          .boundingRect(QRect(0, 0, room, 10'000), kFlags, m_model.at(index).text)
                          .height();
    return {width, std::max(words + 2 * theme::px(kAbove), theme::px(theme::kTarget))};
}

void TimedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const TimedLine &line = m_model.at(index);
    const bool isPresent = m_model.lineAt(index) == m_model.present();
    const theme::ToneColours blue = theme::toneColours(theme::Tone::Info);
    const QRect area = option.rect.adjusted(0, 1, 0, -1);
    const int radius = theme::px(theme::kRadiusSmall);
    painter->save();
    if (isPresent)
        paint::sheet(*painter, area, radius, blue.soft);
    else if (option.state & QStyle::State_MouseOver)
        paint::sheet(*painter, area, radius, theme::colours().sunken);
    if (isPresent) {
        const QRect mark(area.left(), area.top() + radius, theme::px(kMark),
                         area.height() - 2 * radius);
        paint::sheet(*painter, mark, mark.width() / 2.0, blue.solid);
    }
    if (m_view.currentIndex() == index && FocusMode::showsRing(m_view))
        paint::focusRing(*painter, area, radius, theme::colours().focus, theme::colours().card);
    QRect words
        = area.adjusted(theme::px(kSide + kMark), theme::px(kAbove) - 1, -theme::px(kSide), 0);
    painter->setFont(theme::font(theme::TextStyle::Strong));
    painter->setPen(line.isReachable ? blue.onSoft : theme::colours().inkSoft);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, timeOf(line));
    words.setLeft(words.left() + timeWidth());
    painter->setFont(lettersOf(isPresent));
    painter->setPen(line.isReachable || isPresent ? theme::colours().ink
                                                  : theme::colours().inkSoft);
    painter->drawText(words, kFlags, line.text);
    painter->restore();
}

} // namespace hocvu
