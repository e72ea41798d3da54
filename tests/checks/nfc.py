#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text file is UTF-8 in NFC with LF line ends: the words of one language have one
spelling, so searching, sorting and comparing need no second look."""

import fnmatch
import sys
import unicodedata
from pathlib import Path

import tree


def faults_of(name, raw):
    if b"\r" in raw:
        line = raw[: raw.index(b"\r")].count(b"\n") + 1
        yield f"{name}:{line}: a carriage return; lines end with LF alone"
    if raw.startswith(b"\xef\xbb\xbf"):
        yield f"{name}:1: starts with a byte order mark; leave it out"
    if raw and not raw.endswith(b"\n"):
        yield f"{name}: the last line has no line end"
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        yield f"{name}:{line}: not UTF-8"
        return
    if not unicodedata.is_normalized("NFC", text):
        for number, line in enumerate(text.split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line):
                yield f"{name}:{number}: not NFC; write the composed letters"
                break


def main():
    root = tree.source_dir()
    exceptions = tree.listed(Path(__file__).with_name("nfc_exceptions.txt"))
    faults = []
    count = 0
    for name in tree.files(root):
        if not unicodedata.is_normalized("NFC", name):
            faults.append(f"{name}: the file's name is not NFC")
        raw = (root / name).read_bytes()
        if b"\0" in raw[:8000] or any(fnmatch.fnmatchcase(name, e) for e in exceptions):
            continue
        count += 1
        faults.extend(faults_of(name, raw))
    return tree.report(faults, count, "text files")


sys.exit(main())
