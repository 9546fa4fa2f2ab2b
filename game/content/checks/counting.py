"""Rulebooks: effects, lists and doors fit the way of counting, and chance stays countable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, Final

from game.content.checks.walk import RuleAt, choices, circumstances, rules
from game.content.misfits import close_to
from game.content.problems import Problem
from game.content.sheets import Content, Sheet
from game.content.spots import Loc
from game.engine.counting import Lapses, Silence
from game.engine.rulebook import Door, Rulebook

MOST_CHANCES: Final = 3


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield everything that a rulebook's way of counting makes nothing of."""
    for at in rules(content):
        book, effect = at.sheet.content, at.rule.effect
        if not isinstance(effect, Silence) and not book.counting.takes(effect):
            sentence = f"Under “{book.id}” an effect of the kind “{effect.kind}” means nothing."
            mend = "Write an effect that it counts, or “kind: silence”."
            yield at.sheet.problem("UP601", (*at.loc, "effect"), sentence, mend)
        elif effect.names is not None:
            loc = (*at.loc, "effect", effect.names)
            yield from _named(at.sheet, loc, getattr(effect, effect.names))
        yield from _stops(at)
    for sheet in content.rulebooks.sheets:
        yield from _chances(sheet)
        yield from _endless(sheet)
        for index, door in enumerate(sheet.content.doors):
            yield from _undecided(sheet, ("doors", index, "opens"), door)
    if content.rulebooks.is_whole:
        yield from _doors_of_nobody(content)


def _named(sheet: Sheet[Rulebook], loc: Loc, name: str) -> Iterator[Problem]:
    known = sheet.content.counting.named()
    if name not in known:
        mend = close_to(name, known, "Write a name that stands under “counting”.")
        sentence = f"“{sheet.content.id}” has nothing that is called “{name}”."
        yield sheet.problem("UP311", loc, sentence, mend)


def _stops(at: RuleAt) -> Iterator[Problem]:
    if not at.rule.stops:
        return
    late = [
        rule.id
        for rule in at.sheet.content.rules
        if rule.late is not None or rule.nights is not None
    ]
    for index, name in enumerate(at.rule.stops):
        if name not in late:
            sentence = f"No late rule of “{at.sheet.content.id}” is called “{name}”."
            mend = close_to(name, late, "Write the name of a rule that has “late” or “nights”.")
            yield at.sheet.problem("UP323", (*at.loc, "stops", index), sentence, mend)


def _endless(sheet: Sheet[Rulebook]) -> Iterator[Problem]:
    """Yield a rulebook whose terms nothing ends."""
    rules = sheet.content.rules
    terms = [at for at, rule in enumerate(rules) if getattr(rule.effect, "days", None)]
    if terms and not any(isinstance(rule.effect, Lapses) for rule in rules):
        sentence = "What stands for some days here never lapses."
        mend = "Add a rule with “when: {deed: night.passed}” and “effect: {kind: lapses}”."
        loc = ("rules", terms[0], "effect", "days")
        yield sheet.problem("UP608", loc, sentence, mend)


def _chances(sheet: Sheet[Rulebook]) -> Iterator[Problem]:
    met: Counter[str] = Counter()
    for index, rule in enumerate(sheet.content.rules):
        if rule.chance is None:
            continue
        met[rule.when.deed] += 1
        if met[rule.when.deed] == MOST_CHANCES + 1:
            sentence = f"More than {MOST_CHANCES} rules leave “{rule.when.deed}” to chance."
            mend = "Make one of them certain; every chance doubles the lives to look at."
            yield sheet.problem("UP603", ("rules", index, "chance"), sentence, mend)


def _undecided(sheet: Sheet[Rulebook], loc: Loc, door: Door) -> Iterator[Problem]:
    counting, opens = sheet.content.counting, door.opens
    rating = counting.rating(counting.opening())
    if opens.rating_from is None and not opens.clear_of:
        mend = "Say from which rating on, or what one must be clear of."
        yield sheet.problem("UP604", loc, f"Nothing decides about “{door.id}”.", mend)
    if opens.rating_from is not None:
        here = (*loc, "rating_from")
        if rating.figure is None:
            sentence = f"“{sheet.content.id}” keeps no number, so “{door.id}” never opens."
            yield sheet.problem("UP604", here, sentence, "Take it away, or use “clear_of”.")
        elif not rating.least < opens.rating_from <= rating.most:
            sentence = f"The rating is never on both sides of {opens.rating_from}."
            mend = f"Write a number from {rating.least + 1} to {rating.most}."
            yield sheet.problem("UP604", here, sentence, mend)
    standing = {one.id for one in counting.known()}
    for index, name in enumerate(opens.clear_of):
        here = (*loc, "clear_of", index)
        yield from _named(sheet, here, name)
        if name in counting.named() and name not in standing:
            sentence = f"Nobody is ever on “{name}”, so it decides nothing."
            yield sheet.problem("UP604", here, sentence, "Use “rating_from”.")


def _doors_of_nobody(content: Content) -> Iterator[Problem]:
    decided = {door.id for sheet in content.rulebooks.sheets for door in sheet.content.doors}
    known = content.vocabulary.content.doors if content.vocabulary else ()
    nobodys = {door.id for door in known} - decided
    for at in choices(content):
        yield from _decided(at.sheet, (*at.loc, "door"), at.choice.door, nobodys)
    for when in circumstances(content):
        yield from _decided(when.sheet, (*when.loc, "open"), when.condition.open, nobodys)
        yield from _decided(when.sheet, (*when.loc, "shut"), when.condition.shut, nobodys)
    for programme in content.programmes.sheets:
        if want := programme.content.want:
            yield from _decided(programme, ("want", "door"), want.door, nobodys)


def _decided(
    sheet: Sheet[Any], loc: Loc, door: str | None, nobodys: Collection[str]
) -> Iterator[Problem]:
    if door in nobodys:
        sentence = f"No rulebook has a door “{door}”, so nothing decides about it."
        mend = "Add the door to a rulebook, or take it away here."
        yield sheet.problem("UP602", loc, sentence, mend)
