// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/base45.h"

namespace hocvu {

namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr int kBase = 45;

/// -1 when \a letter is not in the alphabet.
int valueOf(QChar letter)
{
    const char latin = letter.unicode() < 128 ? letter.toLatin1() : '\0';
    for (int value = 0; value < kBase; ++value)
        if (kAlphabet[value] == latin)
            return value;
    return -1;
}

/// The number that \a group writes, least significant character first; -1 for a foreign one.
int numberIn(QStringView group)
{
    int number = 0;
    for (qsizetype i = group.size() - 1; i >= 0; --i) {
        const int value = valueOf(group[i]);
        if (value < 0)
            return -1;
        number = number * kBase + value;
    }
    return number;
}

} // namespace

QString toBase45(const QByteArray &bytes)
{
    QString text;
    text.reserve((bytes.size() * 3 + 1) / 2);
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        int number = static_cast<uchar>(bytes[i]);
        if (pair)
            number = number * 256 + static_cast<uchar>(bytes[i + 1]);
        for (int letters = pair ? 3 : 2; letters > 0; --letters) {
            text += QLatin1Char(kAlphabet[number % kBase]);
            number /= kBase;
        }
    }
    return text;
}

std::optional<QByteArray> fromBase45(QStringView text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() * 2 / 3);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const QStringView group = text.mid(i, 3);
        const bool pair = group.size() == 3;
        const int number = numberIn(group);
        if (number < 0 || number > (pair ? 0xffff : 0xff))
            return std::nullopt;
        if (pair)
            bytes += static_cast<char>(number / 256);
        bytes += static_cast<char>(number % 256);
    }
    return bytes;
}

} // namespace hocvu
