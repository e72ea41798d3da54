// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/easel.h"

namespace hocvu::media {

// One painter a kind of scene; each puts everything the scene shows on the easel.

void paintTitle(Easel &easel);
void paintPoints(Easel &easel);
void paintSteps(Easel &easel);
void paintDocument(Easel &easel);
void paintTimeline(Easel &easel);
void paintDialogue(Easel &easel);
void paintTable(Easel &easel);
void paintChart(Easel &easel);
void paintComparison(Easel &easel);
void paintBeforeAfter(Easel &easel);
void paintCase(Easel &easel);
void paintQuotation(Easel &easel);
void paintRecap(Easel &easel);

/// Kicker, heading and place among the scenes of every scene but the title, and the sign that a
/// question comes.
void paintHeader(Easel &easel);

/// "Nội dung cập nhật đến ngày …" from \a left, \a top on.
void paintAsOf(Easel &easel, double left, double top, int enterMs);

/// The panel at the right of the title: a letter, an assistant, and \a emblem in gold.
void paintHero(Easel &easel, const QString &emblem);

/// The sheet with numbered parts at the left of a document; answers its box.
QRectF paintSheet(Easel &easel);

/// All scenes in order. The first text or icon that does not fit is an error naming its scene.
Result<std::vector<SceneArt>> paintScenes(const Studio &studio);

/// One scene of them.
Result<SceneArt> paintScene(const Studio &studio, int index);

} // namespace hocvu::media
