"""Problems that only every way through the programmes can prove, each at its place in the files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from game.content.problems import Problem
from game.content.sheets import Content, Sheet, Shelf
from game.content.spots import Loc
from game.engine.exploration import MOST_ACROSS, Findings
from game.engine.exploration.seen import BeatName, ChoiceName
from game.engine.scene import Scene

T = TypeVar("T")


def find_problems(content: Content, found: Findings) -> Iterator[Problem]:
    """Yield a problem for everything that was found."""
    yield from _of_scenes(content, found)
    yield from _of_rulebooks(content, found)
    for night in found.crowded:
        sentence = (
            f"Under “{night.rulebook}”, {len(night.deeds)} deeds are still asked about after this"
            f" day's night: {', '.join(night.deeds)}."
        )
        mend = f"Let no more than {MOST_ACROSS} matter on later days."
        sheet = _sheet(content.programmes, night.programme)
        yield sheet.problem("UP708", ("days", night.day - 1), sentence, mend)


def _of_scenes(content: Content, found: Findings) -> Iterator[Problem]:
    for beat in found.beats:
        sheet, loc = _beat(content, beat)
        sentence = f"No way through any programme reaches “{beat[1]}”, under any rulebook."
        mend = "Mend what the choices before it ask for, or take it away."
        yield sheet.problem("UP701", (*loc, "id"), sentence, mend)
    for choice in found.choices:
        sheet, loc = _choice(content, choice)
        sentence = f"“{choice[2]}” is never open, under any rulebook."
        mend = "Ask for less, or take it away."
        yield sheet.problem("UP702", (*loc, "id"), sentence, mend)
    for choice in found.idle:
        sheet, loc = _choice(content, choice)
        sentence = f"“{choice[2]}” changes nothing, whatever the rulebook."
        mend = "Let something come of it, or let it lead elsewhere."
        yield sheet.problem("UP706", (*loc, "id"), sentence, mend)
    for choice in found.best:
        sheet, loc = _choice(content, choice)
        sentence = (
            f"“{choice[2]}” is never worse than what is beside it, for rating, purse and father,"
            " and somewhere better."
        )
        mend = "Let it cost something, or let another bring more."
        yield sheet.problem("UP707", (*loc, "id"), sentence, mend)


def _of_rulebooks(content: Content, found: Findings) -> Iterator[Problem]:
    for book, rule in found.rules:
        sheet = _sheet(content.rulebooks, book)
        sentence = f"“{rule}” never fires, on no way through any programme and in no life."
        mend = "Mend its “when”, let somebody do what it waits for, or take it away."
        yield sheet.problem(
            "UP703", ("rules", _place(sheet.content.rules, rule), "id"), sentence, mend
        )
    for code, doors, turns in (
        ("UP704", found.never_open, "opens"),
        ("UP705", found.never_shut, "shuts"),
    ):
        for book, door in doors:
            sheet = _sheet(content.rulebooks, book)
            sentence = f"“{door}” never {turns}, on no way through any programme and in no life."
            mend = "Ask for what somebody can come to, and fall short of."
            yield sheet.problem(
                code, ("doors", _place(sheet.content.doors, door), "id"), sentence, mend
            )


def _sheet(shelf: Shelf[T], name: str) -> Sheet[T]:
    return next(sheet for sheet in shelf.sheets if sheet.name == name)


def _beat(content: Content, name: BeatName) -> tuple[Sheet[Scene], Loc]:
    sheet = _sheet(content.scenes, name[0])
    return sheet, ("beats", _place(sheet.content.beats, name[1]))


def _choice(content: Content, name: ChoiceName) -> tuple[Sheet[Scene], Loc]:
    sheet, loc = _beat(content, name[:2])
    beat = sheet.content.beat(name[1])
    assert beat is not None
    return sheet, (*loc, "choices", _place(beat.choices, name[2]))


def _place(many: tuple[Any, ...], name: str) -> int:
    return [one.id for one in many].index(name)
