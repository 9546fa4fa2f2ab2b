"""Counting by points: clauses add and take away, lapse and are repaired; the sum has a letter."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import Field, model_validator

from game.engine.authored import Authored, Words
from game.engine.counting.terms import Days, OnGrounds, last_day
from game.engine.counting.way import Amount, Lapses, OneEffect, Unit, WayOfCounting
from game.engine.standing import Item, Rating, Tally
from game.engine.vocabulary import Witness

_TRIED: Final = (-50, -20, -10, -5, 5, 10, 20, 50)


class Grade(Authored):
    """A letter, and the least sum that is worth it."""

    name: Words
    rating_from: int


class Clause(OneEffect):
    """The deed adds points or takes them away, for a time or for good."""

    kind: Literal["clause"]
    points: Annotated[int, Field(ge=-200, le=200)]
    days: Days

    @property
    def amount(self) -> Amount:
        """Return the points."""
        return Amount(self.points, Unit.POINTS)

    def settings(self) -> tuple[OneEffect, ...]:
        """Return fewer and more points, taken away and added."""
        return tuple(
            self.model_copy(update={"points": points}) for points in sorted({*_TRIED, self.points})
        )


class Repairs(OnGrounds):
    """The points that these deeds took away are given back."""

    kind: Literal["repairs"]


class Points(WayOfCounting):
    """A sum that starts the same for everybody."""

    effects: ClassVar = (Clause, Repairs, Lapses)

    kind: Literal["points"]
    start: int
    least: int
    most: int
    grades: Annotated[tuple[Grade, ...], Field(min_length=1)]
    """From the highest down; the last one begins at the least sum."""

    @model_validator(mode="after")
    def _grades_go_down(self) -> Self:
        froms = [grade.rating_from for grade in self.grades]
        if froms != sorted(set(froms), reverse=True) or froms[-1] != self.least:
            raise ValueError("grades go from the highest down to the least sum")
        if not self.least <= self.start <= self.most:
            raise ValueError("the start lies between the least and the most")
        return self

    def reaches(self, tally: Tally, effect: OneEffect, day: int) -> bool:
        """Say whether there is anything to repair or to lapse."""
        if isinstance(effect, Repairs):
            return any(_is_made_good(one, effect) for one in tally.items)
        return super().reaches(tally, effect, day)

    def count(
        self, tally: Tally, effect: OneEffect, witness: Witness | None, ground: str, day: int
    ) -> Tally:
        """Return the tally after a clause, or after something was made good."""
        match effect:
            case Clause():
                until = last_day(day, effect.days)
                item = Item(ground, ground, day, until, points=effect.points)
                return Tally(items=(*tally.items, item))
            case Repairs():
                left = tuple(one for one in tally.items if not _is_made_good(one, effect))
                return Tally(items=left)
            case _:
                return super().count(tally, effect, witness, ground, day)

    def rating(self, tally: Tally) -> Rating:
        """Return the sum, never below the least or above the most, and its letter."""
        total = self.start + sum(item.points for item in tally.items)
        figure = max(self.least, min(total, self.most))
        grade = next(one.name for one in self.grades if figure >= one.rating_from)
        return Rating(figure, self.least, self.most, grade=grade)

    def reduced(self, tally: Tally, touched: frozenset[str], last: int, later: int = 0) -> Tally:
        """Return the tally with the points that can only stay added up."""
        items = super().reduced(tally, touched, last, later).items
        heaps: Counter[Item] = Counter()
        for item in items:
            # What can be made good is kept apart: only what was taken away is given back.
            keeps = item.ground and item.points < 0
            heap = replace(item, name="", ground=item.ground if keeps else "", points=0)
            heaps[heap] += item.points
        return Tally(
            items=tuple(
                sorted(
                    replace(heap, points=points)
                    for heap, points in heaps.items()
                    if points or heap.until is not None  # that a term ends is told even so
                )
            )
        )


def _is_made_good(item: Item, effect: Repairs) -> bool:
    return item.points < 0 and item.ground in effect.grounds
