# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page owes to who cannot see it."""

from bus import Fault

_SETTLED = 3.0  # seconds; a page in the middle of a change is looked at again

GENERIC_ROLES = {"filler", "panel", "unknown", "invalid", "frame", "window", "scroll pane",
                 "viewport"}
_FIELDS = {"text", "password text", "combo box", "entry", "spin button"}
_ACTIONS = {"Press", "Toggle", "Check", "Uncheck", "ShowMenu"}


def check_page(kiosk, page):
    """Raises what is wrong with the page that is shown; `page` is what it is called in words."""
    faults = []

    def is_good():
        nodes = kiosk.nodes()
        faults[:] = [*_focus_faults(nodes), *_name_faults(nodes), *_twin_faults(nodes)]
        return not faults

    try:
        kiosk.wait(f"the page “{page}”", is_good, _SETTLED)
    except Fault:
        if not faults:
            raise
        raise Fault("\n".join(f"page “{page}”: {fault}" for fault in faults)) from None


def _focus_faults(nodes):
    focused = [node for node in nodes if node.has("FOCUSED", "FOCUSABLE")]
    if len(focused) != 1:
        yield f"{len(focused)} objects have the keyboard instead of one"
    for node in focused:
        if not node.name:
            yield f"{node} has the keyboard: nobody hears where they are"
        if node.role in GENERIC_ROLES:
            yield f"{node} has the keyboard but no role of its own: nobody hears what it is"


def _name_faults(nodes):
    for node in nodes:
        if node.name.strip():
            continue
        if node.role in _FIELDS:
            yield f"{node} has no label: nobody hears what to type into it"
        elif node.has("FOCUSABLE") or _ACTIONS.intersection(node.actions):
            yield f"{node} can be reached or pressed but is called nothing"


def _twin_faults(nodes):
    """Two things to press that sound the same, so that nobody knows which is which."""
    seen = set()
    for node in nodes:
        if not node.has("FOCUSABLE", "ENABLED"):
            continue
        sound = (node.role, node.name, node.description)
        if sound in seen:
            yield f"{node} is there twice and sounds the same"
        seen.add(sound)
