// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/easel.h"

#include "media/compiler/source/yaml_tree.h"

#include <QPainter>

#include <algorithm>

namespace hocvu::media {

namespace {

constexpr int kGhostsMs = 200; ///< When the outlines of what is to come appear.

double tallest(const QList<TextBlock> &blocks)
{
    double height = 0;
    for (const TextBlock &block : blocks)
        height = std::max(height, block.height());
    return height;
}

QStringList textsOf(const QList<Words> &words)
{
    QStringList texts;
    for (const Words &one : words)
        texts << one.text;
    return texts;
}

QRectF withShadow(const QRectF &box)
{
    return box.adjusted(-kShadowRoom, -kShadowRoom, kShadowRoom, kShadowRoom);
}

} // namespace

Easel::Easel(const Studio &studio, int scene)
    : m_studio(studio)
    , m_index(scene)
{
}

void Easel::report(int line, const QString &message)
{
    if (!m_error)
        m_error = Error{
            ErrorCode::NotUnderstood,
            atLine(lesson().file, line, QStringLiteral("scene '%1': %2").arg(scene().id, message))};
}

int Easel::sentenceMs(int sentence) const
{
    return m_studio.timeline.sentenceStart(m_index, sentence)
        - m_studio.timeline.scenes.at(m_index).startMs;
}

int Easel::highlightEnd(int index) const
{
    const int enter = enterMs(index);
    int end = kNever;
    for (int other = 0; other < items().size(); ++other) {
        const int start = enterMs(other);
        if (start > enter && start < end)
            end = start;
    }
    return end;
}

QList<Words> Easel::words(QString Item::*member) const
{
    QList<Words> all;
    for (const Item &item : items())
        all << Words{item.*member, item.line};
    return all;
}

TextBlock Easel::fit(const QString &what, const Words &words, const TextStyle &style,
                     const QSizeF &room, int maxLines)
{
    return fitAll(what, {words}, style, room, maxLines).constFirst();
}

QList<TextBlock> Easel::fitAll(const QString &what, const QList<Words> &words,
                               const TextStyle &style, const QSizeF &room, int maxLines)
{
    for (const Words &one : words) {
        if (const QString glyph = missingGlyph(one.text); !glyph.isEmpty())
            report(one.line,
                   QStringLiteral("the font has no '%1' for the %2; use another character")
                       .arg(glyph, what));
    }
    if (const auto blocks
        = TextBlock::fitAll(textsOf(words), style, room.width(), room.height(), maxLines)) {
        for (const TextBlock &block : *blocks)
            m_art.smallestLetter = std::min(m_art.smallestLetter, block.size());
        return *blocks;
    }
    for (const Words &one : words) {
        if (!TextBlock::fit(one.text, style, room.width(), room.height(), maxLines))
            report(one.line,
                   QStringLiteral("the %1 '%2' does not fit its place; shorten it")
                       .arg(what, one.text));
    }
    return QList<TextBlock>(words.size());
}

Easel::Stack Easel::fitStacks(TextStyle title, int titleLines, TextStyle text, int textLines,
                              const QSizeF &room, double gap)
{
    const QList<Words> titles = words(&Item::title);
    const QList<Words> texts = words(&Item::text);
    const auto tried
        = [&](const QList<Words> &of, const TextStyle &style, double height, int lines) {
              return TextBlock::fitAll(textsOf(of), style, room.width(), height, lines);
          };
    while (title.size > kSmallestLetter || text.size > kSmallestLetter) {
        const auto blocks = tried(titles, title, room.height(), titleLines);
        const double left = room.height() - gap - (blocks ? tallest(*blocks) : 0);
        if (blocks && tried(texts, text, left, textLines))
            break;
        title.size = std::max(kSmallestLetter, title.size - 1);
        text.size = std::max(kSmallestLetter, text.size - 1);
    }
    Stack stack;
    stack.titles = fitAll(QStringLiteral("title"), titles, title, room, titleLines);
    stack.titleHeight = tallest(stack.titles);
    stack.texts = fitAll(QStringLiteral("text"), texts, text,
                         {room.width(), room.height() - gap - stack.titleHeight}, textLines);
    stack.textHeight = tallest(stack.texts);
    return stack;
}

TextBlock Easel::label(const QString &text, const TextStyle &style, double width)
{
    return fit(QStringLiteral("label"), {text, scene().line}, style, {width, 1000}, 1);
}

void Easel::claim(const QString &what, const QRectF &box)
{
    const QRectF safe(0, 0, kWidth, kCaptionTop);
    if (!safe.contains(box))
        report(scene().line,
               QStringLiteral("the %1 reaches into the captions; shorten the scene").arg(what));
    for (const Claim &other : m_claims) {
        if (other.box.intersects(box))
            report(
                scene().line,
                QStringLiteral("the %1 overlaps the %2; shorten the scene").arg(what, other.what));
    }
    m_claims << Claim{what, box};
}

void Easel::demandIcon(const QString &icon, int line)
{
    if (!icon.isEmpty() && !icons().has(icon))
        report(
            line,
            QStringLiteral("no Phosphor icon is called '%1', or it can not be drawn; take another")
                .arg(icon));
}

void Easel::add(const QRectF &area, Motion motion, int enterMs,
                const std::function<void(QPainter &)> &paint, int leaveMs)
{
    const QRect place = elementsOf(area, scale());
    Sprite sprite{QImage(place.size(), QImage::Format_ARGB32_Premultiplied), place.topLeft(),
                  motion, enterMs, leaveMs};
    sprite.image.fill(Qt::transparent);
    QPainter painter(&sprite.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(-place.topLeft());
    painter.scale(scale().factor, scale().factor);
    paint(painter);
    painter.end();
    m_art.sprites.push_back(std::move(sprite));
}

void Easel::addGhost(const QRectF &box, int enterMs)
{
    // What comes at once needs no announcement.
    if (enterMs <= kGhostsMs + 400)
        return;
    add(
        box.adjusted(-2, -2, 2, 2), Motion::Fade, kGhostsMs,
        [&](QPainter &painter) { paintGhost(painter, box, kCardRadius); }, enterMs + 200);
}

void Easel::addCard(const QRectF &box, int index, const QColor &glow,
                    const std::function<void(QPainter &)> &paint, Motion motion)
{
    const int enter = enterMs(index);
    addGhost(box, enter);
    add(withShadow(box), motion, enter, [&](QPainter &painter) {
        paintCard(painter, box, kCardRadius, scale());
        paint(painter);
    });
    add(
        withShadow(box), Motion::Fade, enter + 280,
        [&](QPainter &painter) { paintHighlight(painter, box, kCardRadius, glow, scale()); },
        highlightEnd(index));
    claim(QStringLiteral("item %1").arg(index + 1), box);
}

Result<SceneArt> Easel::finish()
{
    if (m_error)
        return tl::unexpected(*m_error);
    return std::move(m_art);
}

} // namespace hocvu::media
