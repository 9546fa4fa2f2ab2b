"""Where the ways through the demo end: a change of one number shows here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from statistics import median_low

from game.engine.library import Library
from game.views.words import figure
from tests.scenarios.ways import Way


def test_the_table_of_final_ratings(
    ways: dict[str, list[Way]], library: Library, golden: Callable[[str, str], None]
) -> None:
    lines = [line for book, some in ways.items() for line in _table(library, book, some)]

    golden("scenarios/ratings.txt", "\n".join(lines) + "\n")


def _table(library: Library, book: str, ways: list[Way]) -> Iterator[str]:
    ratings = [way.end.life.ledger.rating for way in ways]
    if ratings[0].figure is None:
        yield f"{book}, all seeds: {len(ways)} ways"
        ends = Counter(
            " + ".join(one.list for one in way.end.life.ledger.standing.tally.listings) or "none"
            for way in ways
        )
        yield from (f"    on {lists}: {times} ways" for lists, times in sorted(ends.items()))
    else:
        for seed in sorted({way.end.header.seed for way in ways}):
            of_seed = [way for way in ways if way.end.header.seed == seed]
            yield f"{book}, seed {seed}: {_spread(of_seed)}"
        yield f"{book}, all seeds: {_spread(ways)}"
    for door in library.rulebooks[book].doors:
        met = Counter(
            play.is_open(choice)
            for way in ways
            for play in way.moments
            for choice in play.offered()
            if choice.door == door.id
        )
        yield f"    door {door.id}: met open on {met[True]} ways, shut on {met[False]}"


def _spread(ways: list[Way]) -> str:
    ends = sorted(ways, key=lambda way: way.end.life.ledger.rating.figure or 0)
    low, high = ends[0].end.life.ledger.rating, ends[-1].end.life.ledger.rating
    middle = median_low(way.end.life.ledger.rating.figure or 0 for way in ends)
    return (
        f"{len(ways)} ways, lowest {figure(low)}, median {figure(low, middle)},"
        f" highest {figure(high)}"
    )
