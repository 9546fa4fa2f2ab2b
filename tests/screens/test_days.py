"""Days and rulebooks: what is played, and who counts."""

from __future__ import annotations

from dataclasses import replace

from game.screens.moves import Begin
from tests.content.small_folder import changed
from tests.screens.small_edition import HEADER, Player, player, small_edition


def chosen(alice: Player) -> list[str]:
    return [one.key for one in alice.stage.tree.walk() if one.chosen]


def test_what_the_title_would_begin_is_chosen_at_first() -> None:
    alice = player().presses("d")

    assert alice.screen == "days-screen"
    assert chosen(alice) == ["days-short", "rulebook-stars"]
    assert alice.reads("One breakfast. about 2 minutes, chosen")


def test_a_number_and_a_press_choose_and_begin_nothing() -> None:
    alice = player().presses("d", "2").clicks("rulebook-lists")

    assert chosen(alice) == ["days-two", "rulebook-lists"]
    assert alice.presses("1", "4").desk.asks == []
    assert chosen(alice) == ["days-short", "rulebook-stars"]


def test_days_and_a_rulebook_of_one_name_are_two_rows() -> None:
    stars = changed("programmes/short.yaml", "id: short\n", "id: stars\n")
    alice = player(small_edition({"programmes/stars.yaml": stars})).presses("d")

    keys = [one.key for one in alice.stage.tree.walk()]
    assert {"days-stars", "rulebook-stars"} <= set(keys)
    assert len(set(keys)) == len(keys)


def test_to_start_is_to_begin_what_is_chosen() -> None:
    alice = player().presses("d", "2", "3", "enter")

    assert alice.desk.asks == [Begin(replace(HEADER, programme="two", rulebook="lists"))]
    assert alice.reads("One loaf, two plates.")
    assert alice.reads("Lists: you are on none")
    assert alice.reads("2 coins")


def test_escape_leads_back_and_the_title_begins_what_it_would_have() -> None:
    alice = player().presses("d", "2", "3", "escape")
    assert alice.screen == "title"

    alice.presses("enter")

    assert alice.desk.asks == [Begin(HEADER)]
