#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""cppcheck on every source file that the build compiles: cppcheck.py BUILD_DIR [SOURCE_DIR]

A finding that is wrong in one place gets a "// cppcheck-suppress id" there, with a reason.
"""

import json
import subprocess
import sys
from pathlib import Path

import tree

_OPTIONS = ["--enable=warning,performance,portability", "--library=qt",
            "-D", "Q_DISABLE_COPY_MOVE(x)=", "--inline-suppr", "--error-exitcode=2",
            "--suppress=*:*_autogen*", "--suppress=*:*/build/*", "-q", "-j2"]


def main():
    build_dir = Path(sys.argv[1]).resolve()
    root = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else Path(__file__).resolve().parents[2]
    entries = json.loads((build_dir / "compile_commands.json").read_text(encoding="utf-8"))
    # Generated files are not ours to mend, and those of targets not built yet do not exist.
    ours = [entry for entry in entries if Path(entry["file"]).is_relative_to(root)
            and not Path(entry["file"]).is_relative_to(root / "build")
            and Path(entry["file"]).is_file()]
    work = build_dir / "checks" / "cppcheck"
    work.mkdir(parents=True, exist_ok=True)
    project = work / "compile_commands.json"
    project.write_text(json.dumps(ours), encoding="utf-8")
    try:
        done = subprocess.run(
            ["cppcheck", f"--project={project}", f"--cppcheck-build-dir={work}", *_OPTIONS],
            capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return tree.report(["cppcheck is not installed: run packaging/setup --tests"], 1, "tools")
    faults = (done.stdout + done.stderr).splitlines() if done.returncode else []
    return tree.report(faults, len(ours), "source files")


sys.exit(main())
