from __future__ import annotations

from datetime import date

import pytest

from game.engine.change import Change, change
from game.engine.standing import Item, Rating, Tally
from game.views.words import ENGLISH, Direction, Movement, day_of, figure, movement
from tests.views.catalogue import MARKED
from tests.views.small import LISTS, STARS

KEEPER = Item("keepers", "bread.kept", 1, 3, "Share some.")
GIVER = Item("givers", "bread.shared", 1, None, "Ask in writing.")
RINGER = Item("ringers", "bell.rung", 1, None, "Be silent.")


def of_stars(shown: int | None) -> Rating:
    """Return that figure on the scale of the stars."""
    return Rating(shown, 0, 500, 100)


@pytest.mark.parametrize(
    ("rating", "value", "written"),
    [
        pytest.param(of_stars(387), None, "3.87", id="hundredths"),
        pytest.param(of_stars(400), None, "4.00", id="whole stars keep their places"),
        pytest.param(of_stars(387), 5, "0.05", id="another value, filled up"),
        pytest.param(of_stars(387), 0, "0.00", id="nothing is a value"),
        pytest.param(of_stars(387), -6, "−0.06", id="below nothing, with a real minus"),
        pytest.param(of_stars(387), -106, "−1.06", id="further below"),
        pytest.param(Rating(612, 350, 950), None, "612", id="a scale of whole numbers"),
        pytest.param(Rating(35, 0, 50, 10), None, "3.5", id="tenths"),
        pytest.param(Rating(None), None, "", id="no number"),
    ],
)
def test_a_figure_is_written_on_its_scale(rating: Rating, value: int | None, written: str) -> None:
    assert figure(rating, value) == written


@pytest.mark.parametrize(
    ("before", "after", "direction", "text"),
    [
        pytest.param(387, 396, Direction.UP, "+0.09", id="up"),
        pytest.param(387, 365, Direction.DOWN, "−0.22", id="down"),
        pytest.param(100, 500, Direction.UP, "+4.00", id="all the way"),
        pytest.param(387, 387, Direction.LEVEL, "", id="not at all"),
    ],
)
def test_a_number_moves_with_its_sign(
    before: int, after: int, direction: Direction, text: str
) -> None:
    moved = change(STARS, Tally((before,)), Tally((after,)))

    assert movement(ENGLISH, moved) == Movement(direction, text)


@pytest.mark.parametrize(
    ("before", "after", "direction", "text"),
    [
        pytest.param((), (KEEPER,), Direction.DOWN, "listed: Keepers of bread", id="black"),
        pytest.param((), (GIVER,), Direction.UP, "listed: Givers of bread", id="red"),
        pytest.param((KEEPER,), (), Direction.UP, "off the list: Keepers of bread", id="off black"),
        pytest.param((GIVER,), (), Direction.DOWN, "off the list: Givers of bread", id="off red"),
        pytest.param((KEEPER,), (KEEPER,), Direction.LEVEL, "", id="still on it"),
        pytest.param(
            (KEEPER,),
            (GIVER, RINGER),
            Direction.UP,
            "listed: Givers of bread, listed: Ringers of bells, off the list: Keepers of bread",
            id="several at once, weighed against each other",
        ),
        pytest.param(
            (),
            (GIVER, KEEPER),
            Direction.LEVEL,
            "listed: Keepers of bread, listed: Givers of bread",
            id="praise and blame at once",
        ),
    ],
)
def test_a_name_moves_between_lists(
    before: tuple[Item, ...], after: tuple[Item, ...], direction: Direction, text: str
) -> None:
    moved = change(LISTS, Tally(items=before), Tally(items=after))

    assert movement(ENGLISH, moved) == Movement(direction, text)


def test_a_change_of_nothing_is_level() -> None:
    assert movement(ENGLISH, Change(Rating(None), Rating(None))).text == ""


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 22), "22 November 2026"),
        (date(2019, 7, 1), "1 July 2019"),
        *((date(2020, month, 3), None) for month in range(1, 13)),
    ],
)
def test_a_date_is_written_as_the_record_writes_it(day: date, written: str | None) -> None:
    assert day_of(ENGLISH, day) == (written or f"3 {day:%B} 2020")


def test_a_month_goes_through_the_catalogue() -> None:
    assert "«July»" in day_of(MARKED, date(2019, 7, 1))
