#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file starts with the two SPDX lines (after a "#!" line where it has one)."""

import sys

import tree

_COMMENTS = {
    "//": ("*.cpp", "*.h", "*.js", "*.qml"),
    "#": ("CMakeLists.txt", "*/CMakeLists.txt", "*.cmake", "*.py", "*.sh", "packaging/common.sh"),
    "--": ("*.sql",),
    "/*": ("*.qss", "*.css"),
}
_HEAD = (
    "SPDX-FileCopyrightText: 2026 The HocVu authors",
    "SPDX-License-Identifier: GPL-3.0-or-later",
)


def main():
    root = tree.source_dir()
    faults = []
    wanted = {name: mark for mark, patterns in _COMMENTS.items()
              for name in tree.files(root, *patterns)}
    for name in tree.files(root, "packaging/*", ".ci/*", "tests/*"):
        if name not in wanted and (root / name).read_bytes()[:3] == b"#!/":
            wanted[name] = "#"
    for name, mark in sorted(wanted.items()):
        # Fixtures are data: their bytes are the test.
        if name.startswith(("tests/data/", "tests/fuzz/corpus/")):
            continue
        lines = tree.read(root, name).split("\n")
        if lines[0].startswith("#!"):
            lines = lines[1:]
        end = " */" if mark == "/*" else ""
        if lines[:2] != [f"{mark} {line}{end}" for line in _HEAD]:
            faults.append(f"{name}:1: does not start with the two SPDX lines (see any other file)")
    return tree.report(faults, len(wanted), "source files")


sys.exit(main())
