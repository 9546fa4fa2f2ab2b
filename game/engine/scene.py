"""Scenes as people write them: beats, choices and the deeds that choices do."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from game.engine.authored import Authored, DeedKind, Slug, Words


class Condition(Authored):
    """What must have been done, or not, in this life before now."""

    done: tuple[DeedKind, ...] = ()
    not_done: tuple[DeedKind, ...] = ()


class DeedDone(Authored):
    """A deed that a choice does, and who sees it."""

    deed: DeedKind
    witnesses: tuple[Slug, ...] = ()


class Choice(Authored):
    """One thing that the player may do at a beat."""

    id: Slug
    label: Words
    when: Condition = Condition()
    """The choice is there at all only while this holds."""
    door: Slug | None = None
    """The choice is there but shut while this door is."""
    does: tuple[DeedDone, ...] = ()
    reply: Words
    """What happens, told before the next beat."""
    leads_to: Slug | None = None
    """The next beat; ``None`` ends the scene."""


class OtherText(Authored):
    """Words that take a beat's place for somebody who did something earlier."""

    when: Condition
    text: Words


class Beat(Authored):
    """One moment of a scene, with its choices."""

    id: Slug
    text: Words
    instead: tuple[OtherText, ...] = ()
    """The first whose condition holds is told in place of ``text``."""
    choices: Annotated[tuple[Choice, ...], Field(min_length=1)]

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice of that name, or ``None``."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class Scene(Authored):
    """One everyday situation."""

    id: Slug
    title: Words
    place: Words
    time: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    picture: Slug
    shows: Words
    """What the picture shows, for those who do not see it."""
    beats: Annotated[tuple[Beat, ...], Field(min_length=1)]

    def beat(self, beat_id: str) -> Beat | None:
        """Return the beat of that name, or ``None``."""
        return next((beat for beat in self.beats if beat.id == beat_id), None)


class Day(Authored):
    """The scenes of one day, in order, and how many cards the night deals."""

    scenes: Annotated[tuple[Slug, ...], Field(min_length=1)]
    cards: Annotated[int, Field(ge=0, le=5)]


class Minutes(Authored):
    """How long a programme takes, as printed."""

    with_cards: Annotated[int, Field(ge=1)]
    without_cards: Annotated[int, Field(ge=1)]


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
