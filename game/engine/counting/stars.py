"""Counting by stars: every witness rates, and every rating moves one running number."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from game.engine.authored import Stars as StarsGiven
from game.engine.counting.way import Amount, Leaves, OneEffect, Unit, WayOfCounting
from game.engine.standing import Rating, Tally
from game.engine.vocabulary import Witness, WitnessSort

_LEAST: Final = 100
_MOST: Final = 500
_SLOWNESS: Final = 40
"""A witness of weight 1 moves the rating by a fortieth of the way to what it gave."""
_WEIGHT_OF_SORT: Final = {WitnessSort.SHOP: 2, WitnessSort.CAMERA: 3, WitnessSort.OFFICE: 2}
_LIGHT_BELOW: Final = 300
_HEAVY_FROM: Final = 450


class Rates(OneEffect):
    """The witness gives one to five stars."""

    kind: Literal["rates"]
    stars: StarsGiven

    @property
    def amount(self) -> Amount:
        """Return the stars."""
        return Amount(self.stars, Unit.STARS)

    def settings(self) -> tuple[OneEffect, ...]:
        """Return one to five stars."""
        return tuple(Rates(kind="rates", stars=stars) for stars in range(1, 6))


class Stars(WayOfCounting):
    """One running number in hundredths of a star, 100 to 500; the dial is drawn from 0."""

    effects: ClassVar = (Rates, Leaves)

    kind: Literal["stars"]
    start: Annotated[int, Field(ge=_LEAST, le=_MOST)]

    def opening(self) -> Tally:
        """Return the number that everybody starts with."""
        return Tally(figures=(self.start,))

    def reaches(self, tally: Tally, effect: OneEffect, day: int) -> bool:  # noqa: ARG002
        """Say no to ratings of somebody who has no number."""
        return bool(tally.figures) or not self.takes(effect)

    def asks(self, tally: Tally) -> bool:
        """Say yes to everybody who has a number."""
        return bool(tally.figures)

    def count(
        self,
        tally: Tally,
        effect: OneEffect,
        witness: Witness | None,
        ground: str,  # noqa: ARG002
        day: int,  # noqa: ARG002
    ) -> Tally:
        """Return the tally after one rating by ``witness``, or without a number at all."""
        if isinstance(effect, Leaves):
            return Tally()
        if not isinstance(effect, Rates) or not tally.figures:
            return tally
        (figure,) = tally.figures
        return Tally(figures=(figure + step(figure, effect.stars * 100, weight(witness)),))

    def rating(self, tally: Tally) -> Rating:
        """Return the running number, if there still is one."""
        return Rating(tally.figures[0] if tally.figures else None, least=0, most=_MOST, per=100)


def weight(witness: Witness | None) -> int:
    """Return how much a witness's rating weighs, 1 to 3; people by their own stars."""
    if witness is None:
        return 1
    if witness.stars is None:
        return _WEIGHT_OF_SORT[witness.sort]
    if witness.stars < _LIGHT_BELOW:
        return 1
    return 3 if witness.stars >= _HEAVY_FROM else 2


def step(figure: int, given: int, weight: int) -> int:
    """Return how far one rating moves the number, in hundredths of a star.

    It is ``-(-|given - figure| * weight // 40)`` toward what was given: at least one hundredth
    unless they are equal, never past it, and the same up as down.
    """
    size = -(-abs(given - figure) * weight // _SLOWNESS)
    return size if given >= figure else -size
