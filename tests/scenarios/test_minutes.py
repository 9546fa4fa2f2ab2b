from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest

from game.content.checks.words import count
from game.engine.library import Library
from game.views.comparison import comparison, differing, moment
from game.views.words import ENGLISH
from tests.scenarios.minutes import (
    SECONDS_A_CHOICE,
    WORDS_A_MINUTE,
    minutes,
    words_on_screen,
)
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


def test_the_same_day_under_the_lists_takes_less_than_ninety_seconds(
    walks: dict[str, list[Way]],
) -> None:
    """Every word that is new on its screens, and four seconds for each of them."""
    taken = [seconds_of_the_second_reading(way) for way in walks["stars"]]

    assert max(taken) < 90


def seconds_of_the_second_reading(way: Way) -> float:
    """Return how long the second reading of a way's day takes, by the formula of the design."""
    steps = range(len(differing(way.end, "lists")))
    shown = [moment(ENGLISH, way.end, "lists", step) for step in steps]
    both = comparison(ENGLISH, way.end, "lists")
    words = sum(count(f"{one.label} {one.own.text} {one.other.text}") for one in shown)
    return (words + count(both.note)) / WORDS_A_MINUTE * 60 + SECONDS_A_CHOICE * (len(shown) + 1)
