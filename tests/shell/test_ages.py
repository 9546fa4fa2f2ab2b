from __future__ import annotations

from dataclasses import replace

from game.screens.element import Dial, Element, Role
from game.shell.ages import Ages

TREE = Element(
    "screen",
    Role.SCREEN,
    "plain",
    children=(
        Element("dial", Role.METER, "dial", drawing=Dial(500, 500, "3.0")),
        Element("text", Role.TEXT, "plain", "words"),
    ),
)


def test_nothing_ages_before_it_is_painted() -> None:
    ages = Ages()
    assert ages.show(0, TREE) == {"screen", "dial", "text"}
    assert ages.at(5000) == {"screen": 0, "dial": 0, "text": 0}

    ages.painted(5000)

    assert ages.at(5100) == {"screen": 100, "dial": 100, "text": 100}


def test_who_stays_goes_on_and_who_comes_begins() -> None:
    ages = Ages()
    ages.show(0, TREE)
    ages.painted(0)
    more = Element("new", Role.NOTICE, "plain", "new")

    assert ages.show(0, replace(TREE, children=(*TREE.children, more))) == {"new"}

    assert ages.at(900) == {"screen": 900, "dial": 900, "text": 900, "new": 0}


def test_a_dial_that_moves_begins_anew_in_silence() -> None:
    ages = Ages()
    ages.show(0, TREE)
    ages.painted(0)
    dial = replace(TREE.children[0], drawing=Dial(400, 500, "2.0"))

    assert ages.show(0, replace(TREE, children=(dial, TREE.children[1]))) == frozenset()

    assert ages.at(900) == {"screen": 900, "dial": 0, "text": 900}


def test_another_place_begins_from_nothing() -> None:
    ages = Ages()
    ages.show(0, TREE)
    ages.painted(0)

    assert ages.show(1, TREE) == {"screen", "dial", "text"}
    assert ages.at(900)["text"] == 0


def test_where_one_has_returned_to_everything_is_old() -> None:
    ages = Ages()
    ages.show(0, TREE)

    assert ages.show(1, TREE, returned=True) == frozenset()

    assert min(ages.at(0).values()) > 10_000
