"""How long each element has been on show, by its key: what motion and sound hang on."""

from __future__ import annotations

from typing import Final

from game.screens.element import Element, Meter

_LONG_AGO: Final = -(10**9)


class Ages:
    """When each element of the present place appeared.

    Nothing ages before it has been painted once: a picture that takes its time would eat the
    beginning of every movement.
    """

    def __init__(self) -> None:
        """Start with nothing on show."""
        self._place: int | None = None
        self._born: dict[str, int | None] = {}
        self._meters: dict[str, Meter] = {}

    def show(self, place: int, tree: Element, *, returned: bool = False) -> frozenset[str]:
        """Take note of what is on show, and return the keys of what was not before.

        A meter that shows something else begins anew. Where one has returned to a place, all that
        is there is old.
        """
        if place != self._place:
            self._place, self._born, self._meters = place, {}, {}
        elements = list(tree.walk())
        meters = {one.key: one.drawing for one in elements if isinstance(one.drawing, Meter)}
        moved = {key for key, one in meters.items() if self._meters.get(key, one) != one}
        if returned and not self._born:
            self._born = {one.key: _LONG_AGO for one in elements}
        fresh = frozenset(one.key for one in elements if one.key not in self._born)
        self._born = {
            one.key: None if one.key in moved else self._born.get(one.key) for one in elements
        }
        self._meters = meters
        return fresh

    def painted(self, now: int) -> None:
        """Let those age that have been painted for the first time."""
        self._born = {key: now if born is None else born for key, born in self._born.items()}

    def at(self, now: int) -> dict[str, int]:
        """Return every age, in milliseconds."""
        return {key: 0 if born is None else now - born for key, born in self._born.items()}
