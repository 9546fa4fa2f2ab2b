from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest

from game.cli.opening import edition, header
from game.engine.library import Library
from game.screens.intents import Plain
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.title import TitleScreen
from tests.scenarios import minutes as of
from tests.scenarios.minutes import minutes, words_on_screen
from tests.scenarios.ways import Way

FIRST = 200
"""Automatic ways whose median is printed."""
Walks = dict[str, dict[str, list[Way]]]


@pytest.fixture(scope="module")
def first(walks: Walks) -> Walks:
    """Return 200 automatic ways through each programme under each rulebook."""
    return {
        book: {programme: some[:FIRST] for programme, some in by_programme.items()}
        for book, by_programme in walks.items()
    }


def test_what_is_printed_is_the_median_of_200_automatic_ways(
    library: Library, first: Walks
) -> None:
    """Under stars, under which everything is played first, and which talk the most."""
    printed = {
        name: (one.minutes.with_cards, one.minutes.without_cards)
        for name, one in library.programmes.items()
    }
    medians = {
        name: tuple(
            round(median(minutes(way, with_cards=with_cards) for way in some))
            for with_cards in (True, False)
        )
        for name, some in first["stars"].items()
    }

    assert printed == medians


def test_the_longest_way_is_printed_too(library: Library, walks: Walks) -> None:
    for by_programme in walks.values():
        for name, some in by_programme.items():
            longest = max(minutes(way, with_cards=True) for way in some)
            assert longest <= library.programmes[name].minutes.longest, name
    for name, some in walks["stars"].items():
        longest = max(minutes(way, with_cards=True) for way in some)
        assert longest > library.programmes[name].minutes.longest - 1, name


def test_the_table_of_minutes(first: Walks, golden: Callable[[str, str], None]) -> None:
    lines = []
    for book, by_programme in first.items():
        for programme, some in by_programme.items():
            words = sorted(map(words_on_screen, some))
            lines.append(
                f"{programme}, {book}: {words[0]} to {words[-1]} words, median {median(words):.0f}"
            )
            for with_cards in (False, True):
                taken = sorted(minutes(way, with_cards=with_cards) for way in some)
                name = "all that one sits through" if with_cards else "the scenes alone"
                lines.append(
                    f"    {name}: median {median(taken):.1f} minutes, the longest {taken[-1]:.1f}"
                )

    golden("scenarios/minutes.txt", "\n".join(lines) + "\n")


def test_the_same_day_under_the_lists_takes_less_than_ninety_seconds(first: Walks) -> None:
    for some in first["stars"].values():
        taken = [of.seconds_of_the_second_reading(way) for way in some]

        assert 0 < max(taken) < 90


# The opening of the demo, under stars.


def test_the_first_beat_is_there_at_once() -> None:
    made = edition()
    opening = header(made, "demo", "stars", 1)
    stage = Stage((TitleScreen(made, opening),), routes(made, opening), Settings())

    shown = stage.mean(Plain.START).stage.tree

    beat = made.library.scenes[made.library.programmes["demo"].days[0].scenes[0]].beats[0]
    assert beat.text in [one.label for one in shown.walk()]


def test_the_first_notice_comes_within_25_seconds(first: Walks) -> None:
    assert max(map(of.first_notice, first["stars"]["demo"])) <= 25


def test_the_first_price_comes_within_two_minutes(first: Walks) -> None:
    assert max(map(of.first_price, first["stars"]["demo"])) <= 120


def test_the_first_card_comes_before_minute_four(first: Walks) -> None:
    """On the middle way; the longest is in the table."""
    assert median(map(of.first_night, first["stars"]["demo"])) < 240
