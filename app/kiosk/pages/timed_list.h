// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QListView>
#include <QString>

class QPropertyAnimation;

namespace hocvu {

class TimedModel;

/// A line of a list that goes with a video.
struct TimedLine
{
    Millis start{};
    QString text;
    bool isReachable = false; ///< The learner may jump there.

    friend bool operator==(const TimedLine &, const TimedLine &) = default;
};

/// Lines with the times at which they begin. The present one is marked and kept in the middle,
/// calmly; who scrolls by hand is left alone until followAgain().
class TimedList : public QListView
{
    Q_OBJECT

public:
    explicit TimedList(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    /// The same number of lines keeps the place in the list.
    void setLines(const QList<TimedLine> &lines);
    int count() const;
    /// Only these lines, in this order; all of them without \a filter.
    void showOnly(const QList<int> &lines, bool filter);
    /// The line that is said or shown now; -1 for none.
    void setPresent(int line);
    int present() const;
    /// Lays \a widget over the lower end of the list, which does not move for it.
    void setFloating(QWidget *widget);
    bool isFollowing() const { return m_follows; }
    void followAgain();

signals:
    /// Somebody wants to go to this line.
    void chosen(int line);
    void followingChanged(bool follows);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void setFollowing(bool follows);
    /// Somebody scrolls: whatever the list was about to do is off.
    void letRead();
    void bringPresent(bool calmly);
    void placeFloating();
    void choose(const QModelIndex &index);

    TimedModel *m_model;
    QPropertyAnimation *m_scroll;
    QWidget *m_floating = nullptr;
    bool m_follows = true;
};

} // namespace hocvu
