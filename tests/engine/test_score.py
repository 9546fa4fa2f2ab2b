"""Counting by a score: dimensions, their weights and the one number that they make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.engine.change import change
from game.engine.counting.score import Score, Weighs
from game.engine.counting.way import Part
from game.engine.rulebook import Rulebook
from game.engine.standing import Rating, Tally
from tests.engine.small import LEAVES, SCORED, SILENCE, deed, fired, judged, rule, rulebook

NAMES = ("bread", "bells", "lamps", "doors", "coins")


def weighs(dimension: str, by: int) -> dict[str, object]:
    """Return the effect of a move."""
    return {"kind": "weighs", "dimension": dimension, "by": by}


def moved(score: Score, tally: Tally, *moves: Weighs) -> Tally:
    """Return the tally after those moves."""
    for one in moves:
        tally = score.count(tally, one, None, "bread.shared", 1)
    return tally


BOOK: Rulebook = rulebook(
    "score",
    SCORED,
    rule("shared", {"deed": "bread.shared"}, weighs("bread", 10)),
    rule("kept", {"deed": "bread.kept"}, weighs("bread", -20)),
    rule("rang", {"deed": "bell.rung"}, weighs("bells", 1)),
    rule("noted", {"deed": "bell.rung"}),
    rule("left", {"deed": "phone.returned"}, LEAVES),
    doors={"side-gate": {"rating_from": 603}, "front-door": {}},
)

scores = st.builds(
    lambda least, span, dimensions: Score.model_validate(
        {
            "kind": "score",
            "least": least,
            "most": least + span,
            "dimensions": [
                {"id": name, "name": name, "weight": weight, "start": start}
                for name, (weight, start) in zip(NAMES, dimensions, strict=False)
            ],
        }
    ),
    st.integers(0, 500),
    st.integers(1, 900),
    st.lists(st.tuples(st.integers(1, 100), st.integers(0, 100)), min_size=1, max_size=5),
)
moves = st.lists(
    st.builds(
        Weighs,
        kind=st.just("weighs"),
        dimension=st.sampled_from(NAMES),
        by=st.integers(-100, 100),
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("deeds", "values", "figure"),
    [
        # 350 + 600 * (60 * 50 + 40 * 30) // 10000 = 350 + 252
        pytest.param([], (50, 30), 602, id="the start"),
        # 350 + 600 * 4800 // 10000 = 350 + 288
        pytest.param(["bread.shared"], (60, 30), 638, id="up by the heavier one"),
        # 350 + 600 * 3000 // 10000 = 350 + 180
        pytest.param(["bread.kept"], (30, 30), 530, id="down by the heavier one"),
        # 350 + 600 * 4240 // 10000 = 350 + 254.4
        pytest.param(["bell.rung"], (50, 31), 604, id="the lighter one, rounded down"),
        # 350 + 600 * (60 * 100 + 40 * 30) // 10000 = 350 + 432
        pytest.param(["bread.shared"] * 6, (100, 30), 782, id="never above a hundred"),
        # 350 + 600 * (40 * 30) // 10000 = 350 + 72
        pytest.param(["bread.kept"] * 3, (0, 30), 422, id="never below nothing"),
        # 350 + 600 * (60 * 80 + 40 * 30) // 10000 = 350 + 360
        pytest.param(
            ["bread.shared"] * 6 + ["bread.kept"], (80, 30), 710, id="and down from the bound"
        ),
    ],
)
def test_the_number_is_worked_out_by_hand(
    deeds: list[str], values: tuple[int, ...], figure: int
) -> None:
    ledger = judged(BOOK, *map(deed, deeds))

    assert ledger.standing.tally == Tally(figures=values)
    assert ledger.rating == Rating(figure, 350, 950)


@pytest.mark.parametrize(
    ("values", "figure"),
    [
        pytest.param((0, 0), 350, id="all of nothing is the least"),
        pytest.param((100, 100), 950, id="all of everything is the most"),
        pytest.param((100, 0), 710, id="as much as its weight"),
        pytest.param((1, 0), 353, id="3.6 rounded down"),
    ],
)
def test_a_weighted_mean_lies_between_the_ends(values: tuple[int, ...], figure: int) -> None:
    assert BOOK.counting.rating(Tally(figures=values)).figure == figure


def test_what_it_is_made_of_is_told_one_by_one() -> None:
    tally = judged(BOOK, deed("bread.shared")).standing.tally

    assert BOOK.counting.parts(tally) == (Part("Bread", 60, 100), Part("Bells", 30, 100))
    assert BOOK.counting.named() == ("bread", "bells")
    assert BOOK.counting.known() == ()


def test_a_door_asks_the_number_that_is_shown() -> None:
    before, after = judged(BOOK), judged(BOOK, deed("bell.rung"))

    assert [BOOK.opens(BOOK.doors[0], one.standing) for one in (before, after)] == [False, True]


def test_who_leaves_has_no_number_and_nothing_reaches_it() -> None:
    left = judged(BOOK, deed("bread.shared"), deed("phone.returned"))
    after = judged(
        BOOK,
        *map(deed, ("bread.shared", "phone.returned", "bread.kept", "bell.rung", "phone.returned")),
    )

    assert [name for name, _ in fired(after)] == ["shared", "left", "noted"]
    assert (after.rating, after.standing.tally) == (Rating(None, 350, 950), Tally())
    assert BOOK.counting.parts(after.standing.tally) == ()
    assert [BOOK.opens(door, after.standing) for door in BOOK.doors] == [False, True]
    assert change(BOOK, judged(BOOK).standing.tally, left.standing.tally).ended
    assert not BOOK.counting.asks(judged(BOOK).standing.tally)


def test_who_leaves_is_out_of_reach_in_the_very_same_moment() -> None:
    book = rulebook(
        "score",
        SCORED,
        rule("left", {"deed": "phone.returned"}, LEAVES),
        rule("kept", {"deed": "phone.returned"}, weighs("bread", -20)),
        rule("told", {"deed": "phone.returned"}, SILENCE),
    )

    assert [name for name, _ in fired(judged(book, deed("phone.returned")))] == ["left", "told"]


def test_a_move_could_be_smaller_or_larger() -> None:
    own = Weighs(kind="weighs", dimension="bread", by=7)

    settings = own.settings()

    assert own in settings
    assert [one.amount.value for one in settings if one.amount] == [-20, -10, -5, 5, 7, 10, 20]
    assert {one.dimension for one in settings if isinstance(one, Weighs)} == {"bread"}


@given(scores, moves)
def test_no_bound_is_ever_left(score: Score, made: list[Weighs]) -> None:
    tally = moved(score, score.opening(), *made)
    rating = score.rating(tally)

    assert all(0 <= value <= 100 for value in tally.figures)
    assert rating.figure is not None
    assert score.least <= rating.figure <= score.most


@given(
    scores, st.lists(st.tuples(st.sampled_from(NAMES), st.integers(-4, 4)), max_size=8), st.data()
)
def test_where_no_bound_is_met_the_order_does_not_matter(
    score: Score, told: list[tuple[str, int]], data: st.DataObject
) -> None:
    made = [Weighs(kind="weighs", dimension=name, by=by) for name, by in told]
    shuffled = data.draw(st.permutations(made))
    middle = Tally(figures=(50,) * len(score.dimensions))

    assert moved(score, middle, *made) == moved(score, middle, *shuffled)


@given(scores, moves, moves.filter(bool))
def test_more_of_anything_is_never_worth_less(
    score: Score, before: list[Weighs], last: list[Weighs]
) -> None:
    tally = moved(score, score.opening(), *before)
    after = moved(score, tally, last[0])

    assert (score.worth(after) - score.worth(tally)) * last[0].by >= 0
    if last[0].dimension not in score.named():
        assert after == tally


@given(scores, moves, moves.filter(bool))
def test_one_move_moves_one_dimension(
    score: Score, before: list[Weighs], last: list[Weighs]
) -> None:
    tally = moved(score, score.opening(), *before)
    after = moved(score, tally, last[0])

    for name, old, new in zip(score.named(), tally.figures, after.figures, strict=True):
        wanted = old + last[0].by if name == last[0].dimension else old
        assert new == max(0, min(wanted, 100))


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"least": 950}, id="no range"),
        pytest.param({"least": 951}, id="the range upside down"),
        pytest.param({"least": -1}, id="below nothing"),
        pytest.param({"dimensions": []}, id="made of nothing"),
    ],
)
def test_a_score_has_a_range_and_is_made_of_something(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Score.model_validate({**SCORED, **wrong})
