"""Counting by lists: on a list, off it, and off it by itself when the term is over."""

from __future__ import annotations

import pytest

from game.engine.deed import Deed
from game.engine.rulebook import Rulebook
from game.engine.standing import Listing
from tests.engine.small import GIVER, KEEPER, LISTED, SILENCE, deed, judged, rule, rulebook

BOOK: Rulebook = rulebook(
    "lists",
    LISTED,
    rule("kept", {"deed": "bread.kept"}, KEEPER),
    rule("gave", {"deed": "bread.shared"}, GIVER),
    rule("rang", {"deed": "bell.rung"}, {"kind": "delisted", "list": "keepers"}),
    rule("night", {"deed": "night.passed"}, SILENCE),
)


def night(day: int) -> Deed:
    """Return the passing of that day's night."""
    return deed("night.passed", day=day)


def listing(name: str, ground: str, since: int, until: int | None) -> Listing:
    return Listing(name, ground, since, until, "Ring a bell.")


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
def test_listings_come_and_go(deeds: list[Deed], expected: tuple[Listing, ...]) -> None:
    assert judged(BOOK, *deeds).standing.tally.listings == expected


def test_what_lapses_is_gone_before_the_night_is_judged() -> None:
    ledger = judged(BOOK, deed("bread.kept"), night(1), night(2))

    seen = [
        (line.adjustment.rule.id, line.before.is_listed("keepers"), line.after.is_listed("keepers"))
        for line in ledger.lines()
    ]

    assert seen == [("kept", False, True), ("night", True, True), ("night", False, False)]


def test_there_is_no_number() -> None:
    assert judged(BOOK, deed("bread.kept")).rating.figure is None
