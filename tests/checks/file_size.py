#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No source file grows beyond what one reads in a sitting: 450 lines."""

import sys

import tree

_MOST_LINES = 450


def main():
    root = tree.source_dir()
    names = tree.files(root, "app/*.cpp", "app/*.h", "media/*.cpp", "media/*.h")
    faults = []
    for name in names:
        lines = tree.read(root, name).count("\n")
        if lines > _MOST_LINES:
            faults.append(f"{name}: {lines} lines, {_MOST_LINES} are allowed; split it by task")
    return tree.report(faults, len(names), "source files")


sys.exit(main())
