// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one function that the module of archive copies shows; see archive_pdf.h.
#include "paper/archive_pdf.h"

#include <QCryptographicHash>

// The C interface: clang 14 does not compile the C++ one of libqpdf 11.3 with libstdc++ 12.
#include <qpdf/qpdf-c.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace hocvu {

namespace {

// No version in it: a certificate printed again years later is the same file.
constexpr auto kProducer = "HocVu (Qt, libqpdf)";
constexpr auto kCreator = "HocVu";

// PDF/A asks that /Info and XMP agree word for word; preflight compares them.
constexpr auto kXmp = R"(<?xpacket begin="%BOM%" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%TITLE%</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>%AUTHOR%</rdf:li></rdf:Seq></dc:creator>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreatorTool>%CREATOR%</xmp:CreatorTool>
   <xmp:CreateDate>%DATE%</xmp:CreateDate>
   <xmp:ModifyDate>%DATE%</xmp:ModifyDate>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>%PRODUCER%</pdf:Producer>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
)";

QByteArray xmpFor(const DocumentFacts &facts)
{
    // The texts go in last, so that a per-cent sign in one of them means nothing.
    QString xmp = QString::fromUtf8(kXmp);
    xmp.replace(QStringLiteral("%BOM%"), QChar(QChar::ByteOrderMark));
    xmp.replace(QStringLiteral("%CREATOR%"), QString::fromUtf8(kCreator));
    xmp.replace(QStringLiteral("%PRODUCER%"), QString::fromUtf8(kProducer));
    xmp.replace(QStringLiteral("%DATE%"),
                facts.date.toString(QStringLiteral("yyyy-MM-dd'T00:00:00+07:00'")));
    const qsizetype author = xmp.indexOf(QStringLiteral("%AUTHOR%"));
    xmp.replace(author, 8, facts.author.toHtmlEscaped());
    const qsizetype title = xmp.indexOf(QStringLiteral("%TITLE%"));
    xmp.replace(title, 7, facts.title.toHtmlEscaped());
    return xmp.toUtf8();
}

/// Qt's PDF in memory, to be changed and written again.
class Document
{
public:
    explicit Document(const QByteArray &pdf)
        : m_pdf(qpdf_init())
    {
        qpdf_silence_errors(m_pdf);
        qpdf_set_suppress_warnings(m_pdf, QPDF_TRUE);
        qpdf_set_attempt_recovery(m_pdf, QPDF_FALSE);
        qpdf_read_memory(m_pdf, "page", pdf.constData(),
                         static_cast<unsigned long long>(pdf.size()), nullptr);
    }
    ~Document() { qpdf_cleanup(&m_pdf); }
    Q_DISABLE_COPY_MOVE(Document)

    /// What went wrong since the last time this was asked; empty: nothing.
    QString error()
    {
        return qpdf_has_error(m_pdf)
            ? QString::fromUtf8(qpdf_get_error_full_text(m_pdf, qpdf_get_error(m_pdf)))
            : QString();
    }
    void describe(const DocumentFacts &facts);
    void nameSubsets();
    Result<QByteArray> written();

private:
    using Handle = qpdf_oh;

    Handle key(Handle dictionary, const char *name)
    {
        return qpdf_oh_get_key(m_pdf, dictionary, name);
    }
    void set(Handle dictionary, const char *name, Handle value)
    {
        qpdf_oh_replace_key(m_pdf, dictionary, name, value);
    }
    Handle name(const std::string &text) { return qpdf_oh_new_name(m_pdf, text.c_str()); }
    Handle text(const QString &words)
    {
        return qpdf_oh_new_unicode_string(m_pdf, words.toUtf8().constData());
    }
    Handle infoFor(const DocumentFacts &facts);
    Handle xmpStream(const DocumentFacts &facts);
    std::string subsetTag(Handle fontFile);

    qpdf_data m_pdf;
};

Document::Handle Document::infoFor(const DocumentFacts &facts)
{
    const QString date
        = facts.date.toString(QStringLiteral("'D:'yyyyMMdd")) + QStringLiteral("000000+07'00'");
    const Handle info = qpdf_oh_new_dictionary(m_pdf);
    set(info, "/Title", text(facts.title));
    set(info, "/Author", text(facts.author));
    set(info, "/Creator", text(QString::fromUtf8(kCreator)));
    set(info, "/Producer", text(QString::fromUtf8(kProducer)));
    set(info, "/CreationDate", text(date));
    set(info, "/ModDate", text(date));
    return qpdf_make_indirect_object(m_pdf, info);
}

