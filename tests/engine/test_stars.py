"""Counting by stars: the step and the weights, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.counting.stars import step, weight
from tests.engine.small import (
    DIALLED,
    LEAVES,
    SILENCE,
    WITNESSES,
    deed,
    fired,
    judged,
    rule,
    rulebook,
    stars,
)

figures = st.integers(100, 500)
ratings = st.sampled_from([100, 200, 300, 400, 500])
weights = st.integers(1, 3)


@pytest.mark.parametrize(
    ("figure", "given_", "heavy", "expected"),
    [
        pytest.param(387, 500, 1, 3, id="a weight of one, 113 up: 2.8 rounded up"),
        pytest.param(387, 500, 2, 6, id="a weight of two, 113 up: 5.65 rounded up"),
        pytest.param(387, 500, 3, 9, id="a weight of three, 113 up: 8.5 rounded up"),
        pytest.param(387, 100, 3, -22, id="287 down: 21.5 rounded up, downward"),
        pytest.param(380, 300, 1, -2, id="80 down: exactly 2"),
        pytest.param(399, 400, 1, 1, id="never less than one hundredth"),
        pytest.param(401, 400, 3, -1, id="nor past what was given"),
        pytest.param(400, 400, 3, 0, id="equal: nothing moves"),
        pytest.param(500, 100, 3, -30, id="the longest way"),
    ],
)
def test_a_step_is_worked_out_by_hand(figure: int, given_: int, heavy: int, expected: int) -> None:
    assert step(figure, given_, heavy) == expected


@given(figures, ratings, weights)
def test_a_step_never_goes_past_and_stands_still_only_where_equal(
    figure: int, given_: int, heavy: int
) -> None:
    after = figure + step(figure, given_, heavy)

    assert min(figure, given_) <= after <= max(figure, given_)
    assert (after == figure) == (figure == given_)


@given(figures, ratings, weights)
def test_a_step_is_as_long_up_as_down(figure: int, given_: int, heavy: int) -> None:
    assert step(figure, given_, heavy) == -step(given_, figure, heavy)


@pytest.mark.parametrize(
    ("witness", "expected"),
    [
        pytest.param(None, 1, id="nobody in particular"),
        pytest.param("mr-ash", 1, id="a person of 2.99"),
        pytest.param("ms-elm", 2, id="a person of 3.00"),
        pytest.param("mr-fir", 2, id="a person of 4.49"),
        pytest.param("mr-yew", 3, id="a person of 4.50"),
        pytest.param("kiosk", 2, id="a shop"),
        pytest.param("town-hall", 2, id="an office"),
        pytest.param("camera-1", 3, id="a camera"),
    ],
)
def test_a_witness_weighs_by_its_own_stars_or_by_its_sort(
    witness: str | None, expected: int
) -> None:
    assert weight(WITNESSES[witness] if witness else None) == expected


def test_every_witness_rates_in_turn() -> None:
    book = rulebook(
        "stars", DIALLED, rule("liked", {"deed": "bread.shared", "witness": "person"}, stars(5))
    )

    ledger = judged(book, deed("bread.shared", "ms-elm", "mr-ash"))

    # 387 + ceil(113 * 2 / 40) = 393; 393 + ceil(107 * 1 / 40) = 396
    assert [line.after.figures for line in ledger.lines()] == [(393,), (396,)]
    assert ledger.rating.figure == 396


def test_the_order_of_ratings_matters() -> None:
    book = rulebook(
        "stars",
        DIALLED,
        rule("liked", {"deed": "bread.shared"}, stars(5)),
        rule("disliked", {"deed": "bread.kept"}, stars(1)),
    )

    one = judged(book, deed("bread.shared"), deed("bread.kept"))
    other = judged(book, deed("bread.kept"), deed("bread.shared"))

    # 387 + 3 - ceil(290 / 40) = 382; 387 - ceil(287 / 40) + ceil(121 / 40) = 383
    assert (one.rating.figure, other.rating.figure) == (382, 383)


def test_who_leaves_has_no_number_and_is_out_of_reach_of_every_rating() -> None:
    book = rulebook(
        "stars",
        DIALLED,
        rule("liked", {"deed": "bread.shared"}, stars(5)),
        rule("reviewed", {"deed": "bread.shared"}, stars(4), late=1),
        rule("noted", {"deed": "bread.shared"}, SILENCE),
        rule("left", {"deed": "phone.returned"}, LEAVES),
        doors={"side-gate": {"rating_from": 101}, "front-door": {}},
    )
    ended = [deed("scene.ended")] * 3
    before = judged(book, deed("bread.shared"))

    after = judged(
        book,
        *(deed("bread.shared"), deed("phone.returned")),
        *(deed("bread.shared"), deed("phone.returned"), *ended),
    )

    assert [name for name, _ in fired(after)] == ["liked", "noted", "left", "noted"]
    assert (before.rating.figure, after.rating.figure) == (390, None)
    assert [book.opens(door, before.standing) for door in book.doors] == [True, True]
    assert [book.opens(door, after.standing) for door in book.doors] == [False, True]
    assert book.counting.asks(before.standing.tally)
    assert not book.counting.asks(after.standing.tally)


@pytest.mark.parametrize("late", [None, 1])
def test_who_leaves_is_out_of_reach_in_the_very_same_moment(late: int | None) -> None:
    book = rulebook(
        "stars",
        DIALLED,
        rule("left", {"deed": "phone.returned"}, LEAVES, late=late),
        rule("disliked", {"deed": "phone.returned"}, stars(1), late=late),
    )

    ledger = judged(book, deed("phone.returned"), deed("scene.ended"), deed("scene.ended"))

    assert [name for name, _ in fired(ledger)] == ["left"]
