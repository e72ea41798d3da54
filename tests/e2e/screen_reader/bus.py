# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk as a screen reader has it: roles, names, states and events of the accessibility bus.
Nothing here knows a place on the screen."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pyatspi
from gi.repository import Atspi, GLib

PROGRAM = "hocvu-kiosk"
TIMEOUT = 20.0  # of everything that is waited for; a busy PC must not fail a test
_LOOK = 0.02
_STATES = {name: getattr(pyatspi, "STATE_" + name) for name in (
    "CHECKED", "ENABLED", "FOCUSABLE", "FOCUSED", "SHOWING", "VISIBLE")}
_GONE = (GLib.Error, AttributeError)  # what had it has been taken away meanwhile


class Fault(Exception):
    """What is wrong with a page, in a sentence: page, object, what it lacks."""


@dataclass(frozen=True)
class Node:
    """One object of the tree as it was when it was read."""
    object: object
    role: str
    name: str
    description: str
    states: frozenset
    depth: int

    def __str__(self):
        return f'{self.role} "{self.name}"' if self.name else f"{self.role} without a name"

    def has(self, *states):
        return self.states.issuperset(states)

    @property
    def actions(self):
        try:
            action = self.object.queryAction()
            return [action.getName(i) for i in range(action.nActions)]
        except (*_GONE, NotImplementedError):
            return []

    def path(self):
        """The objects around it, outermost first, without itself."""
        around = []
        parent = self.object.parent
        while parent is not None and parent.getRole() != pyatspi.ROLE_APPLICATION:
            around.insert(0, _node(parent, 0))
            parent = parent.parent
        return around


def _node(accessible, depth):
    state = accessible.getState()
    states = frozenset(name for name, value in _STATES.items() if state.contains(value))
    return Node(accessible, accessible.getRoleName(), accessible.name or "",
                accessible.description or "", states, depth)


class Kiosk:
    """The program, started on a kit, and what is heard of it."""

    def __init__(self, program, kit, data, log):
        self._context = GLib.MainContext.default()
        self.announced = []  # what a screen reader would have said by itself
        self.renamed = []  # names and descriptions that changed
        self.focus_moves = 0
        self._focused = None  # by the last event
        pyatspi.Registry.registerEventListener(self._announce, "object:announcement")
        pyatspi.Registry.registerEventListener(self._focus_moved, "object:state-changed:focused")
        pyatspi.Registry.registerEventListener(
            self._rename, "object:property-change:accessible-name",
            "object:property-change:accessible-description")
        self._desktop = pyatspi.Registry.getDesktop(0)
        self._desktop.set_cache_mask(Atspi.Cache.NONE)
        self._command = [program, "--kit", kit, "--data", data]
        self._log = Path(log)
        self._process = None
        self.root = None

    def start(self):
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")
        with open(self._log, "wb") as errors:
            self._process = subprocess.Popen(self._command, stderr=errors, env=environment)
        self.wait("the program on the accessibility bus", self._find_root)

    def complaints(self):
        """What the program has written to stderr."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def close(self):
        if self._process:
            self._process.kill()
            self._process.wait()

    def _find_root(self):
        for i in range(self._desktop.childCount):
            child = self._desktop.getChildAtIndex(i)
            if child is not None and child.name == PROGRAM:
                child.set_cache_mask(Atspi.Cache.NONE)
                self.root = child
        return self.root is not None

    def _announce(self, event):
        self.announced.append(str(event.any_data))

    def _focus_moved(self, event):
        if event.detail1:
            self.focus_moves += 1
            self._focused = event.source

    def _rename(self, event):
        # What comes with the event is not the words but the object, from Qt 6.4.
        try:
            self.renamed += [event.source.name, event.source.description]
        except _GONE:
            pass

    # Waiting

    def pump(self):
        while self._context.iteration(False):
            pass

    def wait(self, what, happened, timeout=TIMEOUT):
        """Returns what `happened` says once it is true."""
        end = time.monotonic() + timeout
        while True:
            self.pump()
            try:
                result = happened()
            except _GONE:
                result = None
            if result:
                return result
            if self._process.poll() is not None:
                raise Fault(f"the kiosk ended while the test waited for {what}")
            if time.monotonic() > end:
                raise Fault(f"waited {timeout:.0f} s for {what}")
            time.sleep(_LOOK)

    def heard(self, words, since=0):
        """Whether a screen reader was told something that holds `words`."""
        return any(words in one for one in self.announced[since:])

    # Looking

    def nodes(self, root=None):
        """All objects that are on the page now, parents first."""
        return [_node(accessible, depth) for accessible, depth in self._walk(root or self.root)]

    def _walk(self, accessible, depth=0):
        try:
            if not accessible.getState().contains(_STATES["VISIBLE"]):
                return
            yield accessible, depth
            for i in range(accessible.childCount):
                child = accessible.getChildAtIndex(i)
                if child is not None:
                    yield from self._walk(child, depth + 1)
        except _GONE:
            pass

    def look(self, role, name, root=None):
        """The object called `name`, or whose name starts with it where it ends in "…"; or None."""
        for accessible, depth in self._walk(root or self.root):
            if _is_called(accessible.name or "", name) and accessible.getRoleName() == role:
                return _node(accessible, depth)
        return None

    def find(self, role, name, root=None, timeout=TIMEOUT):
        return self.wait(f'{role} "{name}"', lambda: self.look(role, name, root), timeout)

    def focus(self):
        """What has the keyboard, or None."""
        try:
            if self._focused is not None:
                node = _node(self._focused, 0)
                if node.has("FOCUSED", "FOCUSABLE", "VISIBLE"):
                    return node
        except _GONE:
            pass
        return next((node for node in self.nodes() if node.has("FOCUSED", "FOCUSABLE")), None)

    # Acting

    def find_usable(self, role, name, root=None, timeout=TIMEOUT):
        """The same, once it is told that it can be used."""
        def usable():
            node = self.look(role, name, root)
            return node if node and node.has("ENABLED") else None
        return self.wait(f'{role} "{name}" that can be used', usable, timeout)

    def key(self, name):
        """A key for what has the focus: a letter, or a name of X11 such as Tab."""
        value = ord(name) if len(name) == 1 else _KEYS[name]
        pyatspi.Registry.generateKeyboardEvent(value, None, pyatspi.KEY_SYM)
        self.pump()

    def type(self, letters):
        for letter in letters:
            self.key(letter)


_KEYS = {"Tab": 0xFF09, "Return": 0xFF0D, "space": 0x20, "Down": 0xFF54, "Next": 0xFF56}


def _is_called(name, wanted):
    return name.startswith(wanted[:-1]) if wanted.endswith("…") else name == wanted


def act(node):
    """Does the first action of an object, as a screen reader's user has it done."""
    if not node.actions:
        raise Fault(f"{node} can not be pressed by a screen reader: it has no action")
    node.object.queryAction().doAction(0)
