"""The words that scenes and rulebooks share: kinds of deed, witnesses and doors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from game.engine.authored import Authored, DeedKind, Slug, Words

SCENE_ENDED: Final = "scene.ended"
"""Made by the engine when a scene is over: time passes by deeds."""
NIGHT_PASSED: Final = "night.passed"
"""Made by the engine at lights out."""
YEARS_BEGAN: Final = "years.began"
"""Made by the engine before those years: whatever still waits lands on their first day."""
YEARS_PASSED: Final = "years.passed"
"""Made by the engine before a day that begins years later; its day is the one that it is then."""
MADE_BY_THE_GAME: Final = (SCENE_ENDED, NIGHT_PASSED, YEARS_BEGAN, YEARS_PASSED)
DAYS_A_YEAR: Final = 365


_LOW_UP_TO: Final = 2


def rating_kind(witness: str, stars: int | None) -> str:
    """Return the kind of deed that a rating given to a person is: low (1, 2), high, or none."""
    given = "none" if stars is None else "low" if stars <= _LOW_UP_TO else "high"
    return f"{witness}.rated-{given}"


def rating_kinds(witness: str) -> tuple[str, ...]:
    """Return every kind of deed that an encounter with that person can end in."""
    return tuple(rating_kind(witness, stars) for stars in (None, 1, _LOW_UP_TO + 1))


class WitnessSort(StrEnum):
    """What kind of thing saw it."""

    PERSON = "person"
    SHOP = "shop"
    CAMERA = "camera"
    OFFICE = "office"


class DoorSort(StrEnum):
    """What a rulebook that has no such door makes of it: ``PERK`` absent, ``BAR`` open."""

    PERK = "perk"
    BAR = "bar"


class KnownDeed(Authored):
    """A kind of deed that a scene may make happen."""

    id: DeedKind
    label: Words
    """A phrase in the past tense that completes “You …”."""


class Witness(Authored):
    """Who or what may see a deed."""

    id: Slug
    name: Words
    sort: WitnessSort
    stars: Annotated[int, Field(ge=100, le=500)] | None = None
    """How others rate this person, in hundredths of a star; persons only."""

    @model_validator(mode="after")
    def _only_people_are_rated(self) -> Self:
        if (self.stars is not None) != (self.sort is WitnessSort.PERSON):
            raise ValueError("a person has stars, and nothing else has")
        return self


class KnownDoor(Authored):
    """A perk or a bar that a rulebook may open or shut."""

    id: Slug
    label: Words
    sort: DoorSort


class Vocabulary(Authored):
    """Everything that may be done, seen or opened."""

    deeds: tuple[KnownDeed, ...]
    witnesses: tuple[Witness, ...]
    doors: tuple[KnownDoor, ...] = ()
