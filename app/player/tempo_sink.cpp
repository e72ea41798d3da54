// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/tempo_sink.h"

#include <gst/gst.h>

#include <initializer_list>

namespace hocvu {

namespace {

constexpr char kSinkName[] = "pulsesink";
constexpr char kRealSink[] = "hocvu-real-sink";
constexpr guint kDeviceProperty = 1;
constexpr guint kRankAboveReal = 200;

GstElementFactory *realFactory = nullptr; // Of the sink that was called pulsesink before.

GObject *realSink(GObject *bin)
{
    return static_cast<GObject *>(g_object_get_data(bin, kRealSink));
}

// Qt chooses the audio device through the property "device" of the sink: it is handed on.
void setProperty(GObject *bin, guint id, const GValue *value, GParamSpec *)
{
    if (id == kDeviceProperty && realSink(bin))
        g_object_set_property(realSink(bin), "device", value);
}

void readProperty(GObject *bin, guint id, GValue *value, GParamSpec *)
{
    if (id == kDeviceProperty && realSink(bin))
        g_object_get_property(realSink(bin), "device", value);
}

void initClass(gpointer type, gpointer)
{
    auto *object = static_cast<GObjectClass *>(type);
    object->set_property = setProperty;
    object->get_property = readProperty;
    g_object_class_install_property(
        object, kDeviceProperty,
        g_param_spec_string("device", "Device", "Device of the real sink", nullptr,
                            static_cast<GParamFlags>(G_PARAM_READWRITE)));
    auto *element = static_cast<GstElementClass *>(type);
    gst_element_class_set_static_metadata(element, "Tempo sink", "Sink/Audio",
                                          "Keeps the pitch at any speed", "The HocVu authors");
    GstCaps *caps = gst_caps_new_empty_simple("audio/x-raw");
    gst_element_class_add_pad_template(
        element, gst_pad_template_new("sink", GST_PAD_SINK, GST_PAD_ALWAYS, caps));
    gst_caps_unref(caps);
}

void initInstance(GTypeInstance *instance, gpointer)
{
    auto *bin = reinterpret_cast<GstBin *>(instance);
    auto *element = reinterpret_cast<GstElement *>(instance);
    GstElement *before = gst_element_factory_make("audioconvert", nullptr);
    GstElement *tempo = gst_element_factory_make("scaletempo", nullptr);
    GstElement *after = gst_element_factory_make("audioconvert", nullptr);
    GstElement *resample = gst_element_factory_make("audioresample", nullptr);
    GstElement *sink = gst_element_factory_create(realFactory, nullptr);
    g_object_set_data(reinterpret_cast<GObject *>(instance), kRealSink, sink);
    gst_bin_add_many(bin, before, tempo, after, resample, sink, nullptr);
    gst_element_link_many(before, tempo, after, resample, sink, nullptr);
    GstPad *entry = gst_element_get_static_pad(before, "sink");
    gst_element_add_pad(element, gst_ghost_pad_new("sink", entry));
    gst_object_unref(entry);
    GST_OBJECT_FLAG_SET(element, GST_ELEMENT_FLAG_SINK);
}

bool hasFactory(const char *name)
{
    GstElementFactory *factory = gst_element_factory_find(name);
    if (factory)
        gst_object_unref(factory);
    return factory != nullptr;
}

bool registerSink()
{
    if (!gst_init_check(nullptr, nullptr, nullptr))
        return false;
    for (const char *part : {"audioconvert", "scaletempo", "audioresample"}) {
        if (!hasFactory(part))
            return false;
    }
    GstElementFactory *found = gst_element_factory_find(kSinkName);
    if (!found)
        return false;
    auto *feature = gst_plugin_feature_load(reinterpret_cast<GstPluginFeature *>(found));
    gst_object_unref(found);
    if (!feature)
        return false;
    realFactory = reinterpret_cast<GstElementFactory *>(feature); // Kept for good.
    GTypeQuery parent;
    g_type_query(gst_bin_get_type(), &parent);
    GTypeInfo info{};
    info.class_size = static_cast<guint16>(parent.class_size);
    info.instance_size = static_cast<guint16>(parent.instance_size);
    info.class_init = initClass;
    info.instance_init = initInstance;
    const GType type = g_type_register_static(gst_bin_get_type(), "HocVuTempoSink", &info,
                                              static_cast<GTypeFlags>(0));
    return gst_element_register(nullptr, kSinkName, GST_RANK_PRIMARY + kRankAboveReal, type);
}

} // namespace

bool installTempoSink()
{
    static const bool installed = registerSink();
    return installed;
}

} // namespace hocvu
