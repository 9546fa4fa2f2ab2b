from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest

from game.engine.library import Library
from tests.scenarios.minutes import minutes, words_on_screen
from tests.scenarios.ways import Way, automatic_way

WALKS = 200


@pytest.fixture(scope="module")
def walks(library: Library) -> dict[str, list[Way]]:
    """Return 200 automatic ways through the demo under each rulebook."""
    return {
        book: [automatic_way(library, "demo", book, seed) for seed in range(WALKS)]
        for book in library.rulebooks
    }


def test_what_is_printed_is_the_median_of_200_automatic_ways(
    library: Library, walks: dict[str, list[Way]]
) -> None:
    """Under stars, under which the demo is played first, and which talks the most."""
    printed = library.programmes["demo"].minutes
    medians = {
        with_cards: median(minutes(way, with_cards=with_cards) for way in walks["stars"])
        for with_cards in (True, False)
    }

    assert printed.with_cards == round(medians[True])
    assert printed.without_cards == round(medians[False])


def test_no_way_takes_a_minute_more_than_is_printed(
    library: Library, ways: dict[str, list[Way]]
) -> None:
    printed = library.programmes["demo"].minutes
    everything = [way for some in ways.values() for way in some if way.end.header.seed == 1]

    assert max(minutes(way, with_cards=True) for way in everything) < printed.with_cards + 1
    assert max(minutes(way, with_cards=False) for way in everything) < printed.without_cards + 1


def test_the_table_of_minutes(
    walks: dict[str, list[Way]], golden: Callable[[str, str], None]
) -> None:
    lines = []
    for book, some in walks.items():
        words = sorted(map(words_on_screen, some))
        lines.append(f"{book}: {words[0]} to {words[-1]} words, median {median(words):.0f}")
        for with_cards in (False, True):
            taken = sorted(minutes(way, with_cards=with_cards) for way in some)
            name = "with cards" if with_cards else "without cards"
            lines.append(
                f"    {name}: median {median(taken):.1f} minutes, the longest {taken[-1]:.1f}"
            )

    golden("scenarios/minutes.txt", "\n".join(lines) + "\n")
