"""Counting by points: clauses, their terms, what is made good, and the letter of the sum."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.engine.counting import Leaves
from game.engine.counting.points import Clause, Points
from game.engine.deed import Deed
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Rating, Standing, Tally
from tests.engine.small import LAPSES, POINTED, deed, fired, judged, rule, rulebook

KINDS = ("bread.shared", "bread.kept", "bell.rung", "phone.returned")


def clause(points: int, days: int | None = None) -> dict[str, object]:
    """Return the effect of a clause."""
    return {"kind": "clause", "points": points, "days": days}


def repairs(*grounds: str) -> dict[str, object]:
    """Return the effect of making good."""
    return {"kind": "repairs", "grounds": list(grounds)}


def night(day: int) -> Deed:
    """Return the passing of that day's night."""
    return deed("night.passed", day=day)


def points_of(book: Rulebook) -> Points:
    """Return the rulebook's way of counting."""
    assert isinstance(book.counting, Points)
    return book.counting


BOOK: Rulebook = rulebook(
    "points",
    POINTED,
    rule("shared", {"deed": "bread.shared"}, clause(10)),
    rule("kept", {"deed": "bread.kept"}, clause(-50, days=2)),
    rule("rang", {"deed": "bell.rung"}, repairs("bread.kept", "bread.shared")),
    rule("lapsed", {"deed": "night.passed"}, LAPSES),
    doors={"side-gate": {"rating_from": 1010}},
)

clauses = st.builds(
    Clause,
    kind=st.just("clause"),
    points=st.integers(-200, 200),
    days=st.none() | st.integers(1, 6),
)
earned = st.lists(
    st.tuples(st.sampled_from(KINDS), clauses, st.integers(1, 9)),
    max_size=10,
)


def counted(points: Points, deeds: list[tuple[str, Clause, int]]) -> Tally:
    """Return the tally after those clauses, each with its ground and its day."""
    tally = points.opening()
    for ground, one, day in deeds:
        tally = points.count(tally, one, None, ground, day)
    return tally


@pytest.mark.parametrize(
    ("deeds", "figure", "grade"),
    [
        pytest.param([], 1000, "B", id="all start the same"),
        pytest.param(["bread.shared"], 1010, "A", id="1000 + 10: the first letter, just"),
        pytest.param(["bread.kept"], 950, "B", id="1000 - 50: the second letter, just"),
        pytest.param(["bread.kept", "bread.kept", "bread.shared"], 910, "C", id="- 100 + 10"),
        pytest.param(["bread.kept"] * 20, 0, "C", id="1000 - 1000: the least"),
        pytest.param(["bread.kept"] * 23, 0, "C", id="never below it"),
        pytest.param(["bread.shared"] * 20, 1200, "A", id="1000 + 200: the most"),
        pytest.param(["bread.shared"] * 23, 1200, "A", id="never above it"),
    ],
)
def test_a_sum_and_its_letter_are_worked_out_by_hand(
    deeds: list[str], figure: int, grade: str
) -> None:
    rating = judged(BOOK, *map(deed, deeds)).rating

    assert rating == Rating(figure, 0, 1200, 1, grade)


@pytest.mark.parametrize(
    ("figure", "grade"),
    [(1200, "A"), (1010, "A"), (1009, "B"), (950, "B"), (949, "C"), (0, "C")],
)
def test_a_letter_begins_where_it_says(figure: int, grade: str) -> None:
    tally = Tally(items=(Item("bread.shared", "bread.shared", 1, None, points=figure - 1000),))

    assert BOOK.counting.rating(tally) == Rating(figure, 0, 1200, grade=grade)
    assert BOOK.opens(BOOK.doors[0], Standing(1, tally)) is (grade == "A")


@pytest.mark.parametrize(
    ("day", "passed", "figure"),
    [
        pytest.param(1, [1, 2], 950, id="its last day is yet to come"),
        pytest.param(1, [1, 2, 3], 1000, id="gone in the night of its last day"),
        pytest.param(4, [1, 2, 3, 4, 5], 950, id="counted from its own day"),
        pytest.param(4, [1, 2, 3, 4, 5, 6], 1000, id="and then gone"),
    ],
)
def test_a_clause_lapses_on_its_day_and_not_a_day_earlier(
    day: int, passed: list[int], figure: int
) -> None:
    deeds = [night(one) for one in passed if one < day]
    deeds += [deed("bread.kept", day=day)]
    deeds += [night(one) for one in passed if one >= day]

    assert judged(BOOK, *deeds).rating.figure == figure


