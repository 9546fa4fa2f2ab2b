"""Where each value stands in its file, so that a problem can point at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

Loc = tuple[str | int, ...]
"""The way to a value: ``("beats", 0, "choices", 1, "label")``."""


class Spot(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Mark(Protocol):
    """A parser's own note of a place, counted from 0; a file has thousands of them."""

    line: int
    column: int


def spot_at(mark: Mark | None) -> Spot:
    """Return where a parser's mark stands."""
    return Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)


@dataclass(frozen=True, slots=True)
class Spots:
    """The spots of all values of one file, and of the keys that stand before them."""

    values: Mapping[Loc, Mark | None]
    keys: Mapping[Loc, Mark | None]

    def of(self, loc: Loc) -> Spot:
        """Return where the value stands, or the nearest value around it."""
        return spot_at(self.values.get(self._found(loc)))

    def of_key(self, loc: Loc) -> Spot:
        """Return where the value's key stands, or the value itself if it has none."""
        found = self._found(loc)
        return spot_at(self.keys.get(found) or self.values.get(found))

    def _found(self, loc: Loc) -> Loc:
        """Return the way as far as the file has it, over the parts that it does not have."""
        found: Loc = ()
        for part in loc:
            if (*found, part) in self.values:
                found = (*found, part)
        return found
