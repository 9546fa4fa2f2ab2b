"""Doors: what opens them, to the last hundredth."""

from __future__ import annotations

import pytest

from game.engine.standing import Item, Standing, Tally
from tests.engine.small import DIALLED, LISTED, rule, rulebook

KEEPER = Item("keepers", "bread.kept", 1, 2, "Ring a bell.")
GIVER = Item("givers", "bread.shared", 1, None, "None.")


@pytest.mark.parametrize(
    ("counting", "opens", "tally", "expected"),
    [
        pytest.param(DIALLED, {}, Tally((100,)), True, id="nothing is asked"),
        pytest.param(DIALLED, {"rating_from": 420}, Tally((419,)), False, id="just below"),
        pytest.param(DIALLED, {"rating_from": 420}, Tally((420,)), True, id="just enough"),
        pytest.param(DIALLED, {"rating_from": 1}, Tally(), False, id="a number that was given up"),
        pytest.param(DIALLED, {}, Tally(), True, id="nothing is asked of who has none"),
        pytest.param(LISTED, {"rating_from": 1}, Tally(), False, id="a number where none is kept"),
        pytest.param(LISTED, {"clear_of": ["keepers"]}, Tally(), True, id="a clean name"),
        pytest.param(
            LISTED,
            {"clear_of": ["keepers"]},
            Tally(items=(GIVER,)),
            True,
            id="on another list",
        ),
        pytest.param(
            LISTED,
            {"clear_of": ["givers", "keepers"]},
            Tally(items=(KEEPER,)),
            False,
            id="on one of two",
        ),
    ],
)
def test_a_door_asks_the_standing(
    counting: dict[str, object], opens: dict[str, object], tally: Tally, expected: object
) -> None:
    book = rulebook("one", counting, rule("any", {"deed": "bell.rung"}), doors={"gate": opens})
    (door,) = book.doors

    assert book.opens(door, Standing(1, tally)) is expected
    assert book.door("gate") == door
    assert book.door("hatch") is None
