from __future__ import annotations

from game.engine.lines import ChoiceMade
from game.engine.playthrough import Playthrough
from game.screens.summary import SummaryScreen
from game.views.comparison import comparison, differing, moment, other_reading
from game.views.words import ENGLISH, Direction, Movement
from tests.screens.small_edition import player


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


def test_both_standings_stand_side_by_side() -> None:
    view = comparison(ENGLISH, the_play(), "lists")

    assert view.own.spoken == "Stars: 3.96 of 5, rising"
    assert view.other.spoken == "Lists: you are on none"


def test_the_programme_says_under_which_rulebook_the_day_is_read_again() -> None:
    assert other_reading(the_play()) == "lists"
