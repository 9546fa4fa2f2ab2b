"""What lies between two tallies under one rulebook: a figure that moved, lists joined or left."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.counting import Lists
from game.engine.counting.lists import Colour, KnownList
from game.engine.rulebook import Rulebook
from game.engine.standing import Listing, Rating, Tally


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
        return (self.after.figure or 0) - (self.before.figure or 0)

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
