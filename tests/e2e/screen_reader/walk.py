#!/usr/bin/python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sits through a kiosk on a small kit. Run by sitting_test, which gives it a screen and a bus.
Usage: walk.py screen_reader|keyboard BIN_DIR SOURCE_DIR WORK_DIR"""

import sys
import time
from pathlib import Path

from bus import Fault, Kiosk
from sitting_by_ear import SittingByEar
from sitting_by_keys import SittingByKeys
from small_kit import SmallKit

WALKS = {"screen_reader": SittingByEar, "keyboard": SittingByKeys}


class Steps:
    def __init__(self):
        self._before = time.monotonic()

    def __call__(self, what):
        now = time.monotonic()
        print(f"  {now - self._before:6.1f} s  {what}", flush=True)
        self._before = now


def tell(kiosk):
    """The page as a screen reader has it, for who looks for the reason."""
    if kiosk.root is not None:
        print("On the page then:")
        for node in kiosk.nodes():
            told = f" ({node.description})" if node.description else ""
            states = ", ".join(sorted(node.states & {"FOCUSED", "CHECKED", "FOCUSABLE"}))
            print(f"{'  ' * node.depth}{node}{told} {states}")
    print("Said last: " + " | ".join(kiosk.announced[-10:]))
    print("On its stderr: " + kiosk.complaints())


def main():
    walk, bin_dir, source, work = sys.argv[1:]
    work = Path(work)
    step = Steps()
    kit = SmallKit(work, bin_dir, source).build()
    step("a kit of three short lessons")
    kiosk = Kiosk(Path(bin_dir) / "hocvu-kiosk", kit.path, work / "data", work / "kiosk.err")
    try:
        kiosk.start()
        WALKS[walk](kiosk, kit, step).run()
    except Fault as fault:
        print(f"FAULT: {fault}")
        tell(kiosk)
        return 1
    finally:
        kiosk.close()
    return 0


sys.exit(main())