Document::Handle Document::xmpStream(const DocumentFacts &facts)
{
    const QByteArray xmp = xmpFor(facts);
    const Handle stream = qpdf_oh_new_stream(m_pdf);
    qpdf_oh_replace_stream_data(
        m_pdf, stream, reinterpret_cast<const unsigned char *>(xmp.constData()),
        static_cast<size_t>(xmp.size()), qpdf_oh_new_null(m_pdf), qpdf_oh_new_null(m_pdf));
    const Handle dictionary = qpdf_oh_get_dict(m_pdf, stream);
    set(dictionary, "/Type", name("/Metadata"));
    set(dictionary, "/Subtype", name("/XML"));
    return stream;
}

void Document::describe(const DocumentFacts &facts)
{
    const Handle root = qpdf_get_root(m_pdf);
    set(root, "/Metadata", xmpStream(facts));
    set(root, "/Lang", text(QStringLiteral("vi-VN"))); // for screen readers
    const Handle trailer = qpdf_get_trailer(m_pdf);
    set(trailer, "/Info", infoFor(facts));
    qpdf_oh_remove_key(m_pdf, trailer, "/ID");
}

/// Six capitals that come from the embedded glyphs alone, as in "QXKDMA+BeVietnamPro-Bold".
std::string Document::subsetTag(Handle fontFile)
{
    unsigned char *data = nullptr;
    size_t size = 0;
    qpdf_oh_get_stream_data(m_pdf, fontFile, qpdf_dl_generalized, nullptr, &data, &size);
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(data, static_cast<qsizetype>(size)), QCryptographicHash::Sha256);
    std::free(data);
    std::string tag;
    for (qsizetype i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + static_cast<uchar>(hash[i]) % 26);
    return tag;
}

/// Qt names a subset by the number of its object, which changes with the hash seed, and that in
/// one of three places only. Here all three get the same name, from the subset's content.
void Document::nameSubsets()
{
    const Handle resources = key(qpdf_get_page_n(m_pdf, 0), "/Resources");
    const Handle fonts = key(resources, "/Font");
    qpdf_oh_begin_dict_key_iter(m_pdf, fonts);
    while (qpdf_oh_dict_more_keys(m_pdf)) {
        const Handle font = key(fonts, qpdf_oh_dict_next_key(m_pdf));
        const Handle descendant = qpdf_oh_get_array_item(m_pdf, key(font, "/DescendantFonts"), 0);
        const Handle descriptor = key(descendant, "/FontDescriptor");
        const std::string plain(qpdf_oh_get_name(m_pdf, key(font, "/BaseFont")));
        const Handle tagged = name("/" + subsetTag(key(descriptor, "/FontFile2")) + "+"
                                   + plain.substr(std::min<size_t>(1, plain.size())));
        set(font, "/BaseFont", tagged);
        set(descendant, "/BaseFont", tagged);
        set(descriptor, "/FontName", tagged);
    }
}

Result<QByteArray> Document::written()
{
    qpdf_init_write_memory(m_pdf);
    qpdf_set_deterministic_ID(m_pdf, QPDF_TRUE);
    qpdf_set_newline_before_endstream(m_pdf, QPDF_TRUE); // PDF/A-1 asks for it
    qpdf_set_object_stream_mode(m_pdf, qpdf_o_disable);
    qpdf_write(m_pdf);
    if (const QString words = error(); !words.isEmpty())
        return fail(ErrorCode::Damaged, words);
    return QByteArray(reinterpret_cast<const char *>(qpdf_get_buffer(m_pdf)),
                      static_cast<qsizetype>(qpdf_get_buffer_length(m_pdf)));
}

Result<QByteArray> repeatable(const QByteArray &pdf, const DocumentFacts &facts)
{
    Document document(pdf);
    if (const QString words = document.error(); !words.isEmpty())
        return fail(ErrorCode::Damaged, words);
    document.describe(facts);
    document.nameSubsets();
    return document.written();
}

} // namespace

} // namespace hocvu

extern "C" Q_DECL_EXPORT void hocvuToRepeatablePdf(const QByteArray &pdf,
                                                   const hocvu::DocumentFacts &facts,
                                                   hocvu::Result<QByteArray> &result)
{
    result = hocvu::repeatable(pdf, facts);
}
