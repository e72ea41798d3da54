#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shell script passes shellcheck."""

import sys

import tree


def main():
    root = tree.source_dir()
    names = [name for name in tree.files(root)
             if name.endswith(".sh")
             or (root / name).read_bytes()[:30].split(b"\n")[0].endswith((b"bash", b"bin/sh"))]
    faults = tree.run_tool(["shellcheck", "-x"], names, root)
    return tree.report(faults, len(names), "shell scripts")


sys.exit(main())