@pytest.mark.parametrize(
    ("deeds", "figure", "named"),
    [
        pytest.param(
            [deed("bread.kept"), deed("bell.rung")], 1000, ["kept", "rang"], id="just what it took"
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.kept"), deed("bell.rung")],
            1000,
            ["kept", "kept", "rang"],
            id="as often as it took",
        ),
        pytest.param(
            [deed("bread.shared"), deed("bread.kept"), deed("bell.rung")],
            1010,
            ["shared", "kept", "rang"],
            id="what was added stays",
        ),
        pytest.param(
            [deed("bread.shared"), deed("bell.rung")], 1010, ["shared"], id="nothing to make good"
        ),
        pytest.param(
            [deed("bread.kept"), deed("bell.rung"), deed("bell.rung")],
            1000,
            ["kept", "rang"],
            id="not twice",
        ),
        pytest.param(
            [deed("bread.kept"), *map(night, (1, 2, 3)), deed("bell.rung", day=4)],
            1000,
            ["kept", "lapsed"],
            id="nor after it had lapsed",
        ),
        pytest.param(
            [deed("bread.kept"), deed("bell.rung"), *map(night, (1, 2, 3))],
            1000,
            ["kept", "rang"],
            id="and what was made good does not lapse",
        ),
    ],
)
def test_repairs_give_back_just_what_was_taken(
    deeds: list[Deed], figure: int, named: list[str]
) -> None:
    ledger = judged(BOOK, *deeds)

    assert ledger.rating.figure == figure
    assert [name for name, _ in fired(ledger)] == named


def test_other_deeds_are_not_made_good() -> None:
    book = rulebook(
        "points",
        POINTED,
        rule("kept", {"deed": "bread.kept"}, clause(-50)),
        rule("rang", {"deed": "bell.rung"}, clause(-7)),
        rule("shared", {"deed": "bread.shared"}, repairs("bell.rung")),
    )

    ledger = judged(book, *map(deed, ("bread.kept", "bell.rung", "bread.shared")))

    assert ledger.rating.figure == 950


def test_it_keeps_neither_lists_nor_a_number_to_leave() -> None:
    leaves = Leaves(kind="leaves")

    assert not BOOK.counting.takes(leaves)
    assert BOOK.counting.known() == ()
    assert not BOOK.counting.asks(BOOK.counting.opening())


def test_a_clause_could_take_or_give_more_or_less() -> None:
    own = Clause(kind="clause", points=-7, days=3)

    settings = own.settings()

    assert own in settings
    assert [one.amount.value for one in settings if one.amount] == [
        *(-50, -20, -10, -7, -5, 5, 10, 20, 50)
    ]
    assert {one.days for one in settings if isinstance(one, Clause)} == {3}


@given(earned)
def test_no_bound_is_ever_left(deeds: list[tuple[str, Clause, int]]) -> None:
    points = points_of(BOOK)
    rating = points.rating(counted(points, deeds))

    assert rating.figure is not None
    assert points.least <= rating.figure <= points.most
    assert rating.grade in {"A", "B", "C"}


@given(earned, st.permutations(range(10)))
def test_the_order_of_clauses_does_not_matter(
    deeds: list[tuple[str, Clause, int]], order: list[int]
) -> None:
    points = points_of(BOOK)
    shuffled = [deeds[at] for at in order if at < len(deeds)]
    one, other = counted(points, deeds), counted(points, shuffled)

    assert points.rating(one) == points.rating(other)
    assert sorted(one.items) == sorted(other.items)


@given(earned)
def test_the_sum_is_the_start_and_every_clause(deeds: list[tuple[str, Clause, int]]) -> None:
    points = points_of(BOOK)
    total = 1000 + sum(one.points for _, one, _ in deeds)

    assert points.rating(counted(points, deeds)).figure == max(0, min(total, 1200))


@given(earned, st.integers(1, 16))
def test_exactly_what_has_run_out_lapses(deeds: list[tuple[str, Clause, int]], day: int) -> None:
    points, lapses = points_of(BOOK), BOOK.rules_by_id["lapsed"].effect
    tally = counted(points, deeds)
    gone = [one for one in tally.items if one.until is not None and one.until <= day]

    after = points.count(tally, lapses, None, "night.passed", day)

    assert points.reaches(tally, lapses, day) == bool(gone)
    assert sorted((*after.items, *gone)) == sorted(tally.items)
    assert not points.reaches(after, lapses, day)


@given(earned, st.lists(st.sampled_from(KINDS), min_size=1, max_size=3, unique=True))
def test_a_repair_takes_out_what_was_taken_on_its_grounds_and_nothing_else(
    deeds: list[tuple[str, Clause, int]], grounds: list[str]
) -> None:
    book = rulebook("points", POINTED, rule("r", {"deed": "a.b"}, repairs(*grounds)))
    points, effect = points_of(book), book.rules[0].effect
    tally = counted(points, deeds)
    bad = [one for one in tally.items if one.points < 0 and one.ground in grounds]

    after = points.count(tally, effect, None, "a.b", 9)

    assert points.reaches(tally, effect, 9) == bool(bad)
    assert after.items == tuple(one for one in tally.items if one not in bad)
    assert not points.reaches(after, effect, 9)
    assert sum(one.points for one in after.items) == (
        sum(one.points for one in tally.items) - sum(one.points for one in bad)
    )


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"grades": []}, id="no letters"),
        pytest.param({"least": 1}, id="a sum without a letter"),
        pytest.param({"start": 1201}, id="a start above the most"),
        pytest.param({"start": -1}, id="a start below the least"),
        pytest.param(
            {"grades": [{"name": "B", "rating_from": 0}, {"name": "A", "rating_from": 9}]},
            id="letters upside down",
        ),
        pytest.param(
            {"grades": [{"name": "B", "rating_from": 0}, {"name": "A", "rating_from": 0}]},
            id="two letters for one sum",
        ),
    ],
)
def test_letters_cover_the_whole_scale(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Points.model_validate({**POINTED, **wrong})
