"""Where ways through the programmes and scenes end: a change of one number shows here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from statistics import median_low

from game.engine.library import Library
from game.engine.scene import Regard
from game.views.words import figure
from tests.scenarios.ways import Way

Walks = dict[str, dict[str, list[Way]]]


def test_the_table_of_final_ratings(
    walks: Walks, alone: Walks, library: Library, golden: Callable[[str, str], None]
) -> None:
    lines = [
        line
        for book in walks
        for programme, some in (walks[book] | alone[book]).items()
        for line in _table(library, book, programme, some)
    ]

    golden("scenarios/ratings.txt", "\n".join(lines) + "\n")


def _table(library: Library, book: str, programme: str, ways: list[Way]) -> Iterator[str]:
    figures = [way.end.life.ledger.rating.figure for way in ways]
    numbers = sorted(number for number in figures if number is not None)
    yield f"{programme}, {book}: {len(ways)} ways"
    if numbers:
        scale = library.rulebooks[book].counting.rating(library.rulebooks[book].counting.opening())
        low, middle, high = numbers[0], median_low(numbers), numbers[-1]
        told = [figure(scale, one) for one in (low, middle, high)]
        yield f"    number: lowest {told[0]}, median {told[1]}, highest {told[2]}"
        if len(numbers) < len(ways):
            yield f"    without a number: {len(ways) - len(numbers)} ways"
    else:
        ends = Counter(
            " + ".join(one.list for one in way.end.life.ledger.standing.tally.listings) or "none"
            for way in ways
        )
        yield from (f"    on {lists}: {times} ways" for lists, times in sorted(ends.items()))
    yield f"    {_purse_and_father(ways)}"
    for door in library.rulebooks[book].doors:
        met = Counter(
            play.opens(door.id)
            for way in ways
            for play in way.moments
            for choice in play.offered()
            if choice.door == door.id
        )
        if met:
            yield f"    door {door.id}: met open on {met[True]} ways, shut on {met[False]}"


def _purse_and_father(ways: list[Way]) -> str:
    coins = sorted(way.end.life.coins for way in ways)
    regards = Counter(way.end.life.father for way in ways)
    father = ", ".join(f"{regard} {regards[regard]}" for regard in Regard)
    return f"purse: {coins[0]} to {coins[-1]}, median {median_low(coins)}; father: {father}"
