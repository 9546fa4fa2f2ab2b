"""What is heard of a place: its air while it is on show, its doors and its lens when they move."""

from __future__ import annotations

from collections.abc import Iterator

from game.screens.element import Element, Picture


def air_of(tree: Element) -> str | None:
    """Return the loop that belongs to the picture on show; where its light is out, nothing.

    It bears the picture's name, and need not exist.
    """
    lit = (one.name for one in _pictures(tree).values() if not one.dimmed)
    return next((f"ambience-{name}" for name in lit), None)


def heard_between(before: Element, after: Element) -> Iterator[str]:
    """Yield the sounds of what moves when one tree gives way to another: one door, one lens."""
    was = _doors(before)
    doors = {style for key, style in _doors(after).items() if was.get(key, style) != style}
    if doors:
        # Where one opens and another shuts, the loss is heard.
        yield "door-shuts" if "door-shut" in doors else "door-opens"
    if any(_gains(_pictures(before).get(key), one) for key, one in _pictures(after).items()):
        yield "camera"


def _gains(before: Picture | None, after: Picture) -> bool:
    """Say whether there is more to see on the same picture."""
    return before is not None and before.name == after.name and len(after.over) > len(before.over)


def _pictures(tree: Element) -> dict[str, Picture]:
    return {one.key: one.drawing for one in tree.walk() if isinstance(one.drawing, Picture)}


def _doors(tree: Element) -> dict[str, str]:
    """Return the doors' styles by key, on phones only: a rulebook shows them of another moment."""
    phones = (one for one in tree.walk() if one.style == "phone")
    doors = (one for phone in phones for one in phone.walk())
    return {one.key: one.style for one in doors if one.style in ("door-open", "door-shut")}
