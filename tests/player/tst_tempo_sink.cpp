// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/tempo_sink.h"

// Before Qt: GStreamer has members called "signals".
#include <gst/gst.h>

#include <QStringList>
#include <QTest>

namespace {

/// The factories of the elements in \a bin, from the sink back to the entry.
QStringList partsOf(GstElement *bin)
{
    QStringList parts;
    GstIterator *each = gst_bin_iterate_sorted(reinterpret_cast<GstBin *>(bin));
    GValue item = G_VALUE_INIT;
    while (gst_iterator_next(each, &item) == GST_ITERATOR_OK) {
        auto *element = static_cast<GstElement *>(g_value_get_object(&item));
        auto *factory = reinterpret_cast<GstPluginFeature *>(gst_element_get_factory(element));
        parts << QString::fromLatin1(gst_plugin_feature_get_name(factory));
        g_value_reset(&item);
    }
    g_value_unset(&item);
    gst_iterator_free(each);
    return parts;
}

} // namespace

class tst_TempoSink : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void putsScaletempoBeforeTheRealSink();
    void handsTheDeviceOn();
};

void tst_TempoSink::initTestCase()
{
    QVERIFY2(hocvu::installTempoSink(), "gstreamer1.0-plugins-good is needed");
    QVERIFY(hocvu::installTempoSink());
}

void tst_TempoSink::putsScaletempoBeforeTheRealSink()
{
    GstElement *sink = gst_element_factory_make("pulsesink", nullptr);
    QVERIFY(sink);

    const QStringList parts = partsOf(sink);

    QCOMPARE(parts.first(), QStringLiteral("pulsesink"));
    QVERIFY(parts.contains(QStringLiteral("scaletempo")));
    gst_object_unref(sink);
}

void tst_TempoSink::handsTheDeviceOn()
{
    GstElement *sink = gst_element_factory_make("pulsesink", nullptr);
    QVERIFY(sink);

    g_object_set(sink, "device", "room-speaker", nullptr);

    gchar *device = nullptr;
    g_object_get(sink, "device", &device, nullptr);
    QCOMPARE(QByteArray(device), QByteArray("room-speaker"));
    g_free(device);
    gst_object_unref(sink);
}

QTEST_GUILESS_MAIN(tst_TempoSink)
#include "tst_tempo_sink.moc"
