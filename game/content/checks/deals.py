"""Cards: whichever way somebody takes through a day, the night has enough to ask about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from game.content.problems import Problem
from game.content.sheets import Content, Sheet
from game.engine.contrast import deeds_of
from game.engine.record import Answer
from game.engine.rulebook import Rule
from game.engine.scene import Beat, Programme, Scene

LEAST_OF_EACH: Final = 2

Met = frozenset[str]
"""The record entries of one answer that one way through a scene or a day can ask about."""
NOTHING: Final[frozenset[Met]] = frozenset({frozenset()})


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield days that ask about too little; asked only of content whose names hold."""
    answers = {sheet.name: sheet.content.answer for sheet in content.record.sheets}
    for programme in content.programmes.sheets:
        if answers[programme.content.frame] is None:
            sentence = (
                f"The frame is the first guess, and “{programme.content.frame}” has no answer."
            )
            mend = "Name an entry that can be asked about."
            yield programme.problem("UP606", ("frame",), sentence, mend)
    asked_about = _asked_about(content)
    for answer in Answer:
        fitting = frozenset(name for name, said in answers.items() if said is answer)
        scenes = {
            sheet.name: poor_ways(
                sheet.content,
                {beat.id: asked_about(beat) & fitting for beat in sheet.content.beats},
            )
            for sheet in content.scenes.sheets
        }
        for programme in content.programmes.sheets:
            yield from _poor_days(programme, scenes, answer)


def poor_ways(scene: Scene, asked_about: Mapping[str, Met]) -> frozenset[Met]:
    """Return what is met on the ways through a scene that meet too little.

    A way that has met enough can only meet more, so it is dropped at once. The scene's beats must
    lead only on, never round in a circle.
    """
    known: dict[str | None, frozenset[Met]] = {None: NOTHING}
    left = list(scene.beats)
    while left:
        # A beat is worked out once all beats after it are; without circles some beat always is.
        for beat in left:
            after = {choice.leads_to for choice in beat.choices}
            if after <= known.keys():
                rest = (met for beat_id in after for met in known[beat_id])
                known[beat.id] = _poor(asked_about[beat.id] | met for met in rest)
        left = [beat for beat in left if beat.id not in known]
    return known[scene.beats[0].id]


def _poor(ways: Iterable[Met]) -> frozenset[Met]:
    return frozenset(met for met in ways if len(met) < LEAST_OF_EACH)


def _asked_about(content: Content) -> Callable[[Beat], Met]:
    """Return what says which entries anything done at a beat could lead to, whatever rulebook."""
    witnesses = content.witnesses
    rules: dict[str, list[Rule]] = {}
    for book in content.rulebooks.sheets:
        for rule in book.content.rules:
            rules.setdefault(rule.when.deed, []).append(rule)

    def asked_about(beat: Beat) -> Met:
        return frozenset(
            rule.contrast
            for done in deeds_of(beat)
            for rule in rules.get(done.deed, ())
            if rule.when.hears_of(done.deed, (witnesses[name] for name in done.witnesses))
        )

    return asked_about


def _poor_days(
    sheet: Sheet[Programme], scenes: Mapping[str, frozenset[Met]], answer: Answer
) -> Iterator[Problem]:
    for index, day in enumerate(sheet.content.days):
        if not day.cards:
            continue
        met = NOTHING
        for scene in day.scenes:
            met = _poor(before | more for before in met for more in scenes[scene])
        if met:
            poorest = min(map(sorted, met), key=lambda names: (len(names), names))
            only = f"only “{poorest[0]}”" if poorest else "none"
            sentence = (
                f"Some way through day {index + 1} meets too few entries whose answer is"
                f" “{answer}”: {only}."
            )
            mend = f"Let every way do deeds whose rules lead to {LEAST_OF_EACH} such entries."
            yield sheet.problem("UP605", ("days", index), sentence, mend)
