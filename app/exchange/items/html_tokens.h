// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringView>

#include <optional>

namespace hocvu {

/// One piece of HTML.
struct HtmlToken
{
    enum class Kind { Text, Start, End };

    Kind kind = Kind::Text;
    QString text; ///< Of a Text: entities decoded.
    QString name; ///< Of a tag: lower case.
    QMap<QString, QString> attributes; ///< Of a Start: names in lower case, the first of doubles.
    QStringView source = {}; ///< Of a tag: as it is written.
};

/// Takes HTML apart as browsers do, whatever it is: nothing is an error. Comments, declarations
/// and processing instructions are passed over; "<" that begins no tag is text.
class HtmlTokens
{
public:
    /// \a html must live longer.
    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }

    /// Nothing at the end.
    std::optional<HtmlToken> next();
    /// Passes over everything up to and with the end tag \a name, or to the end.
    void skipTo(const QString &name);

private:
    bool isTagAhead() const;
    bool skipMarkup();
    std::optional<HtmlToken> readTag();
    void readAttributes(HtmlToken &tag);
    QString readValue();
    void skipSpaces();

    QStringView m_html;
    qsizetype m_at = 0;
    bool m_isText = false; ///< A tag was never closed: the rest is no markup.
};

/// \a text with its entities decoded; what is none stays. All named entities of HTML 4 and numbers.
QString decodeEntities(QStringView text);

} // namespace hocvu
