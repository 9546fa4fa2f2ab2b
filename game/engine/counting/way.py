"""What every way of counting answers."""

from __future__ import annotations

from typing import Literal, Protocol

from game.engine.authored import Authored
from game.engine.standing import Rating, Tally
from game.engine.vocabulary import Witness


class Silence(Authored):
    """An effect that moves nothing: the rulebook looks and says nothing."""

    kind: Literal["silence"]


class WayOfCounting(Protocol):
    """A scale and what effects do on it; data in, data out."""

    def opening(self) -> Tally:
        """Return the tally of somebody who has done nothing yet."""
        ...

    def takes(self, effect: Authored) -> bool:
        """Say whether effects of this kind mean something on this scale."""
        ...

    def count(
        self, tally: Tally, effect: Authored, witness: Witness | None, ground: str, day: int
    ) -> Tally:
        """Return the tally after one effect; ``ground`` is the kind of deed behind it."""
        ...

    def reaches(self, tally: Tally, effect: Authored) -> bool:
        """Say whether an effect can still do anything to somebody with that tally."""
        ...

    def asks(self, tally: Tally) -> bool:
        """Say whether somebody with that tally is asked to rate those whom they meet."""
        ...

    def passed(self, tally: Tally, day: int) -> Tally:
        """Return the tally after the night of that day: what has run its term is gone."""
        ...

    def rating(self, tally: Tally) -> Rating:
        """Return what the tally shows."""
        ...
