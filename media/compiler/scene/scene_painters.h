// SPDX-FileCopyrightText: 2026 The HocVu authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/compiler/scene/easel.h"

namespace hocvu::media {

/// One painter a kind of scene; each puts everything the scene shows on the easel.
void paintTitle(Easel &easel);
void paintPoints(Easel &easel);
void paintSteps(Easel &easel);
void paintComparison(Easel &easel);
void paintQuotation(Easel &easel);
void paintRecap(Easel &easel);

/// Kicker and heading of every scene but the title, and the sign that a question comes.
void paintHeader(Easel &easel);

/// The picture at the right of the title: a letter, an assistant, and \a emblem in gold.
void paintHero(Easel &easel, const QString &emblem);

/// When the highlight of item \a index ends: as the next item comes, or never for the last.
int highlightEnd(const Easel &easel, int index);

/// All scenes in order. The first text or icon that does not fit is an error naming its scene.
Result<std::vector<SceneArt>> paintScenes(const Studio &studio);

} // namespace hocvu::media
