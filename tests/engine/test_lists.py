"""Counting by lists: on a list, off it, and off it when the term is over."""

from __future__ import annotations

import pytest

from game.engine.deed import Deed
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Tally
from tests.engine.small import (
    GIVER,
    KEEPER,
    LAPSES,
    LISTED,
    SILENCE,
    deed,
    fired,
    judged,
    rule,
    rulebook,
)

BOOK: Rulebook = rulebook(
    "lists",
    LISTED,
    rule("kept", {"deed": "bread.kept"}, KEEPER),
    rule("gave", {"deed": "bread.shared"}, GIVER),
    rule("rang", {"deed": "bell.rung"}, {"kind": "delisted", "list": "keepers"}),
    rule("lapsed", {"deed": "night.passed"}, LAPSES),
    rule("night", {"deed": "night.passed"}, SILENCE),
)


def night(day: int) -> Deed:
    """Return the passing of that day's night."""
    return deed("night.passed", day=day)


def listing(name: str, ground: str, since: int, until: int | None) -> Item:
    return Item(name, ground, since, until, "Ring a bell.")


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        pytest.param([], (), id="a clean name"),
        pytest.param(
            [deed("bread.kept")], (listing("keepers", "bread.kept", 1, 2),), id="listed for a day"
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.kept", day=2)],
            (listing("keepers", "bread.kept", 2, 3),),
            id="listed again: renewed, not doubled",
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.shared")],
            (
                listing("keepers", "bread.kept", 1, 2),
                listing("givers", "bread.shared", 1, None),
            ),
            id="two lists, one of them red",
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.shared"), deed("bell.rung")],
            (listing("givers", "bread.shared", 1, None),),
            id="delisted from one list only",
        ),
        pytest.param([deed("bell.rung")], (), id="delisted without having been listed"),
        pytest.param(
            [deed("bread.kept"), night(1)],
            (listing("keepers", "bread.kept", 1, 2),),
            id="its last day is yet to come",
        ),
        pytest.param([deed("bread.kept"), night(1), night(2)], (), id="lapsed after its last day"),
        pytest.param(
            [deed("bread.kept"), night(1), deed("bread.kept", day=2), night(2)],
            (listing("keepers", "bread.kept", 2, 3),),
            id="renewed in time",
        ),
        pytest.param(
            [deed("bread.shared"), night(1), night(2), night(3)],
            (listing("givers", "bread.shared", 1, None),),
            id="without a term it stays",
        ),
    ],
)
def test_listings_come_and_go(deeds: list[Deed], expected: tuple[Item, ...]) -> None:
    assert judged(BOOK, *deeds).standing.tally.items == expected


def test_what_lapses_is_a_line_of_its_own() -> None:
    ledger = judged(BOOK, deed("bread.kept"), night(1), night(2))

    seen = [
        (line.adjustment.rule.id, line.before.has("keepers"), line.after.has("keepers"))
        for line in ledger.lines()
    ]

    assert seen == [
        ("kept", False, True),
        ("night", True, True),
        ("lapsed", True, False),
        ("night", False, False),
    ]


def test_without_a_rule_of_lapses_nothing_lapses() -> None:
    book = rulebook("lists", LISTED, rule("kept", {"deed": "bread.kept"}, KEEPER))

    ledger = judged(book, deed("bread.kept"), night(1), night(2), night(3))

    assert ledger.standing.tally.has("keepers")


def test_who_is_on_no_list_is_taken_off_none() -> None:
    ledger = judged(BOOK, deed("bread.shared"), deed("bell.rung"), deed("bread.kept"))

    assert fired(ledger) == [("gave", None), ("kept", None)]
    assert fired(judged(BOOK, deed("bread.kept"), deed("bell.rung"))) == [
        ("kept", None),
        ("rang", None),
    ]


def test_red_lists_speak_for_somebody_and_black_ones_against_them() -> None:
    keeper, giver = Item("keepers", "a.b", 1, None), Item("givers", "a.b", 1, None)
    worths = [
        BOOK.counting.worth(Tally(items=items))
        for items in ((), (keeper,), (giver,), (keeper, giver))
    ]

    assert worths == [0, -1, 1, 0]


def test_there_is_no_number() -> None:
    assert judged(BOOK, deed("bread.kept")).rating.figure is None
