// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/items/imported.h"

#include "exchange/items/pictures.h"

#include <algorithm>
#include <tuple>

namespace hocvu {

namespace {

QString faultOfSize(const Item &item)
{
    for (const ItemText *text : textsOf(item)) {
        if (text->text.size() > kMaxItemText)
            return QStringLiteral("a text of more than %1 characters; shorten it")
                .arg(kMaxItemText);
    }
    const auto isLong = [](const ItemAnswer &answer) { return answer.pattern.size() > 1000; };
    if (std::any_of(item.answers.begin(), item.answers.end(), isLong))
        return QStringLiteral("an answer of more than 1000 characters; shorten it");
    const qsizetype parts = std::max({item.options.size(), item.answers.size(), item.lefts.size(),
                                      item.rights.size(), item.matches.size() / 10});
    if (parts > kMaxItemParts)
        return QStringLiteral("more than %1 options; divide it").arg(kMaxItemParts);
    return {};
}

void normaliseRights(Item &item)
{
    QList<ItemText> rights;
    QList<int> moved(item.rights.size(), -1);
    const auto take = [&](int old) {
        if (old < 0 || old >= item.rights.size() || moved.at(old) >= 0)
            return;
        const auto same = rights.indexOf(item.rights.at(old));
        moved[old] = static_cast<int>(same >= 0 ? same : rights.size());
        if (same < 0)
            rights.append(item.rights.at(old));
    };
    const auto byLeft = [](const ItemMatch &a, const ItemMatch &b) {
        return std::tie(a.left, a.right) < std::tie(b.left, b.right);
    };
    std::stable_sort(item.matches.begin(), item.matches.end(),
                     [](const ItemMatch &a, const ItemMatch &b) { return a.left < b.left; });
    int left = -1;
    for (const ItemMatch &match : std::as_const(item.matches)) {
        if (match.left == left || match.fraction <= 0)
            continue;
        take(match.right);
        left = match.left;
    }
    for (int i = 0; i < item.rights.size(); ++i)
        take(i);
    for (ItemMatch &match : item.matches) {
        if (match.right >= 0 && match.right < moved.size())
            match.right = moved.at(match.right);
    }
    std::stable_sort(item.matches.begin(), item.matches.end(), byLeft);
    item.rights = rights;
}

} // namespace

void ImportSink::note(int line, ImportNote::Kind kind, const QString &text)
{
    if (m_to.notes.size() < kMaxImportNotes)
        m_to.notes.append({m_file, line, kind, text});
    else if (m_to.notes.size() == kMaxImportNotes)
        m_to.notes.append({m_file, line, kind,
                           QStringLiteral("more than %1 notes; divide the file to see the rest")
                               .arg(kMaxImportNotes)});
}

void ImportSink::setPart(const QString &name)
{
    m_file = name.isEmpty() ? m_whole : m_whole + QLatin1Char('/') + name;
}

void ImportSink::reduced(int line, const QString &text)
{
    note(line, ImportNote::Kind::Reduced, text);
}

void ImportSink::left(int line, const QString &text)
{
    note(line, ImportNote::Kind::Left, text);
}

void ImportSink::take(Item item, int line)
{
    QString fault = faultOfSize(item);
    if (fault.isEmpty()) {
        normalise(item);
        fault = faultOf(item);
    }
    if (fault.isEmpty() && m_to.items.size() >= kMaxImportItems)
        fault = QStringLiteral("more than %1 questions; divide the file").arg(kMaxImportItems);
    if (!fault.isEmpty())
        return left(line, fault);
    item.file = m_file;
    item.line = line;
    m_to.items.append(std::move(item));
}

void ImportSink::htmlLosses(int line, const QStringList &left)
{
    if (!left.isEmpty())
        reduced(line,
                QStringLiteral("left out of the text: %1").arg(left.join(QLatin1String(", "))));
}

void normalise(Item &item)
{
    item.tags.removeDuplicates();
    if (item.kind == ItemKind::Matching)
        normaliseRights(item);
    const auto any = std::find_if(item.answers.begin(), item.answers.end(),
                                  [](const ItemAnswer &answer) { return answer.pattern == u"*"; });
    if (any != item.answers.end()) // what stands behind it never counts
        item.answers.erase(any + 1, item.answers.end());
    for (qsizetype i = item.answers.size() - 1; item.kind == ItemKind::ShortAnswer && i > 0; --i) {
        const QString &pattern = item.answers.at(i).pattern;
        const auto isSame
            = [&pattern](const ItemAnswer &answer) { return answer.pattern == pattern; };
        if (std::any_of(item.answers.begin(), item.answers.begin() + i, isSame))
            item.answers.removeAt(i);
    }
    if (item.kind != ItemKind::MultipleChoice && item.kind != ItemKind::Matching) {
        item.lowest = 0;
        item.allOrNothing = false;
    }
}

QList<ItemMatch> evenMatches(const QList<int> &rights)
{
    QList<ItemMatch> matches;
    for (int left = 0; left < rights.size(); ++left)
        matches.append({left, rights.at(left), static_cast<int>(kWhole / rights.size())});
    return matches;
}

bool isEvenMatching(const Item &item)
{
    QList<int> rights;
    for (const ItemMatch &match : item.matches)
        rights.append(match.right);
    return rights.size() == item.lefts.size() && item.matches == evenMatches(rights);
}

PictureFinder embeddedPictures(ItemPictures &pictures)
{
    return [&pictures](const QString &address) -> Result<QString> {
        static const QLatin1String mark(";base64,");
        const qsizetype at = address.left(64).indexOf(mark);
        if (!address.startsWith(QLatin1String("data:")) || at < 0)
            return fail(
                ErrorCode::NotFound,
                QStringLiteral("a picture that is not in the file (%1)").arg(address.left(60)));
        return keepPicture(QByteArray::fromBase64(address.sliced(at + mark.size()).toLatin1()),
                           pictures);
    };
}

QString dataAddress(const QString &name, const ItemPictures &pictures)
{
    const QByteArray bytes = pictures.value(name);
    const auto type = pictureType(bytes);
    return QStringLiteral("data:%1;base64,%2")
        .arg(type ? type->mime : QString(), QString::fromLatin1(bytes.toBase64()));
}

} // namespace hocvu
