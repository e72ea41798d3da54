// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace hocvu {

/// One answer of a question as a large row: the letter in a disc, the text beside it, as high as
/// the text needs. Options with the same parent exclude each other; toggled() and clicked() as in
/// any radio button. The keys 1 to 4 and A to D are the page's business.
class AnswerOption : public QRadioButton
{
    Q_OBJECT

public:
    enum class Mark { None, Right, Wrong };

    /// \a index 0 is A.
    AnswerOption(int index, const QString &text, const QString &objectName,
                 QWidget *parent = nullptr);

    void setAnswer(const QString &text);
    QString answer() const { return m_text; }
    /// For the review: a sign and a word besides the colour.
    void setMark(Mark mark);
    /// Less room above and below the text, for low screens.
    void setCompact(bool compact);
    /// Shown but not to be changed, without looking disabled.
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QChar letter() const;
    QRect textArea(QSize size) const;
    void paintDisc(QPainter &painter, const QRect &disc) const;
    void rename();

    int m_index;
    QString m_text;
    Mark m_mark = Mark::None;
    bool m_readOnly = false;
    bool m_compact = false;
};

} // namespace hocvu
