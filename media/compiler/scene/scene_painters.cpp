// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

namespace hocvu::media {

namespace {

void paintScene(Easel &easel)
{
    if (easel.scene().kind != SceneKind::Title)
        paintHeader(easel);
    switch (easel.scene().kind) {
    case SceneKind::Title:
        return paintTitle(easel);
    case SceneKind::Points:
        return paintPoints(easel);
    case SceneKind::Steps:
        return paintSteps(easel);
    case SceneKind::Comparison:
        return paintComparison(easel);
    case SceneKind::Quotation:
        return paintQuotation(easel);
    case SceneKind::Recap:
        return paintRecap(easel);
    }
}

} // namespace

int highlightEnd(const Easel &easel, int index)
{
    const QList<Item> &items = easel.scene().items;
    const int enter = easel.sentenceMs(items.at(index).sentence);
    int end = kNever;
    for (const Item &other : items) {
        const int start = easel.sentenceMs(other.sentence);
        if (start > enter && start < end)
            end = start;
    }
    return end;
}

Result<std::vector<SceneArt>> paintScenes(const Studio &studio)
{
    std::vector<SceneArt> arts;
    for (int i = 0; i < studio.lesson.scenes.size(); ++i) {
        Easel easel(studio, i);
        paintScene(easel);
        auto art = easel.finish();
        if (!art)
            return tl::unexpected(art.error());
        arts.push_back(std::move(*art));
    }
    return arts;
}

} // namespace hocvu::media
