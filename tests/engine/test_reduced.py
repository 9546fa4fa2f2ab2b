"""Tallies reduced to what can still matter: whoever starts from equal ones ends alike."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.counting import Effect
from game.engine.deed import Deed
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Standing, Tally
from tests.engine.small import (
    DIALLED,
    LAPSES,
    LEAVES,
    LISTED,
    POINTED,
    SCORED,
    WITNESSES,
    deed,
    rule,
    rulebook,
)
from tests.engine.test_bureau import REPORTED

LAST = 9
KINDS = ("bread.shared", "bread.kept", "bell.rung", "lamp.lit")
TOUCHED = ("bread.kept", "bell.rung")
"""What the effects of the books below may still take away."""

POINTS = rulebook(
    "points",
    POINTED,
    rule("few", {"deed": "bread.kept"}, {"kind": "clause", "points": -60, "days": 3}),
    rule("many", {"deed": "bread.shared"}, {"kind": "clause", "points": 40, "days": None}),
    rule("some", {"deed": "bell.rung"}, {"kind": "clause", "points": -40, "days": None}),
    rule("good", {"deed": "lamp.lit"}, {"kind": "repairs", "grounds": list(TOUCHED)}),
    rule("one", {"deed": "lamp.out"}, {"kind": "repairs", "grounds": ["bell.rung"]}),
    rule("lapsed", {"deed": "night.passed"}, LAPSES),
    doors={"side-gate": {"rating_from": 1010}, "front-door": {"rating_from": 951}},
)
LISTS = rulebook(
    "lists",
    LISTED,
    rule(
        "kept",
        {"deed": "bread.kept"},
        {"kind": "listed", "list": "keepers", "days": 2, "way_out": "A."},
    ),
    rule(
        "gave",
        {"deed": "bread.shared"},
        {"kind": "listed", "list": "givers", "days": None, "way_out": "B."},
    ),
    rule("off", {"deed": "bell.rung"}, {"kind": "delisted", "list": "keepers"}),
    rule("lapsed", {"deed": "night.passed"}, LAPSES),
    doors={"side-gate": {"clear_of": ["keepers"]}, "front-door": {"clear_of": ["givers"]}},
)
BUREAU = rulebook(
    "bureau",
    REPORTED,
    rule("late", {"deed": "bread.kept"}, {"kind": "noted", "item": "late", "days": 3}),
    rule("owed", {"deed": "bell.rung"}, {"kind": "noted", "item": "owed", "days": None}),
    rule("good", {"deed": "bread.shared"}, {"kind": "noted", "item": "in-time", "days": 1}),
    rule(
        "settled",
        {"deed": "lamp.lit"},
        {"kind": "settled", "grounds": ["bread.kept"], "item": "made-good", "days": 4},
    ),
    rule("struck", {"deed": "lamp.out"}, {"kind": "struck", "grounds": list(TOUCHED)}),
    rule("lapsed", {"deed": "night.passed"}, LAPSES),
    doors={"side-gate": {"clear_of": ["late"]}, "front-door": {"clear_of": ["owed", "made-good"]}},
)
SCORE = rulebook(
    "score",
    SCORED,
    rule("up", {"deed": "bread.shared"}, {"kind": "weighs", "dimension": "bread", "by": 30}),
    rule("down", {"deed": "bread.kept"}, {"kind": "weighs", "dimension": "bells", "by": -30}),
    rule("left", {"deed": "lamp.out"}, LEAVES),
    doors={"side-gate": {"rating_from": 603}},
)
STARS = rulebook(
    "stars",
    DIALLED,
    rule("up", {"deed": "bread.shared"}, {"kind": "rates", "stars": 5}),
    rule("down", {"deed": "bread.kept"}, {"kind": "rates", "stars": 1}),
    rule("left", {"deed": "lamp.out"}, LEAVES),
    doors={"side-gate": {"rating_from": 388}},
)
BOOKS = {book.id: book for book in (STARS, SCORE, POINTS, LISTS, BUREAU)}


def items(*names: str, points: st.SearchStrategy[int]) -> st.SearchStrategy[Item]:
    """Return items of those names that began by the first day; no name: the deed's."""
    return st.builds(
        lambda name, ground, since, until, worth: Item(
            name or ground, ground, since, until, "", worth
        ),
        st.sampled_from(names or ("",)),
        st.sampled_from(KINDS),
        st.integers(-9, 1),
        st.none() | st.integers(1, 2 * LAST),
        points,
    )


