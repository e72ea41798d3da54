#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C++ file is laid out as clang-format 14 lays it out by .clang-format.

To mend: clang-format-14 -i FILE.
"""

import sys

import tree


def main():
    root = tree.source_dir()
    names = tree.files(root, *(f"{top}/*.{end}" for top in ("app", "media", "resources", "tests")
                               for end in ("h", "cpp")))
    said = tree.run_tool(["clang-format-14", "--dry-run", "--Werror"], names, root)
    # The lines between show the code; the place is enough.
    faults = [line for line in said if "error:" in line or "install" in line]
    return tree.report(faults, len(names), "C++ files")


sys.exit(main())
