// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QRadioButton>

#include <memory>

class QTextDocument;

namespace hocvu {

/// What was right in an answer, for the review.
enum class AnswerMark { None, Right, Wrong };

/// One answer of a question as a large row: a sign (the letter, or its place in an order) in a
/// disc, the text beside it, as high as the text needs. toggled() and clicked() as in any button of
/// the kind \a Base. The keys 1 to 9 and A to J are the page's business.
template <typename Base>
class AnswerButton : public Base
{
public:
    /// \a index 0 is A.
    AnswerButton(int index, const QString &text, const QString &objectName, QWidget *parent);
    ~AnswerButton() override;

    /// Plain, or with formatting: then it is HTML of the white list that questions may have.
    void setAnswer(const QString &text, bool isRich = false);
    QString answer() const { return m_text; }
    /// Its place in an order, from 1, is shown in the disc instead of the letter, "–" for 0;
    /// negative: the letter.
    void setPlace(int place);
    /// For the review: a sign and a word besides the colour.
    void setMark(AnswerMark mark);
    /// Less room above and below the text, for low screens.
    void setCompact(bool compact);
    /// Shown but not to be changed, without looking disabled.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }

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
    QString letter() const;
    QString sign() const;
    QRect textArea(QSize size) const;
    void paintDisc(QPainter &painter, const QRect &disc) const;
    void rename();

    int m_index;
    QString m_text;
    int m_place = -1;
    std::unique_ptr<QTextDocument> m_rich; ///< Null for plain text.
    AnswerMark m_mark = AnswerMark::None;
    bool m_readOnly = false;
    bool m_compact = false;
};

/// One of several that exclude each other: those with the same parent do.
class AnswerOption : public AnswerButton<QRadioButton>
{
    Q_OBJECT

public:
    using Mark = AnswerMark;

    AnswerOption(int index, const QString &text, const QString &objectName,
                 QWidget *parent = nullptr);
};

/// One of several of which any number may be chosen, or put into an order.
class AnswerTick : public AnswerButton<QCheckBox>
{
    Q_OBJECT

public:
    AnswerTick(int index, const QString &text, const QString &objectName,
               QWidget *parent = nullptr);
};

} // namespace hocvu
