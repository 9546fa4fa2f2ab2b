"""What every way of counting answers, and the effects that more than one of them knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, Final, Literal

from game.engine.authored import Authored
from game.engine.standing import Item, Rating, Tally
from game.engine.vocabulary import Witness


class Tone(StrEnum):
    """Whether what stands is for somebody, against them, or neither."""

    GOOD = "good"
    BAD = "bad"
    PLAIN = "plain"


_WORTH: Final = {Tone.GOOD: 1, Tone.BAD: -1, Tone.PLAIN: 0}


class Place(StrEnum):
    """Where a name stands: on a list, or in a report."""

    LIST = "list"
    REPORT = "report"


class Unit(StrEnum):
    """What an effect's amount is counted in."""

    STARS = "stars"
    POINTS = "points"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Known:
    """Something that may stand under a way of counting: a list, or an item of a report."""

    id: str
    name: str
    tone: Tone
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """One of several figures that a rating is made of."""

    name: str
    value: int
    """From 0 to ``most``."""
    most: int


@dataclass(frozen=True, slots=True)
class Amount:
    """How much an effect does; days may be ``None``, for good."""

    value: int | None
    unit: Unit


class OneEffect(Authored):
    """What a rule does on a scale."""

    names: ClassVar[str | None] = None
    """The field that names something which the way of counting must have."""

    @property
    def amount(self) -> Amount | None:
        """Return how much it does, where that can be more or less."""
        return None

    @property
    def touches(self) -> tuple[str, ...]:
        """Return the kinds of deed whose items it takes away or changes."""
        return ()

    def settings(self) -> tuple[OneEffect, ...]:
        """Return what the same effect could be, from least to most, this one included."""
        return (self,)


class Silence(OneEffect):
    """An effect that moves nothing: the rulebook looks and says nothing."""

    kind: Literal["silence"]


class Leaves(OneEffect):
    """The number is taken away: from then on nothing reaches you."""

    kind: Literal["leaves"]


class Lapses(OneEffect):
    """What has run its term is gone."""

    kind: Literal["lapses"]


class WayOfCounting(Authored):
    """A scale and what effects do on it; data in, data out."""

    effects: ClassVar[tuple[type[OneEffect], ...]] = ()
    """What means something on this scale, beside silence."""

    def opening(self) -> Tally:
        """Return the tally of somebody who has done nothing yet."""
        return Tally()

    def takes(self, effect: OneEffect) -> bool:
        """Say whether effects of this kind mean something on this scale."""
        return isinstance(effect, self.effects)

    def known(self) -> tuple[Known, ...]:
        """Return what may stand on a list or in a report; a number keeps neither."""
        return ()

    def named(self) -> tuple[str, ...]:
        """Return the names that effects may use."""
        return tuple(one.id for one in self.known())

    def count(
        self,
        tally: Tally,
        effect: OneEffect,
        witness: Witness | None,  # noqa: ARG002
        ground: str,  # noqa: ARG002
        day: int,
    ) -> Tally:
        """Return the tally after one effect; ``ground`` is the kind of deed behind it."""
        if isinstance(effect, Lapses):
            return replace(tally, items=tuple(one for one in tally.items if not one.ends_by(day)))
        return tally

    def reaches(self, tally: Tally, effect: OneEffect, day: int) -> bool:
        """Say whether an effect can still do anything to somebody with that tally."""
        if isinstance(effect, Lapses):
            return any(one.ends_by(day) for one in tally.items)
        if effect.touches:
            return any(one.ground in effect.touches for one in tally.items)
        return True

    def asks(self, tally: Tally) -> bool:  # noqa: ARG002
        """Say whether somebody with that tally is asked to rate those whom they meet."""
        return False

    def rating(self, tally: Tally) -> Rating:  # noqa: ARG002
        """Return what the tally shows."""
        return Rating(None)

    def parts(self, tally: Tally) -> tuple[Part, ...]:  # noqa: ARG002
        """Return the figures that the rating is made of, where there are several."""
        return ()

    def worth(self, tally: Tally) -> int:
        """Return one number by which two tallies of this way compare: more is better.

        It is the figure, or where there is none how much stands for somebody, less what stands
        against them.
        """
        figure = self.rating(tally).figure
        if figure is not None:
            return figure
        tones = {one.id: one.tone for one in self.known()}
        return sum(_WORTH[tones[item.name]] for item in tally.items)

    def reduced(self, tally: Tally, touched: frozenset[str], last: int, later: int = 0) -> Tally:
        """Return the tally as far as it can still matter, so that equal ones can be merged.

        ``touched`` are the deeds whose items an effect may still take away, ``last`` is the last
        day on which something may lapse, but for the day ``later`` on which years have passed, and
        on which it is all one when exactly a term was over.
        """
        if not tally.items:
            return tally
        return replace(tally, items=tuple(_plainer(tally.items, touched, last, later)))


def _plainer(items: Iterable[Item], touched: frozenset[str], last: int, later: int) -> list[Item]:
    def end(until: int | None) -> int | None:
        if until is None or until <= last:
            return until
        return later if until <= later else None

    return sorted(
        Item(
            one.name,
            one.ground if one.ground in touched else "",
            since=0,
            until=end(one.until),
            points=one.points,
        )
        for one in items
    )
