"""What a choice costs and could move; and the rules, for somebody who has opened them."""

from __future__ import annotations

from dataclasses import replace

from game.screens.element import Icon
from game.screens.gallery import gallery
from game.screens.settings import Settings
from game.screens.stage import focus_order
from tests.content.small_folder import changed
from tests.screens.small_edition import EDITION, HEADER, Player, player, small_edition

TWO = replace(HEADER, programme="two")
LISTS = replace(HEADER, rulebook="lists")
FORESEEN = "Mrs. Oak: +0.09"


def open_to(alice: Player) -> Player:
    """Open the rules, as the options would."""
    alice.stage = replace(alice.stage, settings=Settings(open_rules=True))
    return alice


def dots(alice: Player, choice: str) -> int:
    found = alice.sees(f"choice-{choice}-dots")
    return int(found.drawing.name[-1]) if found and isinstance(found.drawing, Icon) else 0


def value(alice: Player, choice: str) -> str:
    found = alice.sees(f"choice-{choice}")
    assert found is not None
    return found.value


def at_supper(rulebook: str = "stars") -> Player:
    alice = player(header=replace(TWO, rulebook=rulebook)).presses("enter", "2", "enter", "1")
    for _ in range(3):
        if not alice.sees("choice-pay"):
            alice.presses("enter")
    return alice


def test_what_a_choice_costs_is_written_and_spoken() -> None:
    alice = at_supper()
    price, purse = alice.sees("choice-pay-price"), alice.sees("purse-label")
    assert price is not None
    assert purse is not None

    assert (price.label, purse.label) == ("−2 coins", "2 coins")
    assert value(alice, "pay") == "−2 coins"
    assert value(alice, "eat") == ""
    assert alice.presses("1").reads("0 coins")


def test_what_the_purse_cannot_pay_is_shut_and_says_why_and_what_it_costs() -> None:
    poor = changed("programmes/two.yaml", "coins: 2", "coins: 1")
    alice = player(small_edition({"programmes/two.yaml": poor}), TWO)
    alice.presses("enter", "2", "enter", "1", "enter", "1")
    pay = alice.sees("choice-pay")
    assert pay is not None

    assert not pay.enabled
    assert pay.value == "The purse does not hold as much. · −2 coins"
    assert alice.sees("choice-pay-note") is not None
    assert len(alice.desk.asks) == 3


def test_what_comes_into_the_purse_has_a_plus() -> None:
    alice = at_supper().presses("1", "enter")

    assert value(alice, "ring-him") == "+1 coin"


def test_dots_say_how_much_and_never_which_way() -> None:
    alice = player().presses("enter")
    assert (dots(alice, "share"), dots(alice, "keep")) == (1, 0)
    assert value(alice, "share") == "could move you a little"

    worse = changed(
        "rulebooks/stars.yaml", "effect: {kind: rates, stars: 5}", "effect: {kind: rates, stars: 1}"
    )
    bob = player(small_edition({"rulebooks/stars.yaml": worse})).presses("enter")
    assert dots(bob, "share") == 2
    assert value(bob, "share") == "could move you"
    assert dots(at_supper(), "return") == 3, "it takes the number away"
    said = " ".join(f"{one.label} {one.value}" for one in bob.stage.tree.walk())
    assert not any(sign in said for sign in ("+0", "−0", "−1"))


def test_offices_have_no_dots() -> None:
    """Though keeping the bread puts one on a list."""
    alice = player(header=LISTS).presses("enter")

    assert (dots(alice, "share"), dots(alice, "keep")) == (0, 0)
    assert value(alice, "keep") == ""


def test_hidden_rules_are_not_seen_focused_or_reached() -> None:
    for screen in gallery(EDITION, HEADER).values():
        hidden = {
            inside.key for one in screen.element().walk() if one.open_rules for inside in one.walk()
        }
        stage = replace(player().stage, screens=(screen,))
        assert hidden.isdisjoint(one.key for one in stage.tree.walk())
        assert hidden.isdisjoint(focus_order(stage.tree))

    alice = player().presses("enter")
    assert not alice.reads(FORESEEN)
    assert alice.presses("b").screen == "scene"
    assert alice.presses("1", "b").reads("She nods.")


def test_open_rules_say_what_each_rule_would_do_and_lead_to_the_rulebook() -> None:
    alice = open_to(player().presses("enter"))
    assert alice.reads(FORESEEN)
    assert "key-b" in focus_order(alice.stage.tree)

    alice.presses("b")

    assert alice.screen == "rulebook"
    assert alice.reads("The rulebook: Stars")
    assert alice.reads("You shared the bread.")
    assert alice.reads("Footage reviewed.")
    assert alice.reads("in 400 of 1000 cases, late")
    assert alice.reads("You gave one or two stars (Mrs. Oak).")
    assert alice.reads("Side gate")
    assert alice.presses("b").reads("One loaf, two plates.")
    assert open_to(alice).presses("1", "b").screen == "rulebook"


def test_a_rule_for_a_sort_of_witness_is_told_for_each_of_them() -> None:
    lens = {
        "deeds.yaml": changed(
            "deeds.yaml",
            "  - {id: camera-1, name: Camera 1, sort: camera}\n",
            "  - {id: camera-1, name: Camera 1, sort: camera}\n"
            "  - {id: camera-2, name: Camera 2, sort: camera}\n",
        ),
        "rulebooks/stars.yaml": changed(
            "rulebooks/stars.yaml", "notice: Footage reviewed.", 'notice: "{witness} saw it."'
        ).replace("witness: camera-1,", "witness: camera,"),
    }
    alice = open_to(player(small_edition(lens)).presses("enter")).presses("b")

    assert alice.reads("Camera 1 saw it.")
    assert alice.reads("Camera 2 saw it.")


def test_opening_the_rules_during_a_scene_holds_at_once_after_going_back() -> None:
    alice = player().presses("enter", "o").clicks("option-open_rules-True").presses("escape")
    assert alice.reads(FORESEEN)
    assert alice.sees("key-b") is not None

    alice.presses("o").clicks("option-open_rules-False").presses("escape")

    assert not alice.reads(FORESEEN)
    assert alice.sees("key-b") is None
    assert alice.presses("b").screen == "scene"
