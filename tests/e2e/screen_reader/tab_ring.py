# SPDX-FileCopyrightText: 2026 The HocVu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of the Tab key around a page."""

import pyatspi

from bus import Fault
from page_check import GENERIC_ROLES

_MOST = 80  # stops of a page; more, and it never comes around
_MOVED = 5.0  # seconds for the focus to move on
_SLACK = 4  # pixels


class TabRing:
    def __init__(self, kiosk):
        self._kiosk = kiosk

    def check(self, page, is_sheet=False):
        """Tab goes around the page, past everything that can have the keyboard, in the order that
        it is read in, and comes back to where it was. A sheet over the page keeps Tab in it."""
        start = self._kiosk.focus()
        stops = [start]
        backward = []
        while len(stops) < _MOST:
            self._tab(page)
            stop = self._kiosk.focus()
            if not stop.name:
                raise Fault(f"page “{page}”: Tab leads to {stop}, which is called nothing")
            if stop.role in GENERIC_ROLES:
                raise Fault(f"page “{page}”: Tab leads to {stop}, which has no role of its own")
            if not stop.has("SHOWING"):
                raise Fault(f"page “{page}”: Tab leads to {stop}, which is out of sight")
            if _is_backward(stops[-1], stop):
                backward.append(f"from {stops[-1]} to {stop}")
            if stop.object == start.object:
                break
            if stop.object in [one.object for one in stops]:
                raise Fault(f"page “{page}”: Tab is caught between {stop} and {stops[-1]}")
            stops.append(stop)
        else:
            raise Fault(f"page “{page}”: Tab has not come around after {_MOST} stops")
        if len(backward) > 1: # once it goes from the last to the first
            raise Fault(f"page “{page}”: Tab leads back up or left: {'; '.join(backward)}")
        if not is_sheet:
            self._check_complete(page, stops)

    def _check_complete(self, page, stops):
        reached = [stop.object for stop in stops]
        for node in self._kiosk.nodes():
            if node.has("FOCUSABLE", "ENABLED", "SHOWING") and node.object not in reached \
                    and not _is_reached_by_arrows(node):
                raise Fault(f"page “{page}”: Tab never comes to {node}")

    def go_to(self, role, name):
        """Presses Tab until the object has the focus."""
        passed = []
        for _ in range(_MOST):
            focus = self._kiosk.focus()
            called = focus.name.startswith(name[:-1]) if name.endswith("…") else focus.name == name
            if called and focus.role == role:
                return
            passed.append(str(focus))
            self._tab(name)
        raise Fault(f'Tab never comes to {role} "{name}", only to {"; ".join(passed)}')

    def _tab(self, page):
        moves = self._kiosk.focus_moves
        self._kiosk.key("Tab")
        try:
            self._kiosk.wait("the focus to move", lambda: self._kiosk.focus_moves > moves
                             and self._kiosk.focus(), _MOVED)
        except Fault:
            raise Fault(f"page “{page}”: Tab is caught at {self._kiosk.focus()}") from None


def _is_reached_by_arrows(node):
    """One of a group of which Tab stops at one only."""
    return node.role == "radio button" or node.name.startswith("Câu ")


def _is_backward(before, after):
    """Whether `after` lies wholly above `before` and not further right, or left in its row."""
    one = before.object.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    two = after.object.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    is_above = two.y + two.height <= one.y + _SLACK
    is_right = two.x >= one.x + one.width - _SLACK
    is_left = two.x + two.width <= one.x + _SLACK
    shares_row = not is_above and two.y < one.y + one.height - _SLACK
    return (is_above and not is_right) or (shares_row and is_left)
