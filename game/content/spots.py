"""Where each value stands in its file, so that a problem can point at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
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


class Marks(NamedTuple):
    """The parser's marks of all values of one file, and of the keys that stand before them."""

    values: dict[Loc, Mark | None]
    keys: dict[Loc, Mark | None]


@dataclass(frozen=True)  # without slots, which leave no room to keep the marks
class Spots:
    """The spots of all values of one file; looked up only once somebody asks for one."""

    look: Callable[[], Marks]

    @cached_property
    def marks(self) -> Marks:
        """Return all marks."""
        return self.look()

    def of(self, loc: Loc) -> Spot:
        """Return where the value stands, or the nearest value around it."""
        return spot_at(self.marks.values.get(self._found(loc)))

    def of_key(self, loc: Loc) -> Spot:
        """Return where the value's key stands, or the value itself if it has none."""
        found = self._found(loc)
        return spot_at(self.marks.keys.get(found) or self.marks.values.get(found))

    def _found(self, loc: Loc) -> Loc:
        """Return the way as far as the file has it, over the parts that it does not have."""
        found: Loc = ()
        for part in loc:
            if (*found, part) in self.marks.values:
                found = (*found, part)
        return found
