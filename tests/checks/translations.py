#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every translation has every text of the program, and none is unfinished.

A fresh lupdate must change nothing. To take new texts in: translations.py --update, then
translate what is marked unfinished.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tree

# The lupdate on PATH may be Qt 5's.
_LUPDATE = "/usr/lib/qt6/bin/lupdate"


def lupdate(root, ts):
    done = subprocess.run([_LUPDATE, "-locations", "none", "-no-obsolete", "app", "-ts", str(ts)],
                          cwd=root, capture_output=True, text=True, check=False)
    if done.returncode or "warning" in done.stderr.lower():
        return [f"lupdate: {line}" for line in done.stderr.splitlines()]
    return []


def unfinished(root, name):
    for context in ElementTree.parse(root / name).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") or not all(forms):
                yield (f"{name}: {context.findtext('name')}: not translated: "
                       f"{message.findtext('source')!r}")


def faults_of(root, name):
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / Path(name).name
        shutil.copyfile(root / name, fresh)
        yield from lupdate(root, fresh)
        if fresh.read_bytes() != (root / name).read_bytes():
            yield f"{name}: is not up to date; run tests/checks/translations.py --update"
    yield from unfinished(root, name)


def main():
    root = tree.source_dir()
    names = tree.files(root, "translations/hocvu_*.ts")
    if "--update" in sys.argv:
        return tree.report([fault for name in names for fault in lupdate(root, root / name)],
                           len(names), "translations")
    faults = [fault for name in names for fault in faults_of(root, name)]
    return tree.report(faults, len(names), "translations")


sys.exit(main())
