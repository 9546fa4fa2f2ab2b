"""Where ways and lives end under each rulebook: a change of one number shows here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from statistics import median_low

import pytest

from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.rulebook import Rulebook
from game.engine.scene import Regard
from game.views.words import figure
from tests.scenarios.texts import RULEBOOKS
from tests.scenarios.walks import Walks
from tests.scenarios.ways import Way

KEY = "flat"
"""The door that everybody wants: each rulebook has its own key to it."""


def test_the_table_of_final_ratings(
    walks: Walks, library: Library, golden: Callable[[str, str], None]
) -> None:
    lines: list[str] = []
    for name, book in library.rulebooks.items():
        for programme, some in (walks.programmes(name) | walks.alone(name)).items():
            lines += _table(book, programme, some)
        for neighbour, ledger in zip(library.neighbours, walks.neighbours(name), strict=True):
            lines.append(f"{neighbour}, {name}: {_end(ledger)}")

    golden("scenarios/ratings.txt", "\n".join(lines) + "\n")


def _table(book: Rulebook, programme: str, ways: list[Way]) -> Iterator[str]:
    figures = [way.end.life.ledger.rating.figure for way in ways]
    numbers = sorted(number for number in figures if number is not None)
    yield f"{programme}, {book.id}: {len(ways)} ways"
    if numbers:
        low, middle, high = (
            figure(book.counting.rating(book.counting.opening()), one)
            for one in (numbers[0], median_low(numbers), numbers[-1])
        )
        yield f"    number: lowest {low}, median {middle}, highest {high}"
        if len(numbers) < len(ways):
            yield f"    without a number: {len(ways) - len(numbers)} ways"
    else:
        ends = Counter(_names(way.end.life.ledger) for way in ways)
        yield from (f"    on {names}: {times} ways" for names, times in sorted(ends.items()))
    if grades := Counter(way.end.life.ledger.rating.grade for way in ways) - Counter(
        {"": len(ways)}
    ):
        told = ", ".join(f"{grade} {times}" for grade, times in sorted(grades.items()))
        yield f"    letters: {told}"
    yield f"    {_purse_and_father(ways)}"
    for door in book.doors:
        met = Counter(
            play.opens(door.id)
            for way in ways
            for play in way.moments
            for choice in play.offered()
            if choice.door == door.id
        )
        if met:
            yield f"    door {door.id}: met open on {met[True]} ways, shut on {met[False]}"
        elif door.id == KEY:
            found = Counter(way.end.opens(KEY) for way in ways)
            yield f"    door {KEY}: open at the end of {found[True]} ways, shut on {found[False]}"


def _end(ledger: Ledger) -> str:
    """Return where a neighbour's life ends."""
    book, rating = ledger.rulebook, ledger.rating
    key = book.door(KEY)
    shown = " ".join(filter(None, (figure(rating), rating.grade)))
    ends = shown or f"on {_names(ledger)}"
    is_open = key is not None and book.opens(key, ledger.standing)
    return f"{ends}; door {KEY} {'open' if is_open else 'shut'}"


def _names(ledger: Ledger) -> str:
    return " + ".join(dict.fromkeys(one.name for one in ledger.standing.tally.items)) or "none"


def _purse_and_father(ways: list[Way]) -> str:
    coins = sorted(way.end.life.coins for way in ways)
    regards = Counter(way.end.life.father for way in ways)
    father = ", ".join(f"{regard} {regards[regard]}" for regard in Regard)
    return f"purse: {coins[0]} to {coins[-1]}, median {median_low(coins)}; father: {father}"


@pytest.mark.parametrize("book", RULEBOOKS)
def test_the_key_of_the_flat_can_be_found_and_missed(
    walks: Walks, library: Library, book: str
) -> None:
    """On some way or in some life each, under every rulebook."""
    rulebook = library.rulebooks[book]
    key = rulebook.door(KEY)
    assert key is not None
    lives = [way.end.life.ledger for some in walks.programmes(book).values() for way in some]
    lives += walks.neighbours(book)

    assert {rulebook.opens(key, ledger.standing) for ledger in lives} == {True, False}


def test_every_rulebook_asks_for_another_key(library: Library) -> None:
    doors = [book.door(KEY) for book in library.rulebooks.values()]
    asked = [door.opens.model_dump() for door in doors if door]

    assert len(asked) == len(RULEBOOKS)
    assert all(asked.count(one) == 1 for one in asked)
    assert [one["rating_from"] for one in asked] == [420, 700, 1010, None, None]
