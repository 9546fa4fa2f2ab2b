"""What lies between two tallies under one rulebook: a figure that moved, lists joined or left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.engine.counting import Lists
from game.engine.counting.lists import Colour, KnownList
from game.engine.rulebook import Rulebook
from game.engine.standing import Listing, Rating, Tally

_WHOLE: Final = 1000


@dataclass(frozen=True, slots=True)
class Change:
    """How a standing moved; all empty where it did not."""

    before: Rating
    after: Rating
    joined: tuple[KnownList, ...] = ()
    left: tuple[KnownList, ...] = ()

    @property
    def moved(self) -> int:
        """Return how far the figure moved, in the scale's own whole numbers."""
        if self.after.figure is None or self.before.figure is None:
            return 0
        return self.after.figure - self.before.figure

    @property
    def ended(self) -> bool:
        """Say whether there was a figure, and now there is none."""
        return self.before.figure is not None and self.after.figure is None

    @property
    def size(self) -> int:
        """Return how far it moved, in thousandths of the scale; a list counts as all of it."""
        if self.joined or self.left or self.ended:
            return _WHOLE
        span = self.after.most - self.after.least
        return abs(self.moved) * _WHOLE // span if span else 0

    @property
    def better(self) -> int:
        """Return 1 for a change to the good, −1 to the bad, 0 for none."""
        worth = sum(_worth(one) for one in self.joined) - sum(_worth(one) for one in self.left)
        total = self.moved or worth
        return (total > 0) - (total < 0)


def change(rulebook: Rulebook, before: Tally, after: Tally) -> Change:
    """Return what moved between two tallies."""
    known = _lists_of(rulebook)
    return Change(
        rulebook.counting.rating(before),
        rulebook.counting.rating(after),
        tuple(known[one.list] for one in after.listings if not before.is_listed(one.list)),
        tuple(known[one.list] for one in before.listings if not after.is_listed(one.list)),
    )


def listings(rulebook: Rulebook, tally: Tally) -> tuple[tuple[KnownList, Listing | None], ...]:
    """Return every list that the rulebook keeps, each with the listing that stands on it."""
    standing = {one.list: one for one in tally.listings}
    return tuple((one, standing.get(one.id)) for one in _lists_of(rulebook).values())


def list_of(rulebook: Rulebook, list_id: str) -> KnownList | None:
    """Return the rulebook's list of that name, or ``None`` where it keeps none."""
    return _lists_of(rulebook).get(list_id)


def _lists_of(rulebook: Rulebook) -> dict[str, KnownList]:
    counting = rulebook.counting
    return {one.id: one for one in counting.lists} if isinstance(counting, Lists) else {}


def _worth(one: KnownList) -> int:
    return 1 if one.colour is Colour.RED else -1
