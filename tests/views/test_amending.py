"""One rule's slider, and what is said of who rises and who falls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.engine.amending import Trial, positions, trial
from game.engine.counting.way import Amount, Unit
from game.engine.neighbour import Neighbour
from game.engine.readings import recorded_of
from game.engine.rulebook import Rule
from game.views.amending import AmendingView, amending, amount_words, own_position
from game.views.words import ENGLISH, Direction
from tests.engine.five import LIBRARY_OF_FIVE, NEIGHBOURS, RULEBOOKS, morning
from tests.engine.small import lived, skipped


def tried(book: str) -> Trial:
    """Return the trial of a rulebook against two days of everything but leaving, and all others."""
    play = lived(skipped(lived(morning("stars"), "keep", "share")), "ring")
    play = lived(skipped(play), "share", "keep")
    lives = (recorded_of(play), *map(recorded_of, NEIGHBOURS.values()))
    return trial(LIBRARY_OF_FIVE, RULEBOOKS[book], lives)


TRIALS = {book: tried(book) for book in RULEBOOKS}


def every_view() -> Iterator[tuple[Trial, Rule, int, AmendingView]]:
    for one in TRIALS.values():
        for rule in one.rules:
            reach = one.reach(rule)
            for at, _ in enumerate(positions(rule)):
                yield one, rule, at, amending(ENGLISH, one, rule, at, reach)


EVERY = list(every_view())


def shown(book: str, name: str, label: str) -> AmendingView:
    """Return the slider of a rule in the position that is so called."""
    one = TRIALS[book]
    rule = one.rulebook.rules_by_id[name]
    labels = [
        position.label for position in amending(ENGLISH, one, rule, 0, one.reach(rule)).positions
    ]
    return amending(ENGLISH, one, rule, labels.index(label), one.reach(rule))


def by_name(view: AmendingView) -> dict[str, str]:
    return {one.name: one.movement.text for one in view.lives}


def test_it_says_whom_the_rule_asks_what_it_says_and_why() -> None:
    view = shown("points", "added", "off")

    assert (view.title, view.rulebook) == ("Change one rule", "points")
    assert view.deed == "Whoever shared the bread"
    assert (view.notice, view.reason) == ("The added rule spoke.", "Clause added.")


def test_a_rule_of_the_night_asks_whoever_went_to_bed() -> None:
    assert shown("points", "watched", "off").deed == "Whoever went to bed"


def test_a_notice_with_a_witness_in_it_names_one() -> None:
    assert shown("stars", "liked", "off").notice == "Mrs. Oak liked it."


@pytest.mark.parametrize("book", RULEBOOKS)
def test_rules_are_counted(book: str) -> None:
    one = TRIALS[book]
    told = [amending(ENGLISH, one, rule, 0, one.reach(rule)).count for rule in one.rules]

    assert told == [f"rule {number} of {len(told)}" for number in range(1, len(told) + 1)]


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        (Amount(1, Unit.STARS), "1 star"),
        (Amount(4, Unit.STARS), "4 stars"),
        (Amount(-10, Unit.POINTS), "−10"),
        (Amount(5, Unit.POINTS), "+5"),
        (Amount(1, Unit.DAYS), "1 day"),
        (Amount(365, Unit.DAYS), "365 days"),
        (Amount(None, Unit.DAYS), "for good"),
    ],
)
def test_an_amount_is_told_in_its_unit(amount: Amount, told: str) -> None:
    assert amount_words(ENGLISH, amount) == told


def test_positions_are_named_from_off_to_most() -> None:
    assert [one.label for one in shown("stars", "liked", "off").positions] == [
        "off",
        "1 star",
        "2 stars",
        "3 stars",
        "4 stars",
        "5 stars",
    ]
    assert [one.label for one in shown("lists", "kept", "off").positions] == [
        "off",
        "1 day",
        "7 days",
        "30 days",
        "90 days",
        "365 days",
        "for good",
    ]


def test_one_position_is_chosen_and_one_is_the_rulebooks_own() -> None:
    for _, rule, at, view in EVERY:
        assert [one.chosen for one in view.positions].index(True) == at
        assert [one.own for one in view.positions].index(True) == own_position(rule)
        for flag in ("chosen", "own"):
            assert sum(getattr(one, flag) for one in view.positions) == 1
        assert all(("as it is" in one.spoken) == one.own for one in view.positions)
        assert all(("chosen" in one.spoken) == one.chosen for one in view.positions)
        assert len({one.spoken for one in view.positions}) == len(view.positions)


def test_at_its_own_position_the_rulebook_is_as_it_is_and_nobody_moves() -> None:
    for _, rule, at, view in EVERY:
        assert (view.sum == "As the rulebook has it.") == (at == own_position(rule))
        if at == own_position(rule):
            assert [one.movement.text for one in view.lives] == [""] * 5
            assert all(one.before == one.after for one in view.lives)


def test_you_come_first_then_the_neighbours() -> None:
    for _, _, _, view in EVERY:
        assert [one.key for one in view.lives] == ["you", *NEIGHBOURS]
        assert [one.name for one in view.lives][1:] == [one.name for one in NEIGHBOURS.values()]
        assert view.lives[0].life == "your day"


def test_who_rises_and_who_falls_is_said_once_each() -> None:
    for _, rule, at, view in EVERY:
        if at == own_position(rule):
            continue
        up = [one.name for one in view.lives if one.movement.direction is Direction.UP]
        down = [one.name for one in view.lives if one.movement.direction is Direction.DOWN]
        told = [f"Up: {', '.join(up)}."] * bool(up) + [f"Down: {', '.join(down)}."] * bool(down)
        changed = any(one.movement.text for one in view.lives)
        nobody = "Nobody rises, nobody falls." if changed else "Nobody notices."
        assert view.sum == (" ".join(told) or nobody)


def test_what_counts_for_more_lifts_those_who_did_it() -> None:
    view = shown("score", "praised", "+20")

    assert view.sum == "Up: You, Mr. Reed, Mr. Sedge."
    assert by_name(view) == {
        "You": "+94",
        "Mr. Reed": "+47",
        "Mr. Sedge": "+94",
        "Ms. Rush": "",
        "Ms. Fern": "",
    }


def test_what_counts_for_less_lets_them_fall() -> None:
    assert shown("score", "praised", "−5").sum == "Down: You, Mr. Reed, Mr. Sedge."


def test_one_rule_can_lift_some_and_let_others_fall() -> None:
    """Three stars pull down whoever has four, and up whoever has one."""
    told = {"deed": "bell.rung", "witnesses": ["kiosk"]}
    ringing = [told] * 9
    residents = {
        name: Neighbour.model_validate(
            {
                "id": name,
                "name": name.title(),
                "life": "a ringer",
                "about": "Somebody rings.",
                "days": [
                    {"day": 1, "deeds": [{"deed": kind, "witnesses": ["mrs-oak"]}] * 20 + ringing}
                ],
            }
        )
        for name, kind in (("hugh", "bread.shared"), ("lowe", "bread.kept"))
    }
    library = replace(LIBRARY_OF_FIVE, neighbours=residents)
    lives = (recorded_of(morning("stars")), *map(recorded_of, residents.values()))
    one = trial(library, RULEBOOKS["stars"], lives)
    rule = one.rulebook.rules_by_id["heard"]

    view = amending(ENGLISH, one, rule, 0, one.reach(rule))

    assert view.sum == "Up: Hugh. Down: Lowe."
    assert [life.movement.direction for life in view.lives] == [
        Direction.LEVEL,
        Direction.UP,
        Direction.DOWN,
    ]


def test_a_plain_item_that_comes_or_goes_lifts_nobody_but_is_not_unnoticed() -> None:
    view = shown("bureau", "asked", "for good")

    assert any(one.movement.text == "noted: Looked at" for one in view.lives)
    assert view.sum == "Nobody rises, nobody falls."


def test_a_term_that_makes_no_difference_is_noticed_by_nobody() -> None:
    """Longer than a longest life: it stands at the end either way."""
    assert shown("lists", "gave", "365 days").sum == "Nobody notices."


def test_a_life_that_never_met_the_rule_says_so_and_is_the_same_under_every_position() -> None:
    for one, rule, _, view in EVERY:
        for life, times in zip(view.lives, one.times(rule.id), strict=True):
            told = {0: "never met it", 1: "met it once"}.get(times, f"met it {times} times")
            assert life.times == told


def test_a_number_is_shown_on_the_reach_of_all_lives_and_lists_have_none() -> None:
    for one, rule, at, view in EVERY:
        opening = one.rulebook.counting.rating(one.rulebook.counting.opening())
        for life in view.lives:
            if opening.figure is None or life.after == "no number":
                assert life.shift is None
                continue
            assert life.shift is not None
            before, after = life.shift
            assert 0 <= before <= 1000
            assert 0 <= after <= 1000
            ups = {Direction.UP: after > before, Direction.DOWN: after < before}
            assert ups.get(life.movement.direction, after == before) or after == before
            if at == own_position(rule):
                assert before == after


def test_the_reach_is_used_whole() -> None:
    for one in TRIALS.values():
        for rule in one.rules:
            least, most = one.reach(rule)
            told = [
                end
                for _, other, _, view in EVERY
                if other is rule
                for life in view.lives
                if life.shift
                for end in life.shift
            ]
            if least < most:
                assert (min(told), max(told)) == (0, 1000)


def test_who_has_left_has_no_number_before_or_after() -> None:
    view = shown("stars", "liked", "1 star")
    fern = view.lives[-1]

    assert (fern.name, fern.before, fern.after) == ("Ms. Fern", "no number", "no number")
    assert (fern.shift, fern.movement.text) == (None, "")
