"""Foresight: what a choice could move, certain and possible, at once and late alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.engine.counting import Silence
from game.engine.foresight import foresee, stake
from game.engine.playthrough import Playthrough, begin
from game.engine.scene import Choice
from tests.engine.small import (
    DIALLED,
    LIBRARY,
    choice,
    chosen,
    header,
    lived,
    morning,
    rule,
    rulebook,
    scene,
    skipped,
    stars,
    walked,
)

plays = st.builds(
    lambda book, programme, seed, picks: walked(
        begin(LIBRARY, header(book, seed, programme)), picks
    ),
    st.sampled_from(["stars", "lists"]),
    st.sampled_from(["week", "fair"]),
    st.integers(0, 2**64 - 1),
    st.lists(st.integers(0, 99), max_size=15),
)


def found(play: Playthrough, name: str) -> Choice:
    """Return the choice of that name at the beat where the story is."""
    return next(one for one in play.offered() if one.id == name)


def told(play: Playthrough, name: str) -> list[tuple[str, str | None, int]]:
    """Return rule, witness and movement of everything that could come of a choice."""
    return [
        (one.rule.id, one.witness.id if one.witness else None, one.change.moved)
        for one in foresee(play, found(play, name))
    ]


@pytest.mark.parametrize("seed", range(5))
def test_what_is_certain_and_what_is_left_to_chance_or_late_are_told_alike(seed: int) -> None:
    # 387 + ceil(113 * 3 / 40) = 396; + ceil(104 / 40) = 399; + ceil(1 * 3 / 40) = 400
    assert told(morning(seed=seed), "share") == [
        ("liked", "mrs-oak", 9),
        ("liked", "mr-ash", 3),
        ("reviewed", "camera-1", 1),
    ]


@pytest.mark.parametrize(
    ("rulebook", "made", "name", "expected"),
    [
        pytest.param("stars", [], "keep", [("disliked", "mrs-oak", -22)], id="down as well"),
        pytest.param("stars", ["keep"], "wait", None, id="a choice that is not there"),
        pytest.param("stars", ["share"], "wait", [], id="no deed"),
        pytest.param(
            "stars",
            ["share", "wait"],
            "ring-twice",
            [("heard", "kiosk", -5)],
            id="a silence moves nothing",
        ),
        pytest.param("lists", [], "keep", [("kept", None, 0)], id="a list joined"),
        pytest.param("lists", ["keep"], "ring", [("rang", None, 0)], id="a list left"),
    ],
)
def test_what_could_come_is_what_the_own_rulebook_could_make_of_the_deeds(
    rulebook: str,
    made: list[str],
    name: str,
    expected: list[tuple[str, str | None, int]] | None,
) -> None:
    play = chosen(morning(rulebook), *made)

    if expected is None:
        assert name not in {one.id for one in play.offered()}
    else:
        assert told(play, name) == expected


def test_each_is_counted_after_the_ones_before_it() -> None:
    book = rulebook(
        "stars",
        DIALLED,
        rule("liked", {"deed": "bread.shared", "witness": "person"}, stars(5)),
        rule("loud", {"deed": "bell.rung", "times": 2}, stars(1)),
    )
    feast = choice("feast", ("bread.shared", "mrs-oak", "mr-yew"), ("bell.rung",), ("bell.rung",))
    library = replace(
        LIBRARY,
        rulebooks={"stars": book},
        scenes={**LIBRARY.scenes, "stairs": scene("stairs", landing=[feast])},
    )

    play = begin(library, header(programme="hour"))

    # 387 + ceil(113 * 3 / 40) = 396; + ceil(104 * 3 / 40) = 404; - ceil(304 / 40) = 396
    assert told(play, "feast") == [
        ("liked", "mrs-oak", 9),
        ("liked", "mr-yew", 8),
        ("loud", None, -8),
    ]
    assert chosen(play, "feast").life.ledger.rating.figure == 396


def test_lists_that_could_be_joined_or_left_are_told() -> None:
    (kept,) = foresee(morning("lists"), found(morning("lists"), "keep"))
    later = chosen(morning("lists"), "keep")
    (rang,) = foresee(later, found(later, "ring"))

    assert [one.id for one in kept.change.joined] == ["keepers"]
    assert [one.id for one in rang.change.left] == ["keepers"]


def test_leaving_is_foreseen_and_after_it_nothing() -> None:
    play = morning(programme="fair")
    (left,) = foresee(play, found(play, "hand-back"))
    gone = lived(play, "hand-back", "tip")

    assert left.change.ended
    assert told(gone, "share") == []
    assert stake(foresee(gone, found(gone, "share"))) == 0


def test_at_night_nothing_is_foreseen() -> None:
    play = chosen(morning(), "share", "wait")
    stay = found(play, "ring-twice")

    night = chosen(play, "stay")

    assert foresee(night, stay) == ()
    assert stake(foresee(night, stay)) == 0


@settings(max_examples=80)
@given(plays, st.integers(0, 99))
@example(walked(begin(LIBRARY, header("stars", 0, "fair")), [2, 0]), 0)
def test_nothing_comes_of_a_choice_that_was_not_foreseen(play: Playthrough, pick: int) -> None:
    open_ones = [one for one in play.offered() if play.is_open(one)]
    if not open_ones:
        return
    made = open_ones[pick % len(open_ones)]
    foreseen = [(one.rule.id, one.witness and one.witness.id) for one in foresee(play, made)]
    at = len(play.life.ledger.entries)

    ledger = chosen(play, made.id).life.ledger
    entries = ledger.entries[at : at + len(made.does)]

    came = [
        (one.rule.id, one.witness and one.witness.id)
        for entry in entries
        for one in entry.adjustments
        if not isinstance(one.rule.effect, Silence)
    ]
    # What is late for somebody whom it cannot reach waits all the same, and comes to nothing.
    book, tally, day = ledger.rulebook, ledger.standing.tally, ledger.standing.day
    to_come = [
        (late.rule, late.witness)
        for entry in entries
        for late in entry.held
        if book.counting.reaches(tally, book.rules_by_id[late.rule].effect, day)
    ]
    assert all(one in foreseen for one in (*came, *to_come))


@settings(max_examples=80)
@given(plays)
def test_a_stake_is_nothing_where_nothing_moves_and_three_at_most(play: Playthrough) -> None:
    for one in play.offered():
        foreseen = foresee(play, one)
        moves = any(each.change.moved or each.change.ended for each in foreseen)

        assert 0 <= stake(foreseen) <= 3
        assert (stake(foreseen) > 0) == moves


@pytest.mark.parametrize(
    ("play", "name", "expected"),
    [
        pytest.param(chosen(morning(), "share"), "wait", 0, id="nothing"),
        pytest.param(chosen(morning(), "share"), "ring", 1, id="5 of 500: one in a hundred"),
        pytest.param(morning(), "share", 2, id="13 of 500: over two in a hundred"),
        pytest.param(morning(), "keep", 2, id="22 of 500: not yet five in a hundred"),
        pytest.param(morning(programme="fair"), "hand-back", 3, id="all of it"),
        pytest.param(morning("lists"), "keep", 0, id="no figure to move"),
        pytest.param(
            skipped(chosen(morning(), "share", "wait", "stay")), "keep", 0, id="nobody saw it"
        ),
    ],
)
def test_a_stake_grows_with_what_could_move(play: Playthrough, name: str, expected: int) -> None:
    assert stake(foresee(play, found(play, name))) == expected
