"""What is heard of a place: its air while it is on show, its doors and its lens when they move."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.screens.element import Element, Picture

_OPEN: Final = "door-open"
_TURNED: Final = re.compile(r"-(turned|due)$")
"""Ends the key of a chip that has just turned."""
_CHIPS: Final = {
    f"{state}{turned}" for state in (_OPEN, "door-shut") for turned in ("", "-turned", "-due")
}


def air_of(tree: Element) -> str | None:
    """Return the loop that belongs to the picture on show; where its light is out, nothing.

    It bears the picture's name, and need not exist.
    """
    lit = (one.name for one in _pictures(tree).values() if not one.dimmed)
    return next((f"ambience-{name}" for name in lit), None)


def heard_between(before: Element, after: Element) -> Iterator[str]:
    """Yield the sounds of what moves when one tree gives way to another: a door, new sprites."""
    was = _doors(before)
    doors = {is_open for key, is_open in _doors(after).items() if was.get(key, is_open) != is_open}
    if doors:
        # Where one opens and another shuts, the loss is heard.
        yield "door-opens" if doors == {True} else "door-shuts"
    pictures = _pictures(before)
    for key, picture in _pictures(after).items():
        yield from _new(pictures.get(key), picture)


def _new(before: Picture | None, after: Picture) -> Iterator[str]:
    """Yield the sounds of what has come over the same picture."""
    if before is not None and before.name == after.name:
        yield from (one.heard for one in after.over if one.heard and one not in before.over)


def _pictures(tree: Element) -> dict[str, Picture]:
    return {one.key: one.drawing for one in tree.walk() if isinstance(one.drawing, Picture)}


def _doors(tree: Element) -> dict[str, bool]:
    """Return whether each door is open, on phones only: a rulebook shows another moment's."""
    phones = (one for one in tree.walk() if one.style == "phone")
    chips = (one for phone in phones for one in phone.walk() if one.style in _CHIPS)
    return {_TURNED.sub("", one.key): one.style.startswith(_OPEN) for one in chips}
