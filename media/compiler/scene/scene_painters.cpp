// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/compiler/scene/scene_painters.h"

namespace hocvu::media {

namespace {

void paintBody(Easel &easel)
{
    switch (easel.scene().kind) {
    case SceneKind::Title:
        return paintTitle(easel);
    case SceneKind::Points:
        return paintPoints(easel);
    case SceneKind::Steps:
        return paintSteps(easel);
    case SceneKind::Document:
        return paintDocument(easel);
    case SceneKind::Timeline:
        return paintTimeline(easel);
    case SceneKind::Dialogue:
        return paintDialogue(easel);
    case SceneKind::Table:
        return paintTable(easel);
    case SceneKind::Chart:
        return paintChart(easel);
    case SceneKind::Comparison:
        return paintComparison(easel);
    case SceneKind::BeforeAfter:
        return paintBeforeAfter(easel);
    case SceneKind::Case:
        return paintCase(easel);
    case SceneKind::Quotation:
        return paintQuotation(easel);
    case SceneKind::Recap:
        return paintRecap(easel);
    }
}

} // namespace

Result<SceneArt> paintScene(const Studio &studio, int index)
{
    Easel easel(studio, index);
    if (easel.scene().kind != SceneKind::Title)
        paintHeader(easel);
    paintBody(easel);
    return easel.finish();
}

Result<std::vector<SceneArt>> paintScenes(const Studio &studio)
{
    std::vector<SceneArt> arts;
    for (int i = 0; i < studio.lesson.scenes.size(); ++i) {
        auto art = paintScene(studio, i);
        if (!art)
            return tl::unexpected(art.error());
        arts.push_back(std::move(*art));
    }
    return arts;
}

} // namespace hocvu::media
