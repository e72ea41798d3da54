// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/items/imported.h"
#include "exchange/items/xml_tree.h"

#include <QHash>

#include <optional>
#include <vector>

namespace hocvu {

/// The names of QTI 3.0 as QTI 2.1 has them: "qti-simple-choice" is "simpleChoice".
void unifyQtiNames(XmlNode &node);

/// What a response declaration says.
struct QtiResponse
{
    QStringList correct;
    QHash<QString, double> mapped; ///< By key, in lower case where case does not matter.
    QStringList keys; ///< Of the mapping, in order.
    bool caseSensitive = true;
    bool hasMapping = false;
    double usual = 0; ///< For what is not mapped.
    std::optional<double> lowest;
    std::optional<double> highest;
    QString cardinality;
    QString baseType;
};
QtiResponse qtiResponseIn(const XmlNode &declaration);

/// How the score is made of a response.
enum class QtiMarking { Correct, Mapped, Conditions, Positions, Unknown };
QtiMarking qtiMarkingIn(const XmlNode &processing);

/// Numbers that conditions compare a response with, and what they earn.
struct QtiNumber
{
    bool isAny = false;
    double value = 0;
    double tolerance = 0;
    double score = 0;
};
/// Nothing when one of the conditions is of another form.
std::optional<QList<QtiNumber>> qtiNumbersIn(const XmlNode &processing);

/// Whether an element of this name asks something.
bool isQtiInteraction(const QString &name);

/// One item; notes and the item go to \a sink.
class QtiItemReader
{
public:
    /// \a find gives pictures by their address in the item.
    QtiItemReader(const XmlNode &root, const PictureFinder &find, ImportSink &sink);
    void read();

private:
    const XmlNode *onlyInteraction();
    bool readInteraction(const XmlNode &interaction);
    ItemOption optionIn(const XmlNode &choice, int fraction);
    void readChoice(const XmlNode &interaction, const char *choices);
    void readOrder(const XmlNode &interaction);
    bool readMatch(const XmlNode &interaction);
    QStringList readSide(const XmlNode &set, QList<ItemText> &texts);
    bool haveOnePartner(const std::vector<const XmlNode *> &lefts);
    void readText();
    void readNumbers();
    bool isMappingOfCorrect() const;
    void readTrueFalse();
    void readFeedback();
    void readTags();
    double maximum() const;
    int fractionOf(double score) const;
    ItemText textIn(const XmlNode &node);
    void htmlOfChildren(const XmlNode &node, QString &html);
    void htmlOfNode(const XmlNode &node, bool standsAlone, QString &html);

    const XmlNode &m_root;
    const PictureFinder &m_find;
    ImportSink &m_sink;
    Item m_item;
    QtiResponse m_response;
    QtiMarking m_marking = QtiMarking::Unknown;
    QList<QtiNumber> m_numbers;
    QStringList m_identifiers; ///< Of the options, in order.
    const XmlNode *m_ownFeedback = nullptr; ///< Of the choice that is read now: no aside.
    QStringList m_lost;
    double m_best = 0; ///< What the best answer earns.
};

} // namespace hocvu
