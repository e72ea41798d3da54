#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every class of a public header says above it what it is and what it promises. Plain structs and
enums may speak through their fields."""

import re
import sys

import tree

# At the start of a line, namespaces not being indented: a definition, not a forward declaration.
_DEFINITION = re.compile(r"class\s+(?:\[\[\w+\]\]\s*)?(\w+)[^;]*$")


def undocumented(lines):
    for number, line in enumerate(lines):
        match = _DEFINITION.match(line)
        if not match:
            continue
        above = number - 1
        while above >= 0 and lines[above].startswith("template"):
            above -= 1
        if above < 0 or not lines[above].startswith(("///", " */", "*/")):
            yield number + 1, match.group(1)


def main():
    root = tree.source_dir()
    names = tree.files(root, "app/*.h", "media/*.h")
    faults = [f"{name}:{line}: {type_name} has no comment (\"/// ...\") that says what it promises"
              for name in names
              for line, type_name in undocumented(tree.read(root, name).split("\n"))]
    return tree.report(faults, len(names), "headers")


sys.exit(main())
