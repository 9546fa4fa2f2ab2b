"""What lies between two tallies under one rulebook: a figure moved, something came or went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from game.engine.counting.way import Known, Tone
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Rating, Tally

_WHOLE: Final = 1000


@dataclass(frozen=True, slots=True)
class Change:
    """How a standing moved; all empty where it did not."""

    before: Rating
    after: Rating
    joined: tuple[Known, ...] = ()
    """Lists that one has come onto, items that a report has come to hold."""
    left: tuple[Known, ...] = ()
    worth: int = 0
    """How much better the tally has become, as its way of counting compares."""

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
        """Return 1 for a change to the good, −1 to the bad, 0 for none, or for no number."""
        return 0 if self.ended else (self.worth > 0) - (self.worth < 0)


def change(rulebook: Rulebook, before: Tally, after: Tally) -> Change:
    """Return what moved between two tallies."""
    counting = rulebook.counting
    return Change(
        counting.rating(before),
        counting.rating(after),
        _more(rulebook, before, after),
        _more(rulebook, after, before),
        counting.worth(after) - counting.worth(before),
    )


def standing_on(rulebook: Rulebook, tally: Tally) -> tuple[tuple[Known, tuple[Item, ...]], ...]:
    """Return everything that may stand under the rulebook, each with the items that do."""
    return tuple(
        (known, tuple(item for item in tally.items if item.name == known.id))
        for known in rulebook.counting.known()
    )


def known_as(rulebook: Rulebook, name: str) -> Known | None:
    """Return the rulebook's list or sort of item of that name, or ``None`` without one."""
    return next((one for one in rulebook.counting.known() if one.id == name), None)


def tone_of(rulebook: Rulebook, item: Item) -> Tone:
    """Return whether an item speaks for somebody or against them; points by their sign."""
    known = known_as(rulebook, item.name)
    if known is not None:
        return known.tone
    return Tone.GOOD if item.points > 0 else Tone.BAD if item.points < 0 else Tone.PLAIN


def _more(rulebook: Rulebook, fewer: Tally, more: Tally) -> tuple[Known, ...]:
    """Return what stands more often in the second tally than in the first, once for each."""
    if fewer.items == more.items:
        return ()
    names = Counter(item.name for item in more.items)
    names.subtract(item.name for item in fewer.items)
    known = rulebook.counting.known()
    return tuple(one for one in known for _ in range(names[one.id]))
