"""Moves what is in the scroll boxes of a layout, and says how far it should be moved.

An offset is how many pixels of what is in a box have gone beyond its upper edge, by the key of the
box. Where one box scrolls nothing in it does (see ``game.screens.layout``), so none moves twice.
Every function takes the layout as it was laid out, not one that has been scrolled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from game.screens.boxes import Box, Layout, Rect

PAGE: Final = 90
"""How far a page moves, in percent of the height of the box."""
_MARGIN: Final = 16
"""Units kept free above and below what has come into sight, its focus ring included."""


def scrolled(layout: Layout, offsets: Mapping[str, int]) -> Layout:
    """Return the layout with everything that is in a scroll box moved up by its offset."""
    moved = clamped(layout, offsets)
    if not any(moved.values()):
        return layout
    return replace(
        layout,
        boxes=tuple(
            box if box.scroller is None else _up(box, moved[box.scroller]) for box in layout.boxes
        ),
    )


def clamped(layout: Layout, offsets: Mapping[str, int]) -> dict[str, int]:
    """Return an offset for each box that scrolls, and for no other, within what it can do."""
    return {
        box.element.key: min(max(0, offsets.get(box.element.key, 0)), box.overflow)
        for box in layout.boxes
        if box.overflow
    }


def paged(layout: Layout, offsets: Mapping[str, int], key: str, pages: int) -> dict[str, int]:
    """Return the offsets after so many pages down, or up if there are fewer than none."""
    box = layout.box(key)
    now = clamped(layout, offsets)
    if box is None or key not in now:
        return now
    step = box.rect.height * PAGE // 100
    return clamped(layout, {**now, key: now[key] + pages * step})


def in_sight(layout: Layout, key: str, offsets: Mapping[str, int]) -> dict[str, int]:
    """Return the nearest offsets at which the element can be seen.

    With the first and the last that take focus comes whatever is above and below them, as far as
    there is room; so that no edge of a box is out of reach of the keys.
    """
    now = clamped(layout, offsets)
    box = layout.box(key)
    scroller = None if box is None or box.scroller is None else layout.box(box.scroller)
    if box is None or scroller is None:
        return now
    stops = _stops(layout, scroller)
    at = stops.index(box.rect) if box.rect in stops else 0
    view = scroller.rect.height
    margin = round(_MARGIN * layout.unit)
    top, bottom = box.rect.y - margin, box.rect.bottom + margin
    if at == 1 and box.rect.bottom - stops[0].y <= view:
        top = stops[0].y
    elif at == len(stops) - 2 and stops[-1].y - box.rect.y <= view:
        bottom = stops[-1].y
        top = max(top, bottom - view)
    # Down until the lower edge is seen, but never so far that the upper one is not.
    least = bottom - scroller.rect.bottom
    most = top - scroller.rect.y
    offset = min(max(now[scroller.element.key], least), most)
    return clamped(layout, {**now, scroller.element.key: offset})


def reading_scroller(layout: Layout) -> str | None:
    """Return the first scroll box that focus cannot show whole, if there is one.

    Going down through what takes focus in it, some of it would never be in sight: all but the
    first view, if nothing does. So the keys must scroll it themselves.
    """
    for box in layout.boxes:
        if box.overflow and not _is_shown_by_focus(layout, box):
            return box.element.key
    return None


def _is_shown_by_focus(layout: Layout, scroller: Box) -> bool:
    key, view = scroller.element.key, scroller.rect.height
    offsets: dict[str, int] = {}
    seen = view
    for box in layout.boxes:
        if box.scroller == key and box.element.takes_focus:
            offsets = in_sight(layout, box.element.key, offsets)
            if offsets[key] > seen:
                return False
            seen = max(seen, offsets[key] + view)
    return seen == view + scroller.overflow


def _stops(layout: Layout, scroller: Box) -> list[Rect]:
    """Return the upper edge of what is in the box, all that takes focus in it, its lower edge."""
    rect = scroller.rect
    inside = sorted(
        (
            box.rect
            for box in layout.boxes
            if box.scroller == scroller.element.key and box.element.takes_focus
        ),
        key=lambda stop: (stop.y, stop.x),
    )
    end = rect.bottom + scroller.overflow
    return [rect._replace(height=0), *inside, rect._replace(y=end, height=0)]


def _up(box: Box, by: int) -> Box:
    return replace(
        box,
        rect=box.rect._replace(y=box.rect.y - by),
        inner=box.inner._replace(y=box.inner.y - by),
    )
