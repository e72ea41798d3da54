// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/pages/lesson_controls.h"

#include "kiosk/pages/lesson_keys.h"
#include "kiosk/pages/page_words.h"
#include "kiosk/pages/watch_bar.h"
#include "ui/button.h"
#include "ui/label.h"
#include "ui/paint.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>

namespace hocvu {

namespace {

constexpr int kVolumeWidth = 110;

QString sizeName(LessonSettings::CaptionSize size)
{
    switch (size) {
    case LessonSettings::CaptionSize::Normal:
        return LessonControls::tr("Cỡ chữ phụ đề: vừa");
    case LessonSettings::CaptionSize::Large:
        return LessonControls::tr("Cỡ chữ phụ đề: lớn");
    case LessonSettings::CaptionSize::VeryLarge:
        return LessonControls::tr("Cỡ chữ phụ đề: rất lớn");
    }
    return {};
}

} // namespace

LessonControls::LessonControls(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_play(Button::iconOnly(Button::Role::Primary, QStringLiteral("play"), tr("Phát"),
                              QStringLiteral("lessonPlay"), this))
    , m_back(Button::iconOnly(Button::Role::Quiet, QStringLiteral("rewind"), tr("Lùi 10 giây"),
                              QStringLiteral("lessonRewind"), this))
    , m_bar(new WatchBar(this))
    , m_time(new Label(QString(), theme::TextStyle::Strong, this))
    , m_rate(new Button(Button::Role::Quiet, QString(), QStringLiteral("lessonRate"), this))
    , m_sound(Button::iconOnly(Button::Role::Quiet, QStringLiteral("speaker-high"), tr("Tắt tiếng"),
                               QStringLiteral("lessonSound"), this))
    , m_volume(new QSlider(Qt::Horizontal, this))
    , m_captions(Button::iconOnly(Button::Role::Secondary, QStringLiteral("closed-captioning"),
                                  tr("Tắt phụ đề"), QStringLiteral("lessonCaptions"), this))
    , m_captionSize(Button::iconOnly(Button::Role::Quiet, QStringLiteral("text-aa"), QString(),
                                     QStringLiteral("lessonCaptionSize"), this))
    , m_full(Button::iconOnly(Button::Role::Quiet, QStringLiteral("corners-out"),
                              tr("Toàn màn hình"), QStringLiteral("lessonFullScreen"), this))
{
    setObjectName(QStringLiteral("lessonControls"));
    m_bar->setObjectName(QStringLiteral("lessonBar"));
    m_time->setWordWrap(false);
    m_time->setMinimumWidth( // of any lesson: nothing moves as the time goes by
        QFontMetrics(m_time->font()).horizontalAdvance(QStringLiteral("00:00 / 00:00")));
    m_time->setObjectName(QStringLiteral("lessonTime"));
    m_volume->setObjectName(QStringLiteral("lessonVolume"));
    m_volume->setAccessibleName(tr("Âm lượng"));
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(LessonSettings::kVolumeStep);
    m_volume->setPageStep(2 * LessonSettings::kVolumeStep);
    m_volume->setFixedWidth(theme::px(kVolumeWidth));
    layOut();
    connectButtons();
}

void LessonControls::layOut()
{
    const int gap = theme::px(theme::kGapSmall);
    m_column->setContentsMargins(gap, gap, gap, gap);
    m_column->setSpacing(0);
    m_column->addLayout(m_row);
    m_row->setSpacing(gap);
    m_row->addWidget(m_play);
    m_row->addWidget(m_back);
    m_row->addWidget(m_bar, 1);
    m_row->addWidget(m_time);
    m_row->addStretch();
    m_row->addWidget(m_rate);
    m_row->addWidget(m_sound);
    m_row->addWidget(m_volume);
    m_row->addWidget(m_captions);
    m_row->addWidget(m_captionSize);
    m_row->addWidget(m_full);
    // From the line of time to the right, as one reads, whatever stands in which row.
    QWidget *before = m_play;
    for (QWidget *next : std::initializer_list<QWidget *>{m_back, m_bar, m_rate, m_sound, m_volume,
                                                          m_captions, m_captionSize, m_full}) {
        setTabOrder(before, next);
        before = next;
    }
}

void LessonControls::connectButtons()
{
    connect(m_play, &QPushButton::clicked, this, &LessonControls::playPressed);
    connect(m_back, &QPushButton::clicked, this, &LessonControls::backPressed);
    connect(m_rate, &QPushButton::clicked, this, &LessonControls::ratePressed);
    connect(m_sound, &QPushButton::clicked, this, &LessonControls::soundPressed);
    connect(m_volume, &QSlider::valueChanged, this, &LessonControls::volumeChosen);
    connect(m_captions, &QPushButton::clicked, this, &LessonControls::captionsPressed);
    connect(m_captionSize, &QPushButton::clicked, this, &LessonControls::captionSizePressed);
    connect(m_full, &QPushButton::clicked, this, &LessonControls::fullScreenPressed);
}

void LessonControls::focusPlay()
{
    m_play->setFocus();
}

void LessonControls::showPlaying(bool plays)
{
    m_play->setIconName(plays ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setSpokenName(plays ? tr("Tạm dừng") : tr("Phát"));
    m_play->setToolTip(m_play->accessibleName() + QStringLiteral("\n\n") + lessonKeysInWords());
}

void LessonControls::showTime(Millis position, Millis duration)
{
    m_time->setText(tr("%1 / %2").arg(words::place(int(position.count() / 1000)),
                                      words::place(int((duration.count() + 999) / 1000))));
}

void LessonControls::showSettings(const LessonSettings &settings, bool hasSound)
{
    const QString rate = words::rate(settings.rate());
    m_rate->setText(rate);
    m_rate->setSpokenName(tr("Tốc độ phát %1").arg(rate));

    const bool isSilent = settings.isMuted || !hasSound;
    m_hasSound = hasSound;
    m_sound->setEnabled(hasSound && m_play->isEnabled());
    m_sound->setIconName(isSilent ? QStringLiteral("speaker-slash")
                                  : QStringLiteral("speaker-high"));
    m_sound->setSpokenName(!hasSound              ? tr("Máy này không có loa hoặc tai nghe")
                               : settings.isMuted ? tr("Bật tiếng")
                                                  : tr("Tắt tiếng"));
    m_volume->setEnabled(m_sound->isEnabled());
    m_volume->setToolTip(tr("Âm lượng %1%").arg(settings.volume()));
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(settings.isMuted ? 0 : settings.volume());

    m_captions->setRole(settings.hasCaptions ? Button::Role::Secondary : Button::Role::Quiet);
    m_captions->setSpokenName(settings.hasCaptions ? tr("Tắt phụ đề") : tr("Bật phụ đề"));
    m_captionSize->setEnabled(settings.hasCaptions && m_play->isEnabled());
    m_captionSize->setSpokenName(sizeName(settings.captionSize));
}

void LessonControls::showFullScreen(bool full)
{
    m_full->setIconName(full ? QStringLiteral("corners-in") : QStringLiteral("corners-out"));
    m_full->setSpokenName(full ? tr("Thoát toàn màn hình") : tr("Toàn màn hình"));
}

void LessonControls::setUsable(bool usable)
{
    for (QWidget *one : std::initializer_list<QWidget *>{m_play, m_back, m_bar, m_rate, m_captions,
                                                         m_captionSize, m_full})
        one->setEnabled(usable);
    m_sound->setEnabled(usable && m_hasSound);
    m_volume->setEnabled(usable && m_hasSound);
}

int LessonControls::rowWidth(bool slim) const
{
    int width = 0;
    int shown = 0;
    for (const QWidget *one :
         std::initializer_list<const QWidget *>{m_play, m_back, m_bar, m_time, m_rate, m_sound,
                                                m_volume, m_captions, m_captionSize, m_full}) {
        if (slim && one == m_volume)
            continue;
        width += one == m_volume ? m_volume->width()
                                 : one->sizeHint().expandedTo(one->minimumSize()).width();
        ++shown;
    }
    return width + (shown + 2) * m_row->spacing();
}

void LessonControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = rowWidth(true) > width();
    m_volume->setVisible(!stacked && rowWidth(false) <= width());
    if (stacked == m_stacked)
        return;
    m_stacked = stacked;
    if (stacked) {
        m_row->removeWidget(m_bar);
        m_column->insertWidget(0, m_bar);
    } else {
        m_column->removeWidget(m_bar);
        m_row->insertWidget(2, m_bar, 1);
    }
}

void LessonControls::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::sheet(painter, rect(), theme::px(theme::kRadiusLarge), theme::colours().card,
                 theme::colours().line);
}

} // namespace hocvu
