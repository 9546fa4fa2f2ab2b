"""The same day under another rulebook: moment by moment, and both standings at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.engine.change import change
from game.engine.comparison import Moment, moments, reread, telling, weightiest
from game.engine.ledger import Ledger, Line
from game.engine.playthrough import Playthrough
from game.engine.rulebook import Rulebook
from game.engine.scene import Sprite
from game.views.log import line_label
from game.views.notices import notice_text, notices
from game.views.phone import PhoneView, phone
from game.views.readings import every_rulebook
from game.views.scene import day_and_scene, fiction_mark, picture_label
from game.views.words import Direction, Movement, Words, movement

MOST: Final = 6
"""Moments that are read twice: so many take less than 90 seconds."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What one rulebook made of a moment."""

    name: str
    movement: Movement
    text: str


@dataclass(frozen=True, slots=True)
class MomentView:
    """One moment, read twice."""

    title: str
    count: str
    where: str
    picture: str
    sprites: tuple[Sprite, ...]
    picture_label: str
    label: str
    own: ReadingView
    other: ReadingView
    go_on: str
    mark: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Both standings at the end of the day."""

    title: str
    own: PhoneView
    other: PhoneView
    note: str
    readings: str
    again: str
    home: str
    mark: str


def other_reading(play: Playthrough) -> str | None:
    """Return the rulebook under which the day is read again, or ``None`` where it is the own."""
    other = play.programme.again
    return None if other == play.header.rulebook else other


def differing(play: Playthrough, other: str) -> tuple[Moment, ...]:
    """Return the moments at which the two rulebooks differ, the largest of them in their order."""
    return telling(moments(play, reread(play, other)), MOST)


def moment(words: Words, play: Playthrough, other: str, step: int) -> MomentView:
    """Return one of the moments that differ, counted from 0."""
    _ = words.gettext
    found = differing(play, other)
    shown = found[step]
    scene = play.library.scenes[shown.scene]
    return MomentView(
        title=_("The same day, under another rulebook"),
        count=_("{number} of the {all} that moved most").format(number=step + 1, all=len(found)),
        where=day_and_scene(words, shown.day, scene),
        picture=scene.picture,
        sprites=shown.after.sprites(scene),
        picture_label=picture_label(words, scene),
        label=line_label(words, play.library, shown.line),
        own=reading(words, play.life.ledger.rulebook, shown.own),
        other=reading(words, play.library.rulebooks[other], shown.other),
        go_on=_("Go on"),
        mark=fiction_mark(words),
    )


def comparison(words: Words, play: Playthrough, other: str) -> ComparisonView:
    """Return both standings side by side."""
    _ = words.gettext
    return ComparisonView(
        title=_("One day, two rulebooks"),
        own=_phone(words, play, play.life.ledger),
        other=_phone(words, play, reread(play, other)),
        note=_("Nothing that you did has changed. Only who was counting, and what they counted."),
        readings=every_rulebook(words, play.library),
        again=_("Start again"),
        home=_("To the title"),
        mark=fiction_mark(words),
    )


def reading(words: Words, rulebook: Rulebook, lines: tuple[Line, ...]) -> ReadingView:
    """Return what came of a moment: the weightiest of its lines, and how far that one moved."""
    _ = words.gettext
    if not lines:
        level = Movement(Direction.LEVEL, "")
        return ReadingView(rulebook.name, level, _("Nothing happened. Filed by nobody."))
    shown = weightiest(rulebook, lines)
    moved = movement(words, change(rulebook, shown.before, shown.after))
    told = notice_text(shown.adjustment.rule, shown.adjustment.witness)
    return ReadingView(rulebook.name, moved, told)


def _phone(words: Words, play: Playthrough, ledger: Ledger) -> PhoneView:
    day = len(play.programme.days)
    return phone(
        words,
        play.library,
        ledger,
        (),
        day=day,
        earlier=notices(words, play.library, ledger),
        doors=play.library.doors_on(play.programme, day),
    )
