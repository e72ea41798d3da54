// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/campaign/campaign.h"
#include "kiosk/flow/visit.h"

#include <QWidget>

namespace hocvu {

class Button;
class Label;

/// The slim bar over every page: the contest, the room, the time of day, how the pages look, help,
/// the other language. Where letters are large and the screen is small its buttons are icons.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 60; ///< Design pixels.

    TopBar(const Campaign &campaign, const QString &room, bool isTrial, QWidget *parent = nullptr);

    /// On the idle page the bar is part of the dark ground and names the organiser: the contest
    /// stands large below it.
    void setPlace(Place place);
    /// Vietnam's time, whatever the PC is set to.
    void showTime(Millis wall);

signals:
    void appearanceRequested();
    void helpRequested();
    /// "vi" or "en".
    void languageChangeRequested(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<Button *> buttons() const { return {m_help, m_appearance, m_language}; }

    QString m_title;
    QString m_issuer;
    QString m_room;
    Label *m_clock;
    Button *m_help;
    Button *m_appearance;
    Button *m_language;
    bool m_deep = false;
};

} // namespace hocvu
