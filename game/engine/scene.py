"""Scenes as people write them: beats, choices and the deeds that choices do."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from game.engine.authored import Authored, DeedKind, Slug, Words

MOST_COINS: Final = 20
"""A purse holds no more."""


class Regard(StrEnum):
    """How your father stands to you; never shown but in what he says and does."""

    COLD = "cold"
    WAITING = "waiting"
    PLEASED = "pleased"


class Turn(StrEnum):
    """What a choice does to his regard: one step."""

    COLDER = "colder"
    WARMER = "warmer"


class Condition(Authored):
    """What must have been done, or not, in this life before now."""

    done: tuple[DeedKind, ...] = ()
    not_done: tuple[DeedKind, ...] = ()


class Circumstance(Condition):
    """What must hold of a life's deeds, of your father and of doors; only scenes may ask it."""

    father: tuple[Regard, ...] = ()
    """One of these."""
    open: Slug | None = None
    shut: Slug | None = None
    """A door, under the playthrough's own rulebook."""


class DeedDone(Authored):
    """A deed that a choice does, and who sees it."""

    deed: DeedKind
    witnesses: tuple[Slug, ...] = ()


class Choice(Authored):
    """One thing that the player may do at a beat."""

    id: Slug
    label: Words
    when: Circumstance = Circumstance()
    """The choice is there at all only while this holds."""
    door: Slug | None = None
    """The choice is there but shut while this door is."""
    coins: Annotated[int, Field(ge=-MOST_COINS, le=MOST_COINS)] = 0
    """Into the purse, or out of it: then the choice is shut while the purse holds fewer."""
    father: Turn | None = None
    does: tuple[DeedDone, ...] = ()
    reply: Words
    """What happens, told before the next beat."""
    leads_to: Slug | None = None
    """The next beat; ``None`` ends the scene."""


class OtherText(Authored):
    """Words that take a beat's place while something holds."""

    when: Circumstance
    text: Words


class Beat(Authored):
    """One moment of a scene, with its choices."""

    id: Slug
    text: Words
    instead: tuple[OtherText, ...] = ()
    """The first whose condition holds is told in place of ``text``."""
    choices: Annotated[tuple[Choice, ...], Field(min_length=1)]
    encounter: Slug | None = None
    """Somebody about whom a rulebook that asks for ratings asks, whatever was chosen."""

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice of that name, or ``None``."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class Sprite(Authored):
    """A small drawing that lies over a scene's picture while something holds."""

    sprite: Slug
    when: Circumstance
    heard: Slug | None = None
    """The sound with which it comes, in ``assets/sounds``."""


class Scene(Authored):
    """One everyday situation."""

    id: Slug
    title: Words
    place: Words
    time: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    picture: Slug
    shows: Words
    """What the picture shows, for those who do not see it."""
    sprites: tuple[Sprite, ...] = ()
    """Laid over the picture in this order."""
    beats: Annotated[tuple[Beat, ...], Field(min_length=1)]

    def beat(self, beat_id: str) -> Beat | None:
        """Return the beat of that name, or ``None``."""
        return next((beat for beat in self.beats if beat.id == beat_id), None)

    def doors(self) -> frozenset[str]:
        """Return every door that a choice stands behind, or that anything here asks about."""
        asked = [one.when for one in self.sprites]
        for beat in self.beats:
            asked += [one.when for one in beat.instead]
            asked += [one.when for one in beat.choices]
        behind = (one.door for beat in self.beats for one in beat.choices)
        named = (*behind, *(one.open for one in asked), *(one.shut for one in asked))
        return frozenset(name for name in named if name is not None)


class Day(Authored):
    """The scenes of one day, in order, and how many cards the night deals."""

    scenes: Annotated[tuple[Slug, ...], Field(min_length=1)]
    cards: Annotated[int, Field(ge=0, le=5)]
    years: Annotated[int, Field(ge=0, le=50)] = 0
    """So many have passed when it begins."""


class Minutes(Authored):
    """How long a programme takes, as printed: the middle way, and the longest."""

    with_cards: Annotated[int, Field(ge=1)]
    without_cards: Annotated[int, Field(ge=1)]
    longest: Annotated[int, Field(ge=1)]
    """With cards."""


class Want(Authored):
    """What the whole programme is about: one door, and when it asks."""

    door: Slug
    day: Annotated[int, Field(ge=1)]
    """The story day, which may lie beyond the programme's own."""


class Evening(Authored):
    """What your father does on the last evening."""

    cold: Words
    waiting: Words
    pleased: Words


class Programme(Authored):
    """An ordered list of days."""

    id: Slug
    title: Words
    frame: Slug
    """The record entry that the first card of a playthrough asks about."""
    minutes: Minutes
    days: Annotated[tuple[Day, ...], Field(min_length=1)]
    again: Slug | None = None
    """The rulebook under which the same days are read again after the summary."""
    coins: Annotated[int, Field(ge=0, le=MOST_COINS)] = 0
    """In the purse on the first morning."""
    want: Want | None = None
    without: tuple[DeedKind, ...] = ()
    """Deeds for which whoever is played has no means: choices that do them are not there."""
    evening: Evening | None = None
