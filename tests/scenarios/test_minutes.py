from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pytest

from game.cli.opening import edition, header
from game.engine.library import Library
from game.engine.scene import Programme
from game.screens.intents import Plain
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.title import TitleScreen
from tests.scenarios import minutes as of
from tests.scenarios.minutes import minutes, words_on_screen
from tests.scenarios.texts import RULEBOOKS
from tests.scenarios.walks import WALKS, Walks
from tests.scenarios.ways import Way

MORE = 1
"""Minutes that a programme may take longer than printed under another rulebook than the stars."""


def test_what_is_printed_is_the_median_of_200_automatic_ways(
    library: Library, walks: Walks
) -> None:
    """Under stars, under which everything is played first, and which talk the most."""
    printed = {name: _printed(one) for name, one in library.programmes.items()}
    medians = {
        name: tuple(round(median(taken)) for taken in _taken(some))
        for name, some in walks.programmes("stars").items()
    }

    assert WALKS == 200
    assert printed == medians


@pytest.mark.parametrize("book", RULEBOOKS)
def test_no_rulebook_takes_longer_than_is_printed(
    library: Library, walks: Walks, book: str
) -> None:
    for name, some in walks.programmes(book).items():
        printed, taken = _printed(library.programmes[name]), _taken(some)
        for most, one in zip(printed, taken, strict=True):
            assert round(median(one)) <= most + MORE * (book != "stars"), name
        assert max(taken[0]) <= library.programmes[name].minutes.longest, name


def test_the_longest_way_that_is_printed_is_no_longer_than_it_is(
    library: Library, walks: Walks
) -> None:
    for name, some in walks.programmes("stars").items():
        assert max(_taken(some)[0]) > library.programmes[name].minutes.longest - 1, name


def test_the_table_of_minutes(walks: Walks, golden: Callable[[str, str], None]) -> None:
    lines = []
    for book in RULEBOOKS:
        for programme, some in walks.programmes(book).items():
            words = sorted(map(words_on_screen, some))
            lines.append(
                f"{programme}, {book}: {words[0]} to {words[-1]} words, median {median(words):.0f}"
            )
            names = ("all that one sits through", "the scenes alone")
            for name, taken in [*zip(names, _taken(some), strict=True)][::-1]:
                lines.append(
                    f"    {name}: median {median(taken):.1f} minutes, the longest {max(taken):.1f}"
                )

    golden("scenarios/minutes.txt", "\n".join(lines) + "\n")


def _printed(programme: Programme) -> tuple[int, int]:
    return programme.minutes.with_cards, programme.minutes.without_cards


def _taken(some: list[Way]) -> tuple[list[float], list[float]]:
    """Return how long ways take with all that one sits through, and how long their scenes."""
    both = [[minutes(way, with_cards=with_cards) for way in some] for with_cards in (True, False)]
    return both[0], both[1]


def test_the_same_day_under_the_lists_takes_less_than_ninety_seconds(walks: Walks) -> None:
    for some in walks.programmes("stars").values():
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


def test_the_first_notice_comes_within_25_seconds(walks: Walks) -> None:
    assert max(map(of.first_notice, walks.through("stars", "demo"))) <= 25


def test_the_first_price_comes_within_two_minutes(walks: Walks) -> None:
    assert max(map(of.first_price, walks.through("stars", "demo"))) <= 120


def test_the_first_card_comes_before_minute_four(walks: Walks) -> None:
    """On the middle way; the longest is in the table."""
    assert median(map(of.first_night, walks.through("stars", "demo"))) < 240
