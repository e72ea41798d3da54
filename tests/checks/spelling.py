#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""English words are spelled as codespell knows them. Vietnamese is not its business: files of
Vietnamese text are left out, and so is every line with a Vietnamese letter."""

import sys
from pathlib import Path

import tree

_VIETNAMESE = ("translations/*", "resources/demo/*", "resources/help/*", "media/lessons/*",
               "tests/data/*", "tests/fuzz/corpus/*")
_OTHER = ("LICENSE", "package-lock.json", "*.svg", "*.png", "*.pdf", "*.zip", "*.mp4")


def main():
    root = tree.source_dir()
    left_out = set(tree.files(root, *_VIETNAMESE, *_OTHER))
    names = [name for name in tree.files(root) if name not in left_out]
    words = Path(__file__).with_name("spelling_words.txt")
    faults = tree.run_tool(
        ["codespell", "--ignore-words", str(words), "--ignore-regex", ".*[À-ỹĐđ].*"], names, root)
    return tree.report(faults, len(names), "files")


sys.exit(main())
