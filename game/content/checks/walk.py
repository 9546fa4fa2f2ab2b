"""Ways through typed content: everything of one kind, with its sheet and its loc."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.content.sheets import Content, Sheet
from game.content.spots import Loc
from game.engine.rulebook import Rule, Rulebook
from game.engine.scene import Beat, Choice, Circumstance, Condition, DeedDone, Scene
from game.engine.vocabulary import rating_kinds


@dataclass(frozen=True, slots=True)
class BeatAt:
    """A beat and where it stands."""

    sheet: Sheet[Scene]
    loc: Loc
    beat: Beat


@dataclass(frozen=True, slots=True)
class ChoiceAt:
    """A choice and where it stands."""

    sheet: Sheet[Scene]
    loc: Loc
    beat: Beat
    choice: Choice


@dataclass(frozen=True, slots=True)
class DoneAt:
    """A deed that a choice or a neighbour does, and where it stands."""

    sheet: Sheet[Any]
    loc: Loc
    done: DeedDone


@dataclass(frozen=True, slots=True)
class EncounterAt:
    """Somebody whom the player meets, and where it stands."""

    sheet: Sheet[Scene]
    loc: Loc
    witness: str


@dataclass(frozen=True, slots=True)
class RuleAt:
    """A rule and where it stands."""

    sheet: Sheet[Rulebook]
    loc: Loc
    rule: Rule


@dataclass(frozen=True, slots=True)
class CircumstanceAt:
    """What a scene asks of a life, and where it stands."""

    sheet: Sheet[Scene]
    loc: Loc
    condition: Circumstance


@dataclass(frozen=True, slots=True)
class ConditionAt:
    """A condition on earlier deeds, and where it stands."""

    sheet: Sheet[Any]
    loc: Loc
    condition: Condition


def beats(content: Content) -> Iterator[BeatAt]:
    """Yield every beat of every scene."""
    for sheet in content.scenes.sheets:
        for index, beat in enumerate(sheet.content.beats):
            yield BeatAt(sheet, ("beats", index), beat)


def choices(content: Content) -> Iterator[ChoiceAt]:
    """Yield every choice of every beat."""
    for at in beats(content):
        for index, choice in enumerate(at.beat.choices):
            yield ChoiceAt(at.sheet, (*at.loc, "choices", index), at.beat, choice)


def deeds_done(content: Content) -> Iterator[DoneAt]:
    """Yield every deed of every choice."""
    for at in choices(content):
        for index, done in enumerate(at.choice.does):
            yield DoneAt(at.sheet, (*at.loc, "does", index), done)


def lived(content: Content) -> Iterator[DoneAt]:
    """Yield every deed of every neighbour's life."""
    for sheet in content.neighbours.sheets:
        for day_index, day in enumerate(sheet.content.days):
            for index, done in enumerate(day.deeds):
                yield DoneAt(sheet, ("days", day_index, "deeds", index), done)


def encounters(content: Content) -> Iterator[EncounterAt]:
    """Yield everybody whom a beat lets the player meet."""
    for at in beats(content):
        if at.beat.encounter:
            yield EncounterAt(at.sheet, (*at.loc, "encounter"), at.beat.encounter)


def ratings(content: Content) -> frozenset[str]:
    """Return every kind of deed that an encounter can end in; anybody's while a scene is fallen."""
    met = (at.witness for at in encounters(content))
    names = met if content.scenes.is_whole else content.witnesses
    return frozenset(kind for name in names for kind in rating_kinds(name))


def rules(content: Content) -> Iterator[RuleAt]:
    """Yield every rule of every rulebook."""
    for sheet in content.rulebooks.sheets:
        for index, rule in enumerate(sheet.content.rules):
            yield RuleAt(sheet, ("rules", index), rule)


def circumstances(content: Content) -> Iterator[CircumstanceAt]:
    """Yield every condition of choices, other texts and sprites."""
    for sheet in content.scenes.sheets:
        for index, sprite in enumerate(sheet.content.sprites):
            yield CircumstanceAt(sheet, ("sprites", index, "when"), sprite.when)
    for beat in beats(content):
        for index, other in enumerate(beat.beat.instead):
            yield CircumstanceAt(beat.sheet, (*beat.loc, "instead", index, "when"), other.when)
    for choice in choices(content):
        yield CircumstanceAt(choice.sheet, (*choice.loc, "when"), choice.choice.when)


def conditions(content: Content) -> Iterator[ConditionAt]:
    """Yield every condition on earlier deeds, of scenes and of rules."""
    for at in circumstances(content):
        yield ConditionAt(at.sheet, at.loc, at.condition)
    for rule in rules(content):
        yield ConditionAt(rule.sheet, (*rule.loc, "when"), rule.rule.when)