def heaps(one: st.SearchStrategy[Item]) -> st.SearchStrategy[Tally]:
    """Return tallies of some items."""
    return st.lists(one, max_size=8).map(lambda found: Tally(items=tuple(found)))


TALLIES: dict[str, st.SearchStrategy[Tally]] = {
    "stars": st.integers(100, 500).map(lambda figure: Tally((figure,))) | st.just(Tally()),
    "score": st.tuples(st.integers(0, 100), st.integers(0, 100)).map(Tally) | st.just(Tally()),
    "points": heaps(items(points=st.sampled_from([-90, -40, -10, 10, 40, 90]))),
    "lists": st.lists(
        items("keepers", "givers", points=st.just(0)), max_size=2, unique_by=lambda one: one.name
    ).map(lambda found: Tally(items=tuple(found))),
    "bureau": heaps(items("late", "owed", "made-good", "in-time", points=st.just(0))),
}

futures = st.lists(
    st.tuples(st.sampled_from((*KINDS, "lamp.out", "night.passed")), st.integers(0, 2)), max_size=10
).map(
    lambda found: [
        deed(kind, day=min(LAST, 1 + sum(step for _, step in found[: at + 1])))
        for at, (kind, _) in enumerate(found)
    ]
)


def reduced(book: Rulebook, tally: Tally) -> Tally:
    return book.counting.reduced(tally, frozenset(TOUCHED), LAST)


def lived_on(book: Rulebook, tally: Tally, deeds: Sequence[Deed]) -> Tally:
    """Return the tally after what the rulebook makes of those deeds."""
    for one in deeds:
        for found in book.rules_by_deed.get(one.kind, ()):
            effect: Effect = found.effect
            if book.counting.reaches(tally, effect, one.day):
                witness = WITNESSES["mr-ash"]
                tally = book.counting.count(tally, effect, witness, one.kind, one.day)
    return tally


def seen(book: Rulebook, tally: Tally) -> tuple[object, ...]:
    """Return everything by which the outside can tell two tallies apart."""
    doors = [book.opens(door, Standing(1, tally)) for door in book.doors]
    names = [tally.has(known.id) for known in book.counting.known()]
    return book.counting.rating(tally), book.counting.worth(tally), doors, names


@pytest.mark.parametrize("name", BOOKS)
@given(data=st.data())
def test_what_is_reduced_is_worth_the_same_whatever_follows(name: str, data: st.DataObject) -> None:
    book, tally, future = BOOKS[name], data.draw(TALLIES[name]), data.draw(futures)

    for count in range(len(future) + 1):
        whole = lived_on(book, tally, future[:count])
        less = lived_on(book, reduced(book, tally), future[:count])

        assert seen(book, whole) == seen(book, less)
        assert reduced(book, whole) == reduced(book, less)


@pytest.mark.parametrize("name", BOOKS)
@given(data=st.data())
def test_to_reduce_twice_is_to_reduce_once(name: str, data: st.DataObject) -> None:
    book, tally = BOOKS[name], data.draw(TALLIES[name])

    assert reduced(book, reduced(book, tally)) == reduced(book, tally)


@pytest.mark.parametrize("name", BOOKS)
@given(data=st.data())
def test_what_looks_alike_in_another_order_reduces_alike(name: str, data: st.DataObject) -> None:
    book, tally = BOOKS[name], data.draw(TALLIES[name])
    shuffled = Tally(tally.figures, tuple(data.draw(st.permutations(tally.items))))

    assert reduced(book, tally) == reduced(book, shuffled)


def test_days_grounds_and_terms_that_cannot_matter_are_forgotten() -> None:
    one = Item("late", "bread.shared", 1, LAST + 1, "Pay.")
    other = Item("late", "lamp.lit", -5, None, "Wait.")
    kept = Item("late", "bread.kept", 1, LAST)

    assert reduced(BUREAU, Tally(items=(one, kept))) == reduced(BUREAU, Tally(items=(kept, other)))
    assert reduced(BUREAU, Tally(items=(one,))) != reduced(BUREAU, Tally(items=(kept,)))


def test_points_that_can_only_stay_are_one_heap() -> None:
    many = [Item("lamp.lit", "lamp.lit", day, None, points=10) for day in range(4)]
    bad = Item("bell.rung", "bell.rung", 1, None, points=-40)

    heap = reduced(POINTS, Tally(items=tuple(many)))

    assert [one.points for one in heap.items] == [40]
    assert len(reduced(POINTS, Tally(items=(*many, bad))).items) == 2
