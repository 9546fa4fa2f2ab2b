"""Prices, dots, ratings and open rules, typed and told by lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.lines import RatingGiven
from game.screens.edition import Edition
from game.screens.settings import Settings
from game.terminal.printing import printed
from tests.terminal.playing import FakeDesk, on, stage_of, supper_of, typed_to


def test_a_price_and_how_much_a_choice_could_move_are_told(edition: Edition) -> None:
    assert "[1] Pay for both · −2 coins" in printed(supper_of(edition).tree, 78)
    assert "2 coins" in printed(supper_of(edition).tree, 78)
    scene = printed(on(stage_of(edition), "enter").tree, 78)
    assert "[1] Share it · could move you a little" in scene


@pytest.mark.parametrize(("typed", "stars"), [("1", 1), (" 5 ", 5), ("", None)])
def test_a_typed_line_gives_stars_and_an_empty_one_none(
    typed: str, stars: int | None, edition: Edition
) -> None:
    desk = FakeDesk()

    *_, asked, said, _ = typed_to(supper_of(edition, desk), ["3", typed], desk)

    assert "Mrs. Oak: stars?" in asked
    assert "[5] 5 stars" in asked
    assert "[Enter] Go on, no stars" in asked
    assert desk.lines[-1] == RatingGiven("mrs-oak", stars)
    assert ("! Mrs. Oak minded." in said) == (stars == 1)
    assert ("The tea is hot." in said) == (stars != 1)


def test_the_question_stands_over_its_answers_and_after_the_phone(edition: Edition) -> None:
    *_, asked = typed_to(supper_of(edition), ["3", "again"])[:-1]

    assert asked.index("Stars: ") < asked.index("Mrs. Oak: stars?")
    assert "Mrs. Oak: stars?\n----------------\n  [1] 1 star\n" in asked


def test_six_stars_mean_nothing(edition: Edition) -> None:
    desk = FakeDesk()

    *_, said, _ = typed_to(supper_of(edition, desk), ["3", "6"], desk)

    assert said.startswith("“6” means nothing here.")
    assert not any(isinstance(line, RatingGiven) for line in desk.lines)


def test_u_asks_again_and_the_log_tells_what_was_given(edition: Edition) -> None:
    *_, again, log, _ = typed_to(supper_of(edition), ["3", "1", "u", "l"])

    assert "Mrs. Oak: stars?" in again
    assert "Mrs. Oak: one star." in log
    assert "Taken back." in log


def test_b_means_nothing_while_rules_are_hidden(edition: Edition) -> None:
    *_, said, _ = typed_to(on(stage_of(edition), "enter"), ["b"])

    assert said.startswith("“b” means nothing here.")


def test_open_rules_are_told(edition: Edition) -> None:
    scene = replace(on(stage_of(edition), "enter"), settings=Settings(open_rules=True))

    before, rules, _ = typed_to(scene, ["b"])

    assert "Mrs. Oak: +0.09" in before
    assert "[b] Rulebook" in before
    assert "The rulebook: Stars" in rules
    assert "You shared the bread." in rules
