# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tree: what the checks share. Which files the project has, and how a check reports."""

import fnmatch
import os
import subprocess
import sys
from pathlib import Path

_NOT_OURS = {".git", "build", "node_modules"}


def run_git(root, *arguments):
    """git's output, or None where there is no git or no checkout."""
    # A checkout of another user is fine to be read: nothing of it is run.
    command = ["git", "-C", str(root), "-c", f"safe.directory={root}", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None


def files(root, *patterns):
    """Paths below root, relative, sorted: what git tracks or would track; everything where
    there is no checkout. Patterns are as in fnmatch, on the whole path."""
    root = Path(root)
    top = run_git(root, "rev-parse", "--show-toplevel")
    if top is not None and Path(top.rstrip("\n")).resolve() == root.resolve():
        listed = run_git(root, "ls-files", "-z", "-co", "--exclude-standard")
        found = {name for name in listed.split("\0") if name and (root / name).is_file()}
    else:
        found = set()
        for folder, below, names in os.walk(root):
            here = Path(folder).relative_to(root)
            if here == Path():
                below[:] = [name for name in below if name not in _NOT_OURS]
            found.update(str(here / name) for name in names)
    return sorted(
        name for name in found
        if not patterns or any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns))


def read(root, name):
    return (Path(root) / name).read_text(encoding="utf-8", errors="replace")


def listed(path):
    """The lines of a hand-kept list: first word, without comments."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines if line.strip() and not line.startswith("#")]


def report(faults, looked_at, what):
    """One line a fault, "file:line: what is wrong and what to do"; the exit code says it too."""
    for fault in faults:
        print(fault)
    if not looked_at:
        print(f"no {what} found: this check looks in the wrong place")
        return 1
    print(f"{looked_at} {what}, {len(faults)} faults")
    return 1 if faults else 0


def run_tool(command, names, root):
    """The tool's lines of complaint about these files, run below root; none when it is content."""
    if not names:
        return []
    try:
        done = subprocess.run([*command, "--", *names] if command[0] != "codespell"
                              else [*command, *names],
                              cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return [f"{command[0]} is not installed: run packaging/setup --tests"]
    lines = (done.stdout + done.stderr).rstrip("\n").split("\n")
    return lines if done.returncode else []


def source_dir():
    """The tree to check: the first argument, else the one this script stands in."""
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        return Path(sys.argv[1]).resolve()
    return Path(__file__).resolve().parents[2]
