"""What lies between two tallies: the figure, the lists, and whether it was for the better."""

from __future__ import annotations

import pytest

from game.engine.change import change, known_as, standing_on
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Tally
from tests.engine.small import LISTS, STARS

KEEPER = Tally(items=(Item("keepers", "bread.kept", 1, 2, "Ring a bell."),))
GIVER = Tally(items=(Item("givers", "bread.shared", 1, None, "None."),))


@pytest.mark.parametrize(
    ("book", "before", "after", "expected"),
    [
        pytest.param(STARS, Tally((387,)), Tally((390,)), (3, 1, [], []), id="up"),
        pytest.param(STARS, Tally((387,)), Tally((380,)), (-7, -1, [], []), id="down"),
        pytest.param(STARS, Tally((387,)), Tally((387,)), (0, 0, [], []), id="nothing"),
        pytest.param(STARS, Tally((387,)), Tally(), (0, 0, [], []), id="the number is gone"),
        pytest.param(STARS, Tally(), Tally(), (0, 0, [], []), id="and stays gone"),
        pytest.param(LISTS, Tally(), KEEPER, (0, -1, ["keepers"], []), id="a black list joined"),
        pytest.param(LISTS, KEEPER, Tally(), (0, 1, [], ["keepers"]), id="a black list left"),
        pytest.param(LISTS, Tally(), GIVER, (0, 1, ["givers"], []), id="a red list joined"),
        pytest.param(LISTS, GIVER, Tally(), (0, -1, [], ["givers"]), id="a red list left"),
        pytest.param(LISTS, KEEPER, KEEPER, (0, 0, [], []), id="still on it"),
    ],
)
def test_a_change_says_what_moved_and_which_way(
    book: Rulebook, before: Tally, after: Tally, expected: tuple[int, int, list[str], list[str]]
) -> None:
    seen = change(book, before, after)

    joined, left = [one.id for one in seen.joined], [one.id for one in seen.left]
    assert (seen.moved, seen.better, joined, left) == expected


@pytest.mark.parametrize(
    ("book", "before", "after", "expected"),
    [
        pytest.param(STARS, Tally((387,)), Tally(), True, id="there was one, and now is none"),
        pytest.param(STARS, Tally(), Tally(), False, id="there was none any more"),
        pytest.param(STARS, Tally((387,)), Tally((100,)), False, id="the lowest is still one"),
        pytest.param(LISTS, Tally(), KEEPER, False, id="there never is one"),
    ],
)
def test_a_change_says_whether_the_number_ended(
    book: Rulebook, before: Tally, after: Tally, expected: object
) -> None:
    assert change(book, before, after).ended is expected


def test_every_list_is_shown_with_what_stands_on_it() -> None:
    seen = [(one.id, items) for one, items in standing_on(LISTS, KEEPER)]

    assert seen == [("keepers", KEEPER.items), ("givers", ())]
    assert standing_on(STARS, Tally((387,))) == ()


def test_a_list_has_its_name_where_it_is_kept() -> None:
    found = known_as(LISTS, "givers")

    assert found is not None
    assert found.name == "Givers"
    assert known_as(STARS, "givers") is None
