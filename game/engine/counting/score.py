"""Counting by a score: several dimensions, each with its weight, make one number."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import Field, model_validator

from game.engine.authored import Authored, Slug, Words
from game.engine.counting.way import Amount, Leaves, OneEffect, Part, Unit, WayOfCounting
from game.engine.standing import Rating, Tally
from game.engine.vocabulary import Witness

_FULL: Final = 100
"""The most that a dimension can hold; the least is 0."""
_TRIED: Final = (-20, -10, -5, 5, 10, 20)


class Dimension(Authored):
    """One of the things that a score is made of."""

    id: Slug
    name: Words
    weight: Annotated[int, Field(ge=1, le=100)]
    start: Annotated[int, Field(ge=0, le=_FULL)]


class Weighs(OneEffect):
    """The deed moves one dimension."""

    names: ClassVar = "dimension"

    kind: Literal["weighs"]
    dimension: Slug
    by: Annotated[int, Field(ge=-_FULL, le=_FULL)]

    @property
    def amount(self) -> Amount:
        """Return by how much the dimension moves."""
        return Amount(self.by, Unit.POINTS)

    def settings(self) -> tuple[OneEffect, ...]:
        """Return smaller and larger moves, down and up."""
        return tuple(self.model_copy(update={"by": by}) for by in sorted({*_TRIED, self.by}))


class Score(WayOfCounting):
    """One number from ``least`` to ``most``: the weighted mean of its dimensions."""

    effects: ClassVar = (Weighs, Leaves)

    kind: Literal["score"]
    least: Annotated[int, Field(ge=0)]
    most: Annotated[int, Field(ge=1)]
    dimensions: Annotated[tuple[Dimension, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_a_range(self) -> Self:
        if self.least >= self.most:
            raise ValueError("the least must be less than the most")
        return self

    def named(self) -> tuple[str, ...]:
        """Return the names of the dimensions."""
        return tuple(one.id for one in self.dimensions)

    def opening(self) -> Tally:
        """Return where each dimension starts."""
        return Tally(figures=tuple(one.start for one in self.dimensions))

    def reaches(self, tally: Tally, effect: OneEffect, day: int) -> bool:  # noqa: ARG002
        """Say no to anything about somebody who has left."""
        return bool(tally.figures) or not self.takes(effect)

    def count(
        self,
        tally: Tally,
        effect: OneEffect,
        witness: Witness | None,  # noqa: ARG002
        ground: str,  # noqa: ARG002
        day: int,  # noqa: ARG002
    ) -> Tally:
        """Return the tally after one dimension has moved, or without a number at all."""
        if isinstance(effect, Leaves):
            return Tally()
        if not isinstance(effect, Weighs) or not tally.figures:
            return tally
        return Tally(
            figures=tuple(
                max(0, min(value + effect.by, _FULL)) if one.id == effect.dimension else value
                for one, value in zip(self.dimensions, tally.figures, strict=True)
            )
        )

    def rating(self, tally: Tally) -> Rating:
        """Return ``least + (most - least) * Σ weight·value // (100 * Σ weight)``."""
        if not tally.figures:
            return Rating(None, self.least, self.most)
        weighed = sum(
            one.weight * value for one, value in zip(self.dimensions, tally.figures, strict=True)
        )
        whole = _FULL * sum(one.weight for one in self.dimensions)
        figure = self.least + (self.most - self.least) * weighed // whole
        return Rating(figure, self.least, self.most)

    def parts(self, tally: Tally) -> tuple[Part, ...]:
        """Return the dimensions as they stand."""
        if not tally.figures:
            return ()
        return tuple(
            Part(one.name, value, _FULL)
            for one, value in zip(self.dimensions, tally.figures, strict=True)
        )
