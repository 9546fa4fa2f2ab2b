"""Neighbours as people write them: a resident's deeds, day by day, and who saw them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field, model_validator

from game.engine.authored import Authored, Slug, Words
from game.engine.deed import Deed
from game.engine.draw import number
from game.engine.scene import DeedDone
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED


class NeighbourDay(Authored):
    """What somebody did on one story day."""

    day: Annotated[int, Field(ge=1, le=999)]
    deeds: Annotated[tuple[DeedDone, ...], Field(min_length=1)]


class Neighbour(Authored):
    """A fictional resident with a recorded life."""

    id: Slug
    name: Words
    life: Words
    """What they are: “a night-shift nurse”."""
    about: Words
    days: Annotated[tuple[NeighbourDay, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        days = [one.day for one in self.days]
        if days != sorted(set(days)):
            raise ValueError("the days come in their order, each once")
        return self

    @property
    def seed(self) -> int:
        """Return the seed of this life's chances: they are part of the record."""
        return number("neighbour", self.id)

    def deeds(self) -> Iterator[Deed]:
        """Yield every deed of the life; each is a scene of its own, and every night passes."""
        today = 1
        for one in self.days:
            yield from (Deed(NIGHT_PASSED, (), night, self.id) for night in range(today, one.day))
            today = one.day
            for done in one.deeds:
                yield Deed(done.deed, done.witnesses, today, self.id)
                yield Deed(SCENE_ENDED, (), today, self.id)
        yield Deed(NIGHT_PASSED, (), today, self.id)
