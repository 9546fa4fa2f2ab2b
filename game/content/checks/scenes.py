"""Scenes: every beat is met, nobody is led round in a circle, and some way is always open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final

from game.content.checks.walk import BeatAt, beats, circumstances, conditions
from game.content.problems import Problem
from game.content.sheets import Content, Sheet
from game.engine.scene import Choice, Circumstance, Programme, Scene

MOST_CHOICES: Final = 4
_COUNTED: Final = 8
"""Of more choices at one beat it is not worth finding out which exclude each other."""


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield every beat and condition that cannot be played as it stands."""
    for sheet in content.scenes.sheets:
        yield from _unmet(sheet)
        yield from _circles(sheet)
    programmes = [sheet.content for sheet in content.programmes.sheets]
    for at in beats(content):
        yield from _crowded(at)
        yield from _shut(at, programmes)
    for condition in conditions(content):
        both = set(condition.condition.done) & set(condition.condition.not_done)
        if both:
            sentence = f"“{min(both)}” must be done and not done at once."
            yield condition.sheet.problem("UP316", condition.loc, sentence, "Take one away.")
    for at_once in circumstances(content):
        door = at_once.condition.open
        if door is not None and door == at_once.condition.shut:
            sentence = f"“{door}” must be open and shut at once."
            yield at_once.sheet.problem("UP316", at_once.loc, sentence, "Take one away.")


def _next(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """Return for each beat the beats that it leads to, as far as they are there."""
    known = {beat.id for beat in scene.beats}
    return {
        beat.id: tuple(one.leads_to for one in beat.choices if one.leads_to in known)
        for beat in scene.beats
    }


def _unmet(sheet: Sheet[Scene]) -> Iterator[Problem]:
    scene = sheet.content
    after = _next(scene)
    met = {scene.beats[0].id}
    waiting = [*met]
    while waiting:
        new = set(after[waiting.pop()]) - met
        met |= new
        waiting += new
    for index, beat in enumerate(scene.beats):
        if beat.id not in met:
            sentence = f"No way leads from the first beat to “{beat.id}”."
            mend = "Let a choice lead to it, or take it away."
            yield sheet.problem("UP312", ("beats", index, "id"), sentence, mend)


def _circles(sheet: Sheet[Scene]) -> Iterator[Problem]:
    """Yield each beat that is left over once all before and after the circles are taken away."""
    ways = {(beat, after) for beat, some in _next(sheet.content).items() for after in some}
    while True:
        on_a_way = {one for one, _ in ways} & {two for _, two in ways}
        fewer = {way for way in ways if on_a_way.issuperset(way)}
        if fewer == ways:
            break
        ways = fewer
    left = {one for one, _ in ways}
    for index, beat in enumerate(sheet.content.beats):
        if beat.id in left:
            sentence = f"From “{beat.id}” a way leads round in a circle."
            mend = "Let its choices lead on, never back."
            yield sheet.problem("UP317", ("beats", index, "id"), sentence, mend)


def _crowded(at: BeatAt) -> Iterator[Problem]:
    there = at.beat.choices
    together = combinations(there[:_COUNTED], MOST_CHOICES + 1)
    if len(there) > _COUNTED or any(_can_all_be_there(some) for some in together):
        sentence = f"More than {MOST_CHOICES} choices can be shown here at once."
        mend = "Take some away, or let their conditions exclude each other."
        yield at.sheet.problem("UP407", (*at.loc, "choices"), sentence, mend)


def _can_all_be_there(some: tuple[Choice, ...]) -> bool:
    done = {kind for choice in some for kind in choice.when.done}
    doors = {choice.when.open for choice in some} - {None}
    regards = [set(choice.when.father) for choice in some if choice.when.father]
    return (
        done.isdisjoint(kind for choice in some for kind in choice.when.not_done)
        and doors.isdisjoint(choice.when.shut for choice in some)
        and (not regards or bool(set.intersection(*regards)))
    )


def _shut(at: BeatAt, programmes: Iterable[Programme]) -> Iterator[Problem]:
    """Yield a problem where a beat may leave somebody with nothing to do, whoever is played."""
    scene = at.sheet.name
    played = (one for one in programmes if any(scene in day.scenes for day in one.days))
    lacking = {frozenset(one.without) for one in played} or {frozenset()}
    if not all(any(_is_always_open(one, lack) for one in at.beat.choices) for lack in lacking):
        sentence = f"Every choice of “{at.beat.id}” may be missing or shut."
        mend = "Give it one without “when” and “door” that costs no coins."
        yield at.sheet.problem("UP408", (*at.loc, "choices"), sentence, mend)


def _is_always_open(choice: Choice, without: frozenset[str]) -> bool:
    free = choice.when == Circumstance() and choice.door is None and choice.coins >= 0
    return free and without.isdisjoint(done.deed for done in choice.does)
