from __future__ import annotations

from dataclasses import replace

from game.engine.lines import ChoiceMade
from game.engine.playthrough import Playthrough
from game.screens.summary import SummaryScreen
from game.views.comparison import comparison, differing, moment, other_reading
from game.views.words import ENGLISH, Direction, Movement
from tests.content.small_folder import changed
from tests.screens.small_edition import HEADER, player, small_edition


def the_play() -> Playthrough:
    """Return a day on which bread was shared and a bell rung, with both cards skipped."""
    keys = ("enter", "1", "enter", "1", "enter", "escape", "enter", "escape", "enter")
    summary = player().presses(*keys).stage.screens[-1]
    assert isinstance(summary, SummaryScreen)
    return summary.play


def test_only_choices_at_which_either_rulebook_moved_are_told() -> None:
    play = the_play()

    assert [one.line for one in differing(play, "lists")] == [
        ChoiceMade("breakfast", "table", "share")
    ]


def test_a_choice_is_told_with_the_whole_movement_and_with_silence_where_no_rule_looked() -> None:
    view = moment(ENGLISH, the_play(), "lists", 0)

    assert view.label == "Share it"
    assert view.own.movement == Movement(Direction.UP, "+0.09")
    assert view.own.text == "Mrs. Oak liked that."
    assert view.other.movement.text == ""
    assert view.other.text == "Nothing happened. Filed by nobody."


def test_of_several_lines_the_one_that_moved_furthest_is_told() -> None:
    sorry = "  - id: sorry\n    when: {deed: phone.returned}\n    effect: {kind: rates, stars: 1}\n"
    sorry += (
        "    notice: One star.\n    reason: Clause 1.\n    contrast: one-number\n  - id: left\n"
    )
    stars = changed("rulebooks/stars.yaml", "  - id: left\n", sorry)
    alice = player(small_edition({"rulebooks/stars.yaml": stars}), replace(HEADER, programme="two"))
    alice.presses("enter", "1", "enter", "1", "enter")
    for _ in range(3):
        if not alice.sees("choice-return"):
            alice.presses("enter")
    play = alice.clicks("choice-return").stage.screens[-1].play  # type: ignore[attr-defined]

    view = moment(ENGLISH, play, "lists", len(differing(play, "lists")) - 1)

    assert view.own.movement.text == "no number any more"
    assert view.own.text == "You have no number."


def test_both_standings_stand_side_by_side() -> None:
    view = comparison(ENGLISH, the_play(), "lists")

    assert view.own.spoken == "Stars: 3.96 of 5, rising"
    assert view.other.spoken == "Lists: you are on none"


def test_the_programme_says_under_which_rulebook_the_day_is_read_again() -> None:
    assert other_reading(the_play()) == "lists"
