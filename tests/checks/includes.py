#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every #include below app/ and media/ goes along an arrow of arrows.txt.

The linker cannot see this: all Qt headers are on every search path, and a header of a room
that happens to be linked by a third one compiles as well.
"""

import re
import sys
from pathlib import Path

import tree

_INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')
_ALWAYS_OWN = "core/base"


class Table:
    """arrows.txt, read."""

    def __init__(self, path):
        self.own = {}
        self.allowed = {}
        self.libraries = []
        in_libraries = False
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if line == "[libraries]":
                in_libraries = True
            elif in_libraries:
                self.libraries.append(tuple(line.split()))
            else:
                folder, own, allowed = (part.strip() for part in line.split("|"))
                self.own[folder] = own.split()
                self.allowed[folder] = set(allowed.split())

    def folder_of(self, path):
        """The longest folder of the table that holds this file or header, or None."""
        return max((f for f in self.own if path.startswith(f + "/")), key=len, default=None)

    def library_of(self, header):
        return next((name for start, name in self.libraries if header.startswith(start)), None)


class QtHeaders:
    """Which Qt module a header belongs to, by the installed headers."""

    def __init__(self):
        self._modules = {}
        for top in sorted(Path("/usr/include").glob("*/qt6")):
            for module in top.glob("Qt*"):
                for header in module.iterdir():
                    self._modules.setdefault(header.name, module.name)

    def module_of(self, header):
        first, _, rest = header.partition("/")
        if rest and first.startswith("Qt"):
            return first
        return self._modules.get(header)


def own_folder_fault(table, folder, header):
    own = table.own[folder]
    target = table.folder_of(header) or header.partition("/")[0]
    if "*" in own or target in [folder, *own] or header.startswith(_ALWAYS_OWN + "/"):
        return None
    return f"{folder} may not include {header} (allowed: {', '.join([*own, _ALWAYS_OWN])})"


def library_fault(table, qt, folder, header):
    allowed = table.allowed[folder]
    library = qt.module_of(header) or table.library_of(header)
    if library is None:
        # What C++ and C bring along has neither a folder nor a capital letter.
        if header != "tl/expected.hpp" and ("/" in header or not header.islower()):
            return f"<{header}> belongs to no library of arrows.txt; add it there with a reason"
        return None
    if "*" in allowed or library in allowed:
        return None
    return f"{folder} may not include <{header}> ({library}; allowed: {', '.join(sorted(allowed))})"


def faults_of(table, qt, root, name):
    path = name.removeprefix("app/")
    folder = table.folder_of(path)
    if folder is None:
        yield f"{name}: its folder has no line in tests/checks/arrows.txt"
        return
    for number, line in enumerate(tree.read(root, name).split("\n"), 1):
        match = _INCLUDE.match(line)
        if not match:
            continue
        quote, header = match.groups()
        if quote == "<":
            fault = library_fault(table, qt, folder, header)
        elif header.endswith(".moc"):
            fault = None
        elif any((root / top / header).is_file() for top in ("app", ".")):
            fault = own_folder_fault(table, folder, header)
        else:
            fault = f'"{header}" is no path from app/ (or, for media and resources, from the top)'
        if fault:
            yield f"{name}:{number}: {fault}"


def main():
    root = tree.source_dir()
    table = Table(Path(__file__).with_name("arrows.txt"))
    qt = QtHeaders()
    names = tree.files(root, "app/*.h", "app/*.cpp", "media/*.h", "media/*.cpp")
    faults = [fault for name in names for fault in faults_of(table, qt, root, name)]
    return tree.report(faults, len(names), "source files")


sys.exit(main())
