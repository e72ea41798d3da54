// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spoken/syllable.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace hocvu {

namespace {

/// Longest first, so that "ngh" is tried before "ng" and "n".
const QStringList &onsets()
{
    static const QStringList all = QStringLiteral("ngh ng nh ch gh gi kh ph qu th tr "
                                                  "b c d đ g h k l m n p r s t v x")
                                       .split(u' ');
    return all;
}

const QSet<QString> &rhymes()
{
    static const QStringList all
        = QStringLiteral(
              "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu "
              "ây "
              "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng "
              "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
              "o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay "
              "oăc oăm oăn oăng oăt oe oen oeo oep oet "
              "ô ôc ôi ôm ôn ông ôp ôt ôôc ôông ơ ơi ơm ơn ơp ơt ơng "
              "u uc ui um un ung up ut ua uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt "
              "uơ uy uya uych uynh uyên uyêt uyp uyt uyu uêu "
              "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ưm ưn "
              "y yêm yên yêng yêt yêu yn yt ynh ych")
              .split(u' ');
    static const QSet<QString> set(all.begin(), all.end());
    return set;
}

/// Lower case without tone marks; empty when there are two tones or a letter of no Vietnamese word.
QString withoutTone(QStringView word)
{
    static const QString toneMarks = QStringLiteral("\u0300\u0301\u0303\u0309\u0323");
    QString bare;
    int tones = 0;
    const QString letters = word.toString().toLower().normalized(QString::NormalizationForm_D);
    for (const QChar c : letters) {
        if (toneMarks.contains(c))
            ++tones;
        else
            bare += c;
    }
    return tones > 1 ? QString() : bare.normalized(QString::NormalizationForm_C);
}

} // namespace

bool isVietnameseSyllable(QStringView word)
{
    const QString bare = withoutTone(word);
    if (bare.isEmpty() || bare.size() > 7)
        return false;
    if (rhymes().contains(bare) || bare == u"gi")
        return true;
    return std::any_of(onsets().begin(), onsets().end(), [&](const QString &onset) {
        return bare.startsWith(onset) && rhymes().contains(bare.mid(onset.size()));
    });
}

} // namespace hocvu
