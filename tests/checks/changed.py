#!/usr/bin/env -S python3 -B
# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy or clazy on what changed: changed.py clang-tidy|clazy BUILD_DIR [SOURCE_DIR]

Changed is what differs from where the branch left origin/main (on main itself: from the commit
before), and what is not committed yet. A header is seen through a source file that includes it.

A file that was clean is not looked at again until it, a header of ours that it includes, its
compiler command or the tool's configuration changes. HOCVU_LINT_SECONDS (90) bounds one run:
what did not fit is named in the output and waits for the next run. HOCVU_LINT_ALL=1 looks at
every file, without a bound.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tree

_EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
_INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
_COMMANDS = {
    "clang-tidy": ["clang-tidy-14", "--quiet"],
    "clazy": ["clazy-standalone", "-checks=level0,level1", "-header-filter=/(app|media|resources|tests)/.*\\.h$", "-ignore-dirs=.*(_autogen|/build/).*",
              "-extra-arg=-Wno-unknown-warning-option"],
}


def base_commit(root):
    head = tree.run_git(root, "rev-parse", "-q", "--verify", "HEAD")
    fork = tree.run_git(root, "merge-base", "HEAD", "origin/main")
    if fork is None or fork == head:
        fork = tree.run_git(root, "rev-parse", "-q", "--verify", "HEAD~1")
    return (fork or _EMPTY_TREE).strip()


def changed_files(root):
    """Relative paths, what is not committed first."""
    def names(*arguments):
        return (tree.run_git(root, *arguments) or "").split("\0")

    mine = names("diff", "--name-only", "-z", "--diff-filter=d", "--cached")
    mine += names("diff", "--name-only", "-z", "--diff-filter=d")
    mine += names("ls-files", "-z", "-o", "--exclude-standard")
    branch = names("diff", "--name-only", "-z", "--diff-filter=d", base_commit(root))
    return [name for name in dict.fromkeys(mine + branch) if name]


class Units:
    """The compiler's commands for our source files, and which headers of ours each one sees."""

    def __init__(self, root, build_dir):
        self._root = root
        self._direct = {}
        self.commands = {}
        for entry in json.loads((build_dir / "compile_commands.json").read_text(encoding="utf-8")):
            path = Path(entry["file"])
            if path.is_relative_to(root) and not path.is_relative_to(root / "build"):
                self.commands.setdefault(str(path.relative_to(root)), entry["command"])

    def _included_by(self, name):
        if name not in self._direct:
            found = set()
            for header in _INCLUDE.findall(tree.read(self._root, name)):
                places = (f"app/{header}", header, f"tests/{header}",
                          str(Path(name).parent / header))
                found.update(p for p in places if (self._root / p).is_file())
            self._direct[name] = found
        return self._direct[name]

    def seen_by(self, unit):
        """The unit and every header of ours below it."""
        seen = {unit}
        waiting = [unit]
        while waiting:
            for header in self._included_by(waiting.pop()) - seen:
                seen.add(header)
                waiting.append(header)
        return seen

    def through(self, header):
        """A unit that sees the header: its own source file, else any one; None if there is none."""
        own = str(Path(header).with_suffix(".cpp"))
        if own in self.commands:
            return own
        return next((unit for unit in sorted(self.commands) if header in self.seen_by(unit)), None)


def units_to_look_at(root, units):
    if os.environ.get("HOCVU_LINT_ALL"):
        return sorted(units.commands)
    chosen = {}
    for name in changed_files(root):
        unit = units.through(name) if name.endswith(".h") else name
        if unit in units.commands:
            chosen[unit] = True
    return list(chosen)


def key_of(root, tool, units, unit):
    digest = hashlib.sha256(repr((_COMMANDS[tool], units.commands[unit])).encode())
    for name in [".clang-tidy", *sorted(units.seen_by(unit))]:
        digest.update(name.encode() + b"\0" + (root / name).read_bytes())
    return digest.hexdigest()


def look_at(root, tool, build_dir, unit):
    """The tool's complaint about one unit, empty when it is content."""
    done = subprocess.run([*_COMMANDS[tool], "-p", str(build_dir), unit], cwd=root,
                          capture_output=True, text=True, check=False)
    text = "\n".join(line for line in (done.stdout + done.stderr).splitlines()
                     if line and not line.endswith((" generated.", " treated as error")))
    return text if done.returncode or "warning:" in text else ""


def main():
    tool = sys.argv[1]
    build_dir = Path(sys.argv[2]).resolve()
    root = Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else Path(__file__).resolve().parents[2]
    bound = float("inf") if os.environ.get("HOCVU_LINT_ALL") else float(
        os.environ.get("HOCVU_LINT_SECONDS", "90"))
    cache = build_dir / "checks" / tool
    cache.mkdir(parents=True, exist_ok=True)
    units = Units(root, build_dir)
    wanted = units_to_look_at(root, units)
    began = time.monotonic()
    waiting = []
    clean_before = 0
    bad = 0

    def work(unit):
        nonlocal clean_before, bad
        mark = cache / key_of(root, tool, units, unit)
        if mark.exists():
            clean_before += 1
        elif time.monotonic() - began > bound:
            waiting.append(unit)
        elif complaint := look_at(root, tool, build_dir, unit):
            bad += 1
            print(complaint, flush=True)
        else:
            mark.touch()

    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        list(pool.map(work, wanted))
    print(f"{tool}: {len(wanted)} changed source files, {bad} with findings, "
          f"{clean_before} unchanged since they were clean")
    if waiting:
        print(f"{len(waiting)} wait for the next run, the time was up: {' '.join(waiting)}")
    return 1 if bad else 0


sys.exit(main())
